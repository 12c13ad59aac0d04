import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ConflictError } from "../errors.ts";
import { fileError, isMissing, readJsonFile, readNdjson, replaceFile } from "../files/index.ts";
import { canonicalJson, hashToBase32, type LocaleCode } from "../model/index.ts";
import { ExportSpool } from "./export-spool.ts";
import { parseLine } from "./parse-line.ts";

/** Which units an export holds: all, or those a translator has to do something about. */
export const EXPORT_FILTERS = ["all", "missing", "stale", "changed"] as const;
export type ExportFilter = (typeof EXPORT_FILTERS)[number];

/** `exports/<export-id>/manifest.json`. The same choices over the same content give the same export. */
const manifestSchema = z.object({
  kind: z.literal("helpferry-export"),
  formatVersion: z.literal(1),
  exportId: z.string(),
  workspaceId: z.string(),
  /** Name of the format of its files. */
  format: z.string(),
  only: z.enum(EXPORT_FILTERS),
  /** The locale translated from; null where it is each object's default locale. */
  sourceLocale: z.string().nullable(),
  /** Per locale the number of units and the SHA-256 of `<locale>.ndjson`. */
  locales: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
});
export type ExportManifest = Readonly<z.infer<typeof manifestSchema>>;

/** What an export is made with. */
export type ExportChoices = Pick<ExportManifest, "workspaceId" | "format" | "only" | "sourceLocale">;

/** A line of `exports/<export-id>/<locale>.ndjson`: a unit as it was handed out. */
const exportRowSchema = z.object({
  unit: z.string(),
  type: z.string(),
  context: z.string(),
  source: z.string(),
  /** The translation handed out with it; null where there was none. */
  target: z.string().nullable(),
  status: z.enum(["new", "stale", "translated"]),
  note: z.string(),
  max: z.number().nullable(),
  /** Columns whose cell was written with a guard against being run as a formula. */
  guarded: z.array(z.enum(["source", "target"])),
});
export type ExportRow = Readonly<z.infer<typeof exportRowSchema>>;

const LINE_FEED = 0x0a;
/** Small enough that the rows of a block are gone before they count as long-lived. */
const BLOCK_BYTES = 64 * 1024;

function folderOf(snapshot: string, exportId: string): string {
  return join(snapshot, "exports", exportId);
}

/** What a manifest is of. The id hashes content and choices, not time: it begins with `x`. */
function makeManifest(choices: ExportChoices, locales: ExportManifest["locales"]): ExportManifest {
  const exportId = `x${hashToBase32(canonicalJson({ ...choices, locales }), 12)}`;
  return { kind: "helpferry-export", formatVersion: 1, exportId, ...choices, locales };
}

/** Rows of some units, each with its locale. */
export type ExportBatch = readonly (readonly [LocaleCode, ExportRow])[];

/**
 * Makes an export out of rows that come unit by unit, in snapshot order. The same content and choices give
 * the same id and the same bytes; an export that exists is verified and left as it is.
 * Throws ConflictError where the one that exists was changed.
 */
export async function createExport(
  snapshot: string,
  choices: ExportChoices,
  locales: readonly LocaleCode[],
  batches: AsyncIterable<ExportBatch>,
): Promise<{ readonly manifest: ExportManifest; readonly isNew: boolean }> {
  const unfinished = join(snapshot, "exports", `.${process.pid}.part`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true }).catch((error: unknown) => {
    throw fileError("write", unfinished, error);
  });
  try {
    const spool = await ExportSpool.open(unfinished, locales);
    try {
      for await (const batch of batches) {
        for (const [locale, row] of batch) {
          spool.add(locale, `${JSON.stringify(row)}\n`);
        }
        await spool.drain();
      }
    } finally {
      await spool.close();
    }
    const manifest = makeManifest(choices, spool.summary());
    if ((await readManifest(snapshot, manifest.exportId)) !== undefined) {
      await verifyExport(snapshot, manifest);
      return { manifest, isNew: false };
    }
    await replaceFile(join(unfinished, "manifest.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
    await rename(unfinished, folderOf(snapshot, manifest.exportId));
    return { manifest, isNew: true };
  } catch (error) {
    throw fileError("write", unfinished, error);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function verifyExport(snapshot: string, manifest: ExportManifest): Promise<void> {
  for (const locale of Object.keys(manifest.locales)) {
    const rows = readExportRows(snapshot, manifest, locale);
    while ((await rows.next()).done !== true) {
      // Reading to the end compares the hash.
    }
  }
}

/** Reads the manifest of an export; undefined where the snapshot has no such export. */
export async function readManifest(snapshot: string, exportId: string): Promise<ExportManifest | undefined> {
  const path = join(folderOf(snapshot, exportId), "manifest.json");
  const value = await readJsonFile(path);
  return value === undefined ? undefined : parseLine(manifestSchema, value, path);
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
  const path = join(folderOf(snapshot, manifest.exportId), `${locale}.ndjson`);
  const wanted = manifest.locales[locale]?.sha256;
  // Bytes that have the hash of what was written are what was written: nothing else is to be checked.
  yield* (await hashFile(path)) === wanted ? readTrusted(path) : readChanged(path, manifest, wanted);
}

async function hashFile(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    for await (const block of readBlocks(path)) {
      hash.update(block);
    }
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw fileError("read", path, error);
  }
  return hash.digest("hex");
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

async function* readTrusted(path: string): AsyncGenerator<readonly ExportRow[]> {
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
  const hash = createHash("sha256");
  for await (const { value, lineNumber } of readNdjson(path)) {
    hash.update(`${JSON.stringify(value)}\n`);
    yield [parseLine(exportRowSchema, value, `${path} line ${lineNumber}`)];
  }
  if (hash.digest("hex") !== wanted) {
    throw new ConflictError({
      code: "export-changed",
      message: `Cannot use the export ${manifest.exportId}: ${path} is not as it was written. What was handed out is not known any more.`,
      hint: "Take the file back from version control.",
    });
  }
}
