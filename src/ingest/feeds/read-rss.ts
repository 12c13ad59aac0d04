import type { RssFeed } from "feedsmith";
import type { FeedItemPlaces } from "./item-places.ts";
import type { FeedItem } from "./feed-item.ts";
import { findImage } from "./find-image.ts";

/**
 * RSS 0.9x and 2.0 (https://www.rssboard.org/rss-specification). The description is HTML by custom;
 * `content:encoded` has the whole text where both are there.
 */
export function readRss(feed: RssFeed.Feed<string>, places: FeedItemPlaces): FeedItem[] {
  const feedLink = feed.link ?? feed.atom?.links?.find(isAlternate)?.href;
  return (feed.items ?? []).map((item) => {
    const { place, base, locale } = places.find(item.xml?.id);
    const link = item.link ?? readPermalink(item.guid) ?? item.atom?.links?.find(isAlternate)?.href;
    const itemBase = base ?? feedLink ?? places.url;
    return {
      place,
      id: item.guid?.value,
      title: item.title ?? item.dc?.titles?.[0],
      bodyHtml: item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0],
      link,
      date: item.pubDate ?? item.atom?.published ?? item.atom?.updated ?? item.dc?.dates?.[0],
      labels: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])],
      image: findImage(item.enclosures ?? [], item.media) ?? item.itunes?.image,
      locale: item.dc?.languages?.[0] ?? locale ?? feed.language ?? feed.dc?.languages?.[0],
      base: itemBase,
      bodyBase: itemBase,
      findings: [],
    };
  });
}

/** A guid is an address unless it says that it is not. */
function readPermalink(guid: RssFeed.Guid | undefined): string | undefined {
  const isAddress = guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? "");
  return isAddress ? guid?.value : undefined;
}

function isAlternate({ rel }: { readonly rel?: string | undefined }): boolean {
  return rel === undefined || rel === "alternate";
}
