import { newsfeedOfHeader, normaliseName } from "../../ingest/index.ts";
import type { Newsfeed } from "../../model/index.ts";

/** What bodies are handed out as. */
export const BODY_FORMATS = ["html", "text"] as const;
export type BodyFormat = (typeof BODY_FORMATS)[number];

/** A column that holds one field of news items. */
export interface NewsColumn {
  readonly header: string;
  readonly field: string;
  /** Of a column of dates: the newsfeed they are in. */
  readonly newsfeedId?: string;
  /** In characters, for workbooks. */
  readonly width: number;
}

export const ID_COLUMN = "id";
export const MARK_COLUMN = "~hash";
/** The field of a news item that is in no request Intercom takes. */
export const COVER_IMAGE = "coverImageUrl";

const BODY_HEADERS = { html: "body", text: "body_text" } as const satisfies Record<BodyFormat, string>;

/** True for the column of bodies as plain text. */
export function isTextBody(header: string): boolean {
  return header === BODY_HEADERS.text;
}

/** The columns between id and mark, in their order. */
export function listColumns(newsfeeds: readonly Newsfeed[], bodyFormat: BodyFormat): readonly NewsColumn[] {
  return [
    { header: "title", field: "title", width: 40 },
    { header: BODY_HEADERS[bodyFormat], field: "body", width: 60 },
    { header: "state", field: "state", width: 8 },
    { header: "sender", field: "senderId", width: 20 },
    { header: "labels", field: "labels", width: 20 },
    { header: "reactions", field: "reactions", width: 12 },
    { header: "deliver_silently", field: "deliverSilently", width: 12 },
    ...nameDateColumns(newsfeeds),
    { header: "cover_image_url", field: COVER_IMAGE, width: 20 },
  ];
}

/** `published_at: Product news`; with the id where several newsfeeds would have the same column. */
function nameDateColumns(newsfeeds: readonly Newsfeed[]): NewsColumn[] {
  const headerOf = ({ id, name }: Newsfeed): string => {
    const tidy = name.replaceAll(/[\s\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, " ").trim();
    return `published_at: ${tidy === "" ? id : tidy}`;
  };
  const names = newsfeeds.map((newsfeed) => normaliseName(headerOf(newsfeed)));
  return newsfeeds.map((newsfeed, index) => {
    const isShared = names.indexOf(names[index] ?? "") !== names.lastIndexOf(names[index] ?? "");
    return {
      header: isShared ? `${headerOf(newsfeed)} (${newsfeed.id})` : headerOf(newsfeed),
      field: "assignments",
      newsfeedId: newsfeed.id,
      width: 22,
    };
  });
}

const KNOWN = new Set(listColumns([], "html").map(({ header }) => normaliseName(header)));
KNOWN.add(normaliseName(BODY_HEADERS.text));
const TRANSLATORS = ["target", "source"].map(normaliseName);

/** True for the header of a file of news handed out for editing, whatever a spreadsheet did to its columns. */
export function isNewsHeader(header: readonly string[]): boolean {
  const names = header.map(normaliseName);
  return (
    names.includes(ID_COLUMN) &&
    !TRANSLATORS.some((name) => names.includes(name)) &&
    header.some((text) => KNOWN.has(normaliseName(text)) || newsfeedOfHeader(text) !== undefined)
  );
}
