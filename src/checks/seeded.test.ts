import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { SEEDED_DEFECTS } from "../testing/seeded-defects.ts";
import { walkSnapshot } from "../workflows/check/walk-snapshot.ts";
import { Checker, type TextPair } from "./checker.ts";
import { DEFAULT_CHOICE } from "./profiles.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));

describe("a defect seeded into the sample's translations is found under its own code", () => {
  const pairs: TextPair[] = [];
  beforeAll(async () => {
    for await (const pair of walkSnapshot(SAMPLE, { resources: ["section", "collection"] })) {
      // Plain texts: what is added to them is all there is to be damaged.
      if (pair.source.length >= 12 && !/[<{?:&\d+@]/.test(pair.source)) {
        pairs.push(pair);
      }
    }
  });

  const checker = new Checker(DEFAULT_CHOICE);
  const codesOf = (pair: TextPair): readonly string[] => checker.check(pair).map(({ code }) => code);

  it("there are more than 40 kinds, and translations in 36 locales to seed them into", () => {
    expect(new Set(SEEDED_DEFECTS.map(({ name }) => name)).size).toBeGreaterThan(60);
    expect(new Set(SEEDED_DEFECTS.map(({ code }) => code)).size).toBeGreaterThan(45);
    expect(new Set(pairs.map(({ locale }) => locale)).size).toBe(36);
  });

  it.each(SEEDED_DEFECTS)("$code: $name", ({ code, added = "", damage, locales, except }) => {
    const seeded = pairs
      .filter(({ locale }) => (locales?.includes(locale) ?? true) && !(except?.includes(locale) ?? false))
      .map((pair) => ({
        ...pair,
        source: pair.source + added,
        target: damage(pair.target + added, pair.locale),
        whole: pair.target + added,
      }));
    expect(seeded.length).toBeGreaterThan(5);
    const missed = seeded.filter((pair) => !codesOf(pair).includes(code));
    expect(missed.map(({ locale, source, target }) => [locale, source, target])).toEqual([]);
    const falseAlarms = seeded.filter(
      ({ whole, target, ...pair }) => whole !== target && codesOf({ ...pair, target: whole }).includes(code),
    );
    expect(falseAlarms.map(({ locale, source, whole }) => [locale, source, whole])).toEqual([]);
  });
});
