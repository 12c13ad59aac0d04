import { keptAttributes } from "./attributes.ts";
import { attributeOf, element, type Element } from "./node.ts";
import { parseUrl } from "./parse-url.ts";
import type { RewriteContext } from "./rewrite-options.ts";
import { unsupportedHtml } from "./unsupported-html.ts";

/** YouTube, Wistia, Vimeo, Loom, Vidyard, StreamIO. */
const VIDEO_HOSTS = [
  "youtube.com",
  "youtube-nocookie.com",
  "youtu.be",
  "wistia.com",
  "wistia.net",
  "vimeo.com",
  "loom.com",
  "vidyard.com",
  "streamio.com",
];

/** Frames are for videos of a few hosts only. */
export function rewriteVideo(node: Element, context: RewriteContext): Element {
  const source = attributeOf(node, "src") ?? "";
  const address = source.startsWith("//") ? `https:${source}` : source;
  const host = parseUrl(address)?.hostname ?? "";
  if (!VIDEO_HOSTS.some((each) => host === each || host.endsWith(`.${each}`))) {
    throw unsupportedHtml("<iframe> is not supported for this address");
  }
  return element("iframe", keptAttributes(node, context), []);
}
