/** A table of somebody's: what CSV and workbooks have in common. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: Iterable<TableRow>;
}

export interface TableRow {
  /** As a spreadsheet shows it: the header is row 1, usually. */
  readonly row: number;
  readonly cells: readonly string[];
}
