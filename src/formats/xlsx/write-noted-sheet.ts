import type { Cell, Sheet } from "hucre/xlsx";
import { FormatError } from "../../errors.ts";
import { resolveLocale } from "../../model/index.ts";
import { columnLetter, matchColumn } from "../columns.ts";
import type { CellNote } from "../format.ts";
import { countLines, describeHeight } from "./count-lines.ts";
import { LONGEST_CELL } from "./escape-cell.ts";
import type { FoundHeader } from "./find-header.ts";
import { listComments } from "./list-comments.ts";
import { writeOwnComment } from "./own-comment.ts";
import { DRAWING_OF_COMMENTS } from "./pack-workbook.ts";
import { styleNumber, type CellStyleName } from "./styles.ts";
import { writeError, writeValue } from "./write-cell.ts";
import type { CellSizes, SheetComment } from "./write-comments.ts";
import { describeStatuses, MACHINE, PROTECTION, styleOf, widthOf } from "./write-sheet.ts";

/** A sheet that goes back, as XML, with the comments it gets. */
export interface NotedSheet {
  readonly xml: string;
  readonly comments: readonly SheetComment[];
  readonly sizes: CellSizes;
  /** Where a note stands, counted from 0. */
  readonly columnOf: (note: CellNote) => number;
}

/** Width of a column that nobody has set, in characters; a character and the edge of a column in pixels. */
const PLAIN_WIDTH = 9;
const CHARACTER = 7;
const EDGE = 5;
const LINE_HEIGHT = 20;

/**
 * Writes a sheet as it came back: all rows and columns in their places, merged as they were. Cells of the table look as
 * they did when it was handed out, those with notes stand out. `header` is absent for a sheet that somebody added.
 * Throws FormatError for a text that is longer than a cell takes.
 */
export function writeNotedSheet(
  sheet: Sheet,
  { table, notes }: { readonly table: FoundHeader | undefined; readonly notes: readonly CellNote[] },
): NotedSheet {
  const look = table === undefined ? undefined : new TableLook(table);
  const notesAt = new Map<string, CellNote[]>();
  const noted = new Set<number>();
  for (const note of notes) {
    const column = look?.columnOf(note) ?? 0;
    noted.add(column);
    const key = `${note.row - 1},${column}`;
    notesAt.set(key, [...(notesAt.get(key) ?? []), note]);
  }
  const rows: string[] = [];
  const lines: number[] = [];
  const widths = widthsOf(sheet, look);
  for (const [row, values] of sheet.rows.entries()) {
    let cells = "";
    for (const [column, value] of values.entries()) {
      const key = `${row},${column}`;
      const own = notesAt.get(key);
      const cell = sheet.cells?.get(key);
      if (value === null && own === undefined && look === undefined) {
        continue;
      }
      if (typeof value === "string" && value.length > LONGEST_CELL) {
        throw tooLong(sheet.name, `${columnLetter(column)}${row + 1}`, value.length);
      }
      const style = markStyle(look?.styleAt(row, column) ?? "default", own);
      cells += writeNotedCell(cell, {
        value,
        place: `${columnLetter(column)}${row + 1}`,
        style,
        look,
        column,
      });
      if (typeof value === "string" && look?.isMachine(column) !== true) {
        lines[row] = Math.max(lines[row] ?? 1, countLines(value, widths[column] ?? PLAIN_WIDTH));
      }
    }
    if (cells !== "") {
      const height = look === undefined ? "" : describeHeight(lines[row] ?? 1);
      rows.push(`<row r="${row + 1}"${height}>${cells}</row>`);
    }
  }
  const comments = mergeComments(sheet, notesAt);
  const isHidden = (column: number): boolean =>
    !noted.has(column) && (sheet.columns?.[column]?.hidden ?? look?.isMachine(column) ?? false);
  return {
    xml:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `${describeView(sheet, table)}<sheetFormatPr defaultRowHeight="15"/>${describeColumns(widths, isHidden, look)}` +
      `<sheetData>${rows.join("")}</sheetData>${table === undefined ? "" : PROTECTION}${describeMerges(sheet)}` +
      (table === undefined ? "" : describeStatuses(table.header.cells.map((header) => ({ header })))) +
      `${comments.length === 0 ? "" : DRAWING_OF_COMMENTS}</worksheet>`,
    comments,
    columnOf: (note) => look?.columnOf(note) ?? 0,
    sizes: {
      width: (column) =>
        isHidden(column) ? 0 : Math.round((widths[column] ?? PLAIN_WIDTH) * CHARACTER) + EDGE,
      height: (row) => (lines[row] ?? 1) * LINE_HEIGHT,
    },
  };
}

/** How the cells of a table look by their columns. */
class TableLook {
  readonly #table: FoundHeader;
  readonly #styles: readonly CellStyleName[];

  constructor(table: FoundHeader) {
    this.#table = table;
    const { header, sheet } = table;
    const isRightToLeft = sheet.view?.rightToLeft === true;
    // A column of which nobody knows is one of a locale only where there is none for the target.
    const isOwn = (name: string): boolean =>
      matchColumn(name) !== undefined ||
      (header.columns.target === undefined && resolveLocale(name.trim()).kind !== "unknown");
    this.#styles = header.cells.map((name) => (isOwn(name) ? styleOf(name, isRightToLeft) : "free"));
  }

