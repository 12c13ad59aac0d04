import { NOTHING, type Check, type CheckFinding, type CheckInput, type Span } from "./check.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding, replaceSpan } from "./make-finding.ts";
import { comparePlaceholders } from "./placeholders/compare-placeholders.ts";
import { findDamaged } from "./placeholders/find-damaged.ts";
import type { Placeholder } from "./placeholders/find-placeholders.ts";

/** Whatever a source leaves a place for stands in the target too, as it is: `{{first_name}}`, `%1$s`, `{0}`. */
export const checkPlaceholders: Check = {
  codes: ["ph-missing", "ph-extra", "ph-renamed", "ph-syntax", "ph-fallback", "ph-count"],
  run(input) {
    const { source, target } = input;
    const mayHave = MARK.brace | MARK.percent | MARK.dollar;
    if (!source.has(mayHave) && !target.has(mayHave)) {
      return NOTHING;
    }
    const isMessage = source.isMessage || target.isMessage;
    // What stands in the forms of an ICU message is repeated per form, and its braces are the message's own.
    const ofText = (all: readonly Placeholder[]): readonly Placeholder[] =>
      isMessage ? all.filter(({ syntax }) => syntax === "mustache" || syntax === "printf") : all;
    const { missing, extra, miscounted } = comparePlaceholders(
      ofText(source.placeholders),
      ofText(target.placeholders),
    );
    if (missing.length + extra.length + miscounted.length === 0) {
      return NOTHING;
    }
    return [
      ...judgeDifferent(input, missing, extra),
      ...(isMessage ? [] : miscounted.map((one) => makeCheckFinding("ph-count", countsOf(one, input)))),
    ];
  },
};

function countsOf({ text, key }: Placeholder, { source, target }: CheckInput): Partial<CheckFinding> {
  const count = (all: readonly Placeholder[]): number => all.filter((one) => one.key === key).length;
  return {
    found: `${count(target.placeholders)} × ${text}`,
    wanted: `${count(source.placeholders)} × ${text}`,
  };
}

/** Finds for what is missing what stands there instead: the same damaged, renamed, or nothing. */
function judgeDifferent(
  { target }: CheckInput,
  missing: readonly Placeholder[],
  extra: readonly Placeholder[],
): CheckFinding[] {
  const findings: CheckFinding[] = [];
  let unexplained = extra;
  const explain = (span: Span): void => {
    unexplained = unexplained.filter(({ start, end }) => end <= span.start || start >= span.end);
  };
  for (const wanted of missing) {
    const rival = unexplained.find((one) => isSameButFilters(one, wanted));
    const damaged = rival === undefined ? findDamaged(target.text, wanted) : undefined;
    if (rival !== undefined) {
      findings.push(
        makeCheckFinding("ph-fallback", {
          found: rival.text,
          wanted: wanted.text,
          span: spanOf(rival),
        }),
      );
      explain(spanOf(rival));
    } else if (damaged === undefined) {
      const renamed = findRenamed(wanted, unexplained);
      if (renamed === undefined) {
        findings.push(makeCheckFinding("ph-missing", { wanted: wanted.text }));
      } else {
        const details = replaced(target.text, spanOf(renamed), wanted);
        // Where several are renamed, which stands for which is a guess.
        const isCertain = missing.filter(({ syntax }) => syntax === wanted.syntax).length === 1;
        findings.push(makeCheckFinding("ph-renamed", isCertain ? details : { ...details, fix: null }));
        explain(spanOf(renamed));
      }
    } else {
      findings.push(makeCheckFinding("ph-syntax", replaced(target.text, damaged, wanted)));
      explain(damaged);
    }
  }
  for (const surplus of unexplained) {
    findings.push(makeCheckFinding("ph-extra", { found: surplus.text, span: spanOf(surplus) }));
  }
  return findings;
}

function replaced(target: string, span: Span, { text }: Placeholder): Partial<CheckFinding> {
  return {
    found: target.slice(span.start, span.end),
    wanted: text,
    span,
    fix: replaceSpan(target, span, text),
  };
}

function spanOf({ start, end }: Placeholder): Span {
  return { start, end };
}

/** `{{user.name | fallback: "you"}}` beside `{{user.name | repli : « toi »}}`. */
function isSameButFilters(left: Placeholder, right: Placeholder): boolean {
  return left.syntax === "mustache" && right.syntax === "mustache" && left.name === right.name;
}

/** What stands in the place of the missing one: something extra in the same notation. */
function findRenamed({ syntax }: Placeholder, unexplained: readonly Placeholder[]): Placeholder | undefined {
  return unexplained.find((one) => one.syntax === syntax);
}
