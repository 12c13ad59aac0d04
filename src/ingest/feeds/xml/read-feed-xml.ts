import { FormatError } from "../../../errors.ts";
import { decodeReferences } from "./characters.ts";
import { isHtml } from "./doctype.ts";
import { LIMITS } from "./limits.ts";
import { readTokens, type XmlToken } from "./read-tokens.ts";
import { PlainXmlWriter } from "./write-plain-xml.ts";
import { beyondLimit, malformed, type XmlPosition } from "./xml-error.ts";

/** Root elements of the kinds of feed there are, by local name in lower case. */
const ROOTS = ["rss", "rdf", "feed"] as const;
export type FeedRoot = (typeof ROOTS)[number];

/** Where an item of a feed stands, and what its surroundings say about it. */
export interface FeedItemPlace {
  /** 1 for the first item of the file. */
  readonly number: number;
  /** 1 for the first line of the file. */
  readonly line: number;
  /** `xml:base` in effect at the item. */
  readonly base: string | null;
  /** `xml:lang` in effect at the item. */
  readonly locale: string | null;
}

/** An XML feed that has been looked through. */
export interface FeedXml {
  readonly root: FeedRoot;
  /**
   * The feed again, in the plainest XML: no comments, CDATA sections, instructions or document type. Each
   * item has the attribute `xml:id` with a key of `items`, by which it is known however it is parsed.
   */
  readonly xml: string;
  readonly items: ReadonlyMap<string, FeedItemPlace>;
}

interface OpenElement {
  readonly name: string;
  readonly local: string;
  readonly base: string | null;
  readonly locale: string | null;
}

type OpenTag = Extract<XmlToken, { kind: "open" }>;

/**
 * Reads a feed's XML within bounds and writes it anew, so that the parser behind sees nothing that was not
 * looked at here.
 *
 * Throws FormatError for XML that is not well-formed, declares a document type or entities, is larger or
 * deeper than LIMITS, or is no feed (a web page, OPML …).
 */
