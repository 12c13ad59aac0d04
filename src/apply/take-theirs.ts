import { fieldKind, hashValue, RESOURCES, valueAt, type ContentObject } from "../model/index.ts";
import { openSnapshot, settleConflicts, type OpenConflict, type Remote } from "../snapshot/index.ts";
import type { OperationResult } from "./types.ts";

/**
 * Takes into the snapshot what the workspace keeps of the conflicts that were settled so. A value that somebody
 * edited in the working copy since the plan was made stays, and its conflict stays open.
 * Doing it twice changes nothing.
 */
export async function takeTheirs(
  results: AsyncIterable<OperationResult>,
  { snapshot: folder, remote }: { readonly snapshot: string; readonly remote: Remote },
): Promise<void> {
  const oursBefore = new Map<string, string>();
  for await (const { resource, key, changes } of results) {
    for (const { settled, locale, field, conflict } of changes) {
      if (settled === "theirs") {
        const hash = hashValue(fieldKind(resource, field), conflict?.ours);
        oursBefore.set(placeKey({ resource, id: key }, { locale, field }), hash);
      }
    }
  }
  const snapshot = await openSnapshot(folder);
  for (const resource of RESOURCES) {
    await settleConflicts({
      snapshot,
      remote,
      resource,
      choose: (object, conflict) => {
        const hash = hashValue(fieldKind(resource, conflict.field), valueAt(object, conflict));
        return oursBefore.get(placeKey(object, conflict)) === hash ? "theirs" : undefined;
      },
    });
  }
}

function placeKey(
  { resource, id }: Pick<ContentObject, "resource" | "id">,
  { locale, field }: Pick<OpenConflict, "locale" | "field">,
): string {
  return `${resource}/${id}/${locale ?? "-"}/${field}`;
}
