import Papa from "papaparse";
import type { Texts } from "../../texts/index.ts";
import { viewLocale } from "../locale-view.ts";
import { revealCharacters } from "../reveal-characters.ts";
import { coveragePercent, type LocaleCoverage, type StatusReport } from "../status-report.ts";
import { guardFormula } from "./guard-formula.ts";

const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

const COLUMNS = [
  "collectionId",
  "collection",
  "locale",
  "language",
  "units",
  "translated",
  "missing",
  "stale",
  "coverage",
  "articlesLive",
  "articlesDraft",
  "articlesMissing",
] as const;

/**
 * Coverage for a spreadsheet: UTF-8 with BOM, CRLF, a row per collection and locale. The rows of the whole
 * snapshot come first, without a collection id. Coverage is in percent, rounded down.
 */
export function renderStatusCsv({ perLocale, perCollection }: StatusReport, texts: Texts): string {
  const rows = [
    COLUMNS.map((column) => texts.t(`status.csv.${column}`)),
    ...perLocale.map((coverage) => cellsOf("", texts.t("status.allCollections"), coverage, texts)),
    ...perCollection.flatMap(({ id, name, perLocale: own }) =>
      own.map((coverage) => cellsOf(id ?? "", name || texts.t("status.noCollection"), coverage, texts)),
    ),
  ];
  return BYTE_ORDER_MARK + Papa.unparse(rows, { newline: LINE_END }) + LINE_END;
}

function cellsOf(id: string, name: string, coverage: LocaleCoverage, texts: Texts): string[] {
  const { locale, units, translated, missing, stale, articles } = coverage;
  const cells: Record<(typeof COLUMNS)[number], string | number> = {
    collectionId: id,
    collection: name,
    locale,
    language: viewLocale(locale, texts).name,
    units,
    translated,
    missing,
    stale,
    coverage: coveragePercent(coverage),
    articlesLive: articles.live,
    articlesDraft: articles.draft,
    articlesMissing: articles.missing,
  };
  return COLUMNS.map((column) => guardFormula(revealCharacters(String(cells[column]), { invisible: false })));
}
