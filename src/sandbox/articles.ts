import { isDeepStrictEqual } from "node:util";

import { mergeArticleContent } from "./article-content.ts";
import { helpCenterOfParent, readParent, renderParent } from "./article-parent.ts";
import type { ArticleContentRecord, ArticleRecord, HelpCenterRecord } from "./content.ts";
import { signImages } from "./html/index.ts";
import type { JsonObject } from "../model/index.ts";
import { paginate, sortNewestFirst } from "./page.ts";
import { checkKeys } from "./read-body.ts";
import { notFound } from "./refusal.ts";
import type { Call, Route } from "./router.ts";
import { pageUrl } from "./slug.ts";
import { renderTranslations } from "./translated-content.ts";
import { wireReference } from "./wire-id.ts";

const DEFAULT_PER_PAGE = 25;
const KEYS = [
  "title",
  "description",
  "body",
  "author_id",
  "state",
  "parent_id",
  "parent_type",
  "translated_content",
];

export const articleRoutes: readonly Route[] = [
  { method: "GET", path: "/articles", handle: listArticles },
  { method: "POST", path: "/articles", handle: createArticle },
  { method: "GET", path: "/articles/:id", handle: (call) => renderArticle(call, findArticle(call)) },
  { method: "PUT", path: "/articles/:id", handle: updateArticle },
  { method: "DELETE", path: "/articles/:id", handle: deleteArticle },
];

function listArticles(call: Call): JsonObject {
  return paginate({
    items: sortNewestFirst(call.state.articles.values(), call.switches["list-order-ties"]),
    defaultPerPage: DEFAULT_PER_PAGE,
    url: call.url,
    switches: call.switches,
    render: (article) => renderListed(call, article),
  });
}

function createArticle(call: Call): JsonObject {
  checkKeys(call, KEYS);
  const parent = readParent(call) ?? { parent_id: null, parent_type: null };
  const helpCenter = helpCenterOfParent(call, parent);
  const defaultLocale = helpCenter?.default_locale ?? "en";
  const content = mergeArticleContent(call, { helpCenter, defaultLocale, before: {} });
  const article: ArticleRecord = {
    id: call.state.nextId.article.next(),
    default_locale: defaultLocale,
    content,
    ...parent,
    created_at: call.now,
    updated_at: call.now,
  };
  call.state.articles.set(article.id, article);
  return renderArticle(call, article);
}

function updateArticle(call: Call): JsonObject {
  const article = findArticle(call);
  checkKeys(call, KEYS);
  const parent = readParent(call) ?? { parent_id: article.parent_id, parent_type: article.parent_type };
  const content = mergeArticleContent(call, {
    helpCenter: helpCenterOfParent(call, article),
    defaultLocale: article.default_locale,
    before: article.content,
  });
  const updated: ArticleRecord = { ...article, ...parent, content };
  if (!isDeepStrictEqual(updated, article)) {
    updated.updated_at = call.now;
    call.state.articles.set(article.id, updated);
  }
  return renderArticle(call, updated);
}

function deleteArticle(call: Call): JsonObject {
  const { id } = findArticle(call);
  call.state.articles.delete(id);
  return { id, object: "article", deleted: true };
}

function findArticle(call: Call): ArticleRecord {
  const article = call.state.articles.get(call.params["id"] ?? "");
  if (article === undefined) {
    throw notFound();
  }
  return article;
}

/** Statistics come with a single article only, never in a list. */
function renderArticle(call: Call, article: ArticleRecord): JsonObject {
  return {
    ...renderListed(call, article),
    statistics: {
      type: "article_statistics",
      views: 0,
      conversations: 0,
      reactions: 0,
      happy_reaction_percentage: 0,
      neutral_reaction_percentage: 0,
      sad_reaction_percentage: 0,
    },
  };
}

function renderListed(call: Call, article: ArticleRecord): JsonObject {
  const helpCenter = helpCenterOfParent(call, article);
  const main = article.content[article.default_locale];
  return {
    id: article.id,
    type: "article",
    workspace_id: call.state.workspace.id,
    ...renderParent(call, article),
    ...(main === undefined
      ? {}
      : renderContent(call, { helpCenter, id: article.id, locale: article.default_locale, content: main })),
    created_at: article.created_at,
    updated_at: article.updated_at,
    ...renderTranslations(call, "article_translated_content", helpCenter, article, (locale, content) => ({
      type: "article_content",
      ...renderContent(call, { helpCenter, id: article.id, locale, content }),
      created_at: content.created_at,
      updated_at: content.updated_at,
    })),
  };
}

interface Version {
  readonly helpCenter: HelpCenterRecord | undefined;
  readonly id: string;
  readonly locale: string;
  readonly content: ArticleContentRecord;
}

/** What the default locale shows at the top level and every other one in its own object. */
function renderContent(call: Call, version: Version): JsonObject {
  const { content } = version;
  return {
    title: content.title,
    description: content.description,
    body: renderBody(call, content.body),
    author_id: wireReference(content.author_id),
    state: content.state,
    url: versionUrl(version),
  };
}

/** A draft has no address. */
function versionUrl({ helpCenter, id, locale, content }: Version): string | null {
  if (content.state === "draft") {
    return null;
  }
  if (content.url !== undefined || helpCenter === undefined) {
    return content.url ?? null;
  }
  return pageUrl({ base: helpCenter.url, locale, kind: "articles", id, title: content.title });
}

function renderBody(call: Call, body: string | null): string | null {
  return body !== null && call.switches["image-urls"] === "signed-per-read"
    ? signImages(body, call.now)
    : body;
}
