import { blankSyntax } from "../icu/blank-syntax.ts";
import { startsIcuArgument } from "../icu/starts-icu-argument.ts";
import { findPlaceholders, type Placeholder } from "../placeholders/find-placeholders.ts";
import { countScripts, type ScriptCounts } from "./count-scripts.ts";
import { findNumbers, type FoundNumber } from "./find-numbers.ts";
import { findTags, type Tag } from "./find-tags.ts";
import { findEmails, findUrls, type FoundUrl } from "./find-urls.ts";
import { findMarks, MARK } from "./marks.ts";

/**
 * What a text is: plain, HTML, or a block of HTML in which `{1}…{/1}` stand for its tags, which whoever puts
 * blocks together has looked at.
 */
export type TextKind = "text" | "html" | "block";

const TAG_TOKEN = /^\{\/?\d+\/?\}$/;

const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/gi;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** A text and what is known of it; each fact is worked out when it is first asked for, and once. */
export class TextFacts {
  readonly text: string;
  readonly kind: TextKind;
  /** Bits of `MARK`. */
  readonly marks: number;
  #isMessage: boolean | undefined;
  #placeholders: readonly Placeholder[] | undefined;
  #tags: readonly Tag[] | undefined;
  #urls: readonly FoundUrl[] | undefined;
  #emails: readonly string[] | undefined;
  #prose: string | undefined;
  #numbers: readonly FoundNumber[] | undefined;
  #scripts: ScriptCounts | undefined;
  #words: readonly string[] | undefined;

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
    const all = this.#allPlaceholders;
    return this.kind === "block" ? all.filter(({ text }) => !TAG_TOKEN.test(text)) : all;
  }

  get #allPlaceholders(): readonly Placeholder[] {
    return (this.#placeholders ??= this.has(MARK.brace | MARK.percent | MARK.dollar)
      ? findPlaceholders(this.text)
      : []);
  }

  get tags(): readonly Tag[] {
    return (this.#tags ??= this.has(MARK.angle) ? findTags(this.text) : []);
  }

  get urls(): readonly FoundUrl[] {
    return (this.#urls ??= this.has(MARK.slash) ? findUrls(this.text) : []);
  }

  get emails(): readonly string[] {
    return (this.#emails ??= this.has(MARK.at) ? findEmails(this.text) : []);
  }

  /** What people read: tags, placeholders, addresses and entities are spaces, so that places stay the same. */
  get prose(): string {
    return (this.#prose ??= this.#blank());
  }

  get numbers(): readonly FoundNumber[] {
    return (this.#numbers ??= this.has(MARK.digit) ? findNumbers(this.prose) : []);
  }

  /** Letters of the prose by script. */
  get scripts(): ScriptCounts {
    return (this.#scripts ??= countScripts(this.prose));
  }

  /** The words of the prose in small letters. */
  get words(): readonly string[] {
    return (this.#words ??= this.prose.toLowerCase().match(WORD) ?? []);
  }

  /** True for a message with forms: `{count, plural, one {…} other {…}}`. */
  get isMessage(): boolean {
    return (this.#isMessage ??= this.has(MARK.brace) && startsIcuArgument(this.text));
  }

  #blank(): string {
    let prose = this.isMessage ? blankSyntax(this.text) : this.text;
    if (this.has(MARK.angle | MARK.brace | MARK.percent | MARK.dollar | MARK.slash)) {
      const placeholders = this.isMessage
        ? this.#allPlaceholders.filter(({ syntax }) => syntax !== "brace")
        : this.#allPlaceholders;
      prose = blankSpans(prose, [...this.tags, ...placeholders, ...this.urls]);
    }
    return this.has(MARK.ampersand) ? prose.replaceAll(ENTITY, (entity) => " ".repeat(entity.length)) : prose;
  }
}

/** A text with spaces in place of parts of it, which may overlap. */
function blankSpans(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((left, right) => left.start - right.start)) {
    if (end > at) {
      const from = Math.max(start, at);
      pieces.push(text.slice(at, from), " ".repeat(end - from));
      at = end;
    }
  }
  return pieces.length === 0 ? text : pieces.join("") + text.slice(at);
}
