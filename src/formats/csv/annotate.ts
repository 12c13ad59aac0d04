import { columnLetter, NOTE_COLUMNS } from "../columns.ts";
import type { Annotations, CellNote } from "../format.ts";
import { guardFormula, restoreGuard } from "../formula-guard.ts";
import type { Header } from "./find-header.ts";
import { readRecords, type RecordTaker } from "./parse.ts";
import { ROW_END, serializeRecord } from "./record.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The file as it came back, as UTF-8 with commas, and two columns at the end that say what is wrong with a row and what
 * to do. Every cell is guarded: what somebody typed into a text file has never been asked whether it is a formula.
 */
export function annotateCsv(
  bytes: Uint8Array,
  fileName: string,
  { notes, encoding }: Annotations,
): Uint8Array {
  const notesOf = new Map<number, CellNote[]>();
  for (const note of notes) {
    const own = notesOf.get(note.row);
    if (own === undefined) {
      notesOf.set(note.row, [note]);
    } else {
      own.push(note);
    }
  }
  const records: string[] = [BYTE_ORDER_MARK];
  let blank = 0;
  const takeRecord: RecordTaker = (cells, header, row) => {
    if (cells.every((cell) => cell === "")) {
      // What follows the end of the last row is read as one that is blank.
      blank += 1;
      return;
    }
    for (; blank > 0; blank -= 1) {
      records.push(ROW_END);
    }
    const isEarlier = ({ meanings }: Header, index: number): boolean =>
      NOTE_COLUMNS.some((column) => meanings[index] === column);
    const own = Array.from(header.cells, (_, index) => cells[index] ?? "");
    const kept = own.filter((_, index) => !isEarlier(header, index));
    // Beyond the last column, where they were beyond the last before: the row is still a shifted one.
    const surplus = cells.slice(header.cells.length);
    const added = row === header.firstRow - 1 ? NOTE_COLUMNS : describeNotes(notesOf.get(row) ?? [], header);
    const text = [...kept, ...added, ...surplus];
    records.push(
      serializeRecord(text.map((cell) => guardFormula(encoding === undefined ? cell : restoreGuard(cell)))),
    );
  };
  readRecords(bytes, fileName, takeRecord, encoding === undefined ? {} : { encoding });
  return Buffer.from(records.join(""));
}

/** Lines of both columns belong together; of a row with several locales, each says which it is about. */
function describeNotes(notes: readonly CellNote[], { layout, cells }: Header): readonly [string, string] {
  const prefix = ({ letter }: CellNote): string => {
    const header = cells.find((_, index) => columnLetter(index) === letter);
    return layout.isRowPerLocale || header === undefined ? "" : `${header.trim()}: `;
  };
  return [
    notes.map((note) => `${prefix(note)}${note.status}: ${note.problem}`).join("\n"),
    notes.map((note) => `${prefix(note)}${note.mend}`).join("\n"),
  ];
}
