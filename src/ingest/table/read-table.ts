import { blankDraft } from "../blank-draft.ts";
import { makeFinding } from "../finding.ts";
import { quote } from "../quote.ts";
import type { ReadDrafts, ReadOptions } from "../source.ts";
import type { IngestFinding, NewsDraft } from "../types.ts";
import { LONGEST_CELL } from "../../formats/index.ts";
import { COLUMN_NAMES, normaliseName, type ColumnField } from "./columns.ts";
import { unguardCell, unguardDate } from "./guard-cell.ts";
import { guessBodyFormat } from "./guess-body-format.ts";
import { matchColumns, requireTitle, type MatchedColumns } from "./match-columns.ts";
import { splitList, splitNewsfeeds, splitReactions } from "./split-list.ts";
import type { Table, TableRow } from "./table.ts";

/** Reads the rows of a table as drafts of news. Throws FormatError and UsageError for its columns. */
export function readTable(table: Table, fileName: string, options: ReadOptions): ReadDrafts {
  const columns = matchColumns(table.header, options.columns ?? new Map(), fileName);
  requireTitle(columns, table.header, fileName);
  const fieldNames = nameFields(columns, table.header);
  const drafts: NewsDraft[] = [];
  const findings: IngestFinding[] = [];
  const place = { file: fileName, where: "" };
  if (columns.unread.length > 0) {
    const wanted = columns.unread.map((header) => quote(header)).join(", ");
    findings.push(makeFinding("columns-not-read", { place }, { wanted }));
  }
  for (const row of table.rows) {
    const surplus = row.cells.slice(table.header.length).filter((cell) => cell.trim() !== "").length;
    const cutOff = row.cells.findIndex(({ length }) => length === LONGEST_CELL);
    const at = { place: { file: fileName, where: `row ${row.row}` } };
    if (surplus > 0) {
      findings.push(makeFinding("shifted-row", at, { wanted: String(surplus) }));
    } else if (cutOff !== -1) {
      const field = table.header[cutOff] ?? null;
      findings.push(makeFinding("cut-off", { ...at, field }, { wanted: String(LONGEST_CELL) }));
    } else if (row.cells.some((cell) => cell.trim() !== "")) {
      drafts.push({ ...readRow(row, columns, fileName, options, table.header), fieldNames });
    }
  }
  if (drafts.length === 0 && findings.every(({ level }) => level !== "held")) {
    findings.push(makeFinding("empty-file", { place }));
  }
  return { drafts, findings };
}

function readRow(
  { row, cells }: TableRow,
  columns: MatchedColumns,
  fileName: string,
  options: ReadOptions,
  header: readonly string[],
): NewsDraft {
  const cellAt = (index: number | undefined, unguard: (cell: string) => string): string | null => {
    const text = unguard(index === undefined ? "" : (cells[index] ?? ""));
    return text.trim() === "" ? null : text;
  };
  const text = (field: ColumnField): string | null => cellAt(columns.fields.get(field), unguardCell);
  const body = text("body");
  const dated = columns.newsfeedDates.flatMap(({ newsfeed, index }) => {
    const publishedAt = cellAt(index, unguardDate);
    return publishedAt === null ? [] : [{ newsfeed, publishedAt }];
  });
  const named = splitNewsfeeds(text("newsfeeds") ?? "").map((newsfeed) => ({ newsfeed, publishedAt: null }));
  return {
    ...blankDraft({ file: fileName, where: `row ${row}` }),
    externalId: text("externalId"),
    title: text("title"),
    body,
    bodyFormat: options.bodyFormat ?? guessBodyFormat(body, header[columns.fields.get("body") ?? -1] ?? ""),
    state: text("state"),
    sender: text("sender"),
    newsfeeds: [...named, ...dated],
    publishedAt: cellAt(columns.fields.get("publishedAt"), unguardDate),
    labels: splitList(text("labels") ?? ""),
    reactions: splitReactions(text("reactions") ?? ""),
    deliverSilently: text("deliverSilently"),
    coverImageUrl: text("coverImageUrl"),
    link: text("link"),
    locale: text("locale"),
  };
}

/** Headers that differ from our own names, so that findings speak of columns that people see. */
function nameFields({ fields }: MatchedColumns, header: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...fields].flatMap(([field, index]) => {
      const text = header[index]?.trim() ?? "";
      return normaliseName(text) === normaliseName(COLUMN_NAMES[field][0]) ? [] : [[field, text]];
    }),
  );
}
