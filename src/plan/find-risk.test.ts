import { describe, expect, it } from "vitest";
import type { ContentObject, FieldValues, JsonValue } from "../model/index.ts";
import { aChange } from "../testing/plan-builders.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { findRisk } from "./find-risk.ts";
import { ALLOWANCES, type Allowance } from "./types.ts";

const body = (letters: number): string => `<p class="no-margin">${"abcde ".repeat(letters / 5)}</p>`;

function article(fr: FieldValues): ContentObject {
  return anObject("article", "35", { content: { en: { title: "Invoices" }, fr } });
}

/** What is risky about a change of one French field of an article. */
function riskOf(
  field: string,
  [before, after]: readonly [JsonValue, JsonValue],
  { others = { title: "Factures" }, allowed = [] as readonly Allowance[] } = {},
): string | undefined {
  return findRisk(
    { live: article({ ...others, [field]: before }), working: article({ ...others, [field]: after }) },
    aChange({ field, before, after }),
    new Set(allowed),
  );
}

describe("findRisk()", () => {
  it.each<[string, string, JsonValue, JsonValue, string | undefined]>([
    ["taking an article from its readers", "state", "published", "draft", "unpublish"],
    ["taking news from its readers", "state", "live", "draft", "unpublish"],
    ["publishing", "state", "draft", "published", undefined],
    ["a draft where there was nothing", "state", null, "draft", undefined],
    ["emptying a body of few letters", "body", body(195), "", undefined],
    ["emptying a body", "body", body(200), "", "body-shrink"],
    ["taking a body away", "body", body(200), null, "body-shrink"],
    ["half of a body", "body", body(600), body(300), undefined],
    ["more than half of a body", "body", body(600), body(295), "body-shrink"],
    ["a body that loses mark-up alone", "body", body(600), "abcde".repeat(120), undefined],
    ["a first body", "body", null, body(10), undefined],
    ["another title", "title", "Factures", "Facture", undefined],
    ["emptying one text of several", "description", "Toutes", "", undefined],
  ])("of %s", (_name, field, before, after, risk) => {
    expect(riskOf(field, [before, after])).toBe(risk);
  });

  it("of emptying the last text of a language", () => {
    expect(riskOf("description", ["Toutes", ""], { others: { title: "" } })).toBe("locale-loss");
    expect(riskOf("body", [body(600), ""], { others: { title: "" } })).toBe("locale-loss");
  });

  it.each(ALLOWANCES)("is none where %s is asked for", (kind) => {
    const cases = [
      { kind: "unpublish", risk: riskOf("state", ["published", "draft"], { allowed: [kind] }) },
      { kind: "body-shrink", risk: riskOf("body", [body(600), ""], { allowed: [kind] }) },
      {
        kind: "locale-loss",
        risk: riskOf("description", ["Toutes", ""], { others: { title: "" }, allowed: [kind] }),
      },
    ];
    for (const one of cases) {
      expect(one.risk, one.kind).toBe(one.kind === kind ? undefined : one.kind);
    }
  });

  it("is none of what is not in the workspace yet", () => {
    const change = aChange({ field: "state", before: null, after: "draft" });
    expect(findRisk({ live: undefined, working: article({ state: "draft" }) }, change, new Set())).toBe(
      undefined,
    );
  });
});
