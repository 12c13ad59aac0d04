import { scanHtml, type OpenPiece, type Piece } from "../../markup/index.ts";
import { escapeAttribute, renderText } from "../../report/index.ts";
import { anchorId, type Link } from "../links.ts";
import type { MarkedBlock, ShownBody } from "../types.ts";
import { calloutTone } from "./callout-tone.ts";
import { headingLevel, isEmbedded, shownElement } from "./elements.ts";
import { HtmlWriter } from "./html-writer.ts";
import { OUTSIDE, renderEmbedded, renderPicture, type PlaceholderWords } from "./render-placeholder.ts";

/** A mark as it is written: the attributes of what it is about, and the words that say what it is. */
export interface RenderedMark {
  readonly attributes: string;
  readonly tag: string;
}

export interface BodyOptions {
  readonly words: PlaceholderWords;
  readonly follow: (address: string) => Link;
  /** The mark of a passage; in a link no other one may stand. */
  readonly mark: (block: MarkedBlock, options: { readonly isInLink: boolean }) => RenderedMark;
}

/**
 * A body as its readers see it, of elements that are all made here: none is theirs, and of their attributes only what is
 * known to be harmless is written again. Pictures and films are boxes that say what is there. Takes time in proportion to
 * the length, whatever the HTML.
 */
export function renderBody(body: ShownBody, options: BodyOptions): string {
  return new BodyRenderer(body, options).render();
}

class BodyRenderer {
  readonly #pieces: readonly Piece[];
  readonly #blocks: readonly MarkedBlock[];
  readonly #options: BodyOptions;
  readonly #writer = new HtmlWriter();
  readonly #levels: readonly number[];
  readonly #anchors = new Set<string>();
  /** Passages that are open: where each ends, and how deep it stands. */
  readonly #begun: { readonly end: number; readonly depth: number }[] = [];
  #next = 0;
  #level = 1;
  #headings: string[] = [];

  constructor({ text, blocks }: ShownBody, options: BodyOptions) {
    this.#pieces = scanHtml(text);
    this.#blocks = blocks;
    this.#options = options;
    const levels = this.#pieces.flatMap((piece) =>
      piece.kind === "open" ? (headingLevel(piece.name) ?? []) : [],
    );
    this.#levels = [...new Set(levels)].toSorted();
  }

  render(): string {
    for (const piece of this.#pieces) {
      this.#endBlocks(piece.start);
      this.#beginBlocks(piece.end);
      if (piece.kind === "text") {
        this.#writer.add(renderText(piece.text));
      } else if (piece.kind === "open") {
        this.#open(piece);
      } else if (piece.kind === "close") {
        this.#close(piece.name);
      }
    }
    this.#beginBlocks(Infinity);
    return this.#writer.end();
  }

  #beginBlocks(end: number): void {
    for (let block = this.#blocks[this.#next]; block !== undefined && block.start < end;) {
      const { attributes, tag } = this.#options.mark(block, { isInLink: this.#writer.isOpen("a") });
      const depth = this.#writer.depth;
      const isOpen = this.#writer.open("span", attributes);
      this.#writer.add(isOpen ? tag : `<span${attributes}>${tag}</span>`);
      if (block.isAttribute) {
        this.#writer.closeTo(depth);
      } else {
        this.#begun.push({ end: block.end, depth });
      }
      this.#next += 1;
      block = this.#blocks[this.#next];
    }
  }

  #endBlocks(start: number): void {
    for (let last = this.#begun.at(-1); last !== undefined && last.end <= start; last = this.#begun.at(-1)) {
      this.#writer.closeTo(last.depth);
      this.#begun.pop();
    }
  }

  #open(piece: OpenPiece): void {
    const { name } = piece;
    if (headingLevel(name) !== undefined) {
      this.#openHeading(piece);
    } else if (name === "a") {
      this.#openLink(attributeOf(piece, "href"));
    } else if (name === "img") {
      const picture = { alt: attributeOf(piece, "alt"), address: attributeOf(piece, "src") };
      this.#writer.add(renderPicture(picture, this.#options.words));
    } else if (isEmbedded(name)) {
      const address = attributeOf(piece, "src") || attributeOf(piece, "data");
      const embedded = { title: attributeOf(piece, "title"), address, isInLink: this.#writer.isOpen("a") };
      this.#writer.add(address === "" ? "" : renderEmbedded(embedded, this.#options));
    } else {
      const shown = shownElement(name);
      if (shown !== undefined) {
        this.#writer.open(shown, attributesOf(piece, shown));
      }
    }
  }

  /** The headings of a body come after the title of the page, and leave out no level. */
  #openHeading(piece: OpenPiece): void {
    const rank = this.#levels.indexOf(headingLevel(piece.name) ?? 1);
    this.#level = Math.min(2 + rank, this.#level + 1, 6);
    this.#closeHeading();
    const anchor = anchorId(attributeOf(piece, "id"));
    const isFirst = anchor !== undefined && !this.#anchors.has(anchor);
    const id = isFirst ? ` id="${escapeAttribute(anchor)}"` : "";
    if (isFirst) {
      this.#anchors.add(anchor);
    }
    const name = `h${this.#level}`;
    if (this.#writer.open(name, `${id}${classOf(alignment(piece))}`)) {
      this.#headings.push(name);
    }
  }

  #closeHeading(): void {
    const name = this.#headings.pop();
    if (name !== undefined) {
      this.#writer.close(name);
    }
  }

  #openLink(address: string): void {
    this.#writer.close("a");
    const link = this.#options.follow(address);
    const href = link.kind === "none" ? "" : ` href="${escapeAttribute(link.href)}"`;
    const outside = link.kind === "outside" ? OUTSIDE : "";
    this.#writer.open("a", href + outside);
  }

  #close(name: string): void {
    if (headingLevel(name) !== undefined) {
      this.#closeHeading();
    } else {
      this.#writer.close(name === "a" ? "a" : (shownElement(name) ?? ""));
    }
  }
}

/** What is written of the attributes of an element: nothing of theirs but small numbers. */
function attributesOf(piece: OpenPiece, shown: string): string {
  switch (shown) {
    case "td":
    case "th":
      return numberOf(piece, "colspan") + numberOf(piece, "rowspan");
    case "ol":
      return numberOf(piece, "start");
    case "details":
      return " open";
    case "div":
      return divAttributes(piece);
    case "p":
      return classOf(alignment(piece));
    default:
      return "";
  }
}

function divAttributes(piece: OpenPiece): string {
  const classes = attributeOf(piece, "class").split(/\s+/);
  if (classes.includes("intercom-interblocks-callout")) {
    return ` role="note" class="callout ${calloutTone(attributeOf(piece, "style"))}"`;
  }
  return classOf(classes.includes("intercom-h2b-button") ? "cta" : alignment(piece));
}

function alignment(piece: OpenPiece): string {
  return attributeOf(piece, "class").split(/\s+/).includes("intercom-align-center") ? "center" : "";
}

function classOf(name: string): string {
  return name === "" ? "" : ` class="${name}"`;
}

function numberOf(piece: OpenPiece, name: string): string {
  const value = attributeOf(piece, name);
  return /^[1-9]\d{0,2}$/.test(value) ? ` ${name}="${value}"` : "";
}

function attributeOf({ attributes }: OpenPiece, name: string): string {
  return attributes.find((attribute) => attribute.name === name)?.value ?? "";
}
