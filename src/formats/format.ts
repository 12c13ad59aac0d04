import type { LocaleCode, TextBytes } from "../model/index.ts";
import type { Column } from "./columns.ts";
import type { Layout } from "./layouts/index.ts";
import type { FileWriting, ReadingAids } from "./reading.ts";

/** Which hand-out a file says it belongs to. */
export interface FileMark {
  /** Undefined where the file does not say it any more. */
  readonly exportId: string | undefined;
  /** Null where the file does not say it: then its name does. */
  readonly locale: LocaleCode | null;
}

/**
 * What a cell has beside its text, or instead of one, in formats whose cells hold more than texts:
 *
 * - `number`, `date`, `truth`: a value, of which `text` is how it is written: `1.1`, `2024-03-04 10:00:00`, `TRUE`.
 * - `formula`: `text` is the formula: `=A1`.
 * - `merged`: the cell is one with others, and `text` is where they are: `D2:D5`.
 * - `struck`: something of its text is struck through.
 * - `comment`: `text` is what somebody wrote about the cell.
 * - `suffix`: the id has an ending that some program put there, `text`, by which one text becomes several: `_one`.
 */
export interface CellRemark {
  /** The column as a spreadsheet names it: `E`. */
  readonly letter: string;
  readonly kind: "number" | "date" | "truth" | "formula" | "merged" | "struck" | "comment" | "suffix";
  readonly text: string;
}

/** A row as a file came back with it. Columns that the file lacks are absent; nothing is trimmed or repaired. */
export interface ParsedRow {
  /** The row's number as a spreadsheet shows it: the header is row 1. Of an entry in a file of keys, its line. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** Cells of `ParsedFile.otherColumns`, in their order. */
  readonly otherCells: readonly string[];
  /** Cells beyond the last column of the header that hold something: the row has shifted. */
  readonly surplusCells: number;
  /** Absent where there are none, as in all files whose cells are texts. */
  readonly remarks?: readonly CellRemark[];
  /** True for a last row that ends before its last cell: the rest of the file is missing. */
  readonly isCutOff?: true;
}

/** Where a column stands in a file: `{ letter: "E", header: "Target " }`. */
export interface ColumnPlace {
  /** Empty in a file of keys, which has no columns: `header` is then `key` or `value`, and rows are lines. */
  readonly letter: string;
  readonly header: string;
}

/** A table in a file from a translator. */
export interface ParsedTable {
  readonly rows: readonly ParsedRow[];
  readonly columns: Readonly<Partial<Record<Column, ColumnPlace>>>;
  /** Columns that are not helpferry's: locales in a wide file, else what somebody added. */
  readonly otherColumns: readonly ColumnPlace[];
}

/** What a file from a translator holds. */
export interface ParsedFile extends ParsedTable, FileWriting {
  /** How its header says that it is laid out. */
  readonly layout: Layout;
  /** Of a file that holds several tables, each with its name; `rows` are then those of all. */
  readonly tables?: readonly (ParsedTable & { readonly name: string })[];
  /** Of a file that says once which hand-out it belongs to; tables say it in each row. */
  readonly mark?: FileMark;
}

/** A column of a file to be written. */
export interface TableColumn {
  readonly header: string;
  /** True where its cells are somebody's text, which may look like a formula. */
  readonly isText: boolean;
}

/**
 * How a table is written: `begin`, its `mark` where there is such a thing, its rows one after the other, then `end`.
 * It keeps nothing of a file, so that several tables with the same columns can be written with one, side by side.
 */
export interface TableWriter {
  readonly begin: string;
  /** In formats that say once which hand-out a file belongs to; `locale` is null in a file of sources. */
  mark?(of: { readonly exportId: string; readonly locale: LocaleCode | null }): string;
  /**
   * A row of the file, from the cells of one row in the order of the columns. `number` is the row's, as a
   * spreadsheet counts: the header is row 1.
   */
  row(cells: readonly string[], number: number): string;
  readonly end: string;
}

/** The bytes of a file that are being looked at: those from `start` to `end`. */
export interface ByteWindow {
  readonly bytes: Buffer;
  /** To be moved on by who has looked at what stands there. */
  start: number;
  readonly end: number;
  /** True once nothing is left to be read. */
  readonly isWhole: boolean;
  /** Reads on, so that more stands before `end`. Places move. */
  fill(): void;
}

/** Neighbouring cells that stand in rows of many files, each as it is written: with its guard, unquoted. */
export interface CellRun {
  readonly texts: readonly string[];
  /** What the format that reads the files remembers of them. */
  known?: KnownCells;
}

/** How cells stand in a file: other files need but be compared with that. */
export interface KnownCells {
  readonly delimiter: number;
  readonly bytes: Buffer;
  /** False as long as it is but supposed. */
  isSeen: boolean;
}

/** The cells of a row in the order they were written, of which only `changeable` may differ. */
export interface WrittenRow {
  readonly before: readonly CellRun[];
  readonly changeable: TextBytes;
  readonly after: readonly CellRun[];
  readonly last: TextBytes;
}

/** The next row of a file is the one that was written; is it but for one cell; is another one. */
export type RowLikeness = "same" | "changed" | "other";

