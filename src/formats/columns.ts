/**
 * The columns of a file for one locale, in their order: first what people read, last what only helpferry
 * reads. Spreadsheets may reorder them and add others. Other layouts choose among them, and add `locale`.
 *
 * - `id`: the unit id.
 * - `type`: what the text is: `section name`.
 * - `context`: where it stands: `Collection › Section`.
 * - `source`, `target`: the text, and its translation.
 * - `status`: see UnitStatus.
 * - `change`: what became of the source since it was translated, marked: `Click [-Save-]{+Keep+}`.
 * - `note`: a remark for the translator.
 * - `max`: most characters the target should have; empty where nothing limits it.
 * - `~hash`: export, locale and a check of the row; see `formatRowMark`.
 */
export const COLUMNS = [
  "id",
  "type",
  "context",
  "source",
  "target",
  "status",
  "change",
  "note",
  "max",
  "~hash",
] as const;

/**
 * `locale`: for which locale a row is, in files that hold several. `ack`: a column that a translator may add, for
 * the codes of checks whose findings are right as they are. `~problem` and `~what to do`: what was said about a row
 * when the file was given back to be mended; nobody reads them again.
 */
export type Column = (typeof COLUMNS)[number] | "locale" | "ack" | NoteColumn;

/** Columns that are added to a file that is given back to be mended. */
export const NOTE_COLUMNS = ["~problem", "~what to do"] as const;
type NoteColumn = (typeof NOTE_COLUMNS)[number];

/** Columns whose cells are somebody's text, which may look like a formula. */
export const TEXT_COLUMNS: ReadonlySet<Column> = new Set(["context", "source", "target", "change", "note"]);

/** One unit in one locale, as handed to a translator: a cell for each column but the last. */
export type TranslationRow = Readonly<Record<Exclude<Column, "~hash" | "ack" | NoteColumn>, string>>;

/** The column a header cell means, or undefined. Letter case, spaces and a glued byte order mark do not count. */
export function matchColumn(header: string): Column | undefined {
  const name = foldHeader(header);
  return name === "hash"
    ? "~hash"
    : ([...COLUMNS, "locale", "ack", ...NOTE_COLUMNS] as const).find((column) => column === name);
}

/** A header without what does not count in it. */
export function foldHeader(header: string): string {
  return header
    .replaceAll(/[\uFEFF\u200B\u2060]/g, "")
    .trim()
    .toLowerCase();
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetter(zeroBasedIndex: number): string {
  const high = Math.floor(zeroBasedIndex / 26);
  return (high === 0 ? "" : columnLetter(high - 1)) + String.fromCodePoint(65 + (zeroBasedIndex % 26));
}
