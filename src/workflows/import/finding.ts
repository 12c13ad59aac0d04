import { CHECK_CODES, type CheckCode, type Severity } from "../../checks/index.ts";
import type { ColumnPlace } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import { copyText } from "./copy-text.ts";

/**
 * What can be said about a row of a translators' file, and what it does to the row: `held` rows are not
 * taken. A new hazard is a line here, a function beside this file, its words in `texts/en/import.ts`,
 * and those for translators in `slip-rows.ts` of every language;
 * what a target says by itself is the matter of `checks/`.
 */
export const FINDINGS = {
  "encoding-recovered": "warning",
  "column-recovered": "warning",
  "header-missing": "warning",
  "rows-above-header": "info",
  "ids-missing": "warning",
  "marks-missing": "info",
  "letters-garbled": "warning",
  "letters-lost": "warning",
  "letters-kept": "info",
  "cut-off-row": "held",
  "split-row": "held",
  "filled-down": "warning",
  "id-repaired": "info",
  "same-row-twice": "info",
  "source-edited": "info",
  "source-moved": "warning",
  "no-id": "held",
  "damaged-id": "held",
  "unknown-unit": "held",
  "other-export": "held",
  "other-locale": "held",
  "cell-not-text": "held",
  "formula-in-cell": "held",
  "merged-cells": "held",
  "key-of-form": "held",
  "cell-repaired": "info",
  "struck-text": "warning",
  "translator-note": "info",
  "shifted-row": "held",
  "duplicate-unit": "held",
  "target-moved": "held",
  "source-moved-strict": "held",
  "unit-gone": "held",
  "block-gone": "held",
  "block-unclear": "held",
  "body-incomplete": "held",
  "structure-changed": "held",
  "structure-rebuilt": "warning",
  "filled-with-source": "warning",
  "token-missing": "held",
  "token-doubled": "held",
  "token-misnested": "held",
  "token-invented": "held",
  "unknown-sentinel": "held",
  "sentinel-not-here": "held",
  "clear-not-allowed": "held",
  "skip-translated": "held",
  "translation-cleared": "warning",
  mended: "info",
  "moved-since-import": "held",
} as const satisfies Record<string, FindingLevel>;

export type FindingCode = keyof typeof FINDINGS | CheckCode;
export type FindingLevel = "info" | "warning" | "held";

/** What is about a row whatever locale it is for: enough said once for a row that holds several. */
export const ABOUT_ROWS: ReadonlySet<FindingCode> = new Set([
  "id-repaired",
  "source-edited",
  "letters-lost",
  "letters-garbled",
]);

/** Something to be said about one row, as data; `describeFinding` puts it into words. */
export interface Finding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  readonly file: string;
  /** As a spreadsheet numbers it: the header is row 1; of a file of keys, a line. Null for what is about no single row. */
  readonly row: number | null;
  readonly column: ColumnPlace | null;
  readonly unit: string | null;
  readonly locale: LocaleCode;
  /** The source text, by which a person recognises the unit. */
  readonly source: string | null;
  readonly found: string | null;
  readonly wanted: string | null;
}

/** What the severity of a check does to the row. */
const LEVEL_OF: Readonly<Record<Severity, FindingLevel>> = {
  error: "held",
  warning: "warning",
  info: "info",
};

/** Makes a finding; its level is the code's, unless another is given. */
export function makeFinding(
  code: FindingCode,
  at: Pick<Finding, "file" | "row" | "locale"> & Partial<Finding>,
): Finding {
  return {
    column: null,
    wanted: null,
    level: levelOf(code),
    ...at,
    unit: copyOf(at.unit),
    source: copyOf(at.source),
    found: copyOf(at.found),
    code,
  };
}

function levelOf(code: FindingCode): FindingLevel {
  return isImportCode(code) ? FINDINGS[code] : LEVEL_OF[CHECK_CODES[code]];
}

/** True for what only an import can say; all other codes are those of checks. */
export function isImportCode(code: FindingCode): code is keyof typeof FINDINGS {
  return Object.hasOwn(FINDINGS, code);
}

/** Cells are cut out of a file, which must not stay in memory for the sake of one finding. */
function copyOf(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : copyText(text);
}
