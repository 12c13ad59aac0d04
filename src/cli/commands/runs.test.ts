import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RunSummary } from "../../apply/index.ts";
import { editObject, withText } from "../../testing/edit-snapshot.ts";
import { startJob, type Job } from "../../testing/job.ts";
import { aCollection, aSection, aWorkspace } from "../../testing/sandbox-content.ts";
import { createTestIo } from "../../testing/test-io.ts";
import { runCli } from "../run-cli.ts";
import { hasDisplay } from "../open-browser.ts";

let job: Job;
let runId: string;

beforeEach(async () => {
  job = await startJob({ content: aWorkspace({ collections: [aCollection()], sections: [aSection()] }) });
  await job.run("pull data/mine");
  await editObject(job.path("data/mine"), "section", "191", withText("fr", "name", "Factures"));
  await job.run("plan data/mine --out plan.ndjson");
  await job.run("apply plan.ndjson --yes");
  const [run] = JSON.parse((await job.run("runs --json")).out) as RunSummary[];
  runId = run?.runId ?? "";
});

afterEach(async () => job.close());

describe("helpferry runs <run>", () => {
  it("shows how the run ended, how to undo it and where its reports are", async () => {
    for (const named of [runId, "last", `reports/${runId}`]) {
      const { exitCode, out, said } = await job.run(`runs ${named}`);
      expect(exitCode, said).toBe(0);
      const all = `${out}\n${said}`;
      expect(all).toContain("The run is finished: 1 done.");
      expect(all).toContain(`helpferry rollback ${runId}`);
      expect(all).toContain(job.path(`reports/${runId}/report.html`));
      expect(all).not.toContain("made again");
    }
  });

  it("makes reports again that are gone, as they were", async () => {
    const files = ["report.html", "report.md", "report.json"].map((name) => `reports/${runId}/${name}`);
    const before = await Promise.all(files.map(async (file) => job.read(file)));
    await rm(job.path(files[0] ?? ""));
    await rm(job.path(files[2] ?? ""));
    expect((await job.run(`runs ${runId}`)).said).toContain("made again");
    expect(await Promise.all(files.map(async (file) => job.read(file)))).toEqual(before);
  });

  it("gives programs the run and the paths of its reports", async () => {
    const { out } = await job.run("runs last --json");
    expect(JSON.parse(out)).toMatchObject({
      runId,
      status: "finished",
      folder: job.path(`reports/${runId}`),
      reports: { html: job.path(`reports/${runId}/report.html`) },
    });
  });

  it("refuses a run that there is not", async () => {
    const { exitCode, said } = await job.run("runs nobody");
    expect(exitCode).toBe(2);
    expect(said).toContain("helpferry runs lists them");
  });

  it("has no report of a run that did not come to its end", async () => {
    const path = `reports/${runId}/run.json`;
    const run = await job.readJson<RunSummary>(path);
    await job.write(path, JSON.stringify({ ...run, status: "running", finishedAt: null }));
    await rm(job.path(`reports/${runId}/report.html`));
    const { exitCode, out, said } = await job.run("runs last");
    expect(exitCode).toBe(0);
    expect(`${out}\n${said}`).toContain("--resume");
    expect(said).toContain("It has no report");
  });

  it.each([
    [{ DISPLAY: ":0" }, true],
    [{}, false],
  ])("opens the page where there is a screen: %j", async (env, isOpened) => {
    const started: string[][] = [];
    const io = createTestIo({ cwd: job.folder, env });
    await runCli(
      ["runs", "last", "--open"],
      {
        ...io,
        runProgram: async (program, args) => {
          started.push([program, ...args]);
          return "";
        },
      },
      "0.0.0-test",
    );
    const opened = isOpened || process.platform !== "linux";
    expect(started.map((words) => words.at(-1)?.endsWith("/report.html"))).toEqual(opened ? [true] : []);
    expect(io.said.join("\n").includes("no screen")).toBe(!opened);
  });

  it("knows a screen by what the system says", () => {
    expect(hasDisplay({ env: { WAYLAND_DISPLAY: "wayland-0" } }, "linux")).toBe(true);
    expect(hasDisplay({ env: { DISPLAY: "" } }, "linux")).toBe(false);
    expect(hasDisplay({ env: {} }, "darwin")).toBe(true);
  });
});
