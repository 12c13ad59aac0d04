import { isImportCode, type Finding } from "../import/finding.ts";

/** What was found in a file, as far as its translator has to know it. */
export interface FileFindings {
  /** Name of the file. */
  readonly file: string;
  /** In the order of rows. */
  readonly findings: readonly Finding[];
  /** How often a finding of each code was made. */
  readonly counts: ReadonlyMap<Finding["code"], number>;
  /** Error values of spreadsheets that stand in it, in capitals: `#WERT!`. */
  readonly errorValues: ReadonlySet<string>;
  /** True where a program wrote a number with a comma that had a point. */
  readonly hasDecimalComma: boolean;
}

/**
 * Findings file by file, from findings in the order of files and rows. No more is kept than what is said about the rows
 * of one file: what held them, what was taken with a doubt, and what else checks say about a row that has to be mended
 * anyway.
 */
export function* groupByFile(findings: Iterable<Finding>): Generator<FileFindings> {
  let file: string | undefined;
  let rows = new RowsOfFile();
  for (const finding of findings) {
    if (file !== undefined && finding.file !== file) {
      yield rows.finish(file);
      rows = new RowsOfFile();
    }
    ({ file } = finding);
    rows.add(finding);
  }
  if (file !== undefined) {
    yield rows.finish(file);
  }
}

class RowsOfFile {
  readonly #told: Finding[] = [];
  readonly #counts = new Map<Finding["code"], number>();
  readonly #errorValues = new Set<string>();
  #hasDecimalComma = false;
  #ofRow: Finding[] = [];

  add(finding: Finding): void {
    const { code, found, wanted } = finding;
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + 1);
    if (code === "spreadsheet-error") {
      this.#errorValues.add((found ?? "").trim().toUpperCase());
    }
    this.#hasDecimalComma ||= code === "number-rewritten" && isCommaForPoint(found ?? "", wanted ?? "");
    if (this.#ofRow[0]?.row !== finding.row) {
      this.#endRow();
    }
    this.#ofRow.push(finding);
  }

  finish(file: string): FileFindings {
    this.#endRow();
    return {
      file,
      findings: this.#told,
      counts: this.#counts,
      errorValues: this.#errorValues,
      hasDecimalComma: this.#hasDecimalComma,
    };
  }

  #endRow(): void {
    const held = new Set(this.#ofRow.flatMap(({ level, locale }) => (level === "held" ? [locale] : [])));
    for (const finding of this.#ofRow) {
      const { level, code, locale } = finding;
      if (level !== "info" || (held.has(locale) && !isImportCode(code))) {
        this.#told.push(finding);
      }
    }
    this.#ofRow = [];
  }
}

/** `1,1` for `1.10`: no other reading makes one of the other. */
function isCommaForPoint(found: string, wanted: string): boolean {
  return (
    /^-?\d+,\d+$/.test(found.trim()) &&
    /^-?\d+\.\d+$/.test(wanted.trim()) &&
    Number(found.trim().replace(",", ".")) === Number(wanted.trim())
  );
}
