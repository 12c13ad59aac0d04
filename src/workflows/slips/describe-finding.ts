import type { Texts } from "../../texts/index.ts";
import type { Finding } from "../import/finding.ts";
import { isolate, quoteText } from "./quote-text.ts";

/** Findings of which what is found, or wanted, is a number or a place: words of ours, not of a file. */
const OWN_FOUND: ReadonlySet<Finding["code"]> = new Set([
  "shifted-row",
  "body-incomplete",
  "filled-with-source",
  "rows-above-header",
  "encoding-recovered",
]);
const OWN_WANTED: ReadonlySet<Finding["code"]> = new Set([
  "body-incomplete",
  "filled-with-source",
  "duplicate-unit",
  "same-row-twice",
  "split-row",
  "filled-down",
  "column-recovered",
]);

/** A finding in words for the translator of the file: what is wrong and what to do. */
export function describeForTranslator(
  texts: Texts,
  { code, found, wanted }: Pick<Finding, "code" | "found" | "wanted">,
): { readonly problem: string; readonly mend: string } {
  const show = (text: string | null, isOwn: boolean): string =>
    isOwn ? isolate(texts, text ?? "") : quoteText(texts, text ?? "");
  const values = { found: show(found, OWN_FOUND.has(code)), wanted: show(wanted, OWN_WANTED.has(code)) };
  return {
    problem: texts.t(`slip.finding.${code}.what`, values),
    mend: texts.t(`slip.finding.${code}.mend`, values),
  };
}
