import { afterEach, describe, expect, it } from "vitest";
import type { Job } from "../testing/job.ts";
import { startKillJob } from "../testing/kill-job.ts";
import { killUntilFinished } from "../testing/kill-until-finished.ts";

const KILLS = 30;
const SEED = Number(process.env["HELPFERRY_KILL_SEED"] ?? 20_251_122);
const CHANGES = 120;

const jobs: Job[] = [];

afterEach(async () => {
  await Promise.all(jobs.splice(0).map(async (job) => job.close()));
});

async function start(latencyMs: number): Promise<Job> {
  const job = await startKillJob({ changes: CHANGES, latencyMs, seed: SEED });
  jobs.push(job);
  return job;
}

describe("a run killed at random instants while replies are lost", () => {
  it(`ends after ${KILLS} kills like one that nobody disturbed`, async () => {
    const undisturbed = await start(0);
    const { exitCode, said } = await undisturbed.run("apply plan.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(undisturbed.writes()).toHaveLength(CHANGES);

    const job = await start(16);
    const { kills, ...end } = await killUntilFinished(job, undisturbed, { seed: SEED, mostKills: KILLS });
    expect(kills).toBeGreaterThan(KILLS / 2);
    expect(end).toEqual({ surplus: 0, missing: 0, repeatedCreates: 0, repeatedWrites: 0, left: 0 });
  }, 300_000);
});
