/** The readable end of a page's address: "Christmas is here!" → "christmas-is-here". */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return encodeURIComponent((words ?? []).join("-"));
}

export interface PageAddress {
  /** The help center's address. */
  readonly base: string;
  readonly locale: string;
  readonly kind: "articles" | "collections" | "sections";
  readonly id: string;
  readonly title: string;
}

/** Where the help center shows an object. */
export function pageUrl(address: PageAddress): string {
  const slug = slugOf(address.title);
  const page = slug === "" ? address.id : `${address.id}-${slug}`;
  return `${address.base}/${address.locale}/${address.kind}/${page}`;
}
