import { parseFragment } from "parse5";
import { walk } from "./html-text.ts";

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
  for (const { start, end, name, value } of findAddresses(html)) {
    const whole = resolveLink(value, base);
    if (whole !== value && start >= copied) {
      resolved += `${html.slice(copied, start)}${name}="${escapeAttribute(whole)}"`;
      copied = end;
    }
  }
  return resolved + html.slice(copied);
}

interface Address {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly value: string;
}

/** In the order of the text; an element that the HTML parser had to copy is found once. */
function findAddresses(html: string): Address[] {
  const found = new Map<number, Address>();
  for (const node of walk(parseFragment(html, { sourceCodeLocationInfo: true }))) {
    if (!("attrs" in node)) {
      continue;
    }
    for (const { name, value } of node.attrs) {
      const place = node.sourceCodeLocation?.attrs?.[name];
      const address = value.trim();
      if (place !== undefined && ADDRESSES.has(name) && address !== "" && !address.startsWith("#")) {
        found.set(place.startOffset, {
          start: place.startOffset,
          end: place.endOffset,
          name,
          value: address,
        });
      }
    }
  }
  return [...found.values()].toSorted((left, right) => left.start - right.start);
}

function escapeAttribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
}
