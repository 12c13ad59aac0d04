import type { FieldValues } from "../model/index.ts";
import {
  createSectionRequest,
  deletedSectionObject,
  groupContent,
  section,
  sectionList,
  updateSectionRequest,
  type Section,
} from "../wire/index.ts";
import { checkDeletedReply } from "./check-deleted.ts";
import { checkRequest } from "./check-request.ts";
import { toGroupObject } from "./group-content.ts";
import { readReply } from "./read-reply.ts";
import { toIntegerId } from "./remote-id.ts";
import type { ReadObject, ResourceApi } from "./resource-api.ts";
import { toPage } from "./to-page.ts";
import { withoutEmpty } from "./without-empty.ts";
import { renameTexts, writeLocales } from "./write-locales.ts";

export const sectionApi: ResourceApi = {
  path: "/help_center/sections",
  isTranslated: true,
  readPage: (body, request) => toPage(readReply(sectionList.tolerant, { body, request }), readSection),
  readObject: (body, request) => readSection(readReply(section.tolerant, { body, request })),
  createBody: (patch) =>
    checkRequest(
      { ...writeLocales(patch, toWireTexts), ...writeParent(patch.settings) },
      { name: "create_section_request", schema: createSectionRequest.strict, content: groupContent.strict },
    ),
  updateBody: (patch) =>
    checkRequest(
      { ...writeLocales(patch, toWireTexts), ...writeParent(patch.settings) },
      { name: "update_section_request", schema: updateSectionRequest.strict, content: groupContent.strict },
    ),
  checkDeleted: (body, request) => checkDeletedReply(deletedSectionObject.tolerant, { body, request }),
};

/** A section's description "is only available for collections" (OpenAPI 2.9 `group_content`). */
function toWireTexts(values: FieldValues) {
  return renameTexts(values, { name: "name" });
}

/** The collection's id: an integer on POST and on PUT. */
function writeParent(settings: FieldValues) {
  return Object.hasOwn(settings, "parentId")
    ? { parent_id: toIntegerId(settings["parentId"], "parentId") }
    : {};
}

function readSection(wire: Section): ReadObject {
  const { id, name, default_locale, parent_id: parentId } = wire;
  return {
    id,
    namedLocale: default_locale ?? null,
    toModel: (context) =>
      toGroupObject(
        {
          resource: "section",
          wire,
          topLevel: withoutEmpty({ name }),
          settings: withoutEmpty({ parentId }),
          ownKeys: [],
        },
        context,
      ),
  };
}
