import { encodeText, type TextBytes } from "../../model/index.ts";
import type { ByteWindow, CellRun, KnownCells } from "../format.ts";
import { serializeCell } from "./record.ts";

/** In place of where a cell ends: it ends behind the window; another cell stands there. */
export const CUT = -1;
export const OTHER = -2;

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Of so many, one by one is quicker than leaving JavaScript for it. */
const FEW_BYTES = 24;

/**
 * Compares the cells of a CSV file with the texts they were written from, quoted or not. Places are those in
 * the window; a negative one, which is CUT or OTHER, comes back as it is.
 */
export class CellMatcher {
  readonly #window: ByteWindow;
  readonly #delimiter: number;

  constructor(window: ByteWindow, delimiter: number) {
    this.#window = window;
    this.#delimiter = delimiter;
  }

  /** The place behind cells and the delimiter that follows each. */
  passRuns(runs: readonly CellRun[], from: number): number {
    let at = from;
    for (const run of runs) {
      at = this.#passRun(run, at);
    }
    return at;
  }

  /** The place behind the delimiter that should stand here. */
  passDelimiter(at: number): number {
    if (at < 0) {
      return at;
    }
    const { bytes, end } = this.#window;
    return at >= end ? CUT : bytes[at] === this.#delimiter ? at + 1 : OTHER;
  }

  /** The place behind a cell with that text. */
  passCell(text: TextBytes, at: number): number {
    if (at < 0) {
      return at;
    }
    const { bytes, end } = this.#window;
    if (at >= end) {
      return CUT;
    }
    return bytes[at] === QUOTE ? this.#passQuoted(text, at + 1) : this.#passPlain(text, at);
  }

  /** The place behind a cell with whatever text. */
  passAnyCell(at: number): number {
    const { bytes, end } = this.#window;
    if (at >= end) {
      return CUT;
    }
    let place = at;
    if (bytes[at] !== QUOTE) {
      while (place < end && !this.#endsPlain(bytes[place])) {
        place += 1;
      }
      return place < end ? place : CUT;
    }
    do {
      place = bytes.indexOf(QUOTE, place + 1) + 1;
    } while (place > 0 && place < end && bytes[place] === QUOTE);
    return place > 0 && place < end ? place : CUT;
  }

  /** The text of the cell between two places. */
  readCell(from: number, to: number): TextBytes {
    const { bytes } = this.#window;
    if (bytes[from] !== QUOTE) {
      return { bytes, start: from, end: to };
    }
    if (bytes.indexOf(QUOTE, from + 1) === to - 1) {
      return { bytes, start: from + 1, end: to - 1 };
    }
    const quoted = bytes.subarray(from + 1, to - 1);
    const text = Buffer.from(quoted.filter((byte, index) => byte !== QUOTE || isSecond(quoted, index)));
    return { bytes: text, start: 0, end: text.length };
  }

  #passRun(run: CellRun, from: number): number {
    if (from < 0) {
      return from;
    }
    const known = (run.known ??= suppose(run.texts, this.#delimiter));
    if (known.delimiter === this.#delimiter && this.#stands(known.bytes, from)) {
      known.isSeen = true;
      return from + known.bytes.length;
    }
    let at = from;
    for (const text of run.texts) {
      at = this.passDelimiter(this.passCell(encodeText(text), at));
    }
    if (at >= 0 && !known.isSeen) {
      const bytes = Buffer.from(this.#window.bytes.subarray(from, at));
      run.known = { delimiter: this.#delimiter, bytes, isSeen: true };
    }
    return at;
  }

  /** True where these bytes stand at a place. */
  #stands(expected: Buffer, at: number): boolean {
    const { bytes, end } = this.#window;
    const { length } = expected;
    if (at + length > end) {
      return false;
    }
    if (length > FEW_BYTES) {
      return bytes.compare(expected, 0, length, at, at + length) === 0;
    }
    for (let index = 0; index < length; index += 1) {
      if (bytes[at + index] !== expected[index]) {
        return false;
      }
    }
    return true;
  }

  #passQuoted({ bytes: text, start, end: textEnd }: TextBytes, from: number): number {
    const { bytes, end } = this.#window;
    let at = from;
    for (let index = start; index < textEnd; index += 1) {
      const byte = text[index];
      if (at >= end) {
        return CUT;
      }
      if (bytes[at] !== byte) {
        return OTHER;
      }
      at += 1;
      if (byte === QUOTE) {
        if (at >= end) {
          return CUT;
        }
        if (bytes[at] !== QUOTE) {
          return OTHER;
        }
        at += 1;
      }
    }
    return at >= end ? CUT : bytes[at] === QUOTE ? at + 1 : OTHER;
  }

  #passPlain({ bytes: text, start, end: textEnd }: TextBytes, from: number): number {
    const { bytes, end } = this.#window;
    let at = from;
    for (let index = start; index < textEnd; index += 1) {
      const byte = text[index];
      if (at >= end) {
        return CUT;
      }
      if (bytes[at] !== byte || this.#endsPlain(byte)) {
        return OTHER;
      }
      at += 1;
    }
    return at;
  }

  /** True for what ends a cell that is not quoted. */
  #endsPlain(byte: number | undefined): boolean {
    return byte === this.#delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;
  }
}

/** True for the second quotation mark of each two that stand for one. */
function isSecond(quoted: Uint8Array, index: number): boolean {
  let before = 0;
  while (quoted[index - 1 - before] === QUOTE) {
    before += 1;
  }
  return before % 2 === 1;
}

/** Cells as they were handed out: most files come back like that. */
function suppose(texts: readonly string[], delimiter: number): KnownCells {
  const end = String.fromCharCode(delimiter);
  const text = texts.map((cell) => serializeCell(cell, undefined) + end).join("");
  return { delimiter, bytes: Buffer.from(text), isSeen: false };
}
