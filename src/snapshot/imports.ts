import { join } from "node:path";
import { z } from "zod";
import { readNdjson, replaceFile } from "../files/index.ts";
import { parseLine } from "./parse-line.ts";
import { provenanceSchema } from "./translations.ts";

/** One text that an import changes. */
const changeSchema = z.object({
  unit: z.string(),
  locale: z.string(),
  /** Null where there was no text. */
  before: z.string().nullable(),
  after: z.string(),
  /** The provenance it gets, and had; null for a text edited in its own locale, which is no translation. */
  provenance: provenanceSchema.nullable(),
  provenanceBefore: provenanceSchema.nullable(),
});
export type ImportChange = Readonly<z.infer<typeof changeSchema>>;

/** The first line of the record: which files were imported. */
const headerSchema = z.object({
  kind: z.literal("helpferry-import"),
  formatVersion: z.literal(1),
  importId: z.string(),
  files: z.array(
    z.object({ name: z.string(), exportId: z.string(), locale: z.string(), sha256: z.string() }),
  ),
});
export type ImportedFile = Readonly<z.infer<typeof headerSchema>["files"][number]>;

const lineSchema = z.union([
  z.object({ change: changeSchema }),
  z.object({ reverted: changeSchema }),
  z.object({ held: z.json() }),
]);

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
  readonly held: readonly z.infer<ReturnType<typeof z.json>>[];
}

/** A record whose changes are made as they are written. */
export interface RecordToWrite extends Omit<ImportRecord, "changes"> {
  readonly changes: Iterable<ImportChange>;
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
  const held: ImportRecord["held"][number][] = [];
  let files: readonly ImportedFile[] | undefined;
  for await (const { value, lineNumber } of readNdjson(path)) {
    const place = `${path} line ${lineNumber}`;
    if (files === undefined) {
      ({ files } = parseLine(headerSchema, value, place));
      continue;
    }
    const line = parseLine(lineSchema, value, place);
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
