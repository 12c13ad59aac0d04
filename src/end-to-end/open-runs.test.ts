import { mkdir, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addObject } from "../testing/edit-snapshot.ts";
import { startGatekeeper, type Gatekeeper } from "../testing/gatekeeper.ts";
import { startJob, type Job, type Ran } from "../testing/job.ts";
import { ADMIN_ID, aCollection, aNewsfeed, aWorkspace } from "../testing/sandbox-content.ts";

let job: Job;
let gatekeeper: Gatekeeper | undefined;

beforeEach(async () => {
  job = await startJob({ content: aWorkspace({ collections: [aCollection()], newsfeeds: [aNewsfeed()] }) });
  await job.run("pull data/mine");
});

afterEach(async () => {
  await gatekeeper?.close();
  gatekeeper = undefined;
  await job.close();
});

async function addSections(): Promise<void> {
  for (const id of ["new-1", "new-2", "new-3"]) {
    const content = { en: { name: `Section ${id}` } };
    const settings = { parentId: "161" };
    await addObject(job.path("data/mine"), {
      resource: "section",
      id,
      defaultLocale: "en",
      settings,
      content,
    });
  }
}

/** Applies in a process that is killed when its second create has reached the workspace. */
async function applyAndKill(options = ""): Promise<void> {
  let posts = 0;
  gatekeeper = await startGatekeeper(job.sandbox.url, ({ method }) => {
    posts += Number(method === "POST");
    return method === "POST" && posts === 2 ? { thenKill: () => child.kill("SIGKILL") } : "pass";
  });
  const line = `apply plan.ndjson --yes --concurrency 1 ${options}`.trimEnd();
  const child = job.spawn(line, { INTERCOM_BASE_URL: gatekeeper.url });
  expect((await child.ended).exitCode, "it was killed").toBeNull();
}

const sections = (): number => job.sandbox.sandbox.content().sections.length;

describe("a run that was killed while a create was under way", () => {
  beforeEach(async () => {
    await addSections();
    await job.run("plan data/mine --out plan.ndjson");
    await applyAndKill();
  });

  async function isRefused(line: string, words: RegExp): Promise<void> {
    const { exitCode, said }: Ran = await job.run(line);
    expect(exitCode, said).toBe(2);
    expect(said).toMatch(words);
    expect(sections(), "nothing was written").toBe(2);
  }

  it("is not begun again from other reports: what it left open is known beside the snapshot", async () => {
    await mkdir(job.path("other"));
    await isRefused(
      "apply plan.ndjson --yes --reports other",
      /did not come to its end[\s\S]*--resume --yes/,
    );
    await isRefused("apply plan.ndjson --yes --reports other --resume", /name its folder with --reports/);
    const resumed = await job.run("apply plan.ndjson --yes --resume");
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(sections()).toBe(3);
    const again = await job.run("apply plan.ndjson --yes --reports other");
    expect(again.exitCode, again.said).toBe(0);
    expect(sections()).toBe(3);
  });

  it("is not begun again where its folder is damaged or gone, until a person says that it is lost", async () => {
    const [run = ""] = (await job.run("runs --json")).out.match(/(?<="runId": ?")[^"]+/) ?? [];
    await writeFile(job.path(`reports/${run}/run.json`), "");
    await isRefused("apply plan.ndjson --yes", /cannot be read any more/);
    await rm(job.path("reports"), { recursive: true });
    await isRefused("apply plan.ndjson --yes", /cannot be read any more[\s\S]*open-run\.json/);
    await rm(job.path("data/mine/remotes/sandbox-workspace/open-run.json"));
    const plan = await job.run("plan data/mine --out new.ndjson --json");
    expect(JSON.parse(plan.out)).toMatchObject({ counts: { create: 1, hold: 1 } });
  });

  it("is named by a plan, whose look-alikes it made", async () => {
    const { said } = await job.run("plan data/mine --out new.ndjson");
    expect(said).toMatch(/did not come to its end[\s\S]*--resume --yes/);
    await job.run("apply plan.ndjson --yes --resume");
    const after = await job.run("plan data/mine --out new.ndjson");
    expect(after.said).not.toContain("did not come to its end");
  });
});

describe("a run that was stopped in good order, then resumed and killed", () => {
  it("is not begun again from other reports either, nor is another run of its plan resumed meanwhile", async () => {
    await addSections();
    await job.run("plan data/mine --out plan.ndjson");
    const stop = new AbortController();
    stop.abort();
    expect((await job.run("apply plan.ndjson --yes", { signal: stop.signal })).exitCode).toBe(1);
    await mkdir(job.path("other"));
    const early = await job.run("apply plan.ndjson --yes --reports other", { signal: stop.signal });
    expect(early.exitCode, "nothing is open: another may begin").toBe(1);
    await applyAndKill("--resume");
    const again = await job.run("apply plan.ndjson --yes --resume --reports other");
    expect(again.exitCode, again.said).toBe(2);
    expect(again.said).toContain("did not come to its end");
    expect(sections()).toBe(2);
    const resumed = await job.run("apply plan.ndjson --yes --resume");
    expect(resumed.exitCode, resumed.said).toBe(0);
    expect(sections()).toBe(3);
  });
});

describe("an interrupted run that was taken back", () => {
  it("is not resumed: it says what undid it, and a new run does all", async () => {
    await addSections();
    for (const id of ["new-4", "new-5"]) {
      await addObject(job.path("data/mine"), {
        resource: "news-item",
        id,
        defaultLocale: "en",
        settings: {
          senderId: ADMIN_ID,
          state: "live",
          assignments: [{ newsfeedId: "53", publishedAt: null }],
        },
        content: { en: { title: id, body: "<p>x</p>" } },
      });
    }
    await job.run("plan data/mine --out plan.ndjson");
    await applyAndKill();
    const stop = new AbortController();
    job.sandbox.sandbox.faults.add({ kind: "slow", method: "POST", nth: 2, delayMs: 50 });
    const stopped = job.run("apply plan.ndjson --yes --resume --concurrency 1", { signal: stop.signal });
    while (sections() < 3) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    stop.abort();
    expect((await stopped).exitCode).toBe(1);
    const undone = await job.run("rollback last --yes --delete-created");
    expect(undone.exitCode, undone.said).toBe(0);
    const { said: runs } = await job.run("runs");
    expect(runs).toContain("undone by");
    expect(runs).not.toContain("--resume");
    const before = job.writes().length;
    const resumed = await job.run("apply plan.ndjson --yes --resume");
    expect(resumed.exitCode).toBe(2);
    expect(resumed.said).toMatch(/was undone by run[\s\S]*without --resume/);
    expect(job.writes()).toHaveLength(before);
    const fresh = await job.run("apply plan.ndjson --yes");
    expect(fresh.exitCode, fresh.said).toBe(0);
    expect(sections()).toBe(3);
  });
});
