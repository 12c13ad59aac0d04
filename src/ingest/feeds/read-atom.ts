import type { AtomFeed, MediaNs } from "feedsmith";
import { makeFinding } from "../finding.ts";
import type { SourcePlace } from "../types.ts";
import type { FeedItem } from "./feed-item.ts";
import { findImage } from "./find-image.ts";
import { readHtmlText, writeTextAsHtml } from "./html-text.ts";
import type { FeedItemPlaces } from "./item-places.ts";
import { resolveLink } from "./resolve-links.ts";

type Links = readonly AtomFeed.Link<string>[] | undefined;

/** Atom 1.0 (RFC 4287) and 0.3, in which types are MIME types and text is not typed otherwise. */
export function readAtom(feed: AtomFeed.Feed<string>, places: FeedItemPlaces): FeedItem[] {
  const feedLink = findAlternate(feed.links);
  return (feed.entries ?? []).map((entry) => {
    const { place, base, locale } = places.find(entry.xml?.id);
    const entryBase = base ?? feedLink ?? places.url;
    const content = readBody(entry.content);
    const body = content === undefined ? entry.summary : entry.content;
    const bodyBase = body?.xml?.base;
    const pictures = (entry.links ?? [])
      .filter(({ rel }) => rel === "enclosure")
      .map(({ href, type }) => ({ url: href, type }));
    return {
      place,
      id: entry.id,
      title: readTitle(entry.title),
      bodyHtml: content ?? readBody(entry.summary) ?? readMediaText(entry.media),
      link: findAlternate(entry.links),
      date: entry.published ?? entry.updated ?? entry.dc?.dates?.[0],
      labels: (entry.categories ?? []).map(({ label, term }) => label ?? term),
      image: findImage(pictures, entry.media),
      locale: body?.xml?.lang ?? locale ?? entry.dc?.languages?.[0],
      base: entryBase,
      bodyBase: bodyBase === undefined ? entryBase : resolveLink(bodyBase, entryBase),
      findings: content === undefined ? reportMissingContent(entry.content, place) : [],
    };
  });
}

/** The type that is left out is text. XHTML is HTML but for its outer `div`, which the parser takes off. */
function typeOf({ type = "text" }: AtomFeed.Content): "text" | "html" | "other" {
  const name = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (["html", "text/html", "xhtml", "application/xhtml+xml"].includes(name)) {
    return "html";
  }
  return ["text", "plain", "text/plain"].includes(name) ? "text" : "other";
}

function readBody(content: AtomFeed.Content | undefined): string | undefined {
  if (content?.value === undefined || typeOf(content) === "other") {
    return undefined;
  }
  return typeOf(content) === "html" ? content.value : writeTextAsHtml(content.value);
}

/** What videos have for a text; plain, unless it says otherwise (https://www.rssboard.org/media-rss). */
function readMediaText(media: MediaNs.ItemOrFeed | undefined): string | undefined {
  const text = media?.description ?? media?.groups?.find(({ description }) => description)?.description;
  return text?.value === undefined ? undefined : readBody({ value: text.value, type: text.type ?? "text" });
}

/** A title is plain text for Intercom, so that marked-up ones lose their marks. */
function readTitle(title: AtomFeed.Text | undefined): string | undefined {
  if (title === undefined) {
    return undefined;
  }
  const text = typeOf(title) === "html" ? readHtmlText(title.value) : title.value;
  return text === "" ? undefined : text;
}

/** The page itself rather than, say, its PDF. */
function findAlternate(links: Links): string | undefined {
  const alternates = (links ?? []).filter(({ rel = "alternate" }) => rel === "alternate");
  return (alternates.find(({ type }) => type === "text/html") ?? alternates[0])?.href;
}

function reportMissingContent(
  content: AtomFeed.Content | undefined,
  place: SourcePlace,
): FeedItem["findings"] {
  const at = { place, field: "content" };
  if (content?.src !== undefined) {
    return [makeFinding("content-elsewhere", at, { found: content.src })];
  }
  return content?.value === undefined
    ? []
    : [makeFinding("content-not-text", at, { found: content.type ?? "" })];
}
