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

describe("isolates", () => {
  it.each([
    ["\u2068Acme\u2069", "\u2068Acme\u2069"],
    ["\u2068git diff \u2068data/acme\u2069\u2069.", "\u2068git diff \u2068data/acme\u2069\u2069."],
    ["\u2068Acme", "⟦U+2068⟧Acme"],
    ["Acme\u2069", "Acme⟦U+2069⟧"],
    ["\u2068A\u202Ecme\u2069", "⟦U+2068⟧A⟦U+202E⟧cme⟦U+2069⟧"],
    ["\u2068A\ncme\u2069", "⟦U+2068⟧A\ncme⟦U+2069⟧"],
    ["\u2066Acme\u2069", "⟦U+2066⟧Acme⟦U+2069⟧"],
  ])("stay only where they begin and end in a line, with nothing that hides within: %j", (text, shown) => {
    expect(revealCharacters(text, { invisible: false })).toBe(shown);
  });

  it("are shown where a difference lies in them alone", () => {
    expect(revealCharacters("\u2068a\u2069", { invisible: true })).toBe("⟦U+2068⟧a⟦U+2069⟧");
  });

  it("take no longer the more of them are left open", () => {
    const length = 200_000;
    const shown = revealCharacters("\u2068a\u2068b\u2069".repeat(length), { invisible: false });
    expect(shown.match(/⟦U\+2068⟧/g)).toHaveLength(length);
  });
});
