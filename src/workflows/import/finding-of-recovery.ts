import type { Recovery, Sheet } from "../../formats/index.ts";
import type { LocaleCode } from "../../model/index.ts";
import { makeFinding, type Finding } from "./finding.ts";

/** A finding about a file as a whole: what had to be found out to read it. */
export function findingOfRecovery(
  recovery: Recovery,
  { file, locale, columns }: { readonly file: string; readonly locale: LocaleCode } & Pick<Sheet, "columns">,
): Finding {
  const at = { file, row: null, locale };
  switch (recovery.kind) {
    case "encoding":
      return makeFinding("encoding-recovered", {
        ...at,
        ...(recovery.proof === "asked" ? { level: "info" } : {}),
        found: recovery.encoding,
        wanted: recovery.proof === "texts" ? String(recovery.texts) : recovery.proof,
      });
    case "column":
      return makeFinding("column-recovered", {
        ...at,
        column: recovery.place,
        found: recovery.place.header,
        wanted: recovery.column,
      });
    case "rows-above":
      return makeFinding("rows-above-header", { ...at, found: String(recovery.rows) });
    case "no-header":
      return makeFinding("header-missing", at);
    case "no-ids":
      return makeFinding("ids-missing", { ...at, column: columns.source ?? null });
  }
}
