import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeLocale, INTERCOM_LOCALES } from "../../model/index.ts";
import { hostileText } from "../../testing/hostile-text.ts";
import { Checker } from "../checker.ts";
import { DEFAULT_CHOICE } from "../profiles.ts";
import { makePseudo, type PseudoOptions } from "./make-pseudo.ts";

function pseudo(source: string, change: Partial<PseudoOptions> = {}): string {
  return makePseudo(source, { locale: "fr", kind: "text", maxLength: null, names: [], ...change });
}

describe("makePseudo()", () => {
  it("gives readable letters, a third more of them, in brackets", () => {
    expect(pseudo("Settings")).toBe("⟦Śēţţīīņĝśļō⟧");
    expect(pseudo("Opening hours")).toMatch(/^⟦Ō\p{L}+ \p{L}+⟧$/u);
  });

  it.each([
    "{{ user.first_name | fallback: 'there' }}",
    "{% if x %}",
    "${total}",
    "%{count}",
    "%1$s",
    "%s",
    "%(name)s",
    "%user_name%",
    "{0}",
    "{count, number}",
    "$t(common.yes)",
    "https://acme.example/en/articles/1",
    "www.acme.example/page",
    "help@acme.example",
    "`npm install`",
    "--dry-run",
    "1,234.50",
    "24/7",
    "v2.1",
    "<b1>",
    "</b1>",
    '<a href="https://acme.example" title="Read">',
    "<code>let x</code>",
    "&nbsp;",
    "report.pdf",
  ])("leaves %s as it is", (part) => {
    const kind = part.startsWith("<a") || part.startsWith("<code") ? "html" : "text";
    const text = pseudo(`Press ${part} now`, { kind });
    expect(text).toContain(` ${part} `);
    expect(text).not.toMatch(/Press|now/);
  });

  it("leaves the arguments of a message, and the names that it is told", () => {
    const text = pseudo("{count, plural, one {# day} other {# days}} in Acme Books", {
      names: ["Acme Books"],
    });
    expect(text).toMatch(/^\{count, plural, one \{# ⟦\p{L}+\} other \{# \p{L}+\}\} \p{L}+⟧ Acme Books$/u);
  });

  it.each(INTERCOM_LOCALES.filter((locale) => locale !== "en"))(
    "has nothing in it that a check would speak of, in %s",
    (locale) => {
      const checker = new Checker(DEFAULT_CHOICE);
      const letters = "abcdefghijklmnopqrstuvwxyz";
      const words = Array.from(letters + letters.toUpperCase(), (letter) =>
        Array.from(letters, (other) => `${letter}${other}`).join(" "),
      );
      for (const source of [
        ...words,
        "Is this it?",
        "Choose one:",
        "What the plan costs, and how to pay for it.",
      ]) {
        const target = pseudo(source, { locale });
        const pair = { source, sourceLocale: "en", target, locale, kind: "text", maxLength: null } as const;
        expect(checker.check(pair)).toEqual([]);
      }
    },
  );

  it.each(["ar", "he"])("runs from right to left by its letters in %s", (locale) => {
    const text = pseudo("Opening hours", { locale });
    expect(describeLocale(locale).direction).toBe("rtl");
    expect(text).toMatch(/^⟦[\u0590-\u06FF ]+⟧$/);
    expect(text).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
  });

  it("keeps to a most length: less growth, then no brackets", () => {
    const source = "Opening hours and holidays";
    for (const maxLength of [40, 32, 28, 26]) {
      expect(Array.from(pseudo(source, { maxLength })).length).toBeLessThanOrEqual(maxLength);
    }
    expect(pseudo(source, { maxLength: 26 })).not.toContain("⟦");
    expect(Array.from(pseudo(source)).length / source.length).toBeGreaterThan(1.3);
  });

  it("is the same every time, keeps white space and has nothing to say about what has no letters", () => {
    expect(pseudo("  Save \n")).toMatch(/^ {2}⟦\p{L}+⟧ \n$/u);
    for (const text of ["", "24/7", "{{name}}", "…"]) {
      expect(pseudo(text)).toBe(text);
    }
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(pseudo(text)).toBe(pseudo(text));
        expect(pseudo(text).replaceAll(/\p{L}|[⟦⟧]/gu, "")).toBe(text.replaceAll(/\p{L}|[⟦⟧]/gu, ""));
      }),
      { numRuns: 300 },
    );
  });
});
