import { FormatError, UsageError } from "../../errors.ts";
import { quote } from "../quote.ts";
import {
  COLUMN_FIELDS,
  COLUMN_NAMES,
  fieldOfName,
  newsfeedOfHeader,
  normaliseName,
  type ColumnField,
} from "./columns.ts";

/** Where the fields of a draft stand in a table. */
export interface MatchedColumns {
  readonly fields: ReadonlyMap<ColumnField, number>;
  /** Columns with the date in one newsfeed each. */
  readonly newsfeedDates: readonly { readonly newsfeed: string; readonly index: number }[];
  /** Headers of columns that nothing is read from. */
  readonly unread: readonly string[];
}

/**
 * Finds what each column of a table is: as the person says (`given`: a field's name → a header), else by its
 * name. Throws UsageError for a column that is not there, FormatError where two are equally good.
 */
export function matchColumns(
  header: readonly string[],
  given: ReadonlyMap<string, string>,
  fileName: string,
): MatchedColumns {
  const fields = new Map<ColumnField, number>();
  const newsfeedDates: { newsfeed: string; index: number }[] = [];
  const closed = new Set<ColumnField>();
  for (const [name, wanted] of given) {
    const newsfeed = newsfeedOfHeader(name);
    const field = fieldOfName(name);
    if (newsfeed === undefined && field === undefined) {
      throw unknownField(name);
    }
    if (wanted !== "" && newsfeed !== undefined) {
      newsfeedDates.push({ newsfeed, index: findGiven(header, name, wanted, fileName) });
    } else if (field !== undefined) {
      closed.add(field);
      if (wanted !== "") {
        fields.set(field, findGiven(header, name, wanted, fileName));
      }
    }
  }
  const taken = new Set([...fields.values(), ...newsfeedDates.map(({ index }) => index)]);
  for (const field of COLUMN_FIELDS.filter((each) => !closed.has(each))) {
    const index = findByName(header, field, taken, fileName);
    if (index !== undefined) {
      fields.set(field, index);
      taken.add(index);
    }
  }
  for (const [index, text] of header.entries()) {
    const newsfeed = newsfeedOfHeader(text);
    if (newsfeed !== undefined && !taken.has(index)) {
      newsfeedDates.push({ newsfeed, index });
      taken.add(index);
    }
  }
  return {
    fields,
    newsfeedDates,
    unread: header.filter((text, index) => !taken.has(index) && text.trim() !== ""),
  };
}

/** Throws FormatError where no column is the title: without one no item can be taken. */
export function requireTitle({ fields }: MatchedColumns, header: readonly string[], fileName: string): void {
  if (!fields.has("title")) {
    throw new FormatError({
      code: "no-title-column",
      message: `Cannot read ${fileName}: none of its columns is the title; found ${describeHeader(header)}.`,
      hint: "Say which column is which: --map title=Headline,body=Text,published_at=Date",
    });
  }
}

function findByName(
  header: readonly string[],
  field: ColumnField,
  taken: ReadonlySet<number>,
  fileName: string,
): number | undefined {
  for (const name of COLUMN_NAMES[field]) {
    const fits = header.flatMap((text, index) =>
      normaliseName(text) === normaliseName(name) && !taken.has(index) ? [index] : [],
    );
    if (fits.length > 1) {
      throw repeated(name, header[fits[0] ?? 0] ?? name, fileName);
    }
    if (fits[0] !== undefined) {
      return fits[0];
    }
  }
  return undefined;
}

function findGiven(header: readonly string[], name: string, wanted: string, fileName: string): number {
  const exact = header.flatMap((text, index) => (text === wanted ? [index] : []));
  const alike = header.flatMap((text, index) =>
    normaliseName(text) === normaliseName(wanted) ? [index] : [],
  );
  const fits = exact.length > 0 ? exact : alike;
  if (fits.length > 1) {
    throw repeated(name, wanted, fileName);
  }
  const [index] = fits;
  if (index === undefined) {
    throw noSuchColumn(name, wanted, header, fileName);
  }
  return index;
}

function repeated(name: string, header: string, fileName: string): FormatError {
  return new FormatError({
    code: "duplicate-column",
    message: `Cannot read ${name} from ${fileName}: several of its columns are named ${quote(header)}.`,
    hint: "Delete or rename the one that should not be read.",
  });
}

/** What to throw for a column in `--map` that a file does not have. */
export function noSuchColumn(
  name: string,
  wanted: string,
  header: readonly string[],
  fileName: string,
): UsageError {
  return new UsageError({
    code: "no-such-column",
    message: `Cannot read ${name} from column ${quote(wanted)}: ${fileName} has no such column; found ${describeHeader(header)}.`,
    hint: "Name a column as the file does.",
  });
}

function unknownField(name: string): UsageError {
  return new UsageError({
    code: "unknown-field",
    message: `Cannot map ${quote(name)}: news has no such field.`,
    hint: `Wanted one of: ${COLUMN_FIELDS.map((field) => COLUMN_NAMES[field][0]).join(", ")}.`,
  });
}

const MOST_SHOWN = 20;

function describeHeader(header: readonly string[]): string {
  const shown = header.filter((text) => text.trim() !== "").slice(0, MOST_SHOWN);
  return shown.length === 0 ? "nothing" : shown.map((text) => quote(text)).join(", ");
}
