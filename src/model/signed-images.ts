import type { ContentObject } from "./content-object.ts";

/** The query that makes an image address of Intercom's work for a while; it is another at every reading. */
export const VOLATILE_SIGNATURE = /\?expires=\d+&(?:amp;)?signature=[^\s"'<>]*/g;

/** An address with its signature. */
const SIGNED_ADDRESS = /(https?:\/\/[^\s"'<>?]+)\?expires=\d+&(?:amp;)?signature=[^\s"'<>]*/g;

/**
 * A body with the signatures that the workspace gave out last. Those of a working copy expire, and Intercom
 * fetches every image of a body it is sent: one dead address fails the whole article.
 */
export function withFreshImages(html: string, live: ContentObject<string>): string {
  const fresh = new Map<string, string>();
  for (const fields of Object.values(live.content)) {
    const body = fields["body"];
    for (const [signed, address] of typeof body === "string" ? body.matchAll(SIGNED_ADDRESS) : []) {
      fresh.set(address ?? "", signed);
    }
  }
  return fresh.size === 0
    ? html
    : html.replace(SIGNED_ADDRESS, (signed, address: string) => fresh.get(address) ?? signed);
}
