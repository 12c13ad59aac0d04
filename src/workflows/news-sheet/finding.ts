import { quote, type IngestFinding, type IngestLevel } from "../../ingest/index.ts";
import type { ColumnPlace } from "../../formats/index.ts";
import type { WorkingId } from "../../model/index.ts";

/** Something to be said about a row or a cell of a file of news. */
export interface NewsFinding extends IngestFinding {
  /** As a spreadsheet numbers it: the header is row 1. Of JSON, the item. Null for what is about no single row. */
  readonly row: number | null;
  readonly column: ColumnPlace | null;
  /** The item, where it is certain which one it is. */
  readonly id: WorkingId | null;
}

/** Where in a file a finding is. */
export type NewsPlace = Pick<NewsFinding, "row" | "column" | "id"> & {
  readonly file: string;
  /** What its rows are called: `row`, or `item` in JSON. */
  readonly rowWord: "row" | "item";
};

interface Wording {
  readonly level: IngestLevel;
  readonly message: (found: string, wanted: string) => string;
  readonly mend: string;
}

/** What is said about cells as such; what their values mean is said by the words of `ingest/`. */
const WORDS = {
  "id-repaired": {
    level: "note",
    message: (found, wanted) => `The id ${found} was damaged and is read as ${wanted}.`,
    mend: "Nothing to do.",
  },
  "same-row-twice": {
    level: "note",
    message: (_found, wanted) => `The item stands at ${wanted} too, with the same values.`,
    mend: "Nothing to do.",
  },
  "date-rewritten": {
    level: "note",
    message: (found, wanted) =>
      `${found} is how a spreadsheet shows ${wanted}, which was handed out; it is taken for untouched.`,
    mend: "Nothing to do.",
  },
  "no-id": {
    level: "held",
    message: () => "The row has no id, so it is not known which item it is.",
    mend: "Put its texts into the row of the item. New items are not added here: take them in with helpferry ingest.",
  },
  "damaged-id": {
    level: "held",
    message: (found) => `The id ${found} is damaged and cannot be told for certain.`,
    mend: "Copy the id from the file that was handed out. New items are taken in with helpferry ingest.",
  },
  "unknown-unit": {
    level: "held",
    message: (found) => `The id ${found} was not handed out with this export.`,
    mend: "Put the row into the file in which the id was handed out.",
  },
  "other-export": {
    level: "held",
    message: (found, wanted) => `The row was handed out with ${found}, the rest of the file with ${wanted}.`,
    mend: "Put the row back into the file it came from.",
  },
  "shifted-row": {
    level: "held",
    message: (found) =>
      `The row has ${found} more cells with something in them than the header, so its values may stand in the wrong columns.`,
    mend: "Put them back into their columns.",
  },
  "duplicate-unit": {
    level: "held",
    message: (_found, wanted) => `The item stands at ${wanted} too, with other values.`,
    mend: "Delete all but the right row.",
  },
  "spreadsheet-error": {
    level: "held",
    message: (found) => `${found} is what a spreadsheet shows for a formula that failed.`,
    mend: "Put the text that it should be into the cell.",
  },
  "target-moved": {
    level: "held",
    message: (found, wanted) => `Since ${wanted} was handed out it has become ${found} in the snapshot.`,
    mend: "Decide which is right: export again and edit there, or leave it.",
  },
  "unit-gone": {
    level: "held",
    message: () => "The snapshot has no such news item any more.",
    mend: "Nothing to do, unless it was removed by mistake.",
  },
  "date-emptied": {
    level: "held",
    message: (_found, wanted) =>
      `The date ${wanted} was taken out. Should the item leave this newsfeed, or was the cell emptied by mistake?`,
    mend: "Put the date back; to take the item out of the newsfeed, remove it from its assignments in news-items.ndjson.",
  },
  "body-read-only": {
    level: "held",
    message: () => "This body has what plain text cannot say, so it can only be read here.",
    mend: "Export it with --body-format html and edit it there.",
  },
  "cell-left-out": {
    level: "held",
    message: () => "The cell was empty only because this kind of file cannot hold what the item has there.",
    mend: "Export the item as .json (or .csv) and edit it there.",
  },
  "cut-off": {
    level: "held",
    message: (_found, wanted) =>
      `A spreadsheet has cut the text off: ${wanted} characters were handed out, more than it takes into a cell.`,
    mend: "Export the item as .json and edit it there.",
  },
  "body-lost": {
    level: "held",
    message: () => "Nothing that Intercom takes is left of the body.",
    mend: "Write a body with some text.",
  },
  "moved-since-import": {
    level: "held",
    message: (found, wanted) => `The import wrote ${wanted}, but it is ${found} now.`,
    mend: "Change it by hand if it should be what it was before the import.",
  },
} as const satisfies Record<string, Wording>;

export type SheetFindingCode = keyof typeof WORDS;

/** Makes a finding about a cell or a row; its level and its words are the code's. */
export function makeSheetFinding(
  code: SheetFindingCode,
  place: NewsPlace,
  values: { readonly found?: string | null; readonly wanted?: string | null } = {},
): NewsFinding {
  const { level, message, mend }: Wording = WORDS[code];
  const wanted = values.wanted ?? "";
  const text = message(quote(values.found ?? ""), PLAIN.has(code) ? wanted : quote(wanted));
  return { level, code, ...describePlace(place), message: text, mend };
}

/** Codes whose `wanted` is a list of places, an id of ours or a number. */
const PLAIN: ReadonlySet<SheetFindingCode> = new Set([
  "same-row-twice",
  "duplicate-unit",
  "other-export",
  "cut-off",
]);

/** Rules of `ingest/` say where something is in their own way; `placeFinding` puts what they say in its place. */
export const NOWHERE = { place: { file: "", where: "" }, field: "" } as const;

/** A finding of a rule of `ingest/` at its place in the file. */
export function placeFinding(finding: IngestFinding, place: NewsPlace): NewsFinding {
  return { ...finding, ...describePlace(place) };
}

function describePlace({
  file,
  rowWord,
  row,
  column,
  id,
}: NewsPlace): Pick<NewsFinding, "place" | "field" | "row" | "column" | "id"> {
  const parts = [
    row === null ? "" : `${rowWord} ${row}`,
    column === null || rowWord === "item" ? "" : `column ${column.letter}`,
  ];
  const where = parts.filter((part) => part !== "").join(", ");
  return { place: { file, where }, field: column?.header ?? null, row, column, id };
}
