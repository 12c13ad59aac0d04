import Papa from "papaparse";
import { renderMarkdown } from "../../markup/index.ts";
import { COLUMN_NAMES } from "../table/columns.ts";
import { guardCell, guardDate } from "../table/guard-cell.ts";
import type { IngestFinding, NewsDraft } from "../types.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/** A draft that was not taken, and what was said about it. */
export interface HeldRow {
  readonly draft: NewsDraft;
  readonly findings: readonly IngestFinding[];
}

/**
 * Held items as CSV that can be mended and ingested again: our own column names, a date column for each
 * newsfeed that has dates of its own, and last what is wrong. Cells are guarded, for people mend them in a
 * spreadsheet, which would make another id of `007` and a day of `2021-03`; reading takes the guard away.
 */
export function serializeHeld(held: readonly HeldRow[]): string {
  const dated = [
    ...new Set(
      held.flatMap(({ draft }) =>
        draft.newsfeeds.filter(({ publishedAt }) => publishedAt !== null).map(({ newsfeed }) => newsfeed),
      ),
    ),
  ];
  const isMarkdown = held.every(({ draft }) => draft.bodyFormat === "markdown");
  const columns: Readonly<Record<string, (row: HeldRow) => string | null>> = {
    ...columnsOf(isMarkdown),
    ...Object.fromEntries(
      dated.map((newsfeed) => [
        `${COLUMN_NAMES.publishedAt[0]}:${newsfeed}`,
        ({ draft }: HeldRow) =>
          draft.newsfeeds.find((each) => each.newsfeed === newsfeed)?.publishedAt ?? null,
      ]),
    ),
    place: ({ draft }) => `${draft.place.file} ${draft.place.where}`,
    problem: ({ findings }) =>
      findings
        .filter(({ level }) => level === "held")
        .map(({ field, message, mend }) => `${field === null ? "" : `${field}: `}${message} ${mend}`)
        .join("\n"),
  };
  const records = [
    Object.keys(columns),
    ...held.map((row) => Object.entries(columns).map(([header, read]) => guard(header, read(row) ?? ""))),
  ];
  return `${BYTE_ORDER_MARK}${Papa.unparse(records, { delimiter: ",", newline: "\r\n", quotes: true })}\r\n`;
}

function columnsOf(isMarkdown: boolean): Record<string, (row: HeldRow) => string | null> {
  return {
    [COLUMN_NAMES.externalId[0]]: ({ draft }) => draft.externalId,
    [COLUMN_NAMES.title[0]]: ({ draft }) => draft.title,
    [isMarkdown ? "body_markdown" : "body_html"]: ({ draft }) =>
      draft.body !== null && draft.bodyFormat === "markdown" && !isMarkdown
        ? (renderMarkdown(draft.body) ?? draft.body)
        : draft.body,
    [COLUMN_NAMES.state[0]]: ({ draft }) => draft.state,
    [COLUMN_NAMES.sender[0]]: ({ draft }) => draft.sender,
    [COLUMN_NAMES.newsfeeds[0]]: ({ draft }) =>
      JSON.stringify(
        draft.newsfeeds.filter(({ publishedAt }) => publishedAt === null).map(({ newsfeed }) => newsfeed),
      ).replace(/^\[\]$/, ""),
    [COLUMN_NAMES.publishedAt[0]]: ({ draft }) => draft.publishedAt,
    [COLUMN_NAMES.labels[0]]: ({ draft }) => JSON.stringify(draft.labels).replace(/^\[\]$/, ""),
    [COLUMN_NAMES.reactions[0]]: ({ draft }) => draft.reactions.join(" "),
    [COLUMN_NAMES.deliverSilently[0]]: ({ draft }) => draft.deliverSilently,
    [COLUMN_NAMES.coverImageUrl[0]]: ({ draft }) => draft.coverImageUrl,
    [COLUMN_NAMES.link[0]]: ({ draft }) => draft.link,
    [COLUMN_NAMES.locale[0]]: ({ draft }) => draft.locale,
  };
}

/** The cell as it is written. */
function guard(header: string, cell: string): string {
  return header.startsWith(COLUMN_NAMES.publishedAt[0]) ? guardDate(cell) : guardCell(cell);
}
