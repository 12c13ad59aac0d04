import { setTimeout as wait } from "node:timers/promises";
import { seededRandom } from "../sandbox/index.ts";
import { compareContent, type ContentDifference } from "./compare-content.ts";
import type { Job } from "./job.ts";

/** A run that was killed again and again, held against one that nobody disturbed. */
export interface Ordeal extends ContentDifference {
  readonly kills: number;
  /** Creates that were sent although one like it had reached the workspace. */
  readonly repeatedCreates: number;
  /** Writes that say what an earlier one said. */
  readonly repeatedWrites: number;
  /** Changes that a new plan of the snapshot would still make or hold. */
  readonly left: number;
}

export interface KillOptions {
  readonly seed: number;
  /** After so many kills the last run may end in peace. */
  readonly mostKills: number;
}

/** The part of the kills that may hit a process before its first write, too. */
const ANY_INSTANT_SHARE = 0.2;
/** As long as a process takes to start and to read, roughly; twice as long is as likely as at once. */
const START_MS = 1_500;
/** How long a run is left to write, at most. */
const WRITING_MS = 120;

/**
 * Applies `plan.ndjson` in processes that are killed at random instants, while one in twenty replies to a
 * write is lost, until all is done; then reads what came of it.
 */
export async function killUntilFinished(
  job: Job,
  undisturbed: Job,
  { seed, mostKills }: KillOptions,
): Promise<Ordeal> {
  const random = seededRandom(seed);
  const { faults } = job.sandbox.sandbox;
  faults.add({ kind: "reply-lost", method: "POST", chance: 0.05 });
  faults.add({ kind: "reply-lost", method: "PUT", chance: 0.05 });
  let kills = 0;
  let isFinished = false;
  for (let run = 0; !isFinished && run < mostKills; run += 1) {
    // A kill before the first write may come before the run is kept: what is kept is resumed, else begun.
    const resume = (await job.run("runs --json")).out.includes('"runId"') ? "--resume " : "";
    const child = job.spawn(`apply plan.ndjson ${resume}--concurrency 2 --look-again-after 1 --yes`);
    const over = new AbortController();
    const ended = child.ended.finally(() => over.abort());
    if (random() < ANY_INSTANT_SHARE) {
      await wait(random() * START_MS);
    } else {
      await somethingIsWritten(job, over.signal);
      await wait(random() * WRITING_MS);
    }
    child.kill("SIGKILL");
    const { exitCode } = await ended;
    isFinished = exitCode === 0;
    kills += Number(exitCode === null);
  }
  faults.clear();
  if (!isFinished) {
    const { exitCode, said } = await job.run("apply plan.ndjson --resume --yes");
    if (exitCode !== 0) {
      throw new Error(`The last run ended with ${exitCode}: ${said}`);
    }
  }
  return { kills, ...(await judgeEnd(job, undisturbed)) };
}

/** Resolves when a write has reached the sandbox, so that a kill hits a run at work and not while it starts. */
async function somethingIsWritten(job: Job, signal: AbortSignal): Promise<void> {
  const before = job.writes().length;
  while (!signal.aborted && job.writes().length === before) {
    await wait(5);
  }
}

async function judgeEnd(job: Job, undisturbed: Job): Promise<Omit<Ordeal, "kills">> {
  const creates = (one: Job): number => one.writes().filter(({ method }) => method === "POST").length;
  const written = job.writes().map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body)}`);
  const again = await job.run("plan data/mine --out left.ndjson --json");
  const { counts } = JSON.parse(again.out) as { counts: { changes: number; hold: number } };
  return {
    ...compareContent(job.sandbox.sandbox.content(), undisturbed.sandbox.sandbox.content()),
    repeatedCreates: creates(job) - creates(undisturbed),
    repeatedWrites: written.length - new Set(written).size,
    left: counts.changes + counts.hold,
  };
}
