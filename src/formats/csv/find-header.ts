import Papa from "papaparse";
import { countKnown, readHeaderCells, settleLayout, type HeaderCells } from "../header.ts";
import { recogniseLayout, type Layout } from "../layouts/index.ts";
import type { ReadingAids, Recovery } from "../reading.ts";
import { namesLocale } from "../layouts/wide.ts";
import { recoverHeader, type RecoveredHeader } from "../recover-header.ts";
import { normaliseRowEnds } from "./row-ends.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Enough for any header and what stands above it; the rest of the file is not looked at for finding it. */
const HEADER_CHARS = 20_000;
/** Above the header there may be a title. */
const HEADER_ROWS = 20;

/** Enough for telling columns by their cells. */
const SAMPLE_CHARS = 400_000;
const SAMPLE_ROWS = 400;

/** The header record of a file and what it says about the rest. */
export interface Header extends HeaderCells {
  readonly layout: Layout;
  readonly delimiter: string;
  /** Where the table begins, after a `sep=;` line if there is one. */
  readonly start: number;
  /** The first row below the header; the first of the table is row 1. */
  readonly firstRow: number;
  readonly recovered: readonly Recovery[];
}

interface Candidate extends HeaderCells {
  readonly delimiter: string;
  readonly row: number;
}

/**
 * Finds the delimiter by the header record alone: the one under which it holds our columns. Data is never
 * used to guess, because it may be full of commas and semicolons; only where no header says what the columns are,
 * and it is known what was handed out, cells tell both.
 * Throws FormatError where no delimiter gives the columns that are needed, or gives one of them twice.
 */
export function findHeader(text: string, fileName: string, { recognise }: ReadingAids = {}): Header {
  const separatorLine = /^sep=(.)(?:\r\n?|\n)/.exec(text);
  const start = separatorLine?.[0].length ?? 0;
  const delimiters = separatorLine?.[1] === undefined ? DELIMITERS : [separatorLine[1], ...DELIMITERS];
  const best = delimiters
    .map((delimiter) => readHeader(text.slice(start, start + HEADER_CHARS), delimiter))
    .reduce((left, right) => (countKnown(right) > countKnown(left) ? right : left));
  if (recognise !== undefined && !isCertain(best)) {
    const found = delimiters
      .map((delimiter) => ({ delimiter, ...recoverHeader(readSample(text, start, delimiter), recognise) }))
      .reduce((left, right) => (right.knownRows > left.knownRows ? right : left));
    if (found.header !== undefined) {
      return { ...found.header, ...pick(found), start };
    }
  }
  return {
    ...best,
    layout: settleLayout(best, fileName),
    start,
    firstRow: best.row + 2,
    recovered: best.row === 0 ? [] : [{ kind: "rows-above", rows: best.row }],
  };
}

/** True where the header says which column is the target, or which columns are those of locales. */
function isCertain(header: HeaderCells): boolean {
  return (
    recogniseLayout(header) !== undefined && (header.columns.target !== undefined || namesLocale(header))
  );
}

function pick(
  found: RecoveredHeader & { readonly delimiter: string },
): Pick<Header, "layout" | "delimiter" | "firstRow" | "recovered"> {
  const { layout, delimiter, firstRow, recovered } = found;
  return { layout, delimiter, firstRow, recovered };
}

/** The first of the records that has most of our columns. */
function readHeader(sample: string, delimiter: string): Candidate {
  const candidates = readRecords(sample, delimiter, HEADER_ROWS).map((cells, row) => ({
    ...readHeaderCells(cells),
    delimiter,
    row,
  }));
  const none = { ...readHeaderCells([]), delimiter, row: 0 };
  return candidates.reduce(
    (left, right) => (countKnown(right) > countKnown(left) ? right : left),
    candidates[0] ?? none,
  );
}

function readSample(text: string, start: number, delimiter: string): readonly (readonly string[])[] {
  return readRecords(text.slice(start, start + SAMPLE_CHARS), delimiter, SAMPLE_ROWS);
}

function readRecords(sample: string, delimiter: string, preview: number): readonly (readonly string[])[] {
  return Papa.parse<string[]>(normaliseRowEnds(sample, delimiter), { delimiter, newline: "\n", preview })
    .data;
}
