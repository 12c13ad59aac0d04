import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { RunSession } from "../apply/index.ts";
import { nameSectionsInFrench } from "../testing/edited-sections.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { listFiles } from "../testing/list-files.ts";
import {
  aCollection,
  anArticle,
  aNewsfeed,
  aNewsItem,
  aWorkspace,
  manySections,
} from "../testing/sandbox-content.ts";
import type { RunningSandboxOptions } from "../testing/sandbox-server.ts";
import type { Rehearsal } from "../workflows/rehearse-plan.ts";

let job: Job;

afterEach(async () => job.close());

/** Pulls a workspace with so many sections and one of everything else, and edits all of them. */
async function startWithEdits(sections: number, options: RunningSandboxOptions = {}): Promise<void> {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection()],
      sections: manySections(sections),
      articles: [anArticle()],
      newsfeeds: [aNewsfeed()],
      newsItems: [aNewsItem()],
    }),
    ...options,
  });
  const mine = job.path("data/mine");
  await job.run("pull data/mine");
  await nameSectionsInFrench(mine);
  await editObject(mine, "article", "35", withText("en", "body", "<h4>Total</h4><p>At the end.</p>"));
  await editObject(mine, "news-item", "33", withText("en", "title", "Halloween again"));
}

async function addSections(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await addObject(job.path("data/mine"), {
      resource: "section",
      id: `new-${index}`,
      defaultLocale: "en",
      settings: { parentId: "161" },
      content: { en: { name: `New section ${index}` }, de: { name: `Neuer Abschnitt ${index}` } },
    });
  }
}

async function rehearse(options = ""): Promise<{ readonly exitCode: number; readonly rehearsal: Rehearsal }> {
  const { exitCode, out, said } = await job.run(`rehearse plan.ndjson --json${options}`);
  expect(exitCode, said).toBeLessThan(2);
  return { exitCode, rehearsal: JSON.parse(out) as Rehearsal };
}

