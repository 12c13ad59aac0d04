import { UsageError } from "../../errors.ts";
import { showUrl } from "./fetch-error.ts";

/** True for an argument that is an address rather than a path. */
export function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

/** Reads an address that a feed is to be fetched from. Throws UsageError for all but plain http and https ones. */
export function parseFeedUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) {
    throw new UsageError({
      code: "feed-url-malformed",
      message: `"${text.replace(/\/\/[^/@]*@/u, "//")}" is not an address; wanted one like https://example.com/feed.xml.`,
      hint: "Give the whole address of the feed, or the path of a file.",
    });
  }
  const url = new URL(text, base);
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new UsageError({
      code: "feed-url-malformed",
      message: `Feeds are fetched over http and https, not over ${url.protocol.slice(0, -1)} (${showUrl(url)}).`,
      hint: "Fetch it with another program and give its path.",
    });
  }
  if (url.username !== "" || url.password !== "") {
    throw new UsageError({
      code: "feed-url-credentials",
      message: `The address ${showUrl(url)} holds a user name or password, which are not sent.`,
      hint: "Fetch the feed with another program and give the path of the file.",
    });
  }
  return url;
}
