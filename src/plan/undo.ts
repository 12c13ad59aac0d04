import { valueAt, type ContentObject } from "../model/index.ts";
import type { Action, Change, UndoClass } from "./types.ts";

/**
 * How far an operation can be undone. What the API cannot take away: a locale once added to a collection or
 * section (up to 2.15); a locale added to an article can be set to draft. What was created can be deleted
 * (groups) or set to draft (articles, news). What was deleted can only be created anew.
 */
export function classifyUndo(
  action: Action,
  live: ContentObject<string> | undefined,
  resource: ContentObject["resource"],
  changes: readonly Pick<Change, "locale">[],
): UndoClass {
  if (action === "hold") {
    return "none";
  }
  if (action === "delete") {
    return "irreversible";
  }
  const isGroup = resource === "collection" || resource === "section";
  if (action === "create" || live === undefined) {
    return isGroup ? "exact" : "hidden";
  }
  const addsLocale = changes.some(({ locale }) => locale !== null && !hasLocale(live, locale));
  if (!addsLocale) {
    return "exact";
  }
  return isGroup ? "residue" : "hidden";
}

/** True where an object has anything in a locale. */
export function hasLocale(live: ContentObject<string>, locale: string): boolean {
  const fields = Object.hasOwn(live.content, locale) ? live.content[locale] : undefined;
  return Object.keys(fields ?? {}).some((field) => (valueAt(live, { locale, field }) ?? null) !== null);
}
