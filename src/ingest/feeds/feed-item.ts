import type { IngestFinding, NewsDraft, SourcePlace } from "../types.ts";
import { blankDraft } from "../blank-draft.ts";
import { resolveLink, resolveLinks } from "./resolve-links.ts";

/** The values of one item as its feed says them, links still relative. Empty text is no value. */
export interface FeedItem {
  readonly place: SourcePlace;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly bodyHtml: string | undefined;
  readonly link: string | undefined;
  /** As written. */
  readonly date: string | undefined;
  readonly labels: readonly (string | undefined)[];
  readonly image: string | undefined;
  readonly locale: string | undefined;
  /** What links in the body are relative to, and what all others are. */
  readonly bodyBase: string | null;
  readonly base: string | null;
  readonly findings: readonly IngestFinding[];
}

/** The draft that an item of any kind of feed makes. An item without an id is known by its permalink. */
export function draftOf(item: FeedItem): NewsDraft {
  const link = item.link === undefined ? null : resolveLink(item.link, item.base);
  return {
    ...blankDraft(item.place),
    externalId: item.id ?? link,
    title: item.title ?? null,
    body: item.bodyHtml === undefined ? null : resolveLinks(item.bodyHtml, item.bodyBase),
    publishedAt: item.date ?? null,
    labels: [...new Set(item.labels.filter((label) => label !== undefined))],
    coverImageUrl: item.image === undefined ? null : resolveLink(item.image, item.base),
    link,
    locale: item.locale ?? null,
  };
}
