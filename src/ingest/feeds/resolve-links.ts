import { tokenizeHtml } from "./tokenize-html.ts";

/** Attributes that hold an address, and nothing else. */
const ADDRESSES: ReadonlySet<string> = new Set(["href", "src", "poster"]);

/** An address made whole, or as it was where nothing says what it is relative to. */
export function resolveLink(link: string, base: string | null): string {
  const url = base !== null && URL.canParse(link, base) ? new URL(link, base).href : link;
  // A whole address stays as it is written: URL would write "http://a.example" as "http://a.example/".
  return URL.canParse(link) ? link : url;
}

/**
 * Makes the relative links and images of HTML whole. Everything else stays as it is, to the character.
 * Addresses within the page (`#top`) stay relative.
 */
export function resolveLinks(html: string, base: string | null): string {
  if (base === null) {
    return html;
  }
  let resolved = "";
  let copied = 0;
  tokenizeHtml(html, {
    onStartTag: ({ attrs, location }) => {
      for (const { name, value } of attrs) {
        const place = location?.attrs?.[name];
        const address = value.trim();
        if (place === undefined || !ADDRESSES.has(name) || address === "" || address.startsWith("#")) {
          continue;
        }
        const whole = resolveLink(address, base);
        if (whole !== address) {
          resolved += `${html.slice(copied, place.startOffset)}${name}="${escapeAttribute(whole)}"`;
          copied = place.endOffset;
        }
      }
    },
  });
  return resolved + html.slice(copied);
}

function escapeAttribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
