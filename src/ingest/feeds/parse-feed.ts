import { FormatError, HelpferryError } from "../../errors.ts";
import type { ReadDrafts } from "../source.ts";
import { makeFinding } from "../finding.ts";
import { escapeControls } from "../quote.ts";
import type { IngestFinding, SourcePlace } from "../types.ts";
import { draftOf, type FeedItem } from "./feed-item.ts";
import { FeedItemPlaces } from "./item-places.ts";
import { looksLikeJson, parseFeedJson } from "./parse-feed-json.ts";
import { readAtom } from "./read-atom.ts";
import { readJsonFeed } from "./read-json-feed.ts";
import { readRdf } from "./read-rdf.ts";
import { readRss } from "./read-rss.ts";
import { decodeXml, type DecodedXml } from "./xml/decode-xml.ts";
import { readFeedXml } from "./xml/read-feed-xml.ts";

interface ReadFeed {
  readonly items: readonly FeedItem[];
  readonly findings: readonly IngestFinding[];
}

/**
 * Reads an RSS (0.9x, 1.0, 2.0), Atom (0.3, 1.0) or JSON Feed as drafts of news, one for each item, in the
 * order of the feed. Dates stay as they are written; ids that repeat stay repeated.
 *
 * `url` is where the feed was fetched from, or null. Throws FormatError for a file that is no feed, or whose
 * XML is broken, hostile or beyond all bounds.
 */
export async function parseFeed(
  bytes: Uint8Array,
  fileName: string,
  url: string | null = null,
): Promise<ReadDrafts> {
  const decoded = decodeXml(bytes, fileName);
  const { items, findings } = await refuseUnreadable(fileName, async () =>
    looksLikeJson(decoded.text)
      ? parseJson(decoded.text, fileName, url)
      : parseXml(decoded.text, fileName, url),
  );
  const place: SourcePlace = { file: fileName, where: "line 1" };
  return {
    drafts: items.map(draftOf),
    findings: [
      ...reportGuess(decoded, place),
      ...findings,
      ...items.flatMap((item) => item.findings),
      ...(items.length === 0 ? [makeFinding("empty-file", { place })] : []),
    ],
  };
}

async function parseXml(text: string, fileName: string, url: string | null): Promise<ReadFeed> {
  const { root, xml, items } = readFeedXml(text, fileName);
  const places = new FeedItemPlaces(fileName, items, url);
  const { parseAtomFeed, parseRdfFeed, parseRssFeed } = await import("feedsmith");
  const read = {
    rss: () => readRss(parseRssFeed(xml), places),
    rdf: () => readRdf(parseRdfFeed(xml), places),
    feed: () => readAtom(parseAtomFeed(xml), places),
  }[root]();
  return { items: read, findings: places.reportUnread() };
}

async function parseJson(text: string, fileName: string, url: string | null): Promise<ReadFeed> {
  const { feed, parts } = await parseFeedJson(text, fileName);
  return { items: readJsonFeed(feed, parts, url), findings: [] };
}

/** What the parser does not take is the file's fault, not the program's. */
async function refuseUnreadable<Result>(fileName: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof HelpferryError) {
      throw cause;
    }
    throw new FormatError({
      code: "feed-unreadable",
      message: `Cannot read ${fileName}: it begins like a feed, but ${escapeControls(cause instanceof Error ? cause.message : String(cause))}; wanted RSS, Atom or JSON Feed.`,
      hint: "Check the file with a feed validator (https://validator.w3.org/feed/) and mend what it reports.",
      cause,
    });
  }
}

function reportGuess({ encoding, isGuess }: DecodedXml, place: SourcePlace): IngestFinding[] {
  return isGuess ? [makeFinding("encoding-guessed", { place }, { wanted: encoding })] : [];
}
