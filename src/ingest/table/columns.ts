import type { NewsDraft } from "../types.ts";

/** A field of a draft that a column can hold. */
export type ColumnField = Exclude<keyof NewsDraft, "place" | "bodyFormat" | "fieldNames">;

/** Names by which a column is known without being told, the surest first; the first is ours. */
export const COLUMN_NAMES = {
  externalId: ["external_id", "guid", "uid", "id"],
  title: ["title", "headline", "subject", "titel", "post_title", "name"],
  body: [
    "body",
    "body_html",
    "body_markdown",
    "content",
    "html",
    "markdown",
    "text",
    "post_content",
    "description",
  ],
  state: ["state", "status", "post_status"],
  sender: ["sender", "sender_id", "sender_email", "author", "author_id", "author_email"],
  newsfeeds: ["newsfeeds", "newsfeed", "newsfeed_id", "newsfeed_ids", "newsfeed_assignments", "feed"],
  publishedAt: [
    "published_at",
    "published",
    "publish_date",
    "published_on",
    "pub_date",
    "date_published",
    "date",
    "post_date",
    "datum",
  ],
  labels: ["labels", "label", "tags", "categories", "category"],
  reactions: ["reactions", "reaction"],
  deliverSilently: ["deliver_silently", "silent"],
  coverImageUrl: ["cover_image_url", "cover_image", "image_url", "image"],
  link: ["link", "url", "permalink"],
  locale: ["locale", "language", "lang"],
} as const satisfies Record<ColumnField, readonly string[]>;

export const COLUMN_FIELDS = Object.keys(COLUMN_NAMES) as readonly ColumnField[];

/** The field that a name means in `--map`, or undefined. */
export function fieldOfName(name: string): ColumnField | undefined {
  const wanted = normaliseName(name);
  return COLUMN_FIELDS.find((field) => COLUMN_NAMES[field].some((each) => normaliseName(each) === wanted));
}

/** `Published At`, `published-at` and `publishedAt` are one name. */
export function normaliseName(name: string): string {
  return name
    .normalize("NFC")
    .replaceAll(/[\uFEFF\u200B\u2060]/g, "")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, "");
}

/** A column that holds the date in one newsfeed: `published_at: Product news`. */
export function newsfeedOfHeader(header: string): string | undefined {
  const [, name = "", newsfeed = ""] = /^\s*([^:]+):\s*(.+?)\s*$/.exec(header) ?? [];
  return fieldOfName(name) === "publishedAt" && newsfeed !== "" ? newsfeed : undefined;
}
