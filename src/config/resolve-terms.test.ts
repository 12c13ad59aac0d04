import { describe, expect, it } from "vitest";
import { ConfigError } from "../errors.ts";
import { resolveTerms } from "./resolve-terms.ts";

describe("resolveTerms()", () => {
  it("reads names and a glossary, one translation or several, in locales as people spell them", () => {
    const config = {
      terms: {
        doNotTranslate: ["Brindlebook"],
        glossary: [
          {
            term: "invoice",
            translations: { fr: "facture", pt_br: ["fatura", "nota"] },
            forbidden: { fr: "note" },
          },
        ],
      },
    };
    expect(resolveTerms(JSON.stringify(config))).toEqual({
      doNotTranslate: ["Brindlebook"],
      glossary: [
        {
          term: "invoice",
          translations: { fr: ["facture"], "pt-BR": ["fatura", "nota"] },
          forbidden: { fr: ["note"] },
        },
      ],
    });
  });

  it.each([undefined, "{}"])("has no terms where the config (%s) names none", (text) => {
    expect(resolveTerms(text)).toEqual({ doNotTranslate: [], glossary: [] });
  });

  it("names the place of a mistake", () => {
    const wrong = (): unknown => resolveTerms(JSON.stringify({ terms: { glossary: [{ word: "x" }] } }));
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(/terms\.glossary\.0/);
  });
});
