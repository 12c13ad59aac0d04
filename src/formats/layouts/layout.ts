import type { LocaleCode } from "../../model/index.ts";
import type { TranslationRow } from "../columns.ts";
import type { ColumnPlace, ParsedFile, ParsedRow, TableColumn } from "../format.ts";
import type { RowMark } from "../row-mark.ts";

/** A file to be written. */
export interface FileToWrite {
  /** What its name says it holds. */
  readonly content: string;
  readonly locales: readonly LocaleCode[];
  /** Of a table that is but a part of a file: what the name of the file says. */
  readonly workbook?: string;
}

/** A unit as it is handed out in the locales of a file. */
export interface UnitToWrite {
  readonly mark: Pick<RowMark, "exportId" | "check">;
  /** One for each locale of the file, in their order; undefined where the unit is not handed out in it. */
  readonly rows: readonly (TranslationRow | undefined)[];
}

/** The part of a file that is for one locale, as a file of its own would be. */
export interface Sheet extends Pick<ParsedFile, "columns"> {
  /** Null where the columns do not say it, but the marks of the rows or the name of the file. */
  readonly locale: LocaleCode | null;
  readonly rows: readonly ParsedRow[];
}

/** A row of which it is not certain for which locale it is; it belongs to no sheet. */
export interface StrayRow {
  readonly row: ParsedRow;
  /** What the row says, and what it should say. */
  readonly found: string;
  readonly wanted: string;
}

/** A file taken apart. */
export interface SplitFile {
  readonly sheets: readonly Sheet[];
  readonly strayRows: readonly StrayRow[];
  /** Columns that nobody reads. */
  readonly ignoredColumns: readonly ColumnPlace[];
  /** How headers and cells were understood as locales, where it was not obvious. */
  readonly notes: readonly string[];
}

/**
 * How units and locales become rows and columns, in whatever format. Each is a file here and a line in
 * `LAYOUTS` in `index.ts`; which one a file has is told by its header.
 *
 * Taking apart what was arranged gives the same texts for the same units and locales.
 */
export interface Layout {
  readonly name: string;
  /** True where each row, and so its mark, is for one locale. */
  readonly isRowPerLocale: boolean;
  /** True for files that platforms read and nobody opens in a spreadsheet: nothing in them is guarded. */
  readonly isForPlatform?: boolean;
  /** The files that a hand-out in these locales becomes. */
  listFiles(locales: readonly LocaleCode[]): readonly FileToWrite[];
  columns(locales: readonly LocaleCode[]): readonly TableColumn[];
  /** The rows of one unit, cell by cell in the order of `columns`. */
  arrange(unit: UnitToWrite, locales: readonly LocaleCode[]): readonly (readonly string[])[];
  /** True where a file with these columns can be of this layout. */
  recognises(columns: Pick<ParsedFile, "columns" | "otherColumns">): boolean;
  /**
   * Takes a file apart. `handedOut` are the locales of the export it came from.
   * Throws FormatError or ConflictError for columns of which it is not certain what they are.
   */
  split(file: ParsedFile, handedOut: readonly LocaleCode[], fileName: string): SplitFile;
}