describe("rehearse", () => {
  it("reads the live workspace and writes to nothing: not there, not to snapshot or reports", async () => {
    await startWithEdits(5);
    await addSections(2);
    await job.run("plan data/mine --out plan.ndjson");
    const before = await listFiles(job.folder);
    const asked = job.sandbox.log.length;
    const { exitCode, rehearsal } = await rehearse(" --faults lost-replies,kill");
    expect(exitCode).toBe(0);
    expect(rehearsal.run).toMatchObject({ writes: 9, summary: { operations: { done: 9 } } });
    expect(await listFiles(job.folder)).toEqual(before);
    expect(job.sandbox.log.length).toBeGreaterThan(asked);
    expect(job.writes()).toEqual([]);
  });

  it("says what would conflict and what Intercom's rules would rewrite, and nothing of it happens", async () => {
    await startWithEdits(3);
    await job.run("plan data/mine --out plan.ndjson");
    job.sandbox.sandbox.editInApp("PUT", "/help_center/sections/1002", {
      translated_content: { fr: { name: "Autre" } },
    });
    const { exitCode, rehearsal } = await rehearse();
    expect(exitCode).toBe(1);
    expect(rehearsal.run.summary.operations).toMatchObject({ done: 4, conflicted: 1 });
    expect(rehearsal.run.concerns).toMatchObject([
      { resource: "section", key: "1002", outcome: "conflicted", changeIds: ["section:1002/fr/name"] },
    ]);
    expect(rehearsal.run.rewrittenChangeIds).toEqual(["article:35/en/body"]);
    const { exitCode: applied, out } = await job.run("apply plan.ndjson --yes --json");
    expect(applied).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ operations: { done: 4, conflicted: 1 } });
  });

  it("obeys the live workspace's limit, in simulated time, and makes as many calls as estimated", async () => {
    await startWithEdits(197, { rateLimit: 30 });
    await job.run("plan data/mine --out plan.ndjson");
    const startMs = performance.now();
    const { rehearsal } = await rehearse(" --latency 200");
    const { run, estimate, conditions } = rehearsal;
    expect(conditions).toMatchObject({ limitPerWindow: 30, windowSeconds: 10, latencyMs: 200 });
    expect(run.calls).toBe(estimate.writes + estimate.reads);
    expect(run.rateLimited).toBe(0);
    expect(run.windows).toBe(estimate.durations[0]?.windows);
    expect(run.utilisation).toBeGreaterThan(0.9);
    expect(run.seconds / (estimate.durations[0]?.seconds ?? 0)).toBeCloseTo(1, 1);
    expect(run.seconds).toBeGreaterThan((3 * (performance.now() - startMs)) / 1000);
  });

  it("keeps to the budget that the run is to keep to", async () => {
    await startWithEdits(97, { rateLimit: 40 });
    await job.run("plan data/mine --out plan.ndjson");
    const { rehearsal } = await rehearse(" --latency 200 --budget 50%");
    const { run, estimate } = rehearsal;
    expect(run.windows).toBeGreaterThan(5);
    expect(run.utilisation).toBeLessThanOrEqual(1);
    expect(estimate.durations).toMatchObject([{ budget: 0.5 }]);
    expect(run.seconds / (estimate.durations[0]?.seconds ?? 0)).toBeCloseTo(1, 1);
  });

  // A busy machine delays the real run, never the rehearsed one: hence the retries.
  it("takes as long as the real run does, within 15 %", { retry: 2 }, async () => {
    await startWithEdits(60, { rateLimit: 12, windowSeconds: 1, latencyMs: 150 });
    // Long enough a reading that it sees two windows, and so how long they are.
    await job.run("plan data/mine --out plan.ndjson");
    const { rehearsal } = await rehearse();
    await setTimeout(1000 - (Date.now() % 1000));
    const asked = job.sandbox.log.length;
    expect((await job.run("apply plan.ndjson --yes")).exitCode).toBe(0);
    const entries = job.sandbox.log.slice(asked);
    const endMs = Math.max(...entries.map(({ timeMs, durationMs }) => timeMs + durationMs));
    const seconds = (endMs - (entries[0]?.timeMs ?? 0)) / 1000;
    expect(entries).toHaveLength(rehearsal.run.calls);
    expect(seconds / rehearsal.run.seconds).toBeGreaterThan(0.85);
    expect(seconds / rehearsal.run.seconds).toBeLessThan(1.15);
  });

  it.each([1, 2, 3])("ends alike with lost replies, refusals, errors and kills (seed %i)", async (seed) => {
    await startWithEdits(12);
    await addSections(12);
    await job.run("plan data/mine --out plan.ndjson");
    const line = ` --latency 100 --faults lost-replies,429,5xx,kill --seed ${seed}`;
    const { exitCode, rehearsal } = await rehearse(line);
    const { disturbed } = rehearsal;
    expect(disturbed).toMatchObject({
      seed,
      difference: { duplicates: [], lost: [], different: [] },
      summary: { status: "finished", operations: { done: 26 } },
    });
    expect(exitCode).toBe(0);
    expect(disturbed?.kills).toBeGreaterThan(0);
    expect(Object.keys(disturbed?.faults ?? {})).not.toEqual([]);
  });

  it("is the same for the same seed", async () => {
    await startWithEdits(10);
    await job.run("plan data/mine --out plan.ndjson");
    const figures = async () => {
      const { rehearsal } = await rehearse(" --latency 100 --faults lost-replies,429,5xx,kill --seed 4");
      const { calls, writes, seconds, kills, faults } = rehearsal.disturbed ?? rehearsal.run;
      return { calls, writes, seconds, kills, faults };
    };
    expect(await figures()).toEqual(await figures());
  });

  it("keeps the rehearsed run where it is told to", async () => {
    await startWithEdits(2);
    await job.run("plan data/mine --out plan.ndjson");
    const { rehearsal } = await rehearse(" --out kept");
    expect(rehearsal.out).toBe(job.path("kept"));
    expect(Object.keys(await listFiles(job.path("kept")))).toEqual(
      expect.arrayContaining(["journal.ndjson", "results.ndjson", "run.json", "report.html", "report.md"]),
    );
    const report = await job.readJson<{ notice: string; sessions: RunSession[] }>("kept/report.json");
    expect(report.notice).toMatch(/^Rehearsed on a private copy: nothing was written/);
    expect(report.sessions.flatMap(({ windows }) => windows).length).toBeGreaterThan(0);
    expect(await job.read("kept/report.html")).not.toContain("helpferry apply");
  });

  it("tells people what it found", async () => {
    await startWithEdits(3);
    await job.run("plan data/mine --out plan.ndjson");
    const { said, out } = await job.run("rehearse plan.ndjson --latency 200");
    expect(out).toBe("");
    expect(said).toMatchInlineSnapshot(`
      "Rehearsed on a private copy of Sandbox (sandbox-workspace), with 1 collection, 3 sections, 1 article and 1 news item. Nothing was written to the workspace, the snapshot or the reports.

      The run would take 2 seconds: 5 writes and 11 reads.
      The estimate for this plan is 2 seconds for 16 calls.
      Replies take 200 milliseconds; 1,667 calls are allowed in 10 seconds, of which 100% are used at most.
      1 window, 0 calls refused.
      It would come to its end.

      What                Done  Failed  Conflict  Not attempted  Rewritten
      Sections: update       3       0         0              0          0
      Articles: update       1       0         0              0          1
      News items: update     1       0         0              0          0
      1 change would be stored in another form than it is sent, by Intercom's rules."
    `);
    const disturbed = await job.run("rehearse plan.ndjson --latency 200 --faults kill --seed 2");
    expect(disturbed.said).toMatch(/With faults \(seed 2\): .* Killed \d times/);
    expect(disturbed.said).toContain("0 duplicates, 0 lost, 0 different");
  });

  it.each([
    ["--faults fire", "lost-replies, 429, 5xx, kill"],
    ["--latency soon", "--latency"],
  ])("refuses %s", async (option, wanted) => {
    await startWithEdits(1);
    await job.run("plan data/mine --out plan.ndjson");
    const { exitCode, said } = await job.run(`rehearse plan.ndjson ${option}`);
    expect(exitCode).toBe(2);
    expect(said).toContain(wanted);
  });

  it("refuses a plan for another workspace, as apply does", async () => {
    await startWithEdits(1);
    await job.run("plan data/mine --out plan.ndjson");
    const other = await startJob({
      content: { ...aWorkspace(), workspace: { ...aWorkspace().workspace, id: "other" } },
    });
    const { exitCode, said } = await job.run("rehearse plan.ndjson", {
      env: { INTERCOM_BASE_URL: other.sandbox.url },
    });
    await other.close();
    expect(exitCode).toBe(2);
    expect(said).toContain("was made for workspace");
  });
});
