import { defaultTreeAdapter, parseFragment, serialize } from "parse5";

import { cleanFlow } from "./clean-flow.ts";
import { DroppedTally, type Dropped } from "./dropped.ts";
import { isElement, type HtmlNode } from "./node.ts";

/** Far more than any body has, and far less than the call stack holds. */
const MOST_DEPTH = 150;

/** Emphasis that is opened and never closed is repeated in every paragraph that follows. */
const MOST_UNCLOSED = 150;
const FORMATTING_TAG = /<(\/?)(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi;

export interface CleanOptions {
  /** The page the HTML comes from, which relative addresses are relative to; null where there is none. */
  readonly base: string | null;
}

export interface CleanedHtml {
  readonly html: string;
  /** What the HTML had and Intercom does not take, in the order it was met. */
  readonly dropped: readonly Dropped[];
}

/**
 * Makes HTML what Intercom takes, so that no body is refused and nothing is dropped without being named:
 * text in paragraphs, headings of two levels, flat lists, pictures it can fetch, videos of its hosts, links
 * that are safe. What is clean stays as it is. Undefined for HTML that is nested too deeply to be read.
 *
 * @see https://developers.intercom.com/docs/guides/help-center/supported-html
 */
export function cleanHtml(html: string, { base }: CleanOptions): CleanedHtml | undefined {
  if (countUnclosed(html) > MOST_UNCLOSED) {
    return undefined;
  }
  const fragment = parseFragment(html);
  if (isTooDeep(fragment.childNodes)) {
    return undefined;
  }
  const dropped = new DroppedTally();
  const blocks = cleanFlow(fragment.childNodes, {
    dropped,
    base,
    isInList: false,
    isInTable: false,
    isInLink: false,
    wrap: (nodes) => nodes,
    cleanFlow,
  });
  const cleaned = defaultTreeAdapter.createDocumentFragment();
  for (const block of blocks) {
    defaultTreeAdapter.appendChild(cleaned, block);
  }
  return { html: serialize(cleaned), dropped: dropped.list() };
}

function countUnclosed(html: string): number {
  let unclosed = 0;
  let most = 0;
  for (const [, slash] of html.matchAll(FORMATTING_TAG)) {
    unclosed = Math.max(0, unclosed + (slash === "" ? 1 : -1));
    most = Math.max(most, unclosed);
  }
  return most;
}

/** Goes level by level rather than down, so that hostile HTML cannot exhaust the call stack. */
function isTooDeep(nodes: readonly HtmlNode[]): boolean {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) {
      return true;
    }
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
  return false;
}
