import { describe, expect, it } from "vitest";

import type { SnapshotHeader } from "../../snapshot/index.ts";
import { multilingualPlan } from "../../testing/multilingual-plan.ts";
import { aPlan } from "../../testing/plan-builders.ts";
import { aResult, aRun } from "../../testing/run-builders.ts";
import { createTexts } from "../../texts/index.ts";
import { describeLocales } from "../count-words.ts";
import { renderPlanSummary } from "./render-plan-summary.ts";
import { renderRunsList, renderRunSummary } from "./render-run-summary.ts";
import type { LocaleCoverage, StatusReport } from "../status-report.ts";
import { renderStatus } from "./render-status.ts";

const texts = createTexts();

describe("describeLocales()", () => {
  it("names the languages with most changes, and counts the others", () => {
    const { counts } = multilingualPlan().header;
    const byLocale = { fr: 20, de: 1_000, it: 3, es: 2, pt: 2, ja: 2, he: 1, ar: 1 };
    expect(describeLocales({ ...counts, byLocale }, texts)).toBe(
      "de 1,000, fr 20, it 3, es 2, pt 2, ja 2 and 2 more",
    );
    expect(describeLocales({ ...counts, byLocale: {} }, texts)).toBe("");
  });
});

describe("renderPlanSummary()", () => {
  it("says first that nothing was written, then how much would change, where and at what cost", () => {
    expect(`${renderPlanSummary(multilingualPlan().header, texts)}\n`).toMatchInlineSnapshot(`
      "Nothing was written: this report shows what the plan would do.
      Plan for Acme Support: 1 object would be created, 3 objects would be updated and 1 object would be deleted, 20 changes in all. 2 objects are held and need a decision.
      5 writes and 2 reads, about 1 second, at 166 calls in 10 seconds.
      Can be undone: 2 exactly, 1 by hiding what was added, 1 but for a residue and 1 not at all.

      Kind         Create  Update  Delete  Held
      Collections       0       1       0     0
      Sections          1       0       0     1
      Articles          0       1       1     1
      News items        0       1       0     0
      Total             1       3       1     2

      Language              Code   Changes
      Arabic                ar           4
      English               en           5
      French                fr           2
      Hebrew                he           1
      Japanese              ja           1
      Thai                  th           1
      Chinese (Simplified)  zh-CN        1
      "
    `);
  });

  it("is short where nothing changes", () => {
    expect(renderPlanSummary(aPlan([], { workspaceName: "A\u001B[2J" }).header, texts))
      .toMatchInlineSnapshot(`
      "Nothing was written: this report shows what the plan would do.
      Plan for A⟦U+001B⟧[2J: No changes: the workspace already has what the snapshot says."
    `);
  });
});

describe("renderRunSummary()", () => {
  it("says how it ended and how to go on", () => {
    expect(renderRunSummary(aRun([aResult(), aResult({ outcome: "conflicted" })]), texts))
      .toMatchInlineSnapshot(`
        "The run is finished: 1 done, 1 conflicted.
        14 requests in 3 rate windows, 2 in vain; 97% of what was free in full windows was used.
        Say for each conflict whose text is to stand:
          helpferry resolve data/acme
        A new plan contains what is left, and only that:
          helpferry plan data/acme --out plans/fr-next.ndjson"
      `);
  });
});

describe("renderRunsList()", () => {
  it("lists runs in the order given", () => {
    const runs = [
      aRun([aResult(), aResult({ outcome: "failed" })]),
      aRun([], { runId: "2025-02-28-1800-p2", status: "interrupted", workspaceName: "日本" }),
    ];
    expect(renderRunsList(runs, texts)).toMatchInlineSnapshot(`
      "Run                 Started (UTC)        Workspace     Status       Objects
      2025-03-01-0930-k7  2025-03-01 09:30:00  Acme Support  finished     1 done, 1 failed
      2025-02-28-1800-p2  2025-03-01 09:30:00  日本          interrupted  0 done
      To go on with 2025-02-28-1800-p2: helpferry apply plans/fr.ndjson --resume --yes"
    `);
  });

  it("says that there are none", () => {
    expect(renderRunsList([], texts)).toBe("No runs yet.");
  });
});

describe("renderStatus()", () => {
  const header: SnapshotHeader = {
    kind: "helpferry-snapshot",
    formatVersion: 1,
    origin: { workspaceId: "abc123", name: "Acme Support", apiVersion: "2.9" },
    defaultLocale: "en",
    multilingual: true,
    locales: ["en", "fr", "ja"],
    counts: { collection: 1, section: 16, article: 1_200, "news-item": 0 },
  };
  const none = { live: 0, draft: 0, missing: 0 };
  const french: LocaleCoverage = {
    locale: "fr",
    units: 1_000,
    translated: 999,
    missing: 1,
    stale: 12,
    articles: { live: 1_100, draft: 60, missing: 40 },
  };
  const status: StatusReport = {
    header,
    perLocale: [
      french,
      { locale: "ja", units: 1_000, translated: 290, missing: 710, stale: 0, articles: none },
      { locale: "x-own", units: 0, translated: 0, missing: 0, stale: 0, articles: none },
    ],
    perCollection: [],
    deletedLive: [],
    conflicts: [],
  };

  it("shows counts and coverage, 100% only where nothing is missing", () => {
    expect(renderStatus(status, texts)).toMatchInlineSnapshot(`
      "Snapshot of Acme Support (abc123), default language en
      1 collection, 16 sections, 1,200 articles and 0 news items.

      Language  Code   Coverage  Translated  Missing  Stale  Articles live  Draft  Not there
      French    fr          99%         999        1     12          1,100     60         40
      Japanese  ja          29%         290      710      0              0      0          0
      x-own     x-own         –           0        0      0              0      0          0"
    `);
  });

  it("sums the languages up for each collection, where there is more than one", () => {
    const halves = ["Billing", ""].map((name, id) => ({
      id: name === "" ? null : String(id),
      name,
      perLocale: [french, { ...french, locale: "de", translated: 500, missing: 500 }],
    }));
    const text = renderStatus({ ...status, perCollection: halves }, texts);
    expect(text.split("\n\n").at(-1)).toMatchInlineSnapshot(`
      "Collection          Coverage  Translated  Missing  Stale  Articles live  Draft  Not there
      Billing                  74%       1,499      501     24          2,200    120         80
      (in no collection)       74%       1,499      501     24          2,200    120         80"
    `);
  });

  it("names what needs somebody, at most ten of each", () => {
    const conflicts = Array.from({ length: 12 }, (_, index) => `section:${index}/fr/name`);
    const text = renderStatus({ ...status, deletedLive: ["section 9 “Old”"], conflicts }, texts);
    expect(text).toContain("1 object was deleted in the workspace: section 9 “Old”");
    expect(text).toMatch(/12 fields were changed .*section:9\/fr\/name and 2 more$/);
  });

  it("says so where only one language can be written, and where nothing is translated", () => {
    const text = renderStatus(
      { ...status, header: { ...header, multilingual: false }, perLocale: [] },
      texts,
    );
    expect(text).toContain("only en can be written");
    expect(text).toContain("There are no translations yet.");
  });
});
