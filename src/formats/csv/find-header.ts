import Papa from "papaparse";
import { countKnown, readHeaderCells, settleLayout, type HeaderCells } from "../header.ts";
import type { Layout } from "../layouts/index.ts";
import { normaliseRowEnds } from "./row-ends.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Enough for any header; the rest of the file is not looked at for finding it. */
const HEADER_CHARS = 20_000;

/** The header record of a file and what it says about the rest. */
export interface Header extends HeaderCells {
  readonly layout: Layout;
  readonly delimiter: string;
  /** Where the header record begins, after a `sep=;` line if there is one. */
  readonly start: number;
}

type Candidate = Omit<Header, "layout">;

/**
 * Finds the delimiter by the header record alone: the one under which it holds our columns. Data is never
 * used to guess, because it may be full of commas and semicolons.
 * Throws FormatError where no delimiter gives the columns that are needed, or gives one of them twice.
 */
export function findHeader(text: string, fileName: string): Header {
  const separatorLine = /^sep=(.)(?:\r\n?|\n)/.exec(text);
  const start = separatorLine?.[0].length ?? 0;
  const delimiters = separatorLine?.[1] === undefined ? DELIMITERS : [separatorLine[1], ...DELIMITERS];
  const candidates = delimiters.map((delimiter) => readHeader(text, start, delimiter));
  const best = candidates.reduce((left, right) => (countKnown(right) > countKnown(left) ? right : left));
  return { ...best, layout: settleLayout(best, fileName) };
}

function readHeader(text: string, start: number, delimiter: string): Candidate {
  const sample = normaliseRowEnds(text.slice(start, start + HEADER_CHARS), delimiter);
  const [cells = []] = Papa.parse<string[]>(sample, { delimiter, newline: "\n", preview: 1 }).data;
  return { ...readHeaderCells(cells), delimiter, start };
}