export function readFeedXml(text: string, fileName: string): FeedXml {
  const source = text.replace(/^[\s\uFEFF]+/, (space) => "\n".repeat(space.split("\n").length - 1));
  const at = (offset: number): XmlPosition => ({ fileName, text: source, offset });
  const writer = new PlainXmlWriter();
  const items = new Map<string, FeedItemPlace>();
  const lineAt = lineCounter(source);
  const open: OpenElement[] = [];
  let root: FeedRoot | undefined;
  let elements = 0;
  /** Depth of the element that is left out with all in it, or Infinity. */
  let leftOutFrom = Number.POSITIVE_INFINITY;

  for (const token of readTokens(source, fileName)) {
    const isLeftOut = open.length >= leftOutFrom;
    if (token.kind === "open") {
      const element = enter(token, open.at(-1));
      if (open.length === 0) {
        if (root !== undefined) {
          throw malformed(at(token.offset), `a second root element <${token.name}> follows the first`);
        }
        root = readRoot(element, at(token.offset));
      }
      elements += 1;
      if (elements > LIMITS.elements) {
        throw beyondLimit(at(token.offset), `there are more than ${LIMITS.elements} elements`);
      }
      if (open.length === LIMITS.depth) {
        throw beyondLimit(at(token.offset), `elements are nested deeper than ${LIMITS.depth}`);
      }
      if (!isLeftOut && isTableOfContents(element, open)) {
        leftOutFrom = open.length;
      }
      if (open.length < leftOutFrom) {
        writer.open(token.name, markItem(token));
      }
      open.push(element);
      if (token.isEmpty) {
        leave(token);
      }
    } else if (token.kind === "close") {
      leave(token);
    } else if (open.length === 0) {
      if (token.kind === "cdata" || token.text.trim() !== "") {
        throw root === undefined ? notAFeed(fileName) : malformed(at(token.offset), "text follows the end");
      }
    } else if (!isLeftOut) {
      writer[token.kind === "text" ? "text" : "literal"](token.text);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) {
    throw malformed(at(source.length), `the file ends, but <${unclosed.name}> is not closed`);
  }
  if (root === undefined) {
    throw notAFeed(fileName);
  }
  return { root, xml: writer.toString(), items };

  function markItem(token: OpenTag): OpenTag["attributes"] {
    const element = enter(token, open.at(-1));
    if (!isItem(element, open)) {
      return token.attributes;
    }
    const number = items.size + 1;
    const key = `item-${number}`;
    items.set(key, { number, line: lineAt(token.offset), base: element.base, locale: element.locale });
    return [
      ...token.attributes.filter(({ name }) => name.toLowerCase() !== "xml:id"),
      { name: "xml:id", value: key },
    ];
  }

  function leave({ name, offset }: { readonly name: string; readonly offset: number }): void {
    const element = open.pop();
    if (element?.name !== name) {
      throw malformed(
        at(offset),
        element === undefined
          ? `</${name}> closes nothing`
          : `</${name}> stands where </${element.name}> was wanted`,
      );
    }
    if (open.length < leftOutFrom) {
      writer.close(name);
    } else if (open.length === leftOutFrom) {
      leftOutFrom = Number.POSITIVE_INFINITY;
    }
  }
}

function enter({ name, attributes }: OpenTag, parent: OpenElement | undefined): OpenElement {
  const find = (wanted: string): string | null => {
    const value = attributes.find((attribute) => attribute.name.toLowerCase() === wanted)?.value;
    return value === undefined ? null : decodeReferences(value).trim();
  };
  return {
    name,
    local: name.slice(name.indexOf(":") + 1).toLowerCase(),
    base: resolveBase(find("xml:base"), parent?.base ?? null),
    locale: find("xml:lang") ?? parent?.locale ?? null,
  };
}

function resolveBase(base: string | null, outer: string | null): string | null {
  if (base === null) {
    return outer;
  }
  return URL.canParse(base, outer ?? undefined) ? new URL(base, outer ?? undefined).href : outer;
}

function readRoot({ name, local }: OpenElement, position: XmlPosition): FeedRoot {
  const root = ROOTS.find((candidate) => candidate === local);
  if (root !== undefined) {
    return root;
  }
  if (["html", "head", "body"].includes(local)) {
    throw isHtml(position);
  }
  throw new FormatError({
    code: "not-a-feed",
    message: `Cannot read ${position.fileName}: it is XML, but begins with <${name}>; wanted <rss>, <feed> or <rdf:RDF>.`,
    hint: "Look for the address of the feed itself; a list of feeds (OPML) or a sitemap is none.",
  });
}

function notAFeed(fileName: string): FormatError {
  return new FormatError({
    code: "not-a-feed",
    message: `Cannot read ${fileName}: it is no XML; wanted an RSS or Atom feed.`,
    hint: "Check that it is the right file. A JSON Feed ends in .json, a changelog in .md.",
  });
}

/** `<item>` in a channel or beside it, `<entry>` in a feed. */
function isItem({ local }: OpenElement, ancestors: readonly OpenElement[]): boolean {
  const path = ancestors.map((ancestor) => ancestor.local).join("/");
  return local === "entry" ? path === "feed" : local === "item" && /^(rss|rdf)(\/channel)?$/.test(path);
}

/**
 * RSS 1.0 repeats the order of its items in the channel. Items that the list forgets are items all the
 * same, so it is left out, and they are read in the order in which they stand.
 */
function isTableOfContents({ local }: OpenElement, ancestors: readonly OpenElement[]): boolean {
  return local === "items" && ancestors.map((ancestor) => ancestor.local).join("/") === "rdf/channel";
}

/** Line of an offset, counted from 1; offsets have to come in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (const _lineEnd of text.slice(counted, offset).matchAll(/\n|\r(?!\n)/g)) {
      line += 1;
    }
    counted = offset;
    return line;
  };
}
