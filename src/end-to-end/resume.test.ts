import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OperationResult, RunSession, RunSummary } from "../apply/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startGatekeeper, type Gatekeeper, type Passing, type Verdict } from "../testing/gatekeeper.ts";
import { startJob, type Job, type RunningProcess } from "../testing/job.ts";
import type { RunningSandboxOptions } from "../testing/sandbox-server.ts";
import { ADMIN_ID, aCollection, anArticle, aSection, aWorkspace } from "../testing/sandbox-content.ts";

let job: Job;
let gatekeeper: Gatekeeper | undefined;

beforeEach(async () => start());

async function start(options: RunningSandboxOptions = {}): Promise<void> {
  job = await startJob({
    content: aWorkspace({ collections: [aCollection()], sections: [aSection()], articles: [anArticle()] }),
    ...options,
  });
  await job.run("pull data/mine");
}

afterEach(async () => {
  await gatekeeper?.close();
  gatekeeper = undefined;
  await job.close();
});

async function addSection(id: string, name: string, parentId = "161"): Promise<void> {
  await addObject(job.path("data/mine"), {
    resource: "section",
    id,
    defaultLocale: "en",
    settings: { parentId },
    content: { en: { name }, fr: { name: `${name} (fr)` } },
  });
}

async function addArticle(id: string, body: string): Promise<void> {
  await addObject(job.path("data/mine"), {
    resource: "article",
    id,
    defaultLocale: "en",
    settings: { parentId: "161", parentType: "collection" },
    content: { en: { title: "Alpha", body, state: "draft", authorId: ADMIN_ID } },
  });
}

async function plan(): Promise<void> {
  await job.run("plan data/mine --out plan.ndjson");
}

async function leftToDo(): Promise<unknown> {
  const { out } = await job.run("plan data/mine --out left.ndjson --json");
  const { counts } = JSON.parse(out) as { counts: { changes: number; hold: number } };
  return { changes: counts.changes, hold: counts.hold };
}

function sectionNames(): (string | undefined)[] {
  return job.sandbox.sandbox.content().sections.map(({ content }) => content["en"]?.name);
}

function articleTitles(): (string | undefined)[] {
  return job.sandbox.sandbox.content().articles.map(({ content }) => content["en"]?.title);
}

async function lastRun(): Promise<RunSummary> {
  const [run] = JSON.parse((await job.run("runs --json")).out) as RunSummary[];
  return run!;
}

async function resultsOf(run: RunSummary): Promise<readonly OperationResult[]> {
  const { results } = await job.readJson<{ results: OperationResult[] }>(`reports/${run.runId}/report.json`);
  return results;
}

/** Applies the plan in a real process that is killed with SIGKILL at its first write of a kind. */
async function applyKilled(
  instant: "before" | "after",
  isWrite: (request: Passing) => boolean,
): Promise<void> {
  let child: RunningProcess | undefined;
  const kill = (): void => child?.kill("SIGKILL");
  gatekeeper = await startGatekeeper(job.sandbox.url, (request): Verdict => {
    if (!isWrite(request)) {
      return "pass";
    }
    if (instant === "after") {
      return { thenKill: kill };
    }
    kill();
    return "drop";
  });
  child = job.spawn("apply plan.ndjson --yes", { INTERCOM_BASE_URL: gatekeeper.url });
  expect((await child.ended).exitCode, "killed").toBeNull();
}

const isPost = ({ method }: Passing): boolean => method === "POST";
const isPut = ({ method }: Passing): boolean => method === "PUT";

