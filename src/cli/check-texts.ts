import type { FindingCells } from "../report/index.ts";
import type { Texts } from "../texts/index.ts";
import { quote } from "../wire/index.ts";
import type { PlacedFinding } from "../workflows/check-translations.ts";
import { describeCheckFinding } from "../workflows/describe-check-finding.ts";

/** A finding as one line: place, severity, code, what is wrong, what to do. `path` is shown as it is. */
export function renderCheckFinding(texts: Texts, finding: PlacedFinding, path: string): string {
  const { pair, severity, code } = finding;
  const { what, mend } = describeCheckFinding(texts, finding);
  const unit = quote(pair.unit).slice(1, -1);
  const values = { severity: texts.t(`check.severity.${severity}`), code, what, mend };
  const about = { path, unit, locale: pair.locale, source: quote(pair.source) };
  return pair.row === null
    ? texts.t("check.line", { ...values, ...about })
    : texts.t("check.lineInFile", { ...values, ...about, row: pair.row });
}

/** A finding as cells of a spreadsheet. */
export function cellsOfFinding(texts: Texts, finding: PlacedFinding, path: string): FindingCells {
  const { pair, severity, code, fix } = finding;
  return {
    severity: texts.t(`check.severity.${severity}`),
    code,
    file: path,
    row: pair.row === null ? "" : String(pair.row),
    unit: pair.unit,
    locale: pair.locale,
    ...describeCheckFinding(texts, finding),
    source: pair.source,
    target: pair.target,
    fix: fix ?? "",
  };
}
