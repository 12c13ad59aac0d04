import { NOTHING, type Check, type CheckFinding } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

const QUOTES = /["“”„«»「」『』‟]/g;
const DOUBLED_WORD = /(?<![\p{L}\p{M}'’-])(\p{L}{2,}) \1(?![\p{L}\p{M}'’-])/iu;
const TRIPLE = /(\p{Ll})\1\1/u;

/** Languages in which a word may stand twice in a row: `vous vous`, `sie sie`, reduplication. */
const MAY_DOUBLE: Readonly<Record<string, RegExp>> = {
  fr: /^(?:vous|nous)$/i,
  de: /^(?:sie|die|der|das)$/i,
  nl: /^(?:die|dat|je)$/i,
  id: /./,
  vi: /./,
  tr: /./,
  hu: /./,
};

/** Quotation marks come in pairs, dots are as in the source, no word and no letter stands too often. */
export const checkSlips: Check = {
  codes: ["quotes", "ellipsis", "doubled-word", "tripled-letter"],
  run({ source, target, locale }) {
    const findings: CheckFinding[] = [];
    if (target.has(MARK.quote) && (target.prose.match(QUOTES)?.length ?? 0) % 2 === 1) {
      if ((source.prose.match(QUOTES)?.length ?? 0) % 2 === 0) {
        findings.push(makeCheckFinding("quotes", { found: target.prose.match(QUOTES)?.join(" ") ?? null }));
      }
    }
    if (target.text.includes("...") && source.text.includes("…") && !source.text.includes("...")) {
      findings.push(makeCheckFinding("ellipsis", { fix: target.text.replaceAll("...", "…") }));
    }
    const doubled = DOUBLED_WORD.exec(target.prose);
    if (
      doubled !== null &&
      !DOUBLED_WORD.test(source.prose) &&
      !MAY_DOUBLE[locale.language]?.test(doubled[1] ?? "")
    ) {
      findings.push(makeCheckFinding("doubled-word", { found: doubled[0] }));
    }
    const triple = TRIPLE.exec(target.prose);
    if (
      triple !== null &&
      !TRIPLE.test(source.prose) &&
      locale.language !== "et" &&
      locale.language !== "de"
    ) {
      findings.push(makeCheckFinding("tripled-letter", { found: triple[0] }));
    }
    return findings.length > 0 ? findings : NOTHING;
  },
};
