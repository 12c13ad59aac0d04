import { hashSource, textAt, type ContentObject, type TranslationUnit } from "../model/index.ts";
import type { Provenance } from "../snapshot/index.ts";

/** True where the text that the translation was made from is not the present one. Without provenance nobody knows. */
export function isStale(
  object: ContentObject,
  unit: Pick<TranslationUnit, "field">,
  provenance: Provenance | undefined,
): boolean {
  if (provenance?.status !== "translated") {
    return false;
  }
  const source = textAt(object, provenance.sourceLocale ?? object.defaultLocale, unit.field);
  return source !== null && hashSource(source) !== provenance.sourceHash;
}