describe("killed with SIGKILL", () => {
  it("between intent and request, it is finished by a resume with one request", async () => {
    await addSection("new-a", "Alpha");
    await plan();
    await applyKilled("before", isPost);
    expect(job.writes()).toEqual([]);
    const resumed = await job.run("apply plan.ndjson --resume --yes");
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(job.writes()).toHaveLength(1);
    expect(sectionNames()).toEqual(["Invoices", "Alpha"]);
    // What it used of the rate limit is told by process: the killed one had come to no end of a window.
    const { sessions } = await job.readJson<{ sessions: RunSession[] }>(
      `reports/${(await lastRun()).runId}/report.json`,
    );
    expect(sessions.map(({ windows }) => windows.length > 0)).toEqual([false, true]);
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
  });

  it("between a create and its outcome, a resume adopts what is there", async () => {
    await addSection("new-a", "Alpha");
    await plan();
    await applyKilled("after", isPost);
    expect(job.writes()).toHaveLength(1);
    const resumed = await job.run("apply plan.ndjson --resume --yes");
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(job.writes()).toHaveLength(1);
    expect(sectionNames()).toEqual(["Invoices", "Alpha"]);
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
  });

  it("and pulled before the resume, it still adopts, and nothing is written twice", async () => {
    await addSection("new-a", "Alpha");
    await plan();
    await applyKilled("after", isPost);
    await job.run("pull data/mine");
    const resumed = await job.run("apply plan.ndjson --resume --yes");
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(job.writes()).toHaveLength(1);
    await job.run("pull data/mine");
    expect(sectionNames()).toEqual(["Invoices", "Alpha"]);
    // The pull made the orphan an object of the snapshot; it is held, not written, until a person drops it.
    expect(await leftToDo()).toEqual({ changes: 0, hold: 1 });
    const lines = (await job.read("data/mine/sections.ndjson")).trimEnd().split("\n");
    await job.write(
      "data/mine/sections.ndjson",
      lines
        .filter((line) => !line.includes('"id":"192"'))
        .map((line) => `${line}\n`)
        .join(""),
    );
    await job.run("pull data/mine");
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
    expect(job.writes()).toHaveLength(1);
  });

  it("after an update whose HTML is rewritten, a resume takes it as written, not as a conflict", async () => {
    const body = "<h3>New</h3>bare text";
    await editObject(job.path("data/mine"), "article", "35", withText("en", "body", body));
    await plan();
    await applyKilled("after", isPut);
    const resumed = await job.run("apply plan.ndjson --resume --yes");
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(job.writes()).toHaveLength(1);
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
  });

  it("before an update of mark-up alone, a resume writes it: the old text is not taken for the new", async () => {
    const body = '<p class="no-margin">The <b>total</b> is at the end.</p>';
    await editObject(job.path("data/mine"), "article", "35", withText("en", "body", body));
    await plan();
    await applyKilled("before", isPut);
    await job.run("apply plan.ndjson --resume --yes");
    expect(job.sandbox.sandbox.content().articles[0]?.content["en"]?.body).toContain("<b>total</b>");
  });

  it("is listed as interrupted with a command that works as it stands; nothing else may start before", async () => {
    await addSection("new-a", "Alpha");
    await plan();
    await applyKilled("after", isPost);
    const listed = await job.run("runs");
    expect(listed.said).toContain("interrupted");
    const command = /helpferry (apply .*)$/m.exec(listed.said)?.[1];
    expect(command).toBe("apply plan.ndjson --resume --yes");
    const refused = await job.run("apply plan.ndjson --yes");
    expect(refused.exitCode).toBe(2);
    expect(refused.said).toContain(`helpferry ${command}`);
    expect(await job.run(command ?? "")).toMatchObject({ exitCode: 0 });
    expect(await lastRun()).toMatchObject({ status: "finished", finishedAt: expect.any(String) });
  });
});

/** An editor makes an article called Alpha in the very moment in which the create of ours gets lost. */
async function letEditorWriteAlpha(fate: "drop" | "lose"): Promise<string> {
  const opened = await startGatekeeper(job.sandbox.url, (request) => {
    if (!isPost(request)) {
      return "pass";
    }
    job.sandbox.sandbox.editInApp("POST", "/articles", {
      title: "Alpha",
      author_id: Number(ADMIN_ID),
      body: "<p>By an editor</p>",
      parent_id: 161,
      parent_type: "collection",
    });
    return fate;
  });
  gatekeeper = opened;
  return opened.url;
}

