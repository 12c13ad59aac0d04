import { findPlaceholders, type Placeholder } from "../placeholders/find-placeholders.ts";
import { findMarks, MARK } from "./marks.ts";

/** What a field holds: plain text, or HTML. */
export type TextKind = "text" | "html";

/** A text and what is known of it; each fact is worked out when it is first asked for, and once. */
export class TextFacts {
  readonly text: string;
  readonly kind: TextKind;
  /** Bits of `MARK`. */
  readonly marks: number;
  #placeholders: readonly Placeholder[] | undefined;

  constructor(text: string, kind: TextKind) {
    this.text = text;
    this.kind = kind;
    this.marks = findMarks(text);
  }

  /** True where the text has any of the characters that these bits of `MARK` stand for. */
  has(marks: number): boolean {
    return (this.marks & marks) !== 0;
  }

  get placeholders(): readonly Placeholder[] {
    return (this.#placeholders ??= this.has(MARK.brace | MARK.percent | MARK.dollar)
      ? findPlaceholders(this.text)
      : []);
  }
}
