import Papa from "papaparse";
import type { Texts } from "../../texts/index.ts";
import { revealCharacters } from "../reveal-characters.ts";
import { guardFormula } from "./guard-formula.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";
const COLUMNS = ["unit", "locale", "source", "target", "comment", "reviewer"] as const;

/** A rejected translation as a spreadsheet shows it. */
export type RejectedCells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Rejected translations for a spreadsheet: UTF-8 with BOM, CRLF, a row for each. */
export async function* renderRejectedCsv(
  rejected: AsyncIterable<RejectedCells>,
  texts: Texts,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS.map((column) => texts.t(`review.column.${column}`)));
  for await (const cells of rejected) {
    yield line(COLUMNS.map((column) => guardFormula(revealCharacters(cells[column], { invisible: false }))));
  }
}

function line(cells: readonly string[]): string {
  return Papa.unparse([cells], { newline: LINE_END }) + LINE_END;
}
