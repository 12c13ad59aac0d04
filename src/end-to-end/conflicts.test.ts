import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OperationResult, RunSummary } from "../apply/index.ts";
import type { PlanHeader } from "../plan/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startGatekeeper, type Verdict } from "../testing/gatekeeper.ts";
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

async function applied(options: string): Promise<{ exitCode: number; summary: RunSummary; said: string }> {
  const { exitCode, out, said } = await job.run(`apply plan.ndjson --yes --json ${options}`);
  return { exitCode, summary: JSON.parse(out) as RunSummary, said };
}

async function resultsOf({ runId }: RunSummary): Promise<readonly OperationResult[]> {
  const { results } = await job.readJson<{ results: OperationResult[] }>(`reports/${runId}/report.json`);
  return results;
}

describe("--on-conflict", () => {
  beforeEach(async () => {
    await job.run("plan data/mine --out plan.ndjson");
    editorWrites({ translated_content: { fr: { name: "Facturation (rédaction)" } } });
  });

  it("ours writes over what the editor wrote, says so, and keeps it in the journal", async () => {
    const { exitCode, summary } = await applied("--on-conflict ours");
    expect(exitCode).toBe(0);
    expect(liveCollection()?.["fr"]?.name).toBe("Facturation et paiement");
    expect(summary).toMatchObject({
      onConflict: "ours",
      operations: { done: 2, conflicted: 0 },
      settled: { ours: 1, theirs: 0 },
    });
    const change = (await resultsOf(summary))
      .flatMap(({ changes }) => changes)
      .find(({ changeId }) => changeId === "collection:161/fr/name");
    expect(change).toMatchObject({
      outcome: "done",
      settled: "ours",
      conflict: { base: "Facturation", theirs: "Facturation (rédaction)", ours: "Facturation et paiement" },
    });
    expect(await job.read(`reports/${summary.runId}/journal.ndjson`)).toContain("Facturation (rédaction)");
    const markdown = await job.read(`reports/${summary.runId}/report.md`);
    expect(markdown).toContain("1 field was written over what somebody else had changed.");
    expect(markdown).toContain("written over theirs");
    expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
  });

  it("theirs leaves it, takes it into the snapshot, and the next plan is empty", async () => {
    const { exitCode, summary } = await applied("--on-conflict theirs");
    expect(exitCode).toBe(0);
    expect(liveCollection()?.["fr"]).toEqual({
      name: "Facturation (rédaction)",
      description: "Tout sur les factures",
    });
    expect(summary).toMatchObject({ settled: { ours: 0, theirs: 1 }, operations: { done: 2 } });
    expect(await job.read("data/mine/collections.ndjson")).toContain("Facturation (rédaction)");
    expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
    await job.run("pull data/mine");
    expect(await planCounts()).toMatchObject({ changes: 0, hold: 0 });
    expect((await job.run("status data/mine --json")).out).toContain('"conflicts": []');
  });

  it("theirs leaves alone what was edited here since the plan: that conflict stays open", async () => {
    await edit("fr", "name", "Encore autre chose");
    await applied("--on-conflict theirs");
    expect(await job.read("data/mine/collections.ndjson")).toContain("Encore autre chose");
    expect(await planCounts()).toMatchObject({ changes: 0, hold: 1 });
  });

  it("fail writes nothing at all and lists every conflict; without it the same run goes on", async () => {
    job.sandbox.sandbox.editInApp("DELETE", "/help_center/sections/192");
    const { exitCode, summary, said } = await applied("--on-conflict fail");
    expect(exitCode).toBe(1);
    expect(job.writes()).toEqual([]);
    expect(summary).toMatchObject({
      status: "stopped",
      problem: { code: "conflicts-found", message: expect.stringContaining("2 of the operations") },
      operations: { done: 0, conflicted: 2 },
    });
    const [collection, section] = await resultsOf(summary);
    expect(collection).toMatchObject({ key: "161", outcome: "conflicted" });
    expect(section).toMatchObject({ key: "192", outcome: "conflicted", problem: { code: "deleted-live" } });
    expect(said).not.toMatch(/\n\s+at /);
    const resumed = await applied("--resume --on-conflict skip");
    expect(resumed.summary).toMatchObject({ runId: summary.runId, changes: { done: 2, conflicted: 2 } });
    expect(liveCollection()?.["fr"]?.description).toBe("Tout sur les factures");
  });

  it("fail writes everything where nothing is in conflict", async () => {
    editorWrites({ translated_content: { fr: { name: "Facturation" } } });
    const { exitCode, summary } = await applied("--on-conflict fail");
    expect(exitCode).toBe(0);
    expect(summary).toMatchObject({ status: "finished", operations: { done: 2 } });
  });

  it("is refused before anything is done where it is none of the four", async () => {
    const { exitCode, said } = await job.run("apply plan.ndjson --yes --on-conflict maybe");
    expect(exitCode).toBe(2);
    expect(said).toContain("wanted one of skip, ours, theirs, fail");
  });
});

