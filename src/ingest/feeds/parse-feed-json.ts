import type { JsonFeed } from "feedsmith";
import { FormatError } from "../../errors.ts";
import { escapeControls } from "../quote.ts";
import type { JsonFeedPart } from "./read-json-feed.ts";

/** More items than any feed has; beyond it the file is refused. */
const MOST_ITEMS = 100_000;

/** True for text that is a JSON object rather than XML. */
export function looksLikeJson(text: string): boolean {
  return /^\s*\{/.test(text);
}

/**
 * Parses a JSON Feed, item by item, so that one with nothing in it keeps its place.
 * Throws FormatError for what is no JSON or no JSON Feed.
 */
export async function parseFeedJson(
  text: string,
  fileName: string,
): Promise<{ readonly feed: JsonFeed.Feed<string>; readonly parts: readonly JsonFeedPart[] }> {
  const { detectJsonFeed, parseJsonFeed } = await import("feedsmith");
  const value = parseObject(text, fileName);
  if (!detectJsonFeed(value) || !("items" in value) || !Array.isArray(value.items)) {
    throw new FormatError({
      code: "not-a-feed",
      message: `Cannot read ${fileName}: it is JSON, but no JSON Feed; wanted "version": "https://jsonfeed.org/version/1.1" and a list of items.`,
      hint: "For another kind of JSON say which of its keys are title, body and date.",
    });
  }
  const items: readonly unknown[] = value.items;
  if (items.length > MOST_ITEMS) {
    throw new FormatError({
      code: "file-too-large",
      message: `Cannot read ${fileName}: it has ${items.length} items; at most ${MOST_ITEMS} are read.`,
      hint: "Split it into several files.",
    });
  }
  return {
    feed: parseJsonFeed({ ...value, items: [] }),
    parts: items.map((item, index) => ({
      place: { file: fileName, where: `item ${index + 1}` },
      item: parseJsonFeed({ version: "https://jsonfeed.org/version/1.1", title: "-", items: [item] })
        .items?.[0],
    })),
  };
}

function parseObject(text: string, fileName: string): object {
  try {
    const value: unknown = JSON.parse(text);
    // It begins with "{", so that it can be nothing else.
    return value as object;
  } catch (cause) {
    throw new FormatError({
      code: "json-malformed",
      message: `Cannot read ${fileName}: it is no JSON: ${escapeControls(cause instanceof Error ? cause.message : String(cause))}.`,
      hint: "Get the file again from whoever publishes it, or mend it in a text editor.",
      cause,
    });
  }
}