/** A file that is read beside the rows it was written with. */
export interface RowComparison {
  /** True where no row is left. */
  readonly isAtEnd: boolean;
  /** How the file is written, as far as that can be told without parsing it: nothing had to be recovered. */
  readonly writing: FileWriting;
  /** The cell that was changed, with its guard against formulas; good until the next row. */
  readonly cell: TextBytes;
  /** Compares the next row with one that was written. A row that is another one is not passed over. */
  next(row: WrittenRow): RowLikeness;
}

export interface WriteOptions {
  /** Begin with a byte order mark, without which Excel does not see that the file is UTF-8. */
  readonly byteOrderMark: boolean;
  /** True where all locales of the table are written from right to left. */
  readonly isRightToLeft?: boolean;
}

/** What is to be said about a cell of a file that came back. */
export interface CellNote {
  /** The row's number as a spreadsheet shows it. */
  readonly row: number;
  /** Which cell of it: `E`. Null for what is about the row. */
  readonly letter: string | null;
  /** The locale that the cell is for: in a file of several tables it says which is meant. */
  readonly locale: LocaleCode;
  /** True where the text was not taken. */
  readonly isHeld: boolean;
  /** What `isHeld` means, in words. */
  readonly status: string;
  readonly problem: string;
  readonly mend: string;
  /** True where these words run from right to left. */
  readonly isRightToLeft: boolean;
}

/** What goes back to a translator with a file. */
export interface Annotations {
  /** In the order of rows. */
  readonly notes: readonly CellNote[];
  readonly words: AnnotationWords;
  /** The encoding in which the file was read, where it is none of Unicode's. */
  readonly encoding?: string | undefined;
}

/** Words around notes, in formats that have a place for them. */
export interface AnnotationWords {
  readonly title: string;
  /** What is known of the file. */
  readonly about: readonly string[];
  /** How notes are read and cells mended. */
  readonly how: string;
  readonly held: string;
  readonly warning: string;
  readonly columns: Readonly<Record<"sheet" | "cell" | "status" | "problem" | "mend", string>>;
  readonly isRightToLeft: boolean;
}

/** The start of a file, which is all of a short one. */
export interface FileStart {
  readonly start: Uint8Array;
  readonly isWhole: boolean;
  readonly readAll: () => Promise<Uint8Array>;
}

/** What a file shows of the program that saved it: nothing that is not certain. */
export interface FileTraces {
  /** `Microsoft Excel`, as the file says itself. */
  readonly program: string | null;
  /** Of text: `utf-8`, and whether it is marked by the first bytes. */
  readonly encoding: string | null;
  readonly hasByteOrderMark: boolean | null;
  /** Of text: the character between cells. */
  readonly delimiter: string | null;
}

/** A table that was written, with the name it gets in a file of several. */
export interface FinishedTable {
  readonly name: string;
  /** What was written of it: `begin`, its rows, `end`. */
  readonly read: () => Promise<Uint8Array>;
}

/**
 * A kind of file that translators get and give back. Each lives in a folder of its own here
 * (`csv/write.ts`, `csv/parse.ts`) and is registered by a line in `FORMATS` in `index.ts`. Which cells stand in
 * which rows is the matter of layouts; a format that is no table writes of each row what it has a place for, the
 * unit's id and its target at the least.
 *
 * What is written is parsed to the same cells, but for the guard characters of formats that guard formulas.
 */
export interface Format {
  readonly name: string;
  /** With the dot; the first is given to new files. */
  readonly extensions: readonly string[];
  /** True where text cells that a spreadsheet would take for a formula are written with a guard character. */
  readonly guardsFormulas: boolean;
  /** Names of the layouts that can be written in it. */
  readonly layouts: readonly string[];
  /** True where a file has no place for the sources of its texts: they are written into a file of their own. */
  readonly hasSourcesApart?: boolean;
  /**
   * The id of an export is known once all rows are written. Until then another one, as long, stands in a
   * draft of the file: letters and digits of ids have to be written as they are.
   */
  writeTable(columns: readonly TableColumn[], options: WriteOptions): TableWriter;
  /**
   * Makes a file of one table or several, in formats of which a table is but a part. The same tables give the
   * same bytes.
   */
  pack?(tables: readonly FinishedTable[]): Promise<Uint8Array>;
  /** True for bytes that can be nothing but a file of this format, whatever its name says: or for a name that settles it. */
  recognises?(bytes: Uint8Array, fileName: string): boolean;
  /** Throws FormatError for a file of which no row can be trusted; `fileName` is named in it. */
  parse(bytes: Uint8Array, fileName: string, aids?: ReadingAids): Promise<ParsedFile>;
  /**
   * The file as it came back, with notes on its cells, in formats that have a place for such. All its rows and columns
   * are in it, in their places. It is parsed to the same cells and remarks: notes are nothing of theirs, and those of an
   * earlier time are gone. Throws FormatError for a file that cannot be written again.
   */
  annotate?(bytes: Uint8Array, fileName: string, annotations: Annotations): Promise<Uint8Array>;
  /**
   * Looks for traces of the program that saved a file. Absent for formats that show none. Throws FormatError for what is
   * no file of this format.
   */
  findTraces?(file: FileStart): Promise<FileTraces>;
  /**
   * Opens a file for comparing it with rows it was written from, which takes a fraction of the time of parsing
   * it. Undefined where already the header is another one.
   */
  compare(window: ByteWindow, headers: readonly string[]): RowComparison | undefined;
}
