import type { JsonFeed } from "feedsmith";
import type { SourcePlace } from "../types.ts";
import type { FeedItem } from "./feed-item.ts";
import { findImage } from "./find-image.ts";
import { writeTextAsHtml } from "./html-text.ts";

export interface JsonFeedPart {
  readonly place: SourcePlace;
  /** The item as the parser reads it; an item with nothing in it is undefined. */
  readonly item: JsonFeed.Item<string> | undefined;
}

/** JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function readJsonFeed(
  feed: JsonFeed.Feed<string>,
  parts: readonly JsonFeedPart[],
  url: string | null,
): FeedItem[] {
  const base = feed.home_page_url ?? feed.feed_url ?? url;
  return parts.map(({ place, item }) => ({
    place,
    id: item?.id,
    title: item?.title,
    bodyHtml: readBody(item),
    link: item?.url ?? item?.external_url,
    date: item?.date_published ?? item?.date_modified,
    labels: item?.tags ?? [],
    image: item?.image ?? item?.banner_image ?? findAttachedImage(item),
    locale: item?.language ?? feed.language,
    base,
    bodyBase: base,
    findings: [],
  }));
}

function readBody(item: JsonFeed.Item<string> | undefined): string | undefined {
  const text = item?.content_text ?? item?.summary;
  return item?.content_html ?? (text === undefined ? undefined : writeTextAsHtml(text));
}

function findAttachedImage(item: JsonFeed.Item<string> | undefined): string | undefined {
  const attachments = item?.attachments ?? [];
  return findImage(
    attachments.map(({ url, mime_type }) => ({ url, type: mime_type })),
    undefined,
  );
}
