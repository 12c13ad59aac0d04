import type { ArticleRecord, HelpCenterRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import { readChoice, readReference } from "./read-body.ts";
import { invalid, notFound } from "./refusal.ts";
import type { Call } from "./router.ts";
import { helpCenterOf } from "./state.ts";
import { wireReference } from "./wire-id.ts";

/** Where an article stands; both null for one that stands alone. */
export type ArticleParent = Pick<ArticleRecord, "parent_id" | "parent_type">;

const STANDALONE: ArticleParent = { parent_id: null, parent_type: null };

/**
 * The parent a request asks for, or undefined where it says nothing of it.
 *
 * @throws Refusal for a parent that is not there.
 */
export function readParent(call: Call): ArticleParent | undefined {
  const id = readReference(call.body, "parent_id");
  const type = readChoice(call.body, "parent_type", ["collection", "section"]);
  if (id === undefined) {
    return undefined;
  }
  if (id === null) {
    return readNullParent(call);
  }
  const found = findParentType(call, id, type);
  return { parent_id: id, parent_type: found };
}

export function helpCenterOfParent(call: Call, parent: ArticleParent): HelpCenterRecord | undefined {
  const { collections, sections } = call.state;
  const id = parent.parent_id ?? "";
  const collectionId = parent.parent_type === "section" ? (sections.get(id)?.parent_id ?? "") : id;
  return helpCenterOf(call.state, collections.get(collectionId)?.help_center_id ?? null);
}

/** `parent_ids` is often out of step with `parent_id`: the official examples show it empty. */
export function renderParent(call: Call, { parent_id: id, parent_type: type }: ArticleParent): JsonObject {
  if (id === null) {
    return { parent_id: null, parent_type: null, parent_ids: [] };
  }
  const reference = wireReference(id);
  const parentIds = call.switches["parent-ids"] === "mirror" ? [reference] : [];
  return { parent_id: reference, parent_type: type, parent_ids: parentIds };
}

function readNullParent(call: Call): ArticleParent | undefined {
  const policy = call.switches["null-parent"];
  if (policy === "400") {
    throw invalid("parent_id cannot be null");
  }
  return policy === "clear" ? STANDALONE : undefined;
}

/** Without a type the id alone decides: collections and sections share one numbering. */
function findParentType(
  call: Call,
  id: string,
  type: ArticleParent["parent_type"] | undefined,
): "collection" | "section" {
  const { collections, sections } = call.state;
  if (collections.has(id) && type !== "section") {
    return "collection";
  }
  if (sections.has(id) && type !== "collection") {
    return "section";
  }
  const policy = call.switches["unknown-parent"];
  if (policy === "accept") {
    return type ?? "collection";
  }
  throw policy === "400" ? invalid("parent_id is not a collection or section") : notFound();
}
