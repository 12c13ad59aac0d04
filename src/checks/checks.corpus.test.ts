import { beforeAll, describe, expect, it } from "vitest";
import { CORPUS_SETS, type CorpusPair } from "../testing/corpus-pairs.ts";
import { referenceFolder } from "../testing/reference.ts";
import { Checker } from "./checker.ts";
import type { CheckFinding } from "./check.ts";
import { DEFAULT_CHOICE } from "./profiles.ts";

const corpus = referenceFolder("corpus");

interface Checked extends CorpusPair {
  readonly findings: readonly CheckFinding[];
}

/** What stands in braces in a text, in any language, without spaces. */
function bracesIn(text: string): string {
  return (text.match(/\{\{[^{}]*\}\}/g) ?? [])
    .map((found) => found.replaceAll(/\s/g, ""))
    .toSorted()
    .join(" ");
}

describe.skipIf(corpus === undefined)("the checks on real translations in 37 locales", () => {
  const checked = new Map<string, readonly Checked[]>();
  const figures: string[] = [];
  beforeAll(async () => {
    for (const [name, read] of Object.entries(CORPUS_SETS)) {
      const pairs = await read(corpus ?? "");
      const checker = new Checker(DEFAULT_CHOICE);
      const found = pairs.map((pair) => ({
        ...pair,
        findings: checker.check({ ...pair, sourceLocale: "en", kind: "text", maxLength: null }),
      }));
      checked.set(name, found);
      const [errors, warnings] = [countWith(found, "error"), countWith(found, "warning")];
      figures.push(`${name}: ${pairs.length} translations, ${errors} with errors, ${warnings} with warnings`);
    }
    process.stderr.write(`${figures.join("\n")}\n`);
  });

  function countWith(all: readonly Checked[], severity: CheckFinding["severity"]): number {
    return all.filter(({ findings }) => findings.some((finding) => finding.severity === severity)).length;
  }

  it("hold less than 1 in 200 of each set, the really damaged among them", () => {
    for (const [name, all] of checked) {
      expect(all.length, name).toBeGreaterThan(15_000);
      expect(countWith(all, "error") / all.length, name).toBeLessThan(1 / 200);
      expect(countWith(all, "warning") / all.length, name).toBeLessThan(1 / 50);
    }
  });

  it("hold none whose placeholders and tags are whole", () => {
    const tagsIn = (text: string): string => (text.match(/<\/?[a-z:]+/g) ?? []).toSorted().join(" ");
    const innocent = [...checked.values()]
      .flat()
      .filter(
        ({ source, target, findings }) =>
          findings.some(({ severity }) => severity === "error") &&
          bracesIn(source) === bracesIn(target) &&
          tagsIn(source) === tagsIn(target),
      );
    expect(innocent.map(({ source, target, findings }) => [source, target, findings])).toEqual([]);
  });

  it("find every placeholder that a translator damaged", () => {
    const damaged = [...checked.values()]
      .flat()
      .filter(({ source, target }) => source.includes("{{") && bracesIn(source) !== bracesIn(target));
    expect(damaged.length).toBeGreaterThanOrEqual(24);
    const missed = damaged.filter(({ findings }) => !findings.some(({ code }) => code.startsWith("ph-")));
    expect(missed).toEqual([]);
  });
});