describe("a reply that never came", () => {
  it("of a parent's create: parent and child are there once, and the run is finished", async () => {
    await addSection("new-b", "Beta", "new-top");
    await addObject(job.path("data/mine"), {
      resource: "collection",
      id: "new-top",
      defaultLocale: "en",
      settings: {},
      content: { en: { name: "Top" } },
    });
    await plan();
    job.sandbox.sandbox.faults.add({ kind: "reply-lost", method: "POST", nth: 1 });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(job.writes()).toHaveLength(2);
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
  });

  it.each(["error-before-write", "error-after-write"] as const)(
    "%s: looked up, then written once",
    async (kind) => {
      await addSection("new-a", "Alpha");
      await addSection("new-b", "Beta");
      await editObject(job.path("data/mine"), "section", "191", withText("en", "name", "Bills"));
      await plan();
      job.sandbox.sandbox.faults.add({ kind, method: "POST", nth: 1 });
      job.sandbox.sandbox.faults.add({ kind, method: "PUT", nth: 1 });
      const { exitCode, said } = await job.run("apply plan.ndjson --yes");
      expect(exitCode, said).toBe(0);
      expect(sectionNames().toSorted()).toEqual(["Alpha", "Beta", "Bills"]);
      const carriedOut = kind === "error-before-write" ? 5 : 3;
      expect(job.writes()).toHaveLength(carriedOut);
      expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
    },
  );

  /** Loses the reply of a create in the moment in which an editor makes the same section. */
  async function loseAmongTwo(): Promise<{
    readonly resume: string;
    readonly ids: readonly [string, string];
  }> {
    await addSection("new-a", "Alpha");
    await editObject(job.path("data/mine"), "section", "191", withText("en", "name", "Bills"));
    await plan();
    gatekeeper = await startGatekeeper(job.sandbox.url, (request) => {
      if (isPost(request)) {
        // An editor makes the same section in the same moment.
        job.sandbox.sandbox.editInApp("POST", "/help_center/sections", {
          name: "Alpha",
          parent_id: 161,
          translated_content: { fr: { name: "Alpha (fr)" } },
        });
        return "lose";
      }
      return "pass";
    });
    const asked = await job.run("apply plan.ndjson --yes", { env: { INTERCOM_BASE_URL: gatekeeper.url } });
    expect(asked.exitCode).toBe(1);
    const run = await lastRun();
    expect(run).toMatchObject({
      status: "stopped",
      operations: { done: 1, conflicted: 1 },
      problem: { code: "ambiguous-create" },
    });
    const [conflicted] = (await resultsOf(run)).filter(({ outcome }) => outcome === "conflicted");
    const [, first, second] = job.sandbox.sandbox.content().sections;
    expect(conflicted?.problem?.message).toContain(`${first?.id}, ${second?.id}`);
    expect(asked.said).toContain(`--adopt create:section:new-a=${second?.id}`);
    expect(asked.said).toContain("helpferry apply plan.ndjson --resume --yes");
    const resume = "apply plan.ndjson --resume --yes";
    expect(await job.run(resume), "still two").toMatchObject({ exitCode: 1 });
    const wrong = await job.run(`${resume} --adopt create:section:new-a=191`);
    expect(wrong, "another object's").toMatchObject({ exitCode: 2 });
    expect(await job.run(`${resume} --adopt create:section:new-a=99`), "not there").toMatchObject({
      exitCode: 2,
    });
    expect(await job.run(`${resume} --adopt create:section:new-b=${first?.id}`), "not open").toMatchObject({
      exitCode: 2,
    });
    return { resume, ids: [first?.id ?? "", second?.id ?? ""] as const };
  }

  it("and two objects that could be it: it asks, and goes on when a person has deleted one", async () => {
    const { resume, ids } = await loseAmongTwo();
    job.sandbox.sandbox.editInApp("DELETE", `/help_center/sections/${ids[1]}`);
    const resumed = await job.run(resume);
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(sectionNames()).toEqual(["Bills", "Alpha"]);
    expect(job.writes().filter(isPost)).toHaveLength(1);
  });

  it("and two objects that could be it: it takes the one that a person names", async () => {
    const { resume, ids } = await loseAmongTwo();
    const resumed = await job.run(`${resume} --adopt create:section:new-a=${ids[1]}`);
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    const map = (await job.read("data/mine/remotes/sandbox-workspace/id-map.ndjson")).trim().split("\n");
    expect(map.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ originId: "new-a", destinationId: ids[1] }),
    ]);
    expect(job.writes().filter(isPost)).toHaveLength(1);
  });

  it("and two objects that could be it: it makes a third where a person says that it is none", async () => {
    const { resume } = await loseAmongTwo();
    const resumed = await job.run(`${resume} --adopt create:section:new-a=none`);
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(sectionNames()).toEqual(["Bills", "Alpha", "Alpha", "Alpha"]);
    expect(job.writes().filter(isPost)).toHaveLength(2);
  });

  it("and one of the same name with other words in it: it asks, and sends nothing again", async () => {
    await addArticle("new-a", "<p>As it was planned</p>");
    await plan();
    const url = await letEditorWriteAlpha("drop");
    const asked = await job.run("apply plan.ndjson --yes", { env: { INTERCOM_BASE_URL: url } });
    expect(asked.exitCode).toBe(1);
    expect(await lastRun()).toMatchObject({ problem: { code: "ambiguous-create" } });
    expect(asked.said).toContain("--adopt create:article:new-a=none");
    expect(job.writes()).toEqual([]);
    const resumed = await job.run("apply plan.ndjson --resume --yes --adopt create:article:new-a=none");
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(articleTitles()).toEqual(["How to read an invoice", "Alpha", "Alpha"]);
  });

  it("is adopted by its words among others of its name", async () => {
    await addArticle("new-a", "<h3>As it was</h3>planned");
    await plan();
    const url = await letEditorWriteAlpha("lose");
    const { exitCode, said } = await job.run("apply plan.ndjson --yes", {
      env: { INTERCOM_BASE_URL: url },
    });
    expect(exitCode, said).toBe(0);
    expect(job.writes()).toHaveLength(1);
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
  });

  it("and comes after the look-up, because Intercom was still at work: it is not sent again", async () => {
    await addSection("new-a", "Alpha");
    await plan();
    let late: (() => void) | undefined;
    gatekeeper = await startGatekeeper(job.sandbox.url, (request) => {
      if (isPost(request)) {
        late = () =>
          void job.sandbox.sandbox.editInApp("POST", "/help_center/sections", {
            name: "Alpha",
            parent_id: 161,
            translated_content: { fr: { name: "Alpha (fr)" } },
          });
        return "drop";
      }
      return "pass";
    });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes", {
      env: { INTERCOM_BASE_URL: gatekeeper.url },
      // What Intercom was at comes to its end while the run waits to look again.
      onSleep: () => late?.(),
    });
    expect(exitCode, said).toBe(0);
    expect(said).toContain("looked up again");
    expect(sectionNames()).toEqual(["Invoices", "Alpha"]);
    expect(job.writes()).toEqual([]);
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
  });

  it("is not mixed up between two new objects of the same name", async () => {
    await addSection("new-a", "Twin");
    await addSection("new-b", "Twin");
    await plan();
    job.sandbox.sandbox.faults.add({ kind: "error-before-write", method: "POST", nth: 1 });
    job.sandbox.sandbox.faults.add({ kind: "reply-lost", method: "POST", nth: 2 });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(sectionNames()).toEqual(["Invoices", "Twin", "Twin"]);
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
  });
});

