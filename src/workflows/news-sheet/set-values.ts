import { readUnitId } from "../../model/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";
import { textKey, type TextPlace } from "../import/read-texts.ts";
import { fieldText, withFieldText } from "./field-text.ts";

/** A value of a news item to be set, as `fieldText` has it, where the one that is expected still stands there. */
export interface ValueEdit {
  readonly unit: string;
  readonly expected: string | null;
  /** Null takes the value away. */
  readonly text: string | null;
}

/** Sets values of news items in the working copy, in one step. A value that is not the expected one is left alone. */
export async function setValues(snapshot: Snapshot, edits: readonly ValueEdit[]): Promise<void> {
  const byItem = new Map<string, (ValueEdit & { readonly field: string })[]>();
  for (const edit of edits) {
    const read = readUnitId(edit.unit, snapshot.header.origin.workspaceId);
    if (read.kind === "valid") {
      const { objectId, field } = read.place;
      byItem.set(objectId, [...(byItem.get(objectId) ?? []), { ...edit, field }]);
    }
  }
  if (byItem.size > 0) {
    await snapshot.edit("news-item", (item) =>
      (byItem.get(item.id) ?? []).reduce(
        (edited, { field, expected, text }) =>
          fieldText(edited, field) === expected ? withFieldText(edited, field, text) : edited,
        item,
      ),
    );
  }
}

/** The present values of the working copy at some places, by `textKey`; absent where the item is gone. */
export async function readValues(
  snapshot: Snapshot,
  places: readonly TextPlace[],
): Promise<ReadonlyMap<string, string | null>> {
  const wanted = new Map<string, { readonly key: string; readonly field: string }[]>();
  for (const place of places) {
    const read = readUnitId(place.unit, snapshot.header.origin.workspaceId);
    if (read.kind === "valid") {
      const { objectId, field } = read.place;
      wanted.set(objectId, [...(wanted.get(objectId) ?? []), { key: textKey(place), field }]);
    }
  }
  const values = new Map<string, string | null>();
  for await (const item of snapshot.objects("news-item")) {
    for (const { key, field } of wanted.get(item.id) ?? []) {
      values.set(key, fieldText(item, field));
    }
  }
  return values;
}
