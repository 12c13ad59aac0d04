import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { RunSummary } from "../apply/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startGatekeeper, type Verdict } from "../testing/gatekeeper.ts";
import { startJob, type Job, type RunningProcess } from "../testing/job.ts";
import { aCollection, aWorkspace, manySections } from "../testing/sandbox-content.ts";

let job: Job;

afterEach(async () => job.close());

async function start(latencyMs: number): Promise<void> {
  job = await startJob({
    latencyMs,
    content: aWorkspace({ collections: [aCollection()], sections: manySections(120) }),
  });
}

async function planEdits(count: number): Promise<void> {
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

/** Resolves when the sandbox has answered so many requests that fit, or the process has ended. */
async function untilAnswered(
  count: number,
  isWanted: (entry: { method: string; path: string }) => boolean,
  child: RunningProcess,
): Promise<void> {
  const over = new AbortController();
  void child.ended.then(() => over.abort());
  while (!over.signal.aborted && job.sandbox.log.filter(isWanted).length < count) {
    await wait(5);
  }
}

const isWrite = ({ method }: { method: string }): boolean => method !== "GET";

async function lastRun(): Promise<RunSummary> {
  const [run] = JSON.parse((await job.run("runs --json")).out) as RunSummary[];
  return run!;
}

describe("Ctrl-C", () => {
  it("during pull leaves nothing half-written and says so", async () => {
    await start(60);
    const child = job.spawn("pull data/mine");
    await untilAnswered(3, ({ path }) => path.includes("page="), child);
    child.kill("SIGINT");
    const { exitCode, said } = await child.ended;
    expect(exitCode, said).toBe(1);
    expect(said).toContain("Nothing was left half-written");
    expect(said).not.toMatch(/\n\s+at /);
    const entries = await readdir(job.path("data"), { recursive: true, withFileTypes: true }).catch(() => []);
    expect(entries.filter((entry) => entry.isFile()).map(({ name }) => name)).toEqual([]);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "during apply (%s) finishes what is in flight and says how to go on; that command does the rest",
    async (signal) => {
      await start(40);
      await planEdits(30);
      const child = job.spawn("apply plan.ndjson --yes --concurrency 4");
      await untilAnswered(6, isWrite, child);
      child.kill(signal);
      const { exitCode, said } = await child.ended;
      expect(exitCode, said).toBe(1);
      expect(said).not.toMatch(/\n\s+at /);
      const command = /helpferry (apply plan\.ndjson --resume --yes)/.exec(said)?.[1] ?? "";
      const run = await lastRun();
      const written = job.writes().length;
      expect(written).toBeLessThan(30);
      expect(run).toMatchObject({
        status: "interrupted",
        operations: { done: written, failed: 0, conflicted: 0, "not-attempted": 30 - written },
      });
      expect(await job.read(`reports/${run.runId}/report.md`)).toContain(command);
      expect(await job.run(command)).toMatchObject({ exitCode: 0 });
      expect(job.writes()).toHaveLength(30);
      expect(await lastRun()).toMatchObject({
        runId: run.runId,
        status: "finished",
        operations: { done: 30 },
      });
    },
  );

  it.each([
    ["SIGINT", "press Ctrl-C again"],
    ["SIGTERM", "a second SIGTERM"],
  ] as const)("twice (%s) stops at once, and the run can be resumed", async (signal, words) => {
    await start(0);
    await planEdits(12);
    let letGo: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (letGo = resolve));
    let isHeld: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (isHeld = resolve));
    let puts = 0;
    const gatekeeper = await startGatekeeper(job.sandbox.url, async ({ method }): Promise<Verdict> => {
      puts += Number(method === "PUT");
      if (method === "PUT" && puts > 2) {
        isHeld();
        await released;
      }
      return "pass";
    });
    const child = job.spawn("apply plan.ndjson --yes", { INTERCOM_BASE_URL: gatekeeper.url });
    await held;
    child.kill(signal);
    await wait(100);
    child.kill(signal);
    const { exitCode, said } = await child.ended;
    expect(exitCode, said).toBe(1);
    expect(said).toContain(words);
    expect(said).toContain("`helpferry runs` says how to go on");
    letGo();
    await gatekeeper.close();
    expect(await lastRun()).toMatchObject({ status: "interrupted", finishedAt: null });
    expect(await job.run("apply plan.ndjson --resume --yes")).toMatchObject({ exitCode: 0 });
    const names = job.sandbox.sandbox
      .content()
      .sections.slice(0, 12)
      .map(({ content }) => content["fr"]?.name);
    expect(names).toEqual(Array.from({ length: 12 }, (_, index) => `Rubrique ${index}`));
  });

  it("before anything was written still leaves a run that can be resumed", async () => {
    await start(100);
    await planEdits(3);
    const before = job.sandbox.log.length;
    const child = job.spawn("apply plan.ndjson --yes");
    await untilAnswered(before + 4, () => true, child);
    child.kill("SIGINT");
    const { exitCode, said } = await child.ended;
    expect(exitCode, said).toBe(1);
    expect(job.writes()).toEqual([]);
    expect(said).toContain("--resume");
    expect(await job.run("apply plan.ndjson --resume --yes")).toMatchObject({ exitCode: 0 });
  });
});

