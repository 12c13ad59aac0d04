import { ApiError } from "../errors.ts";
import type { FieldValues, LiveObject } from "../model/index.ts";
import {
  article,
  articleContent,
  articleList,
  contentByLocale,
  createArticleRequest,
  deletedArticleObject,
  updateArticleRequest,
  type Article,
  type ArticleContent,
  type ArticleListItem,
} from "../wire/index.ts";
import { checkDeletedReply } from "./check-deleted.ts";
import { checkRequest, type RequestBody } from "./check-request.ts";
import { mergeLocales, type ReadContext } from "./content-by-locale.ts";
import { readReply } from "./read-reply.ts";
import { toIntegerId, toRemoteId } from "./remote-id.ts";
import type { ReadObject, ResourceApi } from "./resource-api.ts";
import { readTime } from "./timestamp.ts";
import { toPage } from "./to-page.ts";
import { otherValues, unknownKeys } from "./unknown-keys.ts";
import { withoutEmpty } from "./without-empty.ts";
import { renameTexts, writeLocales } from "./write-locales.ts";

export const articleApi: ResourceApi = {
  path: "/articles",
  isTranslated: true,
  readPage: (body, request) => toPage(readReply(articleList.tolerant, { body, request }), readArticle),
  readObject: (body, request) => readArticle(readReply(article.tolerant, { body, request })),
  createBody: (patch) => {
    const parentId = patch.settings["parentId"] ?? null;
    return checkRequest(
      {
        ...writeLocales(patch, toWireContent),
        ...(parentId === null ? {} : { parent_id: toIntegerId(parentId, "parentId") }),
        ...writeParentType(patch.settings),
      },
      { name: "create_article_request", schema: createArticleRequest.strict, content: articleContent.strict },
    );
  },
  updateBody: (patch) =>
    checkRequest(
      {
        ...writeLocales(patch, toWireContent),
        ...writeMovedParent(patch.settings),
        ...writeParentType(patch.settings),
      },
      { name: "update_article_request", schema: updateArticleRequest.strict, content: articleContent.strict },
    ),
  checkDeleted: (body, request) => checkDeletedReply(deletedArticleObject.tolerant, { body, request }),
};

function toWireContent(values: FieldValues): RequestBody {
  const authorId = values["authorId"] ?? null;
  return {
    ...renameTexts(values, { title: "title", description: "description", body: "body" }),
    ...(authorId === null ? {} : { author_id: toIntegerId(authorId, "authorId") }),
    ...((values["state"] ?? null) === null ? {} : { state: values["state"] ?? null }),
  };
}

function writeParentType({ parentType = null }: FieldValues): RequestBody {
  return parentType === null ? {} : { parent_type: parentType };
}

/** A string on PUT, where POST takes an integer (`update_article_request`, all versions). */
function writeMovedParent(settings: FieldValues): RequestBody {
  if (!Object.hasOwn(settings, "parentId")) {
    return {};
  }
  if ((settings["parentId"] ?? null) === null) {
    throw new ApiError({
      code: "parent-not-removable",
      message:
        "The article cannot be taken out of its collection: Intercom's API documents no request for that",
      hint: "Move it in Intercom, then pull again; or give it another parent.",
      outcome: "not-sent",
      status: null,
    });
  }
  return { parent_id: String(toIntegerId(settings["parentId"], "parentId")) };
}

/** Keys that an article has at its top level and in each locale. */
const LOCALE_KEYS = [
  "type",
  "title",
  "description",
  "body",
  "author_id",
  "state",
  "created_at",
  "updated_at",
  "url",
];

const ARTICLE_KEYS = [
  ...LOCALE_KEYS,
  "id",
  "workspace_id",
  "parent_id",
  "parent_ids",
  "parent_type",
  "default_locale",
  "translated_content",
  "statistics",
];

/** An article of a list is the same without statistics. */
function readArticle(wire: Article | ArticleListItem): ReadObject {
  return {
    id: wire.id,
    namedLocale: wire.default_locale ?? null,
    toModel: (context) => toArticle(wire, context),
  };
}

function toArticle(wire: Article | ArticleListItem, context: ReadContext): LiveObject {
  const id = toRemoteId(wire.id);
  const defaultLocale = wire.default_locale ?? context.defaultLocale;
  const translated = contentByLocale(wire.translated_content);
  const unknown = unknownKeys(wire, ARTICLE_KEYS, { translated, localeKeys: LOCALE_KEYS });
  return {
    resource: "article",
    id,
    defaultLocale,
    content: mergeLocales(
      {
        resource: "article",
        id,
        defaultLocale,
        topLevel: readContent(wire),
        translated: translated.map(([locale, content]) => [locale, readContent(content)]),
      },
      context,
    ),
    settings: withoutEmpty({
      // Intercom itself calls parent_id often out of date; where it is missing, parent_ids may still know.
      parentId: wire.parent_id ?? wire.parent_ids?.[0],
      parentType: wire.parent_type,
    }),
    facts: {
      ...readFacts(wire),
      ...withoutEmpty({ workspaceId: wire.workspace_id, parentIds: wire.parent_ids }),
      ...(translated.length === 0
        ? {}
        : {
            locales: Object.fromEntries(translated.map(([locale, content]) => [locale, readFacts(content)])),
          }),
      ...("statistics" in wire && wire.statistics
        ? { statistics: otherValues(wire.statistics, ["type"]) }
        : {}),
    },
    ...(unknown === undefined ? {} : { unknown }),
  };
}

function readContent({
  title,
  description,
  body,
  state,
  author_id: authorId,
}: ArticleContent | ArticleListItem) {
  return withoutEmpty({ title, description, body, state, authorId });
}

function readFacts({ url, created_at, updated_at }: ArticleContent | ArticleListItem): FieldValues {
  return withoutEmpty({ url, createdAt: readTime(created_at), updatedAt: readTime(updated_at) });
}
