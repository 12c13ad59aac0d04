import type { TranslationRow } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { ExportRow } from "../../snapshot/index.ts";

/** A row as layouts know it. */
export function toCells(row: ExportRow, locale: LocaleCode): TranslationRow {
  const { unit, type, context, source, target, status, note, max } = row;
  return {
    id: unit,
    type,
    context,
    source,
    target: target ?? "",
    status,
    note,
    max: max === null ? "" : String(max),
    locale,
  };
}