describe("two at once", () => {
  it("a second apply is refused while the first runs, with the process that holds the lock; so is a pull", async () => {
    await start(80);
    await planEdits(12);
    const child = job.spawn("apply plan.ndjson --yes --concurrency 2");
    await untilAnswered(1, isWrite, child);
    const second = await job.run("apply plan.ndjson --yes");
    expect(second.exitCode).toBe(2);
    expect(second.said).toContain(`process ${child.pid}`);
    const pulled = await job.run("pull data/mine");
    expect(pulled.exitCode).toBe(2);
    expect(pulled.said).toContain(`Cannot pull into ${job.path("data/mine")}: process ${child.pid}`);
    const listed = await job.run("runs");
    expect(listed.said).toContain("going on");
    expect(await child.ended).toMatchObject({ exitCode: 0 });
    expect(job.writes()).toHaveLength(12);
  });

  it("the lock of a killed process is taken over, and says so", async () => {
    await start(20);
    await planEdits(12);
    const child = job.spawn("apply plan.ndjson --yes --concurrency 1");
    await untilAnswered(2, isWrite, child);
    child.kill("SIGKILL");
    await child.ended;
    expect(await readdir(job.path("reports"))).toContainEqual(expect.stringMatching(/\.lock$/));
    const resumed = await job.run("apply plan.ndjson --resume --yes --json");
    expect(resumed.exitCode, resumed.said).toBe(0);
    expect(resumed.said).toContain(`Process ${child.pid}`);
    expect(JSON.parse(resumed.out)).toMatchObject({ notes: [{ kind: "lock-taken-over", pid: child.pid }] });
    const left = await readdir(job.folder, { recursive: true });
    expect(left).not.toContainEqual(expect.stringMatching(/\.lock/));
  });
});

describe("a reader that has seen enough", () => {
  it.each([
    ["data", "apply plan.ndjson --yes --json | true"],
    ["words", "apply plan.ndjson --yes 2>&1 >/dev/null | true"],
  ])("of %s ends no run and shows no stack trace", async (_what, pipeline) => {
    await start(0);
    await planEdits(4);
    const cli = new URL("../cli.ts", import.meta.url).pathname;
    const loader = new URL("../../node_modules/tsx/dist/loader.mjs", import.meta.url).pathname;
    const shell = spawn("bash", ["-c", `set -o pipefail; node --import ${loader} ${cli} ${pipeline}`], {
      cwd: job.folder,
      env: {
        PATH: process.env["PATH"],
        INTERCOM_BASE_URL: job.sandbox.url,
        INTERCOM_ACCESS_TOKEN: job.sandbox.token,
      },
    });
    let said = "";
    shell.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    const exitCode = await new Promise((resolve) => shell.on("close", resolve));
    expect(exitCode, said).toBe(0);
    expect(said).not.toContain("EPIPE");
    expect(await lastRun()).toMatchObject({ status: "finished" });
  });
});

describe("--json", () => {
  it("puts one JSON value on standard output and nothing else, for every command of the job", async () => {
    await start(0);
    await job.run("pull data/mine");
    const lines = [
      ["pull data/mine --json", 0],
      ["status data/mine --json", 0],
      ["export data/mine --locales fr --format csv --out out --json", 0],
      ["plan data/mine --out empty.ndjson --json", 0],
      ["apply empty.ndjson --json", 0],
      ["runs --json", 0],
    ] as const;
    for (const [line, exitCode] of lines) {
      const ran = await job.run(line);
      expect(ran.exitCode, `${line}: ${ran.said}`).toBe(exitCode);
      expect(() => JSON.parse(ran.out) as unknown, line).not.toThrow();
    }
    await editObject(job.path("data/mine"), "section", "1001", withText("en", "name", "Other"));
    expect(await job.run("plan data/mine --out plan.ndjson --fail-on-changes --json")).toMatchObject({
      exitCode: 1,
    });
    const applied = await job.run("apply plan.ndjson --yes --json");
    expect(JSON.parse(applied.out)).toMatchObject({ status: "finished", operations: { done: 1 } });
  });
});
