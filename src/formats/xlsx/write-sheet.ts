import { FormatError } from "../../errors.ts";
import { describeLocale } from "../../model/index.ts";
import { UNIT_STATUSES } from "../../model/index.ts";
import { columnLetter, matchColumn, type Column } from "../columns.ts";
import type { TableColumn, TableWriter, WriteOptions } from "../format.ts";
import { LONGEST_CELL } from "./escape-cell.ts";
import { styleNumber, type CellStyleName } from "./styles.ts";
import { writeCell } from "./write-cell.ts";

/** Columns that nobody but helpferry reads. */
export const MACHINE: ReadonlySet<Column | undefined> = new Set<Column>(["id", "~hash"]);
/** Columns in which people write; a column that is none of helpferry's is that of a locale. */
const WRITTEN: ReadonlySet<Column | undefined> = new Set<Column | undefined>(["target", undefined]);

/** In characters. */
const WIDTHS: Readonly<Partial<Record<Column, number>>> = {
  id: 24,
  type: 16,
  context: 30,
  source: 60,
  target: 60,
  locale: 9,
  status: 12,
  change: 40,
  note: 30,
  max: 7,
  "~hash": 36,
};
const LOCALE_WIDTH = 45;

/** So many columns beside the table can be written in, for an `ack` column and remarks. */
const FREE_COLUMNS = 8;

/** Without a password. Comments can be written. */
export const PROTECTION =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

/** The last row a sheet can have. */
const LAST_ROW = 1_048_576;

/**
 * Writes a table as the XML of a sheet (ECMA-376, part 1, 18.3). Every cell is text, formatted as text. The
 * sheet is protected without a password: translations can be written, sources stay as they are, columns and
 * rows can be made wider. Ids and marks are hidden.
 *
 * `row` throws FormatError for a text that is longer than a cell takes.
 */
export function writeSheet(
  columns: readonly TableColumn[],
  { isRightToLeft = false }: WriteOptions,
): TableWriter {
  const styles = columns.map(({ header }) => styleNumber(styleOf(header, isRightToLeft)));
  const letters = columns.map((_, index) => columnLetter(index));
  const headers = columns.map(({ header }, index) =>
    writeCell(header, `${letters[index]}1`, styleNumber("header")),
  );
  return {
    begin:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<sheetViews><sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ""}>` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
      '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
      `<cols>${describeColumns(columns, styles)}</cols><sheetData><row r="1">${headers.join("")}</row>`,
    row: (cells, number) => {
      let row = `<row r="${number}">`;
      for (const [index, style] of styles.entries()) {
        const text = cells[index] ?? "";
        if (text.length > LONGEST_CELL) {
          throw tooLong(columns[index]?.header ?? "", cells[0] ?? "", text.length);
        }
        row += writeCell(text, `${letters[index]}${number}`, style);
      }
      return `${row}</row>`;
    },
    end: `</sheetData>${PROTECTION}${describeStatuses(columns)}</worksheet>`,
  };
}

/** How cells of a column look. */
export function styleOf(header: string, isRightToLeft: boolean): CellStyleName {
  const column = matchColumn(header);
  if (MACHINE.has(column)) {
    return "machine";
  }
  if (column === "status") {
    return "free";
  }
  if (!WRITTEN.has(column)) {
    return "read";
  }
  const [, code = header] = /\(([\w-]+)\)$/.exec(header) ?? [];
  const isOwnRightToLeft = column === undefined && describeLocale(code).direction === "rtl";
  return isRightToLeft || isOwnRightToLeft ? "writeRightToLeft" : "write";
}

/** How wide a column is, in characters. */
export function widthOf(header: string): number {
  const column = matchColumn(header);
  return (column === undefined ? undefined : WIDTHS[column]) ?? LOCALE_WIDTH;
}

function describeColumns(columns: readonly TableColumn[], styles: readonly number[]): string {
  const own = columns.map(({ header }, index) => {
    const column = matchColumn(header);
    const width = widthOf(header);
    const hidden = MACHINE.has(column) ? ' hidden="1"' : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styles[index]}"${hidden} customWidth="1"/>`;
  });
  const first = columns.length + 1;
  const free = `<col min="${first}" max="${first + FREE_COLUMNS - 1}" width="20" style="${styleNumber("free")}" customWidth="1"/>`;
  return own.join("") + free;
}

/** Cells of the status offer what it can be. */
export function describeStatuses(columns: readonly Pick<TableColumn, "header">[]): string {
  const index = columns.findIndex(({ header }) => header === "status");
  if (index < 0) {
    return "";
  }
  const letter = columnLetter(index);
  return (
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" ' +
    `sqref="${letter}2:${letter}${LAST_ROW}"><formula1>"${UNIT_STATUSES.join(",")}"</formula1></dataValidation></dataValidations>`
  );
}

function tooLong(header: string, id: string, length: number): FormatError {
  return new FormatError({
    code: "cell-too-long",
    message: `Cannot write a workbook: the ${header} of ${id} has ${length} characters, and a cell takes ${LONGEST_CELL}.`,
    hint: "Hand bodies out in blocks (--bodies blocks), or write CSV (--format csv).",
  });
}
