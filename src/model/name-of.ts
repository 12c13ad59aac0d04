import { valueAt } from "./compare.ts";
import type { ContentObject } from "./content-object.ts";
import { NAME_FIELD } from "./fields.ts";

/** The object's name in its default locale, or its id where it has none. */
export function nameOf(object: ContentObject<string>): string {
  const name = valueAt(object, { locale: object.defaultLocale, field: NAME_FIELD[object.resource] });
  return typeof name === "string" && name !== "" ? name : object.id;
}
