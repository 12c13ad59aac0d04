import type { ContentObject, Resource } from "../model/index.ts";
import type { Snapshot } from "../snapshot/index.ts";

/** Changes what stands in the English texts of a resource, as an editor of the working copy does. */
export async function editSource(
  snapshot: Snapshot,
  resource: Resource,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await snapshot.edit(resource, (object: ContentObject) => {
    const english = JSON.stringify(object.content["en"]).replace(from, to);
    return { ...object, content: { ...object.content, en: JSON.parse(english) } };
  });
}
