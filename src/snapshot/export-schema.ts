import { z } from "zod";
import { UNIT_STATUSES, type JsonValue } from "../model/index.ts";
import { parseLine } from "./parse-line.ts";

// Not loaded to start with: zod takes longer to load than what helpferry wrote itself takes to read.

/** Which units an export holds: all, or those a translator has to do something about. */
const EXPORT_FILTERS = ["all", "missing", "stale", "changed"] as const;
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
  /** How bodies were handed out; absent where they were not. */
  bodies: z.exactOptional(z.enum(["blocks", "whole"])),
  /** True where targets in the files are pseudo-translations, for trying a round trip; absent elsewhere. */
  pseudo: z.exactOptional(z.literal(true)),
  /** Per locale the number of units and the SHA-256 of `<locale>.ndjson`. */
  locales: z.record(z.string(), z.object({ rows: z.number(), sha256: z.string() })),
});
export type ExportManifest = Readonly<z.infer<typeof manifestSchema>>;

/** A line of `exports/<export-id>/<locale>.ndjson`: a unit as it was handed out. */
const exportRowSchema = z.object({
  unit: z.string(),
  type: z.string(),
  context: z.string(),
  source: z.string(),
  /** The translation handed out with it; null where there was none. */
  target: z.string().nullable(),
  status: z.enum(UNIT_STATUSES),
  /** What became of its source since it was translated; absent where nothing did, or nobody knows. */
  change: z.exactOptional(z.string()),
  note: z.string(),
  max: z.number().nullable(),
  /** Columns whose cell was written with a guard against being run as a formula. */
  guarded: z.array(z.enum(["source", "target"])),
});
export type ExportRow = Readonly<z.infer<typeof exportRowSchema>>;

/** Checks a manifest. Throws FormatError that names the place. */
export function parseManifest(value: JsonValue, place: string): ExportManifest {
  return parseLine(manifestSchema, value, place);
}

/** Checks a line of an export. Throws FormatError that names the place. */
export function parseExportRow(value: JsonValue, place: string): ExportRow {
  return parseLine(exportRowSchema, value, place);
}
