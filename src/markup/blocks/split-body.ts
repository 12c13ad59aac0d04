import { blockKey } from "./block-key.ts";
import { escapeWords, hasWords } from "./block-text.ts";
import { endsLine, isEmptyElement, isVerbatim, saysWhatTextIs, TRANSLATABLE_ATTRIBUTES } from "./elements.ts";
import { scanHtml, type OpenPiece, type Piece, type Span } from "./scan-html.ts";

/** A token of a block and the bytes it stands for. */
export interface BlockTag extends Span {
  /** `<b1>`, `</b1>`, `<br2/>`. */
  readonly token: string;
  /** What it does: the same for tags that differ in nothing a translator sees. */
  readonly element: string;
}

/** One text of a body that is translated by itself. */
export interface BodyBlock extends Span {
  /** `p`, `h2`, `li`, `td` …: the element by which people recognise it; or the name of an attribute. */
  readonly kind: string;
  readonly isAttribute: boolean;
  /** `blockKey` of its text; of an attribute, of its name too. */
  readonly key: string;
  /** What translators see: words, and tokens in place of tags. */
  readonly text: string;
  /** In their order. */
  readonly tags: readonly BlockTag[];
}

/** A body taken apart. Between and around its blocks stands its skeleton, byte for byte. */
export interface SplitBody {
  readonly html: string;
  /** By where they begin. A block for an attribute of a tag inside a text follows that text. */
  readonly blocks: readonly BodyBlock[];
}

/**
 * Takes a body apart into what is translated by itself: each paragraph, heading, list item, cell, and what
 * readers see of attributes. What has no letters is left out. Takes any HTML, however broken.
 */
export function splitBody(html: string): SplitBody {
  const blocks: BodyBlock[] = [];
  const elements = new OpenElements();
  let line: Piece[] = [];
  const endLine = (): void => {
    const block = toBlock(html, line, elements);
    if (block !== undefined) {
      blocks.push(block);
    }
    line = [];
  };
  for (const piece of scanHtml(html)) {
    if (piece.kind === "open") {
      blocks.push(...attributeBlocks(piece));
    }
    if ((piece.kind === "open" || piece.kind === "close") && endsLine(piece.name)) {
      endLine();
      elements.note(piece);
    } else {
      line.push(piece);
    }
  }
  endLine();
  return { html, blocks: blocks.toSorted((left, right) => left.start - right.start || right.end - left.end) };
}

/** Deeper than any body nests; without a limit, hostile HTML would take time without one. */
const MOST_DEPTH = 150;

/** The elements around a line, as far as tags say it. */
class OpenElements {
  #names: string[] = [];

  note(tag: { readonly kind: "open" | "close"; readonly name: string }): void {
    if (tag.kind === "open" && !isEmptyElement(tag.name) && tag.name !== "iframe") {
      this.#names = [...this.#names.slice(1 - MOST_DEPTH), tag.name];
    } else if (tag.kind === "close") {
      const at = this.#names.lastIndexOf(tag.name);
      this.#names = at < 0 ? this.#names : this.#names.slice(0, at);
    }
  }

  get kind(): string {
    return this.#names.findLast((name) => saysWhatTextIs(name)) ?? "p";
  }

  get isVerbatim(): boolean {
    return this.#names.some((name) => isVerbatim(name));
  }
}

function attributeBlocks({ attributes }: OpenPiece): BodyBlock[] {
  return attributes
    .filter(({ name, value }) => TRANSLATABLE_ATTRIBUTES.includes(name) && hasWords(value))
    .map(({ name, value, start, end }) => {
      const text = escapeWords(value.replaceAll("\0", ""));
      return { kind: name, isAttribute: true, key: blockKey(`${name} ${text}`), text, tags: [], start, end };
    });
}

/** The block that a line is; undefined where it has no words. */
function toBlock(html: string, line: readonly Piece[], elements: OpenElements): BodyBlock | undefined {
  if (!line.some((piece) => piece.kind === "text" && hasWords(piece.text))) {
    return undefined;
  }
  const pieces = trimPieces(html, line, pairTags(line));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) {
    return undefined;
  }
  const tags: BlockTag[] = [];
  const tokens = new TokenNames(pairTags(pieces));
  let text = "";
  for (const piece of pieces) {
    if (piece.kind === "text") {
      text += piece.text;
    } else {
      // Words on both sides of a tag that look like a token together are none: the tag stands between them.
      const tag = tokens.nameOf(piece);
      tags.push(tag);
      text += `\0${tags.length - 1}\0`;
    }
  }
  const toWords = (part: string): string =>
    escapeWords(elements.isVerbatim ? part : part.replaceAll(WHITE_SPACE, " "));
  const whole = text
    .split("\0")
    .map((part, index) => (index % 2 === 0 ? toWords(part) : (tags[Number(part)]?.token ?? "")))
    .join("");
  return {
    kind: elements.kind,
    isAttribute: false,
    key: blockKey(whole),
    text: whole,
    tags,
    start: first.start,
    end: last.end,
  };
}

