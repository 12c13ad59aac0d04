import { z } from "zod";
import type { JsonValue } from "../model/index.ts";
import { parseLine } from "./parse-line.ts";

/** Where a translation came from: one line of `translations.ndjson`. */
export const provenanceSchema = z.object({
  unit: z.string(),
  locale: z.string(),
  /** `hashSource` of the source string it was made from; it is stale when the present source has another. */
  sourceHash: z.string(),
  /** The locale of that source string, where it was not the object's default locale. */
  sourceLocale: z.exactOptional(z.string()),
  /**
   * Of a body that was translated in blocks: what each block of it was made from, in their order. Keys of the
   * source's text and of its own, 8 characters each, and a hyphen where the source's text stands in its place.
   */
  blocks: z.exactOptional(z.array(z.string().regex(/^[0-9a-z]{16}-?$/))),
  /** `skipped`: somebody said that it is not to be translated. */
  status: z.enum(["translated", "skipped"]),
  exportId: z.string(),
  importId: z.string(),
});
export type Provenance = Readonly<z.infer<typeof provenanceSchema>>;

/** Checks a line of `translations.ndjson`. Throws FormatError that names the place. */
export function parseProvenance(value: JsonValue, place: string): Provenance {
  return parseLine(provenanceSchema, value, place);
}
