import {
  fieldRules,
  readUnitId,
  RESOURCES,
  withValue,
  type ContentObject,
  type LocaleCode,
} from "../../model/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";

/** A text to be set in the working copy, where the one that is expected still stands there. */
export interface TextEdit {
  readonly unit: string;
  readonly locale: LocaleCode;
  readonly expected: string | null;
  /** Null takes the text away. */
  readonly text: string | null;
}

/** Sets texts in the working copy, each resource in one step. A text that is not the expected one is left alone. */
export async function setTexts(snapshot: Snapshot, edits: readonly TextEdit[]): Promise<void> {
  const { workspaceId } = snapshot.header.origin;
  const byObject = new Map<string, (TextEdit & { readonly field: string })[]>();
  for (const edit of edits) {
    const read = readUnitId(edit.unit, workspaceId);
    if (read.kind === "valid") {
      const key = `${read.place.resource}/${read.place.objectId}`;
      byObject.set(key, [...(byObject.get(key) ?? []), { ...edit, field: read.place.field }]);
    }
  }
  for (const resource of RESOURCES) {
    if ([...byObject.keys()].some((key) => key.startsWith(`${resource}/`))) {
      await snapshot.edit(resource, (object) => {
        let edited = object;
        for (const { locale, field, expected, text } of byObject.get(`${resource}/${object.id}`) ?? []) {
          if ((edited.content[locale]?.[field] ?? null) === expected) {
            edited = setText(edited, locale, field, text);
          }
        }
        return edited;
      });
    }
  }
}

/** Fields are kept in reading order, so that a text taken away again leaves the bytes that were there before. */
function setText(
  object: ContentObject,
  locale: LocaleCode,
  field: string,
  text: string | null,
): ContentObject {
  const edited = withValue(object, { locale, field }, text ?? undefined);
  const values = edited.content[locale];
  if (values === undefined || object.content[locale]?.[field] !== undefined) {
    return edited;
  }
  const order = fieldRules(object.resource).map(([name]) => name);
  const sorted = Object.entries(values).toSorted(
    ([left], [right]) => order.indexOf(left) - order.indexOf(right),
  );
  return { ...edited, content: { ...edited.content, [locale]: Object.fromEntries(sorted) } };
}
