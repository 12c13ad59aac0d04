import { afterEach, describe, expect, it } from "vitest";
import type { RunSummary } from "../apply/index.ts";
import type { Fault } from "../sandbox/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, aWorkspace, manySections } from "../testing/sandbox-content.ts";
import type { RunningSandboxOptions } from "../testing/sandbox-server.ts";

let job: Job;

afterEach(async () => job.close());

async function startWithEdits(count: number, options: RunningSandboxOptions): Promise<void> {
  job = await startJob({
    content: aWorkspace({ collections: [aCollection()], sections: manySections(count) }),
    ...options,
  });
  await job.run("pull data/mine");
  for (let index = 0; index < count; index += 1) {
    await editObject(
      job.path("data/mine"),
      "section",
      String(1001 + index),
      withText("fr", "name", `Rubrique ${index}`),
    );
  }
  await job.run("plan data/mine --out plan.ndjson");
}

/** The most requests that were under way at the same instant. */
function peakOverlap(): number {
  const edges = job.writes().flatMap(({ timeMs, durationMs }) => [
    { at: timeMs, step: 1 },
    { at: timeMs + durationMs, step: -1 },
  ]);
  let now = 0;
  return Math.max(
    ...edges
      .toSorted((left, right) => left.at - right.at || left.step - right.step)
      .map(({ step }) => (now += step)),
  );
}

describe("apply", () => {
  it("writes several objects at a time, up to --concurrency", async () => {
    await startWithEdits(25, { latencyMs: 300 });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes --concurrency 6");
    expect(exitCode, said).toBe(0);
    expect(job.writes()).toHaveLength(25);
    expect(peakOverlap()).toBe(6);
  });

  it("writes the first of a kind alone", async () => {
    await startWithEdits(6, { latencyMs: 40 });
    await job.run("apply plan.ndjson --yes");
    const [first, ...others] = job.writes();
    const firstEnd = (first?.timeMs ?? 0) + (first?.durationMs ?? 0);
    expect(others).toHaveLength(5);
    expect(others.every(({ timeMs }) => timeMs >= firstEnd)).toBe(true);
  });

  it("never asks for more than the limit in a window, and is never refused when alone", async () => {
    await startWithEdits(45, { rateLimit: 20, windowSeconds: 2 });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(job.sandbox.log.filter(({ status }) => status === 429)).toEqual([]);
    const perWindow = new Map<number, number>();
    for (const { timeMs } of job.sandbox.log) {
      const window = Math.floor(timeMs / 2000);
      perWindow.set(window, (perWindow.get(window) ?? 0) + 1);
    }
    expect(Math.max(...perWindow.values())).toBeLessThanOrEqual(20);
    const { requests } = await lastRun();
    expect(requests).toMatchObject({ rateLimited: 0, wasted: 0, budget: 1 });
    expect(requests.windows).toBeGreaterThanOrEqual(3);
  });

  it("keeps to its budget, and the report and the summary say how it was used", async () => {
    await startWithEdits(30, { rateLimit: 20, windowSeconds: 2 });
    const before = job.sandbox.log.length;
    const { exitCode, said } = await job.run("apply plan.ndjson --yes --budget 50%");
    expect(exitCode, said).toBe(0);
    const perWindow = new Map<number, number>();
    for (const { timeMs } of job.sandbox.log.slice(before)) {
      const window = Math.floor(timeMs / 2000);
      perWindow.set(window, (perWindow.get(window) ?? 0) + 1);
    }
    expect(Math.max(...perWindow.values())).toBeLessThanOrEqual(10);
    const run = await lastRun();
    expect(run.requests).toMatchObject({ budget: 0.5, rateLimited: 0 });
    expect(run.requests.utilisation).toBeGreaterThan(0.5);
    expect(said).toMatch(/\d+ requests in \d+ rate windows, 0 in vain; \d+% of what was free/);
    expect(await job.read(`reports/${run.runId}/report.md`)).toContain("a budget of 50% of the limit");
  });

  it("keeps to the windows of a server whose clock is minutes off", async () => {
    const skewMs = -7 * 60_000;
    await startWithEdits(30, { rateLimit: 20, windowSeconds: 2, now: () => Date.now() + skewMs });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(job.sandbox.log.filter(({ status }) => status === 429)).toEqual([]);
  });

  it("stops at its deadline as at a Ctrl-C, says so, and the command it names does the rest", async () => {
    await startWithEdits(40, { rateLimit: 12, windowSeconds: 2 });
    const before = job.sandbox.log.length;
    const stopped = await job.run("apply plan.ndjson --yes --deadline 3s");
    expect(stopped.exitCode).toBe(1);
    expect(stopped.said).toContain("--deadline");
    expect(stopped.said).toContain("helpferry apply plan.ndjson --resume --yes");
    expect(await lastRun()).toMatchObject({ status: "interrupted", problem: { code: "deadline-reached" } });
    const written = job.writes().length;
    expect(written).toBeLessThan(40);
    const resumed = await job.run("apply plan.ndjson --resume --yes");
    expect(resumed.exitCode, resumed.said).toBe(0);
    expect(job.writes()).toHaveLength(40);
    const run = await lastRun();
    expect(run.status).toBe("finished");
    expect(run.problem).toBeUndefined();
    expect(run.requests.started).toBe(job.sandbox.log.length - before);
  });

  it("gives a request that hangs up after --timeout, looks it up and sends it again", async () => {
    await startWithEdits(4, {});
    job.sandbox.sandbox.faults.add({ kind: "hang", method: "PUT", nth: 2 });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes --timeout 2");
    expect(exitCode, said).toBe(0);
    expect((await lastRun()).requests).toMatchObject({ wasted: 1, rateLimited: 0 });
    expect(
      job
        .writes()
        .map(({ fault }) => fault ?? "none")
        .toSorted(),
    ).toEqual(["hang", ...Array.from({ length: 4 }, () => "none")]);
  });

  it.each<Fault>([
    { kind: "refuse", method: "PUT", nth: 2 },
    { kind: "slow", delayMs: 700, method: "PUT" },
  ])("is not put off by $kind", async (fault) => {
    await startWithEdits(4, {});
    job.sandbox.sandbox.faults.add(fault);
    const { exitCode, said } = await job.run("apply plan.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(job.writes().filter(({ status }) => status === 200)).toHaveLength(4);
  });
});

async function lastRun(): Promise<RunSummary> {
  const [run] = JSON.parse((await job.run("runs --json")).out) as [RunSummary];
  return run;
}
