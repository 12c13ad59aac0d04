import { join } from "node:path";
import { readNdjson, replaceFile } from "../files/index.ts";
import type { HeldRow, ImportChange, ImportedFile } from "./import-schema.ts";

/**
 * `imports/<import-id>.ndjson`: what one import does, written before it is done, so that it can be completed
 * and undone.
 */
export interface ImportRecord {
  readonly importId: string;
  readonly files: readonly ImportedFile[];
  readonly changes: readonly ImportChange[];
  /** Changes that were undone since. */
  readonly reverted: readonly ImportChange[];
  /** Rows that were not taken, as reported. */
  readonly held: readonly HeldRow[];
}

/** A record whose changes and held rows are made as they are written. */
export interface RecordToWrite extends Omit<ImportRecord, "changes" | "held"> {
  readonly changes: Iterable<ImportChange>;
  readonly held: Iterable<HeldRow>;
}

function pathOf(snapshot: string, importId: string): string {
  return join(snapshot, "imports", `${importId}.ndjson`);
}

/** Writes the record of an import, in one step and on disk before this resolves. */
export async function writeImportRecord(snapshot: string, record: RecordToWrite): Promise<void> {
  await replaceFile(pathOf(snapshot, record.importId), serializeRecord(record));
}

function* serializeRecord({ importId, files, changes, reverted, held }: RecordToWrite): Generator<string> {
  yield `${JSON.stringify({ kind: "helpferry-import", formatVersion: 1, importId, files })}\n`;
  for (const change of changes) {
    yield `${JSON.stringify({ change })}\n`;
  }
  for (const change of reverted) {
    yield `${JSON.stringify({ reverted: change })}\n`;
  }
  for (const finding of held) {
    yield `${JSON.stringify({ held: finding })}\n`;
  }
}

/** Reads the record of an import; undefined where there is none. */
export async function readImportRecord(
  snapshot: string,
  importId: string,
): Promise<ImportRecord | undefined> {
  const path = pathOf(snapshot, importId);
  const changes: ImportChange[] = [];
  const reverted: ImportChange[] = [];
  const held: HeldRow[] = [];
  let files: readonly ImportedFile[] | undefined;
  let schema: Awaited<ReturnType<typeof loadSchema>> | undefined;
  for await (const { value, lineNumber } of readNdjson(path)) {
    schema ??= await loadSchema();
    const place = `${path} line ${lineNumber}`;
    if (files === undefined) {
      ({ files } = schema.parseImportHeader(value, place));
      continue;
    }
    const line = schema.parseImportLine(value, place);
    if ("change" in line) {
      changes.push(line.change);
    } else if ("reverted" in line) {
      reverted.push(line.reverted);
    } else {
      held.push(line.held);
    }
  }
  return files === undefined ? undefined : { importId, files, changes, reverted, held };
}

async function loadSchema() {
  return import("./import-schema.ts");
}
