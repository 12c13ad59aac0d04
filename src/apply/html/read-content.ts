import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { INLINE, isBlock, isUnseen, traitOf } from "./elements.ts";

/**
 * What stands between two characters of a text: white space, a space that does not break, or the edge of a
 * block. `loose` is such an edge inside a link, a heading or an emphasis, where no block survives, and whatever
 * stands beside a picture.
 */
export type Gap = "space" | "no-break" | "loose" | "break";

/** What readers see of HTML; pictures, list items, cells and rules are one character each. */
export interface HtmlContent {
  /** White space left out. */
  readonly characters: string;
  /** What stands before the character at a place, where something does; in the order of the places. */
  readonly gaps: ReadonlyMap<number, Gap>;
  /** What the characters from a place on are: a heading, bold, a link to somewhere. Each differs from the one before. */
  readonly traits: readonly (readonly [at: number, traits: string])[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Stand for what is no text; from Unicode's private use area. */
const SIGNS = {
  img: "\uE000",
  iframe: "\uE001",
  hr: "\uE002",
  item: "\uE003",
  row: "\uE004",
  cell: "\uE005",
};

/** Beside these nothing can grow together. */
const APART: readonly string[] = [SIGNS.img, SIGNS.iframe, SIGNS.hr];

/** Where a node stands. */
interface Place {
  readonly traits: readonly string[];
  /** True in what holds text and emphasis only. */
  readonly isInline: boolean;
  readonly isVerbatim: boolean;
  /** True for what stands in a list itself: each is an item, whatever element it is. */
  readonly isItem: boolean;
  readonly isInTable: boolean;
}

const TOP: Place = { traits: [], isInline: false, isVerbatim: false, isItem: false, isInTable: false };

/**
 * Reads what readers see of a body. Goes node by node with a list of its own, so that hostile nesting cannot
 * exhaust the call stack. Pure.
 */
export function readHtmlContent(html: string): HtmlContent {
  const reader = new Reader();
  const open: (readonly [node: Node, place: Place] | Gap)[] = [];
  const push = (nodes: readonly Node[], place: Place): void => {
    open.push(...nodes.map((node) => [node, place] as const).toReversed());
  };
  push(parseFragment(html).childNodes, TOP);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === "string") {
      reader.note(next);
      continue;
    }
    const [node, place] = next;
    if (node.nodeName === "#text" && "value" in node) {
      reader.addText(node.value, place);
    } else if ("tagName" in node && !isUnseen(node.tagName)) {
      const inside = reader.enter(node, place);
      if (isBlock(node.tagName)) {
        open.push(edgeIn(place));
      }
      push(node.childNodes, inside);
    }
  }
  return reader.content();
}

function edgeIn({ isInline }: Place): Gap {
  return isInline ? "loose" : "break";
}

/** No block survives in what holds text only, and no link in a link. */
function isKept({ tagName }: Element, { isInline, traits }: Place): boolean {
  return !(isInline && isBlock(tagName)) && !(tagName === "a" && traits.some(isLink));
}

function isLink(trait: string): boolean {
  return trait.startsWith("a ");
}

/** The edge of a block counts for more than a space. */
const WEIGHT: Readonly<Record<Gap, number>> = { space: 1, "no-break": 2, loose: 3, break: 4 };

const PIECES = /[\t\n\f\r ]+|\u00A0+|[^\t\n\f\r \u00A0]+/g;
/** Spaces and tabs of code are part of it; its lines are told apart. */
const VERBATIM_PIECES = /\n+|\u00A0+|[^\n\u00A0]+/g;

class Reader {
  readonly #pieces: string[] = [];
  readonly #gaps = new Map<number, Gap>();
  readonly #traits: (readonly [number, string])[] = [];
  #length = 0;
  #gap: Gap | undefined = "break";

  content(): HtmlContent {
    return { characters: this.#pieces.join(""), gaps: this.#gaps, traits: this.#traits };
  }

  /** Remembers what comes before the next character. */
  note(gap: Gap): void {
    if (this.#gap === undefined || WEIGHT[gap] > WEIGHT[this.#gap]) {
      this.#gap = gap;
    }
  }

  /** Notes what an element is by itself; returns the place of what it holds. */
  enter(element: Element, place: Place): Place {
    const { tagName } = element;
    if (isBlock(tagName)) {
      this.note(edgeIn(place));
    }
    if (place.isItem) {
      this.#add(SIGNS.item, place.traits);
    }
    this.#addSign(element, place);
    const trait = isKept(element, place) ? traitOf(element) : undefined;
    return {
      traits:
        trait === undefined || place.traits.includes(trait)
          ? place.traits
          : [...place.traits, trait].toSorted(),
      isInline: place.isInline || INLINE.includes(tagName),
      isVerbatim: place.isVerbatim || (tagName === "pre" && !place.isInline),
      isItem: !place.isInline && (tagName === "ul" || tagName === "ol"),
      isInTable: place.isInTable || (tagName === "table" && !place.isInline),
    };
  }

  #addSign(element: Element, place: Place): void {
    switch (element.tagName) {
      case "br":
        this.note("break");
        break;
      case "img":
        this.#add(SIGNS.img, place.traits.filter(isLink));
        break;
      case "iframe":
        this.#add(SIGNS.iframe, [traitOf(element) ?? ""]);
        break;
      case "hr":
        if (!place.isInline) {
          this.#add(SIGNS.hr, []);
        }
        break;
      case "tr":
      case "td":
      case "th":
        if (place.isInTable) {
          this.#add(element.tagName === "tr" ? SIGNS.row : SIGNS.cell, [element.tagName]);
        }
        break;
      default:
        break;
    }
  }

  addText(text: string, { traits, isItem, isVerbatim }: Place): void {
    if (isItem && text.trim() !== "") {
      this.note("break");
      this.#add(SIGNS.item, traits);
    }
    for (const [piece] of text.matchAll(isVerbatim ? VERBATIM_PIECES : PIECES)) {
      if (piece.startsWith("\u00A0")) {
        this.note("no-break");
      } else if (isVerbatim ? piece.startsWith("\n") : /^[\t\n\f\r ]/.test(piece)) {
        this.note(isVerbatim ? "break" : "space");
      } else {
        this.#add(piece, traits);
      }
    }
  }

  #add(piece: string, traits: readonly string[]): void {
    const isApart = APART.includes(piece) || APART.includes(this.#pieces.at(-1) ?? "");
    const gap = isApart ? "loose" : this.#gap;
    if (gap !== undefined) {
      this.#gaps.set(this.#length, gap);
    }
    const shown = traits.join("\n");
    if (this.#traits.at(-1)?.[1] !== shown) {
      this.#traits.push([this.#length, shown]);
    }
    this.#pieces.push(piece);
    this.#length += piece.length;
    this.#gap = undefined;
  }
}
