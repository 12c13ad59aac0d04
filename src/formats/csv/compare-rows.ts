import { encodeText, type TextBytes } from "../../model/index.ts";
import type { ByteWindow, CellRun, RowComparison, RowLikeness, WrittenRow } from "../format.ts";
import type { FileWriting } from "../reading.ts";
import { CellMatcher, CUT, OTHER } from "./match-cells.ts";
import { holdsSwallowedRows } from "./swallowed-rows.ts";

const BYTE_ORDER_MARK = Buffer.from("\uFEFF");
const DELIMITERS = Buffer.from(",;\t|");
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Opens a CSV file beside the rows it was written from. It may come from any spreadsheet: how it delimits,
 * quotes and ends rows does not matter, as long as cells and rows stand where they stood.
 */
export function compareCsv(window: ByteWindow, headers: readonly string[]): RowComparison | undefined {
  window.fill();
  const byteOrderMark = window.bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  if (byteOrderMark) {
    window.start += BYTE_ORDER_MARK.length;
  }
  const last = encodeText(headers.at(-1) ?? "");
  for (const delimiter of DELIMITERS) {
    const writing = {
      encoding: "utf-8",
      byteOrderMark,
      delimiter: String.fromCharCode(delimiter),
      recovered: [],
    };
    const comparison = new CsvComparison(window, delimiter, writing);
    if (comparison.passHeader({ texts: headers.slice(0, -1) }, last)) {
      return comparison;
    }
  }
  return undefined;
}

/** Walks through a file by the rows that were written; nothing of it is taken apart but a changed cell. */
class CsvComparison implements RowComparison {
  readonly writing: FileWriting;
  readonly #window: ByteWindow;
  readonly #matcher: CellMatcher;
  #cell: TextBytes = encodeText("");

  constructor(window: ByteWindow, delimiter: number, writing: FileWriting) {
    this.writing = writing;
    this.#window = window;
    this.#matcher = new CellMatcher(window, delimiter);
  }

  /** Blank rows at the end are none. */
  get isAtEnd(): boolean {
    const window = this.#window;
    for (;;) {
      const byte = window.bytes[window.start];
      if (window.start === window.end && window.isWhole) {
        return true;
      }
      if (window.start === window.end) {
        window.fill();
      } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        window.start += 1;
      } else {
        return false;
      }
    }
  }

  get cell(): TextBytes {
    return this.#cell;
  }

  /** True where the file begins with these cells, which then are passed over. */
  passHeader(before: CellRun, last: TextBytes): boolean {
    const end = this.#passLast(last, this.#matcher.passRuns([before], this.#window.start));
    if (end >= 0) {
      this.#window.start = end;
    }
    return end >= 0;
  }

  next(row: WrittenRow): RowLikeness {
    const window = this.#window;
    for (;;) {
      const likeness = this.#compare(row);
      if (likeness !== CUT) {
        return likeness;
      }
      if (window.isWhole) {
        return "other";
      }
      window.fill();
    }
  }

  #compare({ before, changeable, after, last }: WrittenRow): RowLikeness | typeof CUT {
    const matcher = this.#matcher;
    const from = matcher.passRuns(before, this.#window.start);
    if (from < 0) {
      return from === CUT ? CUT : "other";
    }
    let cellEnd = matcher.passDelimiter(matcher.passCell(changeable, from));
    const isSame = cellEnd >= 0;
    if (!isSame) {
      cellEnd = cellEnd === CUT ? CUT : matcher.passDelimiter(matcher.passAnyCell(from));
    }
    const end = this.#passLast(last, matcher.passRuns(after, cellEnd));
    if (end < 0) {
      return end === CUT ? CUT : "other";
    }
    if (!isSame) {
      this.#cell = matcher.readCell(from, cellEnd - 1);
      if (holdsSwallowedRows(this.#cell)) {
        return "other";
      }
    }
    this.#window.start = end;
    return isSame ? "same" : "changed";
  }

  /** The place behind the last cell of a row and its end. */
  #passLast(cell: TextBytes, from: number): number {
    const at = this.#matcher.passCell(cell, from);
    const { bytes, end, isWhole } = this.#window;
    if (at < 0 || (at === end && isWhole)) {
      return at;
    }
    const feed = bytes[at] === CARRIAGE_RETURN ? at + 1 : at;
    if (feed >= end) {
      return CUT;
    }
    return bytes[feed] === LINE_FEED ? feed + 1 : OTHER;
  }
}
