import { z } from "zod";
import type { JsonValue } from "../model/index.ts";
import { parseLine } from "./parse-line.ts";
import { provenanceSchema } from "./provenance-schema.ts";

/** One text that an import changes. */
const changeSchema = z.object({
  unit: z.string(),
  locale: z.string(),
  /** Null where there was no text. */
  before: z.string().nullable(),
  /** Null where it was taken away, or is not to be translated. */
  after: z.string().nullable(),
  /** The provenance it gets, and had; null for a text edited in its own locale, and for no translation. */
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
type ImportLine = Readonly<z.infer<typeof lineSchema>>;

/** A row that was not taken, as reported. */
export type HeldRow = z.infer<ReturnType<typeof z.json>>;

/** Checks the first line of the record. Throws FormatError that names the place. */
export function parseImportHeader(
  value: JsonValue,
  place: string,
): { readonly files: readonly ImportedFile[] } {
  return parseLine(headerSchema, value, place);
}

/** Checks any other line. Throws FormatError that names the place. */
export function parseImportLine(value: JsonValue, place: string): ImportLine {
  return parseLine(lineSchema, value, place);
}