describe("a server that goes away in the middle", () => {
  it("stops the run in order instead of failing everything, and a resume does the rest", async () => {
    for (let index = 0; index < 6; index += 1) {
      await addSection(`new-${index}`, `Name ${index}`);
    }
    await plan();
    let writes = 0;
    gatekeeper = await startGatekeeper(job.sandbox.url, async (request) => {
      writes += Number(request.method === "POST");
      if (writes === 3) {
        setImmediate(() => void gatekeeper?.close());
        return "drop";
      }
      return "pass";
    });
    const stopped = await job.run("apply plan.ndjson --yes --concurrency 1", {
      env: { INTERCOM_BASE_URL: gatekeeper.url },
    });
    gatekeeper = undefined;
    expect(stopped.exitCode, stopped.said).toBe(1);
    expect(stopped.said).toContain("cannot be reached");
    const run = await lastRun();
    expect(run).toMatchObject({ status: "stopped", operations: { done: 2, failed: 1, "not-attempted": 3 } });
    const resumed = await job.run("apply plan.ndjson --resume --yes");
    expect(resumed, resumed.said).toMatchObject({ exitCode: 0 });
    expect(sectionNames()).toHaveLength(7);
    expect(await leftToDo()).toEqual({ changes: 0, hold: 0 });
  });
});

describe("what Intercom refuses", () => {
  it("for one article does not stop the others, and is reported with its mend", async () => {
    await editObject(
      job.path("data/mine"),
      "article",
      "35",
      withText("en", "body", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    );
    await editObject(job.path("data/mine"), "section", "191", withText("en", "name", "Bills"));
    await plan();
    const { exitCode } = await job.run("apply plan.ndjson --yes");
    expect(exitCode).toBe(1);
    const run = await lastRun();
    expect(run).toMatchObject({ status: "finished", operations: { done: 1, failed: 1 } });
    const [failed] = (await resultsOf(run)).filter(({ outcome }) => outcome === "failed");
    expect(failed?.problem).toMatchObject({
      code: "html-refused",
      message: expect.stringContaining("unsupported_html"),
      hint: expect.stringContaining("nested"),
    });
    expect(await job.read(`reports/${run.runId}/report.md`)).toContain("unsupported");
    expect(sectionNames()).toEqual(["Bills"]);
  });

  it("as too many requests, again and again, only costs time", async () => {
    await job.close();
    await start({ windowSeconds: 1 });
    for (let index = 0; index < 8; index += 1) {
      await addSection(`new-${index}`, `Name ${index}`);
    }
    await plan();
    job.sandbox.sandbox.faults.add({
      kind: "error-before-write",
      status: 429,
      method: "POST",
      chance: 0.4,
      times: 3,
    });
    const { exitCode, said } = await job.run("apply plan.ndjson --yes");
    expect(exitCode, said).toBe(0);
    const run = await lastRun();
    expect(run.requests.rateLimited).toBe(3);
    expect(sectionNames()).toHaveLength(9);
  });
});

describe("the files of a run", () => {
  it("hold no token, and neither does the snapshot", async () => {
    await addSection("new-a", "Alpha");
    await plan();
    await job.run("apply plan.ndjson --yes");
    const names = await readdir(job.folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(15);
    for (const file of files) {
      const text = await job.read(`${file.parentPath.slice(job.folder.length + 1)}/${file.name}`);
      expect(text.includes(job.sandbox.token), file.name).toBe(false);
    }
  });
});
