import { FormatError } from "../../errors.ts";
import { columnLetter, type ColumnPlace } from "../../formats/index.ts";
import { nameNewsfeed, newsfeedOfHeader, normaliseName, resolveName } from "../../ingest/index.ts";
import type { Newsfeed } from "../../model/index.ts";
import { ID_COLUMN, MARK_COLUMN } from "./columns.ts";
import type { HandedOutCell } from "./hand-out.ts";

/** What a column of a file is. */
export type ColumnMeaning =
  | { readonly kind: "id" | "mark" | "ignored" }
  | { readonly kind: "handed-out"; readonly header: string }
  /** Dates in a newsfeed that had no column when the file was handed out. */
  | { readonly kind: "newsfeed"; readonly newsfeedId: string }
  | { readonly kind: "unknown-newsfeed"; readonly name: string };

export interface MatchedColumn {
  readonly place: ColumnPlace;
  readonly meaning: ColumnMeaning;
}

/**
 * Says of each column of a file what it is: by its header, whatever its case and spaces. Throws FormatError
 * where two columns are the same, or none is the id.
 */
export function matchColumns(
  header: readonly string[],
  handedOut: readonly HandedOutCell[],
  { newsfeeds, fileName }: { readonly newsfeeds: readonly Newsfeed[]; readonly fileName: string },
): MatchedColumn[] {
  const columns = header.map((text, index) => ({
    place: { letter: columnLetter(index), header: text },
    meaning: findMeaning(text, handedOut, newsfeeds),
  }));
  const seen = new Map<string, ColumnPlace>();
  for (const { place, meaning } of columns) {
    const key = keyOf(meaning, handedOut);
    const earlier = key === undefined ? undefined : seen.get(key);
    if (earlier !== undefined) {
      throw new FormatError({
        code: "duplicate-column",
        message: `Cannot read ${fileName}: columns ${earlier.letter} "${earlier.header}" and ${place.letter} "${place.header}" are the same.`,
        hint: "Delete or rename the one that should not be read.",
      });
    }
    if (key !== undefined) {
      seen.set(key, place);
    }
  }
  return columns;
}

function findMeaning(
  text: string,
  handedOut: readonly HandedOutCell[],
  newsfeeds: readonly Newsfeed[],
): ColumnMeaning {
  const name = normaliseName(text);
  if (name === ID_COLUMN) {
    return { kind: "id" };
  }
  if (name === MARK_COLUMN || name === "hash") {
    return { kind: "mark" };
  }
  const cell =
    handedOut.find((one) => one.header === text) ??
    handedOut.find((one) => normaliseName(one.header) === name);
  if (cell !== undefined) {
    return { kind: "handed-out", header: cell.header };
  }
  const newsfeed = newsfeedOfHeader(text);
  if (newsfeed === undefined) {
    return { kind: "ignored" };
  }
  const [one, ...others] = resolveName(newsfeed, newsfeeds.map(nameNewsfeed));
  return one === undefined || others.length > 0
    ? { kind: "unknown-newsfeed", name: newsfeed }
    : { kind: "newsfeed", newsfeedId: one.id };
}

/** One text for each thing a column can be; undefined for what there can be several of. */
function keyOf(meaning: ColumnMeaning, handedOut: readonly HandedOutCell[]): string | undefined {
  if (meaning.kind === "handed-out") {
    const cell = handedOut.find(({ header }) => header === meaning.header);
    return `${cell?.field} ${cell?.newsfeedId ?? ""}`;
  }
  if (meaning.kind === "newsfeed") {
    return `assignments ${meaning.newsfeedId}`;
  }
  return meaning.kind === "id" || meaning.kind === "mark" ? meaning.kind : undefined;
}
