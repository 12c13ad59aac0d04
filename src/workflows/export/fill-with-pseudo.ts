import { makePseudo } from "../../checks/index.ts";
import { fieldKind, placeOfUnit, type LocaleCode } from "../../model/index.ts";
import type { ExportRow } from "../../snapshot/index.ts";

/**
 * Makes of rows those that stand in files of pseudo-translations, as if a translator had filled them. A target that is
 * its source stays: it may be the source itself, handed out for editing.
 */
export function fillWithPseudo({
  names,
}: {
  readonly names: readonly string[];
}): (row: ExportRow, locale: LocaleCode) => ExportRow {
  return (row, locale) =>
    row.target === row.source
      ? row
      : {
          ...row,
          target: makePseudo(row.source, { locale, kind: kindOf(row.unit), maxLength: row.max, names }),
        };
}

function kindOf(unit: string): "text" | "html" | "block" {
  const place = placeOfUnit(unit);
  if (place === undefined || fieldKind(place.resource, place.field) !== "html") {
    return "text";
  }
  return place.block === undefined ? "html" : "block";
}
