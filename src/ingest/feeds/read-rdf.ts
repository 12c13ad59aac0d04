import type { RdfFeed } from "feedsmith";
import type { FeedItemPlaces } from "./item-places.ts";
import type { FeedItem } from "./feed-item.ts";
import { findImage } from "./find-image.ts";

/** RSS 0.90 and 1.0 (https://web.resource.org/rss/1.0/spec): dates and subjects are Dublin Core. */
export function readRdf(feed: RdfFeed.Feed<string>, places: FeedItemPlaces): FeedItem[] {
  return (feed.items ?? []).map((item) => {
    const { place, base, locale } = places.find(item.xml?.id);
    const itemBase = base ?? feed.link ?? places.url;
    return {
      place,
      id: item.rdf?.about,
      title: item.title ?? item.dc?.titles?.[0],
      bodyHtml: item.content?.encoded ?? item.description ?? item.dc?.descriptions?.[0],
      link: item.link,
      date: item.dc?.dates?.[0] ?? item.dcterms?.created?.[0],
      labels: item.dc?.subjects ?? [],
      image: findImage([], item.media),
      locale: item.dc?.languages?.[0] ?? locale ?? feed.dc?.languages?.[0],
      base: itemBase,
      bodyBase: itemBase,
      findings: [],
    };
  });
}
