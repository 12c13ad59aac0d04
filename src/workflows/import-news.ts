import { hashToBase32, type ContentObject } from "../model/index.ts";
import {
  readImportRecord,
  readReferences,
  writeImportRecord,
  type ImportChange,
  type ImportRecord,
  type Snapshot,
} from "../snapshot/index.ts";
import type { CheckContext } from "../ingest/index.ts";
import { textKey } from "./import/read-texts.ts";
import { resolveChoices, type NamedChoices } from "./ingest/resolve-choices.ts";
import type { NewsFinding } from "./news-sheet/finding.ts";
import { judgeRow } from "./news-sheet/judge-row.ts";
import { holdRepeatedRows } from "./news-sheet/match-rows.ts";
import { readNewsFiles, type ReadNewsFile } from "./news-sheet/read-news-files.ts";
import { setValues } from "./news-sheet/set-values.ts";
import { findTouched, refuseMovedColumns, type TouchedRow } from "./news-sheet/touched-cells.ts";

export interface ImportNewsOptions extends Pick<NamedChoices, "timeZone" | "atTime" | "dateFormat"> {
  /** Find out everything, write nothing. */
  readonly isDryRun: boolean;
  readonly now: Date;
}

export interface ImportNewsResult {
  readonly importId: string;
  readonly isDryRun: boolean;
  readonly files: readonly {
    readonly path: string;
    readonly exportId: string;
    readonly rows: number;
    /** Items that were handed out; where the file has fewer rows, the absent ones are untouched. */
    readonly handedOut: number;
    readonly ignoredColumns: readonly string[];
  }[];
  /** Of cells; `held` also counts rows that are held as a whole. */
  readonly counts: {
    readonly taken: number;
    readonly alreadyThere: number;
    readonly untouched: number;
    readonly held: number;
  };
  /** One for each field of an item; `before` and `after` are texts, or JSON of what is no text. */
  readonly changes: readonly ImportChange[];
  /** In the order of files and rows. */
  readonly findings: readonly NewsFinding[];
}

/**
 * Takes news that was handed out for editing back into the working copy of a snapshot, each cell by comparing
 * three: what was handed out, the file, the working copy. Cells that cannot be taken are held and reported.
 * No item is added or removed.
 *
 * The record of the import is on disk before the working copy changes, in one step; an import that was killed
 * is completed by running it again. Throws FormatError and ConflictError for files, UsageError for choices.
 */
export async function importNews(
  snapshot: Snapshot,
  paths: readonly string[],
  options: ImportNewsOptions,
): Promise<ImportNewsResult> {
  const { admins, newsfeeds } = await readReferences(snapshot.folder);
  const files = await readNewsFiles(snapshot, paths, newsfeeds);
  const unique = holdRepeatedRows(files.flatMap(({ rows }) => rows));
  const touched = unique.rows.map(findTouched);
  for (const { items, rows } of files) {
    const facts = rows[0]?.facts;
    const own = touched.filter(({ row }) => row.facts === facts);
    refuseMovedColumns(own, items, facts?.file ?? "");
  }
  const context: CheckContext = {
    admins,
    newsfeeds,
    defaultLocale: snapshot.header.defaultLocale,
    now: options.now,
    choices: resolveChoices(
      { newsfeeds: [], sender: null, senderForAll: false, state: "draft", notify: true, ...options },
      { admins, newsfeeds },
    ),
  };
  const judgements = await judgeRows(snapshot, touched, context);
  const changes = judgements.flatMap((judgement) => judgement.changes);
  const findings = inFileOrder(
    [files, [unique], judgements].flatMap((parts) => parts.flatMap((part) => part.findings)),
    files,
  );
  const held = findings.filter(({ level }) => level === "held");
  const importId = makeImportId(files);
  if (!options.isDryRun && changes.length > 0) {
    await carryOut(snapshot, {
      importId,
      files: files.map(({ source }) => source),
      changes,
      reverted: [],
      held: held.map((finding) => ({
        ...finding,
        place: { ...finding.place },
        column: finding.column === null ? null : { ...finding.column },
      })),
    });
  }
  const count = (key: "taken" | "alreadyThere" | "untouched"): number =>
    judgements.reduce((sum, { counts }) => sum + counts[key], 0);
  return {
    importId,
    isDryRun: options.isDryRun,
    files: files.map(({ path, source, rowCount, items, ignoredColumns }) => ({
      path,
      exportId: source.exportId,
      rows: rowCount,
      handedOut: items.length,
      ignoredColumns,
    })),
    counts: {
      taken: count("taken"),
      alreadyThere: count("alreadyThere"),
      untouched: count("untouched"),
      held: held.length,
    },
    changes,
    findings,
  };
}

/** Compares rows with the working copy, which is read once, an item at a time. */
async function judgeRows(
  snapshot: Snapshot,
  touched: readonly TouchedRow[],
  context: CheckContext,
): Promise<ReturnType<typeof judgeRow>[]> {
  const options = { context, workspaceId: snapshot.header.origin.workspaceId };
  const waiting = new Map(touched.map((row) => [row.row.item.itemId, row]));
  const judgements: ReturnType<typeof judgeRow>[] = [];
  const judge = (row: TouchedRow, item: ContentObject | null): void => {
    judgements.push(judgeRow(row, item, options));
  };
  for await (const item of snapshot.objects("news-item")) {
    const row = waiting.get(item.id);
    if (row !== undefined) {
      waiting.delete(item.id);
      judge(row, item);
    }
  }
  for (const row of waiting.values()) {
    judge(row, null);
  }
  return judgements;
}

/** The same files make the same import, so that running it again completes it instead of starting another. */
function makeImportId(files: readonly ReadNewsFile[]): string {
  const parts = files.map(({ source: { exportId, sha256 } }) => `${exportId} ${sha256}`);
  return `i${hashToBase32(parts.toSorted().join("\n"), 12)}`;
}

/** Record first, then the values. */
async function carryOut(snapshot: Snapshot, planned: ImportRecord): Promise<void> {
  const earlier = await readImportRecord(snapshot.folder, planned.importId);
  const changes = new Map(
    [...(earlier?.changes ?? []), ...planned.changes].map((change) => [textKey(change), change]),
  );
  const reverted = (earlier?.reverted ?? []).filter((change) => !changes.has(textKey(change)));
  await writeImportRecord(snapshot.folder, { ...planned, changes: [...changes.values()], reverted });
  await setValues(
    snapshot,
    planned.changes.map(({ unit, before, after }) => ({ unit, expected: before, text: after })),
  );
}

function inFileOrder(findings: readonly NewsFinding[], files: readonly ReadNewsFile[]): NewsFinding[] {
  const order = new Map(files.map(({ source }, index) => [source.name, index]));
  return findings.toSorted(
    (left, right) =>
      (order.get(left.place.file) ?? 0) - (order.get(right.place.file) ?? 0) ||
      (left.row ?? 0) - (right.row ?? 0),
  );
}