describe("a plan that the snapshot no longer says", () => {
  it("is written as it was reviewed, and that is said beforehand", async () => {
    await job.run("plan data/mine --out plan.ndjson");
    await edit("fr", "name", "Autre idée");
    const { exitCode, said } = await job.run("apply plan.ndjson", { answer: "n" });
    expect(exitCode).toBe(2);
    expect(said).toContain("1 change of the plan is no longer what it says");
    const { out } = await job.run("apply plan.ndjson --yes --json");
    expect(JSON.parse(out)).toMatchObject({
      notes: [{ kind: "snapshot-edited", changes: 1, objects: 1 }],
      operations: { done: 2 },
    });
    expect(liveCollection()?.["fr"]?.name).toBe("Facturation et paiement");
    expect(await planCounts()).toMatchObject({ changes: 1 });
  });

  it("is not said of one that still fits; a second apply says that there was a first, and writes nothing", async () => {
    await job.run("plan data/mine --out plan.ndjson");
    const first = JSON.parse((await job.run("apply plan.ndjson --yes --json")).out) as RunSummary;
    expect(first).toMatchObject({ notes: [] });
    const written = job.writes().length;
    const { exitCode, out } = await job.run("apply plan.ndjson --yes --json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ notes: [{ kind: "applied-before", runId: first.runId }] });
    expect(job.writes()).toHaveLength(written);
  });
});

describe("an edit in the seconds between listing and writing", () => {
  /** An editor who writes right after the run has listed the workspace. */
  async function applyWithLateEdit(options: string): Promise<RunSummary> {
    await job.run("plan data/mine --out plan.ndjson");
    let isDone = false;
    const gatekeeper = await startGatekeeper(job.sandbox.url, ({ method, path }): Verdict => {
      if (!isDone && method === "PUT") {
        isDone = true;
        job.sandbox.sandbox.editInApp("PUT", "/help_center/sections/192", { name: "Late edit" });
      }
      expect(path).toMatch(/^\//);
      return "pass";
    });
    const { out } = await job.run(`apply plan.ndjson --yes --json --concurrency 1 ${options}`, {
      env: { INTERCOM_BASE_URL: gatekeeper.url },
    });
    await gatekeeper.close();
    return JSON.parse(out) as RunSummary;
  }

  function section(): string | undefined {
    return job.sandbox.sandbox.content().sections[1]?.content["en"]?.name;
  }

  it("is met with --strict: nothing is written over it", async () => {
    const summary = await applyWithLateEdit("--strict");
    expect(section()).toBe("Late edit");
    expect(summary).toMatchObject({ operations: { done: 1, conflicted: 1 } });
    const reads = job.sandbox.log.filter(({ method, path }) => method === "GET" && path.endsWith("/192"));
    expect(reads).toHaveLength(1);
  });

  it("stops a run that is to fail on conflicts", async () => {
    const summary = await applyWithLateEdit("--strict --on-conflict fail");
    expect(section()).toBe("Late edit");
    expect(summary).toMatchObject({ status: "stopped", problem: { code: "conflicts-found" } });
  });

  it("of another field is kept and counted", async () => {
    await job.run("plan data/mine --out plan.ndjson");
    editorWrites({ description: "An editor's own words" });
    const { summary } = await applied("--strict");
    expect(summary).toMatchObject({ editedByOthers: 1, operations: { done: 2 } });
    const [collection] = await resultsOf(summary);
    expect(collection).toMatchObject({ editedByOthers: [{ locale: "en", field: "description" }] });
    const markdown = await job.read(`reports/${summary.runId}/report.md`);
    expect(markdown).toContain("edited by others since the last pull, and kept: English Description");
    expect(markdown).toContain("`helpferry pull");
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
