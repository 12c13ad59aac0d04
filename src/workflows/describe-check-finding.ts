import type { CheckFinding } from "../checks/index.ts";
import type { Texts } from "../texts/index.ts";
import { quote } from "../wire/index.ts";

/** A finding of a check in words: what is wrong and what to do. Texts of content are quoted, so that they stay texts. */
export function describeCheckFinding(
  texts: Texts,
  { code, found, wanted }: Pick<CheckFinding, "code" | "found" | "wanted">,
): { readonly what: string; readonly mend: string } {
  const values = { found: quote(found ?? ""), wanted: quote(wanted ?? "") };
  return {
    what: texts.t(`check.finding.${code}.what`, values),
    mend: texts.t(`check.finding.${code}.mend`, values),
  };
}
