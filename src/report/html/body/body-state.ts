import { attributeOf, type Tag } from "./read-tag.ts";

/** How words can be set. Each is the element that it is shown by. */
export type Mark = "b" | "i" | "u" | "s" | "code";

/** What a block can be. */
export type Form = "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "blockquote" | "pre" | "hr";

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ["b", "b"],
  ["strong", "b"],
  ["i", "i"],
  ["em", "i"],
  ["u", "u"],
  ["ins", "u"],
  ["s", "s"],
  ["del", "s"],
  ["strike", "s"],
  ["code", "code"],
  ["kbd", "code"],
]);

const HEADINGS: ReadonlyMap<string, Form> = new Map(
  (["h1", "h2", "h3", "h4", "h5", "h6"] as const).map((name) => [name, name]),
);

/** Elements that begin and end a block without being one of the forms. */
const BREAKS: ReadonlySet<string> = new Set([
  "p",
  "div",
  "tr",
  "table",
  "figure",
  "figcaption",
  "hr",
  "section",
]);

/** Deeper lists are shown at this depth. */
const DEEPEST = 4;

/** What is open at a place of a body. Tags are counted, not matched: no nesting can be wrong. */
export class BodyState {
  readonly links: string[] = [];
  readonly #open = new Map<string, number>();
  readonly #lists: ("ul" | "ol")[] = [];
  #heading: Form | undefined;
  #itemBegins = false;

  /** Takes a tag into account. True where a block ends and another begins. */
  take(tag: Tag): boolean {
    const { name, isClosing } = tag;
    const mark = MARKS.get(name);
    const heading = HEADINGS.get(name);
    if (mark !== undefined) {
      this.#count(mark, isClosing);
    } else if (heading !== undefined) {
      this.#heading = isClosing ? undefined : heading;
    } else if (name === "a") {
      this.#takeLink(tag);
    } else if (name === "ul" || name === "ol") {
      this.#takeList(name, isClosing);
    } else if (name === "blockquote" || name === "pre") {
      this.#count(name, isClosing);
    } else if (name === "li") {
      this.#itemBegins = !isClosing;
    } else {
      return BREAKS.has(name);
    }
    return mark === undefined && name !== "a";
  }

  get form(): Form {
    const isOpen = (name: string): boolean => (this.#open.get(name) ?? 0) > 0;
    return (
      this.#heading ??
      (isOpen("pre") ? "pre" : (this.#lists.at(-1) ?? (isOpen("blockquote") ? "blockquote" : "p")))
    );
  }

  get depth(): number {
    return Math.min(this.#lists.length, DEEPEST);
  }

  get marks(): readonly Mark[] {
    return (["b", "i", "u", "s", "code"] as const).filter((mark) => (this.#open.get(mark) ?? 0) > 0);
  }

  /** Equal where words are set alike. */
  get look(): string {
    return [this.form, this.depth, ...this.marks].join(" ");
  }

  /** True for the first block of an item of a list. */
  beginItem(): boolean {
    const begins = this.#itemBegins;
    this.#itemBegins = false;
    return begins;
  }

  #count(name: string, isClosing: boolean): void {
    this.#open.set(name, Math.max(0, (this.#open.get(name) ?? 0) + (isClosing ? -1 : 1)));
  }

  #takeLink(tag: Tag): void {
    if (tag.isClosing) {
      this.links.pop();
    } else {
      this.links.push(attributeOf(tag, "href"));
    }
  }

  #takeList(name: "ul" | "ol", isClosing: boolean): void {
    if (isClosing) {
      this.#lists.pop();
    } else {
      this.#lists.push(name);
    }
  }
}