  styleAt(row: number, column: number): CellStyleName {
    const { row: headerRow } = this.#table;
    return row === headerRow ? "header" : row < headerRow ? "default" : (this.#styles[column] ?? "free");
  }

  /** True where translations stand. */
  isWritten(column: number): boolean {
    return this.#styles[column]?.startsWith("write") === true;
  }

  headerAt(column: number): string | undefined {
    return this.#table.header.cells[column];
  }

  /** True for a column that nobody but helpferry reads. */
  isMachine(column: number): boolean {
    return MACHINE.has(matchColumn(this.headerAt(column) ?? "")) && this.headerAt(column) !== undefined;
  }

  /** Where a note stands: what is about a row, or about the mark that nobody can mend, is told beside its text. */
  columnOf({ letter }: CellNote): number {
    const { cells, columns } = this.#table.header;
    const find = (wanted: string | undefined): number =>
      cells.findIndex((_, index) => columnLetter(index) === wanted);
    const own = letter === null || letter === columns["~hash"]?.letter ? -1 : find(letter);
    const fallback = [columns.target, columns.source].map((place) => find(place?.letter));
    return [own, ...fallback].find((index) => index >= 0) ?? 0;
  }
}

interface CellToWrite {
  readonly value: Sheet["rows"][number][number];
  readonly place: string;
  readonly style: CellStyleName;
  readonly look: TableLook | undefined;
  readonly column: number;
}

function writeNotedCell(cell: Cell | undefined, { value, place, style, look, column }: CellToWrite): string {
  if (cell?.formula !== undefined && look?.isWritten(column) === true) {
    // As a text it would be taken for the translation; what it was stands in the note.
    return writeError("#NAME?", place, styleNumber(style));
  }
  return writeValue(value, { cell, place, style: styleNumber(valueStyle(style, value)) });
}

/** Dates have to look like dates, or they are read as numbers again. */
function valueStyle(style: CellStyleName, value: CellToWrite["value"]): CellStyleName {
  const kind = style.startsWith("held") ? "held" : style.startsWith("warning") ? "warning" : undefined;
  if (value instanceof Date) {
    return kind === undefined ? "date" : `${kind}Date`;
  }
  return typeof value === "number" && style === "free" ? "value" : style;
}

function markStyle(style: CellStyleName, notes: readonly CellNote[] | undefined): CellStyleName {
  if (notes === undefined) {
    return style;
  }
  const kind = notes.some(({ isHeld }) => isHeld) ? "held" : "warning";
  return style === "writeRightToLeft" ? `${kind}RightToLeft` : kind;
}

function widthsOf({ columns = [], rows }: Sheet, look: TableLook | undefined): readonly number[] {
  const count = rows.reduce((most, { length }) => Math.max(most, length), columns.length);
  return Array.from({ length: Math.min(count, 200) }, (_, index) => {
    const header = look?.headerAt(index);
    const given = columns[index]?.width;
    return given ?? (header === undefined ? PLAIN_WIDTH : widthOf(header));
  });
}

function describeColumns(
  widths: readonly number[],
  isHidden: (column: number) => boolean,
  look: TableLook | undefined,
): string {
  const columns = widths.map((width, index) => {
    // Below the last row, too, cells can be written in.
    const style = look === undefined ? "default" : look.styleAt(Number.MAX_SAFE_INTEGER, index);
    const hidden = isHidden(index) ? ' hidden="1"' : "";
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleNumber(style)}"${hidden} customWidth="1"/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function describeView({ view }: Sheet, table: FoundHeader | undefined): string {
  const direction = view?.rightToLeft === true ? ' rightToLeft="1"' : "";
  const pane =
    table === undefined
      ? ""
      : `<pane ySplit="${table.row + 1}" topLeftCell="A${table.row + 2}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`;
  return `<sheetViews><sheetView workbookViewId="0"${direction}>${pane}</sheetView></sheetViews>`;
}

function describeMerges({ merges = [] }: Sheet): string {
  const ranges = merges.map(
    ({ startRow, endRow, startCol, endCol }) =>
      `<mergeCell ref="${columnLetter(startCol)}${startRow + 1}:${columnLetter(endCol)}${endRow + 1}"/>`,
  );
  return ranges.length === 0 ? "" : `<mergeCells count="${ranges.length}">${ranges.join("")}</mergeCells>`;
}

/** One comment for each cell: ours, then what somebody else wrote. */
function mergeComments(
  sheet: Sheet,
  notesAt: ReadonlyMap<string, readonly CellNote[]>,
): readonly SheetComment[] {
  const texts = new Map<string, string[]>();
  const isBack = new Set<string>();
  for (const [key, notes] of notesAt) {
    texts.set(key, [writeOwnComment(notes)]);
    if (notes.some(({ isRightToLeft }) => isRightToLeft)) {
      isBack.add(key);
    }
  }
  for (const [row, remarks] of listComments(sheet)) {
    for (const { letter, text } of remarks) {
      const key = `${row},${columnNumber(letter)}`;
      texts.set(key, [...(texts.get(key) ?? []), text.replaceAll(/\r\n?/g, "\n")]);
    }
  }
  return [...texts].map(([key, parts]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return { row, column, text: parts.join("\n"), isRightToLeft: isBack.has(key) };
  });
}

/** "A" → 0, "AA" → 26. */
function columnNumber(letter: string): number {
  return Array.from(letter).reduce((number, character) => number * 26 + character.charCodeAt(0) - 64, 0) - 1;
}

function tooLong(sheet: string, place: string, length: number): FormatError {
  return new FormatError({
    code: "cell-too-long",
    message: `Cannot write a workbook: ${place} of the sheet ${JSON.stringify(sheet)} has ${length} characters, and a cell takes ${LONGEST_CELL}.`,
    hint: "Shorten the text.",
  });
}
