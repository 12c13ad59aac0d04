import type { Read } from "./definition.ts";
import { integer, list, oneOf, typeTag } from "./definition.ts";
import { newsItem } from "./news-item.ts";
import { newsfeed } from "./newsfeed.ts";
import { object } from "./object.ts";
import { cursorPages, page } from "./paging.ts";

/** The one schema Intercom has for lists of news items and of newsfeeds; it labels lists of conversations with it too. */
export const paginatedResponse = object({
  type: typeTag("list", "conversation.list"),
  pages: cursorPages,
  total_count: integer,
  data: list(oneOf(newsItem, newsfeed)),
});

/** `paginated_response` where news items were asked for. */
export const newsItemPage = page(newsItem);

/** `paginated_response` where newsfeeds were asked for. */
export const newsfeedPage = page(newsfeed);

export type NewsItemPage = Read<typeof newsItemPage>;
export type NewsfeedPage = Read<typeof newsfeedPage>;
