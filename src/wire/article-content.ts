import type { Read, Sent } from "./definition.ts";
import { choice, integerId, nullable, text, timestamp, typeTag } from "./definition.ts";
import { localeMap } from "./locale-map.ts";
import { object } from "./object.ts";

/** Whether readers see an article; each locale has its own. */
export const articleState = choice("published", "draft");

/** An article in one locale. */
export const articleContent = nullable(
  object({
    type: nullable(typeTag("article_content")),
    title: text,
    description: text,
    body: text,
    author_id: integerId,
    state: articleState,
    created_at: timestamp,
    updated_at: timestamp,
    url: text,
  }),
);

export const articleTranslatedContent = localeMap("article_translated_content", articleContent);

export type ArticleContent = Read<typeof articleContent>;
export type ArticleContentRequest = Sent<typeof articleContent>;
export type ArticleTranslatedContent = Read<typeof articleTranslatedContent>;
