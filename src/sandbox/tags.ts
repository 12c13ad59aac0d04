import type { TagRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import { readReference } from "./read-body.ts";
import { invalid, notFound, Refusal } from "./refusal.ts";
import type { Call, Route } from "./router.ts";

export const tagRoutes: readonly Route[] = [
  { method: "GET", path: "/tags", handle: listTags },
  { method: "POST", path: "/tags", handle: createOrUpdateTag },
  { method: "GET", path: "/tags/:id", handle: (call) => renderTag(findTag(call)) },
  { method: "DELETE", path: "/tags/:id", handle: deleteTag },
];

function listTags(call: Call): JsonObject {
  return { type: "list", data: [...call.state.tags.values()].map((tag) => renderTag(tag)) };
}

/** Without an id, the tag of that name, made if need be; with one, that tag renamed. */
function createOrUpdateTag(call: Call): JsonObject {
  const name = call.body["name"];
  if (typeof name !== "string" || name.trim() === "") {
    throw invalid("invalid tag parameters");
  }
  refuseTagging(call);
  const id = readReference(call.body, "id") ?? undefined;
  if (id !== undefined) {
    const tag = findTag({ ...call, params: { id } });
    tag.name = name;
    return renderTag(tag);
  }
  const existing = [...call.state.tags.values()].find((tag) => tag.name === name);
  if (existing !== undefined) {
    return renderTag(existing);
  }
  const tag: TagRecord = { id: call.state.nextId.tag.next(), name };
  call.state.tags.set(tag.id, tag);
  return renderTag(tag);
}

/** The same request can tag companies and users; the sandbox has none. */
function refuseTagging(call: Call): void {
  if (call.body["companies"] !== undefined) {
    throw new Refusal(404, "company_not_found", "Company Not Found");
  }
  if (call.body["users"] !== undefined) {
    throw notFound("User Not Found");
  }
}

/** The one delete that answers without content. */
function deleteTag(call: Call): null {
  const tag = findTag(call);
  const segments = tag.segments ?? [];
  if (segments.length > 0) {
    throw new Refusal(
      400,
      "tag_has_dependent_objects",
      `Unable to delete Tag with dependent objects. Segments: ${segments.join(", ")}.`,
    );
  }
  call.state.tags.delete(tag.id);
  return null;
}

function findTag(call: Call): TagRecord {
  const tag = call.state.tags.get(call.params["id"] ?? "");
  if (tag === undefined) {
    throw notFound();
  }
  return tag;
}

function renderTag(tag: TagRecord): JsonObject {
  return { type: "tag", id: tag.id, name: tag.name };
}
