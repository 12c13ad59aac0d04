import { rowCheck, type Layout, type TranslationRow } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import type { ExportManifest, ExportRow, UnitRows } from "../../snapshot/index.ts";

export interface ArrangeOptions {
  readonly layout: Layout;
  /** The locales of the file. */
  readonly locales: readonly LocaleCode[];
  /** Checks of units met before: each unit is met in every locale. */
  readonly checks: Map<string, string>;
}

/** A function that makes the rows of a file for a unit, cell by cell as they are handed out. */
export function prepareUnits(
  { exportId }: Pick<ExportManifest, "exportId">,
  { layout, locales, checks }: ArrangeOptions,
): (rows: UnitRows) => readonly (readonly string[])[] {
  return (rows) => {
    const unit = rows.find((row) => row !== undefined)?.unit ?? "";
    const check = checks.get(unit) ?? rowCheck(unit);
    checks.set(unit, check);
    return layout.arrange(
      {
        mark: { exportId, check },
        rows: rows.map((row, index) => row && toCells(row, locales[index] ?? "")),
      },
      locales,
    );
  };
}

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
