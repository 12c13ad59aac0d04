import type { Column } from "./columns.ts";
import type { ColumnPlace } from "./format.ts";

/** What of a file was not said by its bytes or its header and had to be found out. */
export type Recovery =
  /**
   * Its encoding: `asked`: somebody named it; `texts`: under it alone, texts that nobody touched are what was handed
   * out, so many of them; `letters`: under it alone, all letters are those of the language.
   */
  | {
      readonly kind: "encoding";
      readonly encoding: string;
      readonly proof: "asked" | "texts" | "letters";
      readonly texts: number;
    }
  /** The header is not the first row. */
  | { readonly kind: "rows-above"; readonly rows: number }
  /** The first row is a text already. */
  | { readonly kind: "no-header" }
  /** What a column is, by its cells. */
  | { readonly kind: "column"; readonly column: Column; readonly place: ColumnPlace }
  /** Nothing says which unit a row is but its texts. */
  | { readonly kind: "no-ids" };

/** How a file was written, and what had to be found out to read it. */
export interface FileWriting {
  /** As the Encoding Standard names it, in small letters: `utf-8`, `utf-16le`, `windows-1252`; or `ibm850`. */
  readonly encoding: string;
  readonly byteOrderMark: boolean;
  /** Null in files whose cells stand apart by themselves. */
  readonly delimiter: string | null;
  readonly recovered: readonly Recovery[];
}

/**
 * What the cells of a row were handed out as: for each the columns that had this text in the row of the unit. Undefined
 * for a row that is no unit's.
 */
export type CellRecogniser = (cells: readonly string[]) => readonly (readonly Column[])[] | undefined;

/** What is known of a file beside what stands in it. */
export interface ReadingAids {
  /** Its encoding, where it is none of Unicode's. `binary` makes a character of each byte. */
  readonly encoding?: string;
  /** Tells columns by their cells, where the header does not. */
  readonly recognise?: CellRecogniser;
}
