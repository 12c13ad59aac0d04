import type { TranslationRow } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { ExportRow } from "../../snapshot/index.ts";

/** A row as layouts know it. */
export function toCells(row: ExportRow, locale: LocaleCode): TranslationRow {
  const { unit, type, context, source, target, status, change, note, max } = row;
  return {
    id: unit,
    type,
    context,
    source,
    target: target ?? "",
    status,
    change: change ?? "",
    note,
    max: max === null ? "" : String(max),
    locale,
  };
}
