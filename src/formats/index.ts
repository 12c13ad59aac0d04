import { csv } from "./csv/csv.ts";
import type { Format } from "./format.ts";
import { i18next } from "./i18next/i18next.ts";
import { xlsx } from "./xlsx/xlsx.ts";

/** Every format, the default first. A new one is a folder here and its name in this list. */
export const FORMATS: readonly Format[] = [csv, xlsx, i18next];

/** The format of that name, or undefined. */
export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}

/** The format that reads files with this name; undefined where no format has its extension. */
export function formatOfFile(fileName: string): Format | undefined {
  const name = fileName.toLowerCase();
  return FORMATS.find((format) => format.extensions.some((extension) => name.endsWith(extension)));
}

/**
 * The format of a file that came back: by its content where that can be nothing else, else by its name. A name
 * that promises more than the content keeps is not believed: such a file is read as the default format, which
 * says what is wrong with it. Undefined for a name that no format has.
 */
export function formatOfContent(fileName: string, bytes: Uint8Array): Format | undefined {
  const named = formatOfFile(fileName);
  const isDenied = named?.recognises?.(bytes, fileName) === false;
  return FORMATS.find((format) => format.recognises?.(bytes, fileName)) ?? (isDenied ? FORMATS[0] : named);
}

export type { Column, TranslationRow } from "./columns.ts";
export { formatFileName, localeOfName, readFileName, SOURCES } from "./file-name.ts";
export type { FileNameParts } from "./file-name.ts";
export type {
  AnnotationWords,
  CellNote,
  CellRemark,
  CellRun,
  ColumnPlace,
  FileMark,
  FileTraces,
  Format,
  ParsedFile,
  ParsedRow,
  RowComparison,
  TableColumn,
  TableWriter,
  WrittenRow,
} from "./format.ts";
export { namesLocale } from "./layouts/wide.ts";
export { findLayout, LAYOUTS } from "./layouts/index.ts";
export type { FileToWrite, Layout, Sheet, SplitFile, UnitToWrite } from "./layouts/index.ts";
export { columnLetter } from "./columns.ts";
export { guardFormula, isFormulaCall, needsGuard, restoreGuard, unguardFormula } from "./formula-guard.ts";
export type { CellRecogniser, FileWriting, ReadingAids, Recovery } from "./reading.ts";
export { formatRowMark, readRowMark, rowCheck } from "./row-mark.ts";
export type { RowMark } from "./row-mark.ts";
export { decodeLegacy, findEncoding, LEGACY_ENCODINGS } from "./csv/encodings.ts";
export { decodeText } from "./csv/decode-text.ts";
export { refuseOtherFormats } from "./csv/refuse-other-formats.ts";
export { normaliseRowEnds } from "./csv/row-ends.ts";
export { holdsSwallowedRows, refuseSwallowedRows } from "./csv/swallowed-rows.ts";
export { escapeCode, LONGEST_CELL } from "./xlsx/escape-cell.ts";
export { isWorkbook, isZip, openWorkbook } from "./xlsx/open-workbook.ts";
export { writeDate } from "./xlsx/write-date.ts";
