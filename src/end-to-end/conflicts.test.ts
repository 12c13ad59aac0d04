import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OperationResult, RunSummary } from "../apply/index.ts";
import type { PlanHeader } from "../plan/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, aSection, aWorkspace } from "../testing/sandbox-content.ts";

let job: Job;

beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [
        aCollection({
          content: {
            en: { name: "Billing", description: "Invoices" },
            fr: { name: "Facturation", description: "Factures" },
          },
        }),
      ],
      sections: [aSection(), aSection({ id: "192", content: { en: { name: "Refunds" } } })],
    }),
  });
  await job.run("pull data/mine");
  await edit("fr", "name", "Facturation et paiement");
  await edit("fr", "description", "Tout sur les factures");
  await edit("de", "name", "Abrechnung");
  await editObject(job.path("data/mine"), "section", "192", withText("en", "name", "Money back"));
});

afterEach(async () => job.close());

async function edit(locale: string, field: string, text: string): Promise<void> {
  await editObject(job.path("data/mine"), "collection", "161", withText(locale, field, text));
}

/** What an editor does in Intercom. */
function editorWrites(body: Record<string, object | string>): void {
  job.sandbox.sandbox.editInApp("PUT", "/help_center/collections/161", body as never);
}

function liveCollection() {
  return job.sandbox.sandbox.content().collections[0]?.content;
}

async function planCounts(): Promise<PlanHeader["counts"]> {
  const { out } = await job.run("plan data/mine --out again.ndjson --json");
  return (JSON.parse(out) as PlanHeader).counts;
}

describe("an editor's change between plan and apply", () => {
  it("stays, and is reported as base, theirs and ours; everything else is written", async () => {
    await job.run("plan data/mine --out plan.ndjson");
    editorWrites({ translated_content: { fr: { name: "Facturation (rédaction)" } } });
    const { exitCode, out } = await job.run("apply plan.ndjson --yes --json");
    expect(exitCode).toBe(1);
    expect(liveCollection()).toEqual({
      en: { name: "Billing", description: "Invoices" },
      fr: { name: "Facturation (rédaction)", description: "Tout sur les factures" },
      de: { name: "Abrechnung" },
    });
    expect(job.sandbox.sandbox.content().sections[1]?.content["en"]?.name).toBe("Money back");
    expect(job.writes().map((entry) => entry.body)).toContainEqual({
      translated_content: { fr: { description: "Tout sur les factures" }, de: { name: "Abrechnung" } },
    });
    const summary = JSON.parse(out) as RunSummary & { reports: Record<"html" | "markdown" | "json", string> };
    expect(summary).toMatchObject({
      status: "finished",
      operations: { done: 1, conflicted: 1, failed: 0, "not-attempted": 0 },
      changes: { done: 3, conflicted: 1, failed: 0, "not-attempted": 0 },
    });
    const sides = ["Facturation", "Facturation (rédaction)", "Facturation et paiement"];
    const folder = `reports/${summary.runId}`;
    const { results } = await job.readJson<{ results: OperationResult[] }>(`${folder}/report.json`);
    const [conflicted] = results.filter(({ outcome }) => outcome === "conflicted");
    const [base, theirs, ours] = sides;
    expect(conflicted?.changes.find(({ changeId }) => changeId === "collection:161/fr/name")).toMatchObject({
      outcome: "conflicted",
      conflict: { base, theirs, ours },
    });
    expect(conflicted?.changes.filter(({ outcome }) => outcome === "done")).toHaveLength(2);
    const markdown = await job.read(`${folder}/report.md`);
    const html = await job.read(`${folder}/report.html`);
    for (const label of [
      "Base: when the plan was made",
      "Theirs: in the workspace now",
      "Ours: in the plan",
    ]) {
      expect(markdown).toContain(label);
      expect(html).toContain(label);
    }
    for (const side of ["(rédaction)", "et paiement"]) {
      expect(markdown).toContain(side);
      expect(html).toContain(side);
    }
  });

  it("can be edited further without a pull: what was written beside it is no conflict", async () => {
    await job.run("plan data/mine --out plan.ndjson");
    editorWrites({ translated_content: { fr: { name: "Facturation (rédaction)" } } });
    await job.run("apply plan.ndjson --yes");
    await edit("fr", "description", "Encore mieux");
    expect(await planCounts()).toMatchObject({ update: 1, changes: 1, hold: 1 });
  });

  it("to the same text is no conflict", async () => {
    await job.run("plan data/mine --out plan.ndjson");
    editorWrites({ translated_content: { fr: { name: "Facturation et paiement" } } });
    expect(await job.run("apply plan.ndjson --yes")).toMatchObject({ exitCode: 0 });
    expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
  });

  it("of the same object, everything of which was changed by others, sends nothing for it", async () => {
    await job.run("plan data/mine --out plan.ndjson");
    editorWrites({
      translated_content: {
        fr: { name: "Autre nom", description: "Autre description" },
        de: { name: "Anders" },
      },
    });
    expect(await job.run("apply plan.ndjson --yes")).toMatchObject({ exitCode: 1 });
    expect(job.writes().map(({ path }) => path)).toEqual(["/help_center/sections/192"]);
  });
});

describe("an editor's change to a field nobody here touched", () => {
  it.each(["before the plan", "between plan and apply"])(
    "%s is never taken back by a later plan",
    async (when) => {
      if (when === "before the plan") {
        editorWrites({ description: "An editor's own words" });
      }
      await job.run("plan data/mine --out plan.ndjson");
      if (when !== "before the plan") {
        editorWrites({ description: "An editor's own words" });
      }
      expect(await job.run("apply plan.ndjson --yes")).toMatchObject({ exitCode: 0 });
      expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
      await job.run("pull data/mine");
      expect(await job.read("data/mine/collections.ndjson")).toContain("An editor's own words");
      expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
      expect(liveCollection()?.["en"]?.description).toBe("An editor's own words");
    },
  );
});

describe("an object deleted between plan and apply", () => {
  it("is reported and never created again; the others are written", async () => {
    await job.run("plan data/mine --out plan.ndjson");
    job.sandbox.sandbox.editInApp("DELETE", "/help_center/sections/192");
    const { exitCode, out } = await job.run("apply plan.ndjson --yes --json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ operations: { done: 1, conflicted: 1 } });
    expect(job.writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      "PUT /help_center/collections/161",
    ]);
  });
});
