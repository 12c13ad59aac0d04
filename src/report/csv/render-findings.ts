import Papa from "papaparse";
import type { Texts } from "../../texts/index.ts";
import { revealCharacters } from "../reveal-characters.ts";
import { guardFormula } from "./guard-formula.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

const COLUMNS = [
  "severity",
  "code",
  "file",
  "row",
  "unit",
  "locale",
  "what",
  "mend",
  "source",
  "target",
  "fix",
] as const;

/** A finding of a check as a spreadsheet shows it. */
export type FindingCells = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Findings for a spreadsheet: UTF-8 with BOM, CRLF, a row for each, invisible characters as their code. */
export function* renderFindingsCsv(findings: Iterable<FindingCells>, texts: Texts): Generator<string> {
  yield BYTE_ORDER_MARK + line(COLUMNS.map((column) => texts.t(`check.column.${column}`)));
  for (const finding of findings) {
    yield line(
      COLUMNS.map((column) => guardFormula(revealCharacters(finding[column], { invisible: false }))),
    );
  }
}

function line(cells: readonly string[]): string {
  return Papa.unparse([cells], { newline: LINE_END }) + LINE_END;
}
