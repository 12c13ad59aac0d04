import { fieldRules, type ContentObject, type FieldValues, type LocaleCode } from "../../model/index.ts";

/** A text for a field of an object in a locale; null takes the one away that is there. */
export interface FieldEdit {
  readonly locale: LocaleCode;
  readonly field: string;
  readonly text: string | null;
}

/** The object with other texts, copied once for all of them; the object itself where there are none. */
export function applyEdits(object: ContentObject, edits: readonly FieldEdit[]): ContentObject {
  if (edits.length === 0) {
    return object;
  }
  const content: Record<LocaleCode, FieldValues> = { ...object.content };
  for (const { locale, field, text } of edits) {
    const values = Object.hasOwn(content, locale) ? (content[locale] ?? {}) : {};
    const edited = setText(object, values, { field, text });
    if (Object.keys(edited).length === 0) {
      delete content[locale];
    } else {
      content[locale] = edited;
    }
  }
  return { ...object, content };
}

/** Fields are kept in reading order, so that a text taken away again leaves the bytes that were there before. */
function setText(
  { resource }: ContentObject,
  values: FieldValues,
  { field, text }: Omit<FieldEdit, "locale">,
): FieldValues {
  if (text === null) {
    const { [field]: _gone, ...rest } = values;
    return rest;
  }
  const edited = { ...values, [field]: text };
  if (Object.hasOwn(values, field) || Object.keys(edited).length === 1) {
    return edited;
  }
  const order = fieldRules(resource).map(([name]) => name);
  return Object.fromEntries(
    Object.entries(edited).toSorted(([left], [right]) => order.indexOf(left) - order.indexOf(right)),
  );
}
