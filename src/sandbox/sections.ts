import { isDeepStrictEqual } from "node:util";

import type { HelpCenterRecord, SectionRecord } from "./content.ts";
import { deleteChildren } from "./delete-children.ts";
import { mergeGroupContent } from "./group-content.ts";
import type { JsonObject } from "../model/index.ts";
import { paginate, sortNewestFirst } from "./page.ts";
import { checkKeys, readReference } from "./read-body.ts";
import { invalid, missing, notFound } from "./refusal.ts";
import type { Call, Route } from "./router.ts";
import { pageUrl } from "./slug.ts";
import { helpCenterOf } from "./state.ts";
import { renderTranslations } from "./translated-content.ts";
import { wireReference } from "./wire-id.ts";

const DEFAULT_PER_PAGE = 20;
const KEYS = ["name", "parent_id", "translated_content"];

export const sectionRoutes: readonly Route[] = [
  { method: "GET", path: "/help_center/sections", handle: listSections },
  { method: "POST", path: "/help_center/sections", handle: createSection },
  { method: "GET", path: "/help_center/sections/:id", handle: (call) => renderRead(call, findSection(call)) },
  { method: "PUT", path: "/help_center/sections/:id", handle: updateSection },
  { method: "DELETE", path: "/help_center/sections/:id", handle: deleteSection },
];

function listSections(call: Call): JsonObject {
  return paginate({
    items: sortNewestFirst(call.state.sections.values(), call.switches["list-order-ties"]),
    defaultPerPage: DEFAULT_PER_PAGE,
    url: call.url,
    switches: call.switches,
    render: (section) => renderRead(call, section),
  });
}

function createSection(call: Call): JsonObject {
  checkKeys(call, KEYS);
  const parentId = readReference(call.body, "parent_id") ?? null;
  const helpCenter = parentId === null ? helpCenterOf(call.state, null) : helpCenterOfParent(call, parentId);
  const defaultLocale = helpCenter?.default_locale ?? "en";
  const content = mergeGroupContent(call, { helpCenter, defaultLocale, before: {}, hasDescription: false });
  if (parentId === null) {
    throw missing("Parent id is a required parameter.");
  }
  checkParent(call, parentId);
  const siblings = [...call.state.sections.values()].filter((each) => each.parent_id === parentId);
  const section: SectionRecord = {
    id: call.state.nextId.group.next(),
    default_locale: defaultLocale,
    content,
    order: siblings.length + 1,
    icon: null,
    parent_id: parentId,
    created_at: call.now,
    updated_at: call.now,
  };
  call.state.sections.set(section.id, section);
  return renderWritten(call, section);
}

function updateSection(call: Call): JsonObject {
  const section = findSection(call);
  checkKeys(call, KEYS);
  const content = mergeGroupContent(call, {
    helpCenter: helpCenterOfParent(call, section.parent_id),
    defaultLocale: section.default_locale,
    before: section.content,
    hasDescription: false,
  });
  const parentId = newParent(call, section);
  if (!isDeepStrictEqual(content, section.content) || parentId !== section.parent_id) {
    section.content = content;
    section.parent_id = parentId;
    section.updated_at = call.now;
    delete section.url;
  }
  return renderWritten(call, section);
}

function deleteSection(call: Call): JsonObject {
  const section = findSection(call);
  deleteChildren(call, "section", section.id);
  call.state.sections.delete(section.id);
  return { id: section.id, object: "section", deleted: true };
}

/** A section always stands in a collection: null cannot clear its parent. */
function newParent(call: Call, section: SectionRecord): string {
  const parentId = readReference(call.body, "parent_id");
  if (parentId === null && call.switches["null-parent"] === "400") {
    throw invalid("parent_id cannot be null");
  }
  if (parentId === null || parentId === undefined || parentId === section.parent_id) {
    return section.parent_id;
  }
  checkParent(call, parentId);
  return parentId;
}

function checkParent(call: Call, parentId: string): void {
  if (call.state.collections.has(parentId)) {
    return;
  }
  switch (call.switches["unknown-parent"]) {
    case "404":
      throw notFound();
    case "400":
      throw invalid("parent_id is not a collection");
    case "accept":
  }
}

function findSection(call: Call): SectionRecord {
  const section = call.state.sections.get(call.params["id"] ?? "");
  if (section === undefined) {
    throw notFound();
  }
  return section;
}

function helpCenterOfParent(call: Call, parentId: string): HelpCenterRecord | undefined {
  return helpCenterOf(call.state, call.state.collections.get(parentId)?.help_center_id ?? null);
}

/** GET shows the parent's id as an integer … */
function renderRead(call: Call, section: SectionRecord): JsonObject {
  return { ...renderSection(call, section), parent_id: wireReference(section.parent_id) };
}

/** … and the reply to POST and PUT as a string: the official examples of 2.9 do. */
function renderWritten(call: Call, section: SectionRecord): JsonObject {
  return { ...renderSection(call, section), parent_id: section.parent_id };
}

function renderSection(call: Call, section: SectionRecord): JsonObject {
  const helpCenter = helpCenterOfParent(call, section.parent_id);
  const { id, default_locale: defaultLocale } = section;
  const name = section.content[defaultLocale]?.name ?? "";
  return {
    id,
    workspace_id: call.state.workspace.id,
    name,
    url:
      section.url === undefined && helpCenter !== undefined
        ? pageUrl({ base: helpCenter.url, locale: defaultLocale, kind: "sections", id, title: name })
        : (section.url ?? null),
    order: section.order,
    created_at: section.created_at,
    updated_at: section.updated_at,
    type: "section",
    ...(section.icon === null ? {} : { icon: section.icon }),
    ...renderTranslations(call, "group_translated_content", helpCenter, section, (_locale, content) => ({
      type: "group_content",
      name: content.name,
    })),
  };
}
