import { valueAt, type ContentObject } from "../model/index.ts";
import { UNDO_CLASSES, type Action, type Change, type UndoClass } from "./types.ts";

/**
 * How far an operation can be undone. What the API cannot take away: a locale once added to a collection or
 * section (up to 2.15); a locale added to an article can be set to draft. What was created can be deleted
 * (groups) or set to draft (articles, news).
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

function hasLocale(live: ContentObject<string>, locale: string): boolean {
  const fields = Object.hasOwn(live.content, locale) ? live.content[locale] : undefined;
  return Object.keys(fields ?? {}).some((field) => (valueAt(live, { locale, field }) ?? null) !== null);
}

/** The class that says least: what a whole plan can promise. */
export function leastUndo(classes: Iterable<UndoClass>): UndoClass {
  const order: readonly UndoClass[] = ["none", ...UNDO_CLASSES.filter((one) => one !== "none")];
  let least = 0;
  for (const one of classes) {
    least = Math.max(least, order.indexOf(one));
  }
  return order[least] ?? "none";
}
