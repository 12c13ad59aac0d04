import { afterEach, describe, expect, it } from "vitest";
import type { RunSummary } from "../apply/index.ts";
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
    await startWithEdits(25, { latencyMs: 60 });
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
    const [run] = JSON.parse((await job.run("runs --json")).out) as RunSummary[];
    expect(run?.requests).toMatchObject({ rateLimited: 0 });
    expect(run?.requests.waitedSeconds).toBeGreaterThan(2);
  });
});
