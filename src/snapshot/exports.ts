import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import { hashFile, readJsonFile, readNdjson } from "../files/index.ts";
import {
  canonicalJson,
  hashToBase32,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type LocaleCode,
} from "../model/index.ts";
import type { ExportManifest, ExportRow } from "./export-schema.ts";
import { HandOutCursor } from "./hand-out-cursor.ts";
import type { UnitMemory } from "./unit-memory.ts";

/** What an export is made with. */
export type ExportChoices = Pick<
  ExportManifest,
  "workspaceId" | "format" | "only" | "sourceLocale" | "bodies" | "pseudo"
>;

const LINE_FEED = 0x0a;
/** Small enough that the rows of a block are gone before they count as long-lived. */
const BLOCK_BYTES = 64 * 1024;

/** The id of an export: `x`, and a hash of its choices and its locales, not of the time. */
export function identifyExport(of: JsonObject): string {
  return `x${hashToBase32(canonicalJson(of), 12)}`;
}

/** The folder of an export. */
export function folderOf(snapshot: string, exportId: string): string {
  return join(snapshot, "exports", exportId);
}

/**
 * Verifies that an export is as it was written.
 * Throws ConflictError where it is not.
 */
export async function verifyExport(snapshot: string, manifest: ExportManifest): Promise<void> {
  for (const [locale, { sha256 }] of Object.entries(manifest.locales)) {
    const path = linesOf(snapshot, manifest, locale);
    if ((await hashFile(path)) !== sha256) {
      for await (const _rows of readChanged(path, manifest, sha256)) {
        // What was changed is known at the end.
      }
    }
  }
}

function linesOf(snapshot: string, { exportId }: ExportManifest, locale: LocaleCode): string {
  return join(folderOf(snapshot, exportId), `${locale}.ndjson`);
}

/** Reads the manifest of an export; undefined where the snapshot has no such export. */
export async function readManifest(snapshot: string, exportId: string): Promise<ExportManifest | undefined> {
  const path = join(folderOf(snapshot, exportId), "manifest.json");
  const value = await readJsonFile(path);
  if (value === undefined || isAsWritten(value, exportId)) {
    return value;
  }
  const { parseManifest } = await import("./export-schema.ts");
  return parseManifest(value, path);
}

/** True for what hashes to the id it is kept under: nothing else is to be checked then. */
function isAsWritten(value: JsonValue, exportId: string): value is ExportManifest {
  if (!isJsonObject(value)) {
    return false;
  }
  const { kind, formatVersion, exportId: own, ...identified } = value;
  const isExport = kind === "helpferry-export" && formatVersion === 1 && own === exportId;
  return isExport && identifyExport(identified) === exportId;
}

/**
 * Reads what was handed out for a locale, many rows at a time, in the order it was handed out.
 * Throws ConflictError, at the end at the latest, where the file is not the one that was written.
 */
export async function* readExportRows(
  snapshot: string,
  manifest: ExportManifest,
  locale: LocaleCode,
): AsyncGenerator<readonly ExportRow[]> {
  const path = linesOf(snapshot, manifest, locale);
  const wanted = manifest.locales[locale]?.sha256;
  // Bytes that have the hash of what was written are what was written: nothing else is to be checked.
  yield* (await hashFile(path)) === wanted ? readLines(path) : readChanged(path, manifest, wanted);
}

/**
 * Opens what was handed out for a locale for reading it beside other locales. Whether it is still as it was
 * written is known at its end. Throws ConfigError where the file cannot be read.
 */
export function openHandOut<Facts>(
  snapshot: string,
  manifest: ExportManifest,
  { locale, memory }: { readonly locale: LocaleCode; readonly memory: UnitMemory<Facts> },
): HandOutCursor<Facts> {
  const path = linesOf(snapshot, manifest, locale);
  return new HandOutCursor(path, manifest.locales[locale]?.sha256 ?? "", memory);
}

/** Reads a file block by block; each is good until the next is asked for. */
async function* readBlocks(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, "r");
  try {
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(block, 0, block.length, null);
      if (bytesRead === 0) {
        return;
      }
      yield block.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/** Reads lines that are as they were written. */
export async function* readLines(path: string): AsyncGenerator<readonly ExportRow[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const block of readBlocks(path)) {
    const end = block.lastIndexOf(LINE_FEED);
    if (end < 0) {
      rest = Buffer.concat([rest, block]);
      continue;
    }
    const lines = Buffer.concat([rest, block.subarray(0, end)]).toString("utf8");
    rest = Buffer.from(block.subarray(end + 1));
    // Line feeds stand between lines alone: inside JSON strings they are escaped.
    yield JSON.parse(`[${lines.replaceAll("\n", ",")}]`) as ExportRow[];
  }
}

/** The same lines with other white space are still what was handed out; git changes line ends. */
async function* readChanged(
  path: string,
  manifest: ExportManifest,
  wanted: string | undefined,
): AsyncGenerator<readonly ExportRow[]> {
  const { parseExportRow } = await import("./export-schema.ts");
  const hash = createHash("sha256");
  for await (const { value, lineNumber } of readNdjson(path)) {
    hash.update(`${JSON.stringify(value)}\n`);
    yield [parseExportRow(value, `${path} line ${lineNumber}`)];
  }
  if (hash.digest("hex") !== wanted) {
    throw new ConflictError({
      code: "export-changed",
      message: `Cannot use the export ${manifest.exportId}: ${path} is not as it was written. What was handed out is not known any more.`,
      hint: "Take the file back from version control.",
    });
  }
}
