import type { DraftSource } from "../source.ts";
import { parseFeed } from "./parse-feed.ts";

/** RSS, Atom and JSON Feed. */
export const feeds: DraftSource = {
  name: "feed",
  what: "an RSS, Atom or JSON feed",
  recognises: ({ name, bytes }) => {
    const start = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
    return (
      /\.(rss|atom|rdf|xml|feed)$/i.test(name) ||
      (/^[\s\0ÿþï»¿]*</.test(start) && !/\.(md|markdown|csv|tsv|txt)$/i.test(name)) ||
      (/^[\sï»¿]*\{/.test(start) && isJsonFeed(bytes))
    );
  },
  read: async ({ name, bytes }, { url }) => parseFeed(bytes, name, url ?? null),
};

/** Told by its version, which may stand after the items. */
function isJsonFeed(bytes: Uint8Array): boolean {
  return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\//.test(
    Buffer.from(bytes).toString("latin1"),
  );
}
