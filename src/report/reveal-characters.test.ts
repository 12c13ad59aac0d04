import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { concealed, hostileText } from "../testing/hostile-text.ts";
import { differOnlyInNormalisation, differOnlyInvisibly, revealCharacters } from "./reveal-characters.ts";

describe("revealCharacters()", () => {
  it("can be taken back", () => {
    fc.assert(
      fc.property(hostileText(), fc.boolean(), (text, invisible) => {
        expect(concealed(revealCharacters(text, { invisible }))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("shows every invisible character on request, spaces only where nobody sees them", () => {
    expect(revealCharacters(" a b  c\u00A0d\u200B ", { invisible: true })).toBe(
      "⟦U+0020⟧a b ⟦U+0020⟧c⟦U+00A0⟧d⟦U+200B⟧⟦U+0020⟧",
    );
  });
});

describe("differOnlyInvisibly()", () => {
  it.each([
    ["Lire ?", "Lire\u00A0?", true],
    ["a", "a ", true],
    ["a\nb", "a\r\nb", true],
    ["می\u200Cخواهم", "میخواهم", true],
    ["a", "a", false],
    ["a", "b", false],
  ])("of %j and %j says %s", (left, right, expected) => {
    expect(differOnlyInvisibly(left, right)).toBe(expected);
  });
});

describe("differOnlyInNormalisation()", () => {
  it("knows an accent composed in two ways", () => {
    expect(differOnlyInNormalisation("\u00E9", "e\u0301")).toBe(true);
    expect(differOnlyInNormalisation("\u00E9", "e")).toBe(false);
  });
});
