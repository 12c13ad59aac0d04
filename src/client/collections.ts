import type { FieldValues, ObjectPatch } from "../model/index.ts";
import {
  collection,
  collectionList,
  createCollectionRequest,
  deletedCollectionObject,
  groupContent,
  updateCollectionRequest,
  type Collection,
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

export const collectionApi: ResourceApi = {
  path: "/help_center/collections",
  isTranslated: true,
  readPage: (body, request) => toPage(readReply(collectionList.tolerant, { body, request }), readCollection),
  readObject: (body, request) => readCollection(readReply(collection.tolerant, { body, request })),
  createBody: (patch) => {
    const helpCenterId = patch.settings["helpCenterId"] ?? null;
    return checkRequest(
      {
        ...writeLocales(patch, toWireTexts),
        // Without one Intercom takes the default help center.
        ...(helpCenterId === null ? {} : { help_center_id: toIntegerId(helpCenterId, "helpCenterId") }),
      },
      {
        name: "create_collection_request",
        schema: createCollectionRequest.strict,
        content: groupContent.strict,
      },
    );
  },
  updateBody: (patch: ObjectPatch) =>
    checkRequest(writeLocales(patch, toWireTexts), {
      name: "update_collection_request",
      schema: updateCollectionRequest.strict,
      content: groupContent.strict,
    }),
  checkDeleted: (body, request) => checkDeletedReply(deletedCollectionObject.tolerant, { body, request }),
};

function toWireTexts(values: FieldValues) {
  return renameTexts(values, { name: "name", description: "description" });
}

function readCollection(wire: Collection): ReadObject {
  const { id, name, description, default_locale, help_center_id: helpCenterId, parent_id: parentId } = wire;
  return {
    id,
    namedLocale: default_locale ?? null,
    toModel: (context) =>
      toGroupObject(
        {
          resource: "collection",
          wire,
          topLevel: withoutEmpty({ name, description }),
          settings: withoutEmpty({ parentId, helpCenterId }),
          ownKeys: ["help_center_id"],
        },
        context,
      ),
  };
}
