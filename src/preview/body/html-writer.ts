/** Deeper elements are left out; what is in them stays. */
const MOST_DEPTH = 60;

/** Elements that hold nothing. */
const EMPTY: ReadonlySet<string> = new Set(["br", "hr", "img"]);

/** What ends a paragraph that is open, as browsers do it. */
const ENDS_PARAGRAPH: ReadonlySet<string> = new Set(
  "p h2 h3 h4 h5 h6 ul ol dl table blockquote pre div hr details figure".split(" "),
);

/** Where elements may only stand, the nearest that is open. */
const STANDS_IN: Readonly<Record<string, readonly string[]>> = {
  li: ["ul", "ol"],
  dt: ["dl"],
  dd: ["dl"],
  tr: ["table"],
  td: ["table"],
  th: ["table"],
  thead: ["table"],
  tbody: ["table"],
  tfoot: ["table"],
  caption: ["table"],
  summary: ["details"],
  figcaption: ["figure"],
};

/** What ends the cell that is open. */
const TABLE_PARTS: ReadonlySet<string> = new Set(["table", "thead", "tbody", "tfoot", "tr"]);

/** What ends with one of its kind, inside what it stands in. */
const ENDS_ALIKE: Readonly<Record<string, readonly string[]>> = {
  li: ["li"],
  dt: ["dt", "dd"],
  dd: ["dt", "dd"],
  tr: ["tr"],
  td: ["td", "th"],
  th: ["td", "th"],
  thead: ["thead", "tbody", "tfoot", "caption"],
  tbody: ["thead", "tbody", "tfoot", "caption"],
  tfoot: ["thead", "tbody", "tfoot", "caption"],
  caption: ["caption"],
};

/**
 * Writes elements so that they always nest: an end tag that fits nothing is left out, and what is still open in the end is
 * closed. So nothing that is written can end what it stands in, however other people's tags come.
 */
export class HtmlWriter {
  readonly #pieces: string[] = [];
  readonly #open: string[] = [];

  /** Writes text or whole elements, which are HTML already. */
  add(html: string): void {
    this.#pieces.push(html);
  }

  /** Opens an element with attributes that are HTML already, each with a space before it. False where it cannot stand here. */
  open(name: string, attributes = ""): boolean {
    const within = STANDS_IN[name];
    if (within !== undefined) {
      const container = this.#open.findLastIndex((one) => within.includes(one));
      if (container < 0) {
        return false;
      }
      const alike = ENDS_ALIKE[name] ?? [];
      const last = this.#open.findIndex((one, at) => at > container && alike.includes(one));
      if (last >= 0) {
        this.#closeFrom(last);
      }
    }
    if (ENDS_PARAGRAPH.has(name)) {
      this.#endParagraph();
    }
    if (EMPTY.has(name)) {
      this.#pieces.push(`<${name}${attributes}>`);
      return true;
    }
    if (this.#open.length >= MOST_DEPTH) {
      return false;
    }
    this.#pieces.push(`<${name}${attributes}>`);
    this.#open.push(name);
    return true;
  }

  /** Closes the element of that name that was opened last, with all in it; but none around the cell it is in. */
  close(name: string): void {
    const at = this.#open.lastIndexOf(name);
    const cell = this.#open.findLastIndex((one) => one === "td" || one === "th");
    if (at >= 0 && (at >= cell || TABLE_PARTS.has(name))) {
      this.#closeFrom(at);
    }
  }

  isOpen(name: string): boolean {
    return this.#open.includes(name);
  }

  /** How many elements are open: a place to close back to. */
  get depth(): number {
    return this.#open.length;
  }

  /** Closes what was opened since there were so many. */
  closeTo(depth: number): void {
    this.#closeFrom(depth);
  }

  /** All that was written, with what was open closed. */
  end(): string {
    this.#closeFrom(0);
    return this.#pieces.join("");
  }

  #endParagraph(): void {
    const at = this.#open.lastIndexOf("p");
    const cell = this.#open.findLastIndex((one) => one === "td" || one === "th" || one === "li");
    if (at > cell) {
      this.#closeFrom(at);
    }
  }

  #closeFrom(at: number): void {
    while (this.#open.length > at) {
      this.#pieces.push(`</${this.#open.pop()}>`);
    }
  }
}
