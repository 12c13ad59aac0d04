import { articleState, articleTranslatedContent } from "./article-content.ts";
import type { Read, Sent } from "./definition.ts";
import {
  decimalNumber,
  flag,
  integer,
  integerId,
  list,
  nullable,
  stringId,
  text,
  timestamp,
  typeTag,
} from "./definition.ts";
import { object } from "./object.ts";
import { page } from "./paging.ts";

/** Up to API 2.15 `parent_id` repeats one of `parent_ids` and is known to be out of date: read both. */
const articleProperties = {
  type: typeTag("article"),
  id: stringId,
  workspace_id: text,
  title: text,
  description: nullable(text),
  body: nullable(text),
  author_id: integerId,
  state: articleState,
  created_at: timestamp,
  updated_at: timestamp,
  url: nullable(text),
  parent_id: nullable(integerId),
  parent_ids: list(integerId),
  parent_type: nullable(text),
  default_locale: text,
  translated_content: articleTranslatedContent,
};

/** The schema names `conversions`; the wire says `conversations`. */
export const articleStatistics = nullable(
  object({
    type: typeTag("article_statistics"),
    views: integer,
    conversions: integer,
    conversations: integer,
    reactions: integer,
    happy_reaction_percentage: decimalNumber,
    neutral_reaction_percentage: decimalNumber,
    sad_reaction_percentage: decimalNumber,
  }),
);

/** An article as a list shows it: without statistics. */
export const articleListItem = object(articleProperties, { needed: ["id"] });

export const article = object({ ...articleProperties, statistics: articleStatistics }, { needed: ["id"] });

export const articleList = page(articleListItem);

const writableProperties = {
  title: text,
  description: text,
  body: text,
  author_id: integerId,
  state: articleState,
  parent_type: text,
  translated_content: articleTranslatedContent,
};

/** `parent_id` is an integer here and a string in `update_article_request`. Without `state`: draft. */
export const createArticleRequest = nullable(
  object({ ...writableProperties, parent_id: integerId }, { required: ["title", "author_id"] }),
);

/** What is not sent stays as it is, `state` and other locales included. */
export const updateArticleRequest = nullable(object({ ...writableProperties, parent_id: stringId }));

export const deletedArticleObject = object({ id: stringId, object: typeTag("article"), deleted: flag });

export type Article = Read<typeof article>;
export type ArticleListItem = Read<typeof articleListItem>;
export type ArticleList = Read<typeof articleList>;
export type CreateArticleRequest = Sent<typeof createArticleRequest>;
export type UpdateArticleRequest = Sent<typeof updateArticleRequest>;
