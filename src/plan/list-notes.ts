import { mayChangeWhenWritten } from "../markup/index.ts";
import { valueAt, type ContentObject, type LocaleCode } from "../model/index.ts";
import type { Action, Change, OperationNote } from "./types.ts";

/** What an object stands in, as far as readers of a locale are concerned. */
export interface ParentName {
  readonly name: string;
  /** The locales it has a name in. */
  readonly locales: ReadonlySet<LocaleCode>;
}

/**
 * What a person should know or do about an operation: what the API cannot write of a new object, and where
 * readers will not find an article. A help center shows a locale from its collections down, so an article
 * stays hidden in a locale until all it stands in has a name there. Pure.
 */
export function listNotes(
  action: Action,
  object: ContentObject,
  changes: readonly Change[],
  parents: readonly ParentName[],
): OperationNote[] {
  return [
    ...(action === "create" ? setByHand(object) : []),
    ...(action === "hold" ? [] : hidden(object, changes, parents)),
  ];
}

const BY_HAND = [
  ["icon", "icon"],
  ["order", "order"],
  ["cover-image", "coverImageUrl"],
] as const;

function setByHand({ facts }: ContentObject): OperationNote[] {
  return BY_HAND.flatMap(([what, fact]): OperationNote[] => {
    const value = facts[fact];
    return value === undefined || value === null || value === ""
      ? []
      : [{ code: "set-by-hand", what, value: typeof value === "string" ? value : JSON.stringify(value) }];
  });
}

function hidden(
  object: ContentObject,
  changes: readonly Change[],
  parents: readonly ParentName[],
): OperationNote[] {
  if (object.resource !== "article") {
    return [];
  }
  const written = new Set(changes.flatMap(({ locale }) => locale ?? []));
  const published = [...written].filter(
    (locale) => valueAt(object, { locale, field: "state" }) === "published",
  );
  return parents.flatMap(({ name, locales }): OperationNote[] => {
    const missing = published.filter((locale) => !locales.has(locale)).toSorted();
    return missing.length === 0 ? [] : [{ code: "hidden-in-locales", locales: missing, group: name }];
  });
}

/** Bodies that may come back in another form than they had. */
export function noteMarkup(changes: readonly Change[]): OperationNote[] {
  const locales = changes.flatMap(({ locale, field, after }) =>
    locale !== null && field === "body" && typeof after === "string" && mayChangeWhenWritten(after)
      ? [locale]
      : [],
  );
  return locales.length === 0 ? [] : [{ code: "markup-changes", locales }];
}