const WHITE_SPACE = /[\t\n\f\r ]+/g;
const LEADING = /^[\t\n\f\r ]+/;
const TRAILING = /[\t\n\f\r ]+$/;

/** For each tag of a line that has another half, that one. */
type TagPairs = ReadonlyMap<Piece, Piece>;

/** Finds which end tag belongs to which tag. What is misnested or not closed in the line has no other half. */
function pairTags(line: readonly Piece[]): TagPairs {
  const pairs = new Map<Piece, Piece>();
  let open: readonly OpenPiece[] = [];
  for (const piece of line) {
    if (piece.kind === "open" && !isEmptyElement(piece.name)) {
      open = [...open.slice(1 - MOST_DEPTH), piece];
    } else if (piece.kind === "close") {
      const at = open.findLastIndex(({ name }) => name === piece.name);
      const half = open[at];
      if (half !== undefined) {
        pairs.set(half, piece).set(piece, half);
        open = open.slice(0, at);
      }
    }
  }
  return pairs;
}

/** A line without what is around its words: white space, pictures, tags that enclose all of it. */
function trimPieces(html: string, line: readonly Piece[], pairs: TagPairs): readonly Piece[] {
  let start = 0;
  let end = line.length - 1;
  for (;;) {
    const [first, last] = [line[start], line[end]];
    if (first === undefined || last === undefined || start > end) {
      return [];
    }
    if (isBare(first, pairs)) {
      start += 1;
    } else if (isBare(last, pairs)) {
      end -= 1;
    } else if (pairs.get(first) === last) {
      start += 1;
      end -= 1;
    } else {
      return line.slice(start, end + 1).map((piece) => {
        const begun = piece === first ? cutText(html, piece, LEADING) : piece;
        return piece === last ? cutText(html, begun, TRAILING) : begun;
      });
    }
  }
}

/** True for what has neither words of its own nor another half. */
function isBare(piece: Piece, pairs: TagPairs): boolean {
  return piece.kind === "text" ? piece.text.replaceAll(WHITE_SPACE, "") === "" : !pairs.has(piece);
}

/** A text without the white space at an end, where it stands as itself in the HTML. */
function cutText(html: string, piece: Piece, space: RegExp): Piece {
  if (piece.kind !== "text") {
    return piece;
  }
  const cut = space.exec(html.slice(piece.start, piece.end))?.[0].length ?? 0;
  const text = cut === 0 ? piece.text : piece.text.replace(space, "");
  return space === LEADING
    ? { ...piece, text, start: piece.start + cut }
    : { ...piece, text, end: piece.end - cut };
}

/** Gives the tags of a block their tokens: a number for each, the same for both halves of a pair. */
class TokenNames {
  readonly #pairs: TagPairs;
  readonly #names = new Map<Piece, string>();
  #count = 0;

  constructor(pairs: TagPairs) {
    this.#pairs = pairs;
  }

  nameOf(piece: Exclude<Piece, { readonly kind: "text" }>): BlockTag {
    const half = this.#pairs.get(piece);
    const known = half && this.#names.get(half);
    const name = known ?? `${piece.name.replaceAll(/[^a-z]/g, "") || "x"}${(this.#count += 1)}`;
    this.#names.set(piece, name);
    const token = half === undefined ? `<${name}/>` : piece.kind === "close" ? `</${name}>` : `<${name}>`;
    return { token, element: describeTag(piece), start: piece.start, end: piece.end };
  }
}

/** A tag without what may differ between languages: addresses and texts. */
function describeTag(piece: Exclude<Piece, { readonly kind: "text" }>): string {
  const attributes = piece.kind === "open" ? piece.attributes : [];
  const told = attributes
    .filter(({ name }) => !["href", "src", ...TRANSLATABLE_ATTRIBUTES].includes(name))
    .map(({ name, value }) => `${name}=${value}`);
  return [piece.kind, piece.name, ...told].join(" ");
}
