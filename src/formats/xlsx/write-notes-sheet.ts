import type { AnnotationWords, CellNote } from "../format.ts";
import { countLines, describeHeight } from "./count-lines.ts";
import { escapeAttribute } from "./escape-cell.ts";
import { ownTitle } from "./own-comment.ts";
import { styleNumber, type CellStyleName } from "./styles.ts";
import { writeCell } from "./write-cell.ts";

/** A note and the cell it stands on. */
export interface PlacedNote {
  readonly sheet: string;
  /** `E4` */
  readonly place: string;
  readonly note: CellNote;
}

const LETTERS = ["A", "B", "C", "D", "E"] as const;
const WIDTHS = [14, 9, 24, 60, 60];
const WHOLE_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

/**
 * Writes a sheet with all notes of a workbook as a list, whose cells lead to those they are about, and what the colours
 * and lines of cells mean. It is for whoever prints, sees no colours or whose program shows no comments.
 */
export function writeNotesSheet(notes: readonly PlacedNote[], words: AnnotationWords): string {
  const rows: string[] = [];
  const links: string[] = [];
  const merges: string[] = [];
  const read = (isRightToLeft: boolean): CellStyleName => (isRightToLeft ? "readRightToLeft" : "read");
  const add = (...cells: readonly (readonly [text: string, style: CellStyleName])[]): void => {
    const number = rows.length + 1;
    const written = cells.map(([text, style], index) =>
      writeCell(text, `${LETTERS[index]}${number}`, styleNumber(style)),
    );
    const lines = cells.map(([text], index) =>
      countLines(text, cells.length === 1 ? WHOLE_WIDTH : (WIDTHS[index] ?? 0)),
    );
    rows.push(`<row r="${number}"${describeHeight(Math.max(1, ...lines))}>${written.join("")}</row>`);
  };
  const addLine = (text: string, style: CellStyleName): void => {
    add([text, style]);
    merges.push(`<mergeCell ref="A${rows.length}:E${rows.length}"/>`);
  };
  const own = read(words.isRightToLeft);
  addLine(ownTitle(words.title), words.isRightToLeft ? own : "title");
  for (const line of [...words.about, words.how]) {
    addLine(line, own);
  }
  add();
  add(["", "held"], ["■", own], [words.held, own]);
  add(["", "warning"], ["□", own], [words.warning, own]);
  add();
  const { sheet, cell, status, problem, mend } = words.columns;
  add([sheet, "header"], [cell, "header"], [status, "header"], [problem, "header"], [mend, "header"]);
  for (const { sheet: name, place, note } of notes) {
    const link = `'${name.replaceAll("'", "''")}'!${place}`;
    links.push(`<hyperlink ref="B${rows.length + 1}" location="${escapeAttribute(link)}"/>`);
    add(
      [name, "read"],
      [place, note.isHeld ? "held" : "warning"],
      [`${note.isHeld ? "■" : "□"} ${note.status}`, read(note.isRightToLeft)],
      [note.problem, read(note.isRightToLeft)],
      [note.mend, read(note.isRightToLeft)],
    );
  }
  const columns = WIDTHS.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0"${words.isRightToLeft ? ' rightToLeft="1"' : ""}/></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${rows.join("")}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` +
    `${links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`}</worksheet>`
  );
}
