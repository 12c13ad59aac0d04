import { defaultTreeAdapter, parseFragment, serialize } from "parse5";

import { rewriteFlow } from "./flow.ts";
import { isElement, type Node } from "./node.ts";
import type { RewriteOptions } from "./rewrite-options.ts";
import { unsupportedHtml } from "./unsupported-html.ts";

/** Far more than any article has, and far less than the call stack holds. */
const MAX_DEPTH = 200;

/**
 * What Intercom makes of the HTML of an article's body: text wrapped in paragraphs, deep headings raised,
 * images taken to its own host, what it does not know unwrapped, what it forbids refused.
 *
 * @throws Refusal (400 `unsupported_html`) where Intercom refuses the whole body
 * @see https://developers.intercom.com/docs/guides/help-center/supported-html
 */
export function rewriteArticleHtml(html: string, options: RewriteOptions): string {
  const fragment = parseFragment(html);
  checkDepth(fragment.childNodes);
  const rewritten = defaultTreeAdapter.createDocumentFragment();
  for (const node of rewriteFlow(fragment.childNodes, { options, rewriteFlow })) {
    defaultTreeAdapter.appendChild(rewritten, node);
  }
  return serialize(rewritten);
}

/** Goes level by level rather than down, so that hostile HTML cannot exhaust the call stack. */
function checkDepth(nodes: readonly Node[]): void {
  let level = nodes;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) {
      throw unsupportedHtml("The HTML is nested too deeply");
    }
    level = level.flatMap((node) => (isElement(node) ? node.childNodes : []));
  }
}
