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
  // Some servers send line ends before the XML declaration; lines keep their numbers.
  const source = text.replace(/^[\s\uFEFF]+/, (space) => "\n".repeat(space.split("\n").length - 1));
  const reader = new FeedXmlReader({ fileName, text: source, offset: 0 });
  for (const token of readTokens(source, fileName)) {
    reader.take(token);
  }
  return reader.finish();
}

/** Takes a feed's tokens one by one. */
class FeedXmlReader {
  readonly #start: XmlPosition;
  readonly #writer = new PlainXmlWriter();
  readonly #items = new Map<string, FeedItemPlace>();
  readonly #lineAt: (offset: number) => number;
  readonly #open: OpenElement[] = [];
  #root: FeedRoot | undefined;
  #elements = 0;
  /** Depth of the element that is left out with all in it, or Infinity. */
  #leftOutFrom = Number.POSITIVE_INFINITY;

  constructor(start: XmlPosition) {
    this.#start = start;
    this.#lineAt = lineCounter(start.text);
  }

  take(token: XmlToken): void {
    if (token.kind === "open") {
      this.#enter(token);
      if (token.isEmpty) {
        this.#leave(token);
      }
    } else if (token.kind === "close") {
      this.#leave(token);
    } else {
      this.#takeText(token);
    }
  }

  finish(): FeedXml {
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) {
      throw malformed(
        this.#at(this.#start.text.length),
        `the file ends, but <${unclosed.name}> is not closed`,
      );
    }
    if (this.#root === undefined) {
      throw notAFeed(this.#start.fileName);
    }
    return { root: this.#root, xml: this.#writer.toString(), items: this.#items };
  }

  #enter(token: OpenTag): void {
    const depth = this.#open.length;
    const element = describeElement(token, this.#open.at(-1));
    if (depth === 0) {
      this.#enterRoot(element, token);
    }
    this.#elements += 1;
    if (this.#elements > LIMITS.elements) {
      throw beyondLimit(this.#at(token.offset), `there are more than ${LIMITS.elements} elements`);
    }
    if (depth === LIMITS.depth) {
      throw beyondLimit(this.#at(token.offset), `elements are nested deeper than ${LIMITS.depth}`);
    }
    if (depth < this.#leftOutFrom && isLeftOut(element, this.#open)) {
      this.#leftOutFrom = depth;
    }
    if (depth < this.#leftOutFrom) {
      const attributes = isItem(element, this.#open) ? this.#markItem(token, element) : token.attributes;
      this.#writer.open(token.name, attributes);
    }
    this.#open.push(element);
  }

  #enterRoot(element: OpenElement, { offset }: OpenTag): void {
    if (this.#root !== undefined) {
      throw malformed(this.#at(offset), `a second root element <${element.name}> follows the first`);
    }
    this.#root = readRoot(element, this.#at(offset));
  }

  #markItem({ attributes, offset }: OpenTag, { base, locale }: OpenElement): OpenTag["attributes"] {
    const number = this.#items.size + 1;
    const key = `item-${number}`;
    this.#items.set(key, { number, line: this.#lineAt(offset), base, locale });
    return [
      ...attributes.filter(({ name }) => name.toLowerCase() !== "xml:id"),
      { name: "xml:id", value: key },
    ];
  }

  #leave({ name, offset }: { readonly name: string; readonly offset: number }): void {
    const element = this.#open.pop();
    if (element?.name !== name) {
      throw malformed(
        this.#at(offset),
        element === undefined
          ? `</${name}> closes nothing`
          : `</${name}> stands where </${element.name}> was wanted`,
      );
    }
    if (this.#open.length < this.#leftOutFrom) {
      this.#writer.close(name);
    } else if (this.#open.length === this.#leftOutFrom) {
      this.#leftOutFrom = Number.POSITIVE_INFINITY;
    }
  }

  #takeText({ kind, text, offset }: Extract<XmlToken, { kind: "text" | "cdata" }>): void {
    if (this.#open.length === 0) {
      if (kind === "cdata" || text.trim() !== "") {
        throw this.#root === undefined
          ? notAFeed(this.#start.fileName)
          : malformed(this.#at(offset), "text follows the end of the feed");
      }
    } else if (this.#open.length <= this.#leftOutFrom) {
      this.#writer[kind === "text" ? "text" : "literal"](text);
    }
  }

  #at(offset: number): XmlPosition {
    return { ...this.#start, offset };
  }
}

function describeElement({ name, attributes }: OpenTag, parent: OpenElement | undefined): OpenElement {
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
  return (
    (local === "entry" && pathOf(ancestors) === "feed") ||
    (local === "item" && /^(rss|rdf)(\/channel)?$/.test(pathOf(ancestors)))
  );
}

/**
 * What nobody reads is not handed on either: people, whose names and addresses the parser would take apart
 * at length; and the list in which RSS 1.0 repeats the order of its items, because items that it forgets are
 * items all the same.
 */
function isLeftOut({ local }: OpenElement, ancestors: readonly OpenElement[]): boolean {
  return (
    (PEOPLE.has(local) && AROUND_ITEMS.test(pathOf(ancestors))) ||
    (local === "items" && pathOf(ancestors) === "rdf/channel")
  );
}

const PEOPLE: ReadonlySet<string> = new Set(["author", "contributor", "managingeditor", "webmaster"]);
const AROUND_ITEMS = /^(?:feed(?:\/entry)?|(?:rss|rdf)(?:\/channel)?(?:\/item)?)(?:\/source)?$/;

function pathOf(elements: readonly OpenElement[]): string {
  return elements.map(({ local }) => local).join("/");
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
