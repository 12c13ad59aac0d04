import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startGatekeeper, type Gatekeeper, type Verdict } from "../testing/gatekeeper.ts";
import { startJob, type Job, type Ran } from "../testing/job.ts";
import {
  aCollection,
  anArticle,
  anArticleVersion,
  aSection,
  aWorkspace,
  manySections,
} from "../testing/sandbox-content.ts";
import type { TestIoOptions } from "../testing/test-io.ts";

let job: Job;
const gatekeepers: Gatekeeper[] = [];
const mounts: string[] = [];

beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({ collections: [aCollection()], sections: [aSection()], articles: [anArticle()] }),
  });
});

afterEach(async () => {
  await Promise.all(gatekeepers.splice(0).map(async (gatekeeper) => gatekeeper.close()));
  for (const folder of mounts.splice(0)) {
    execFileSync("umount", [folder]);
  }
  await job.close();
});

/** A snapshot, one edit in it, and the plan of that edit. */
async function prepare(): Promise<void> {
  await job.run("pull data/mine");
  await editObject(job.path("data/mine"), "section", "191", withText("en", "name", "Bills"));
  await job.run("plan data/mine --out plan.ndjson");
}

interface Wanted {
  readonly exitCode: number;
  /** Parts of the message and of its mend. */
  readonly says: readonly string[];
}

/** One message, its mend, no stack trace, nothing written; and with --json the same as data. */
async function expectMistake(line: string, wanted: Wanted, io?: TestIoOptions): Promise<Ran> {
  const writes = job.writes().length;
  const ran = await job.run(line, io);
  expect(ran.exitCode, ran.said).toBe(wanted.exitCode);
  expectClear(ran.said, wanted.says);
  expect(ran.out).toBe("");
  expect(job.writes()).toHaveLength(writes);
  const json = await job.run(`${line} --json`, io);
  expect(json.exitCode).toBe(wanted.exitCode);
  const { error } = JSON.parse(json.out) as { error: { code: string; message: string; hint: string | null } };
  expect(error.code).toMatch(/^[a-z0-9-]+$/);
  expect(error.message.length).toBeGreaterThan(10);
  return ran;
}

function expectClear(said: string, parts: readonly string[]): void {
  for (const part of parts) {
    expect(said).toContain(part);
  }
  expect(said, "no stack trace").not.toMatch(/\n\s+at |node:internal|\.ts:\d+|undefined|\[object/);
  expect(said).not.toContain(job.sandbox.token);
}

async function gate(
  decide: (path: string) => Verdict | Promise<Verdict>,
): Promise<{ env: Record<string, string> }> {
  const gatekeeper = await startGatekeeper(job.sandbox.url, async ({ path }) => decide(path));
  gatekeepers.push(gatekeeper);
  return { env: { INTERCOM_BASE_URL: gatekeeper.url } };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(job.path(folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("a mistake in the connection", () => {
  it("a token that is refused", async () => {
    const env = { INTERCOM_ACCESS_TOKEN: "wrong-token-of-mine" };
    const ran = await expectMistake(
      "pull data/mine",
      { exitCode: 2, says: ["401", "INTERCOM_ACCESS_TOKEN"] },
      { env },
    );
    expect(ran.said).not.toContain("wrong-token-of-mine");
    expect(await filesIn("data"), "nothing half-written").toEqual([]);
  });

  it("no token", async () => {
    const env = { INTERCOM_ACCESS_TOKEN: "" };
    await expectMistake("pull data/mine", { exitCode: 2, says: ["INTERCOM_ACCESS_TOKEN"] }, { env });
  });

  it("a version nobody speaks", async () => {
    const env = { INTERCOM_VERSION: "1.4" };
    await expectMistake("pull data/mine", { exitCode: 2, says: ["1.4", "INTERCOM_VERSION=2.9"] }, { env });
  });

  it("a host that is not Intercom's", async () => {
    const env = { INTERCOM_BASE_URL: "https://intercom.example" };
    await expectMistake(
      "pull data/mine",
      { exitCode: 2, says: ["intercom.example", "--allow-host"] },
      { env },
    );
  });

  it("a redirect, which the token does not follow", async () => {
    const io = await gate(() => ({ status: 302, headers: { location: "https://elsewhere.example/me" } }));
    await expectMistake("pull data/mine", { exitCode: 2, says: ["redirect", "elsewhere.example"] }, io);
  });

  it("a server that is down", async () => {
    const io = await gate(() => "pass");
    await gatekeepers.pop()?.close();
    const ran = await job.run("pull data/mine", io);
    expect(ran.exitCode).toBe(3);
    expectClear(ran.said, ["cannot be reached", "Check that"]);
    expect(await filesIn("data")).toEqual([]);
  });

  it("a server that hangs up in the middle of a list", async () => {
    const io = await gate((path) => (path.startsWith("/articles") ? "drop" : "pass"));
    const ran = await job.run("pull data/mine", io);
    expect(ran.exitCode).toBe(3);
    expectClear(ran.said, ["broke"]);
    expect(await filesIn("data"), "nothing half-written").toEqual([]);
  });
});

describe("a mistake in files", () => {
  beforeEach(prepare);

  it("no such plan", async () => {
    await expectMistake("apply nowhere.ndjson --yes", {
      exitCode: 2,
      says: ["nowhere.ndjson", "no such file"],
    });
  });

  it("a file that is no plan", async () => {
    await expectMistake("apply data/mine/sections.ndjson --yes", {
      exitCode: 2,
      says: ["sections.ndjson", "helpferry plan <snapshot> --out FILE"],
    });
    await job.write("broken.ndjson", "{ not json");
    await expectMistake("apply broken.ndjson --yes", { exitCode: 2, says: ["broken.ndjson line 1"] });
  });

  it("a plan that was edited", async () => {
    await job.write("plan.ndjson", (await job.read("plan.ndjson")).replace("Bills", "Bill"));
    await expectMistake("apply plan.ndjson --yes", { exitCode: 2, says: ["plan.ndjson", "Make a new plan"] });
  });

  it("no snapshot", async () => {
    await expectMistake("status data/nothing", { exitCode: 2, says: ["data/nothing", "helpferry pull"] });
    await expectMistake("plan data/nothing --out p.ndjson", { exitCode: 2, says: ["data/nothing"] });
    await rm(job.path("data"), { recursive: true });
    await expectMistake("apply plan.ndjson --yes", { exitCode: 2, says: ["data/mine", "--snapshot"] });
  });

  it("a file where a folder is to be", async () => {
    await job.write("in-the-way", "");
    await expectMistake("pull in-the-way", { exitCode: 2, says: ["in-the-way"] });
    await expectMistake("apply plan.ndjson --yes --reports in-the-way", {
      exitCode: 2,
      says: ["in-the-way"],
    });
  });

  it("a line of the snapshot that was broken by hand", async () => {
    await job.write("data/mine/sections.ndjson", '{"resource":"section","id":"191",\n');
    await expectMistake("plan data/mine --out p.ndjson", { exitCode: 2, says: ["sections.ndjson line 1"] });
    expect(await filesIn("."), "no part of a plan").not.toContain("p.ndjson");
  });

  it("a translators' file in a locale that nobody knows", async () => {
    await job.run("export data/mine --locales fr --format csv --out out");
    const [file = ""] = (await readdir(job.path("out"))).filter((name) => name.endsWith(".csv"));
    const other = file.replace(".fr.", ".xx-nowhere.");
    await cp(job.path(`out/${file}`), job.path(`out/${other}`));
    const ran = await job.run(`import data/mine out/${other}`);
    expect([1, 2]).toContain(ran.exitCode);
    expectClear(ran.said, [other]);
  });
});

describe("a plan in the wrong place", () => {
  beforeEach(prepare);

  it("another workspace", async () => {
    const other = await startJob({
      content: { ...aWorkspace(), workspace: { ...aWorkspace().workspace, id: "other-one", name: "Other" } },
    });
    try {
      const env = { INTERCOM_BASE_URL: other.sandbox.url };
      const says = ["sandbox-workspace", "other-one"];
      await expectMistake(
        "apply plan.ndjson --yes",
        { exitCode: 2, says: [...says, "Nothing was written"] },
        { env },
      );
      await expectMistake("pull data/mine", { exitCode: 2, says }, { env });
      expect(other.writes()).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it("another API version", async () => {
    await expectMistake("apply plan.ndjson --yes --api-version 2.10", { exitCode: 2, says: ["2.9", "2.10"] });
  });

  it("the snapshot of another workspace", async () => {
    await cp(job.path("data/mine"), job.path("data/other"), { recursive: true });
    const header = await job.read("data/other/snapshot.json");
    await job.write("data/other/snapshot.json", header.replaceAll("sandbox-workspace", "other-one"));
    await expectMistake("apply plan.ndjson --yes --snapshot data/other", {
      exitCode: 2,
      says: ["data/other", "other-one"],
    });
  });

  it("a teammate the workspace does not have", async () => {
    await editObject(job.path("data/mine"), "article", "35", (article) => ({
      ...article,
      content: { ...article.content, en: { ...article.content["en"], authorId: "4711" } },
    }));
    await job.run("plan data/mine --out plan.ndjson");
    await expectMistake("apply plan.ndjson --yes", { exitCode: 2, says: ["teammate 4711"] });
  });
});

describe("a mistake on the command line", () => {
  it.each([
    ["unknown command", "pul data/mine", "pul"],
    ["unknown option", "pull data/mine --turbo", "--turbo"],
    ["missing argument", "pull", "snapshot"],
    ["missing option", "plan data/mine", "--out"],
    ["one argument too many", "pull data/mine data/yours", "argument"],
  ])("%s", async (_what, line, part) => {
    await expectMistake(line, { exitCode: 2, says: [part] });
  });

  it("a concurrency that is none", async () => {
    await prepare();
    await expectMistake("apply plan.ndjson --yes --concurrency many", {
      exitCode: 2,
      says: ["many", "1 to 512"],
    });
  });

  it("apply without --yes where nobody can be asked", async () => {
    await prepare();
    await expectMistake("apply plan.ndjson", { exitCode: 2, says: ["--yes", "Nothing was written"] });
  });

  it("apply asks on a terminal, and takes no for an answer", async () => {
    await prepare();
    const no = await job.run("apply plan.ndjson", { isTerminal: true, answer: "n" });
    expect(no).toMatchObject({ exitCode: 2 });
    expect(job.writes()).toEqual([]);
    const yes = await job.run("apply plan.ndjson", { isTerminal: true, answer: "y" });
    expect(yes).toMatchObject({ exitCode: 0 });
    expect(job.writes()).toHaveLength(1);
  });

  it("--resume where nothing was begun", async () => {
    await prepare();
    await expectMistake("apply plan.ndjson --resume --yes", {
      exitCode: 2,
      says: ["Apply it without --resume"],
    });
  });
});

/** Mounts a file system of a size over a folder of the job; undefined where this machine does not allow it. */
async function mountTmpfs(name: string, options: string): Promise<string | undefined> {
  const folder = job.path(name);
  await mkdir(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "none", folder], { stdio: "ignore" });
  } catch {
    process.stderr.write("skipped: this machine does not allow mount -t tmpfs\n");
    return undefined;
  }
  mounts.push(folder);
  return folder;
}

describe("a full disk", () => {
  async function fillWorkspace(): Promise<void> {
    await job.close();
    job = await startJob({
      content: aWorkspace({
        collections: [aCollection()],
        sections: manySections(30),
        articles: Array.from({ length: 30 }, (_, index) =>
          anArticle({
            id: String(500 + index),
            content: { en: anArticleVersion({ body: `<p>${"x".repeat(4000)}</p>` }) },
          }),
        ),
      }),
    });
  }

  it("during pull leaves no part behind, and the same command works when there is room", async ({ skip }) => {
    await fillWorkspace();
    const folder = await mountTmpfs("small", "size=128k");
    skip(folder === undefined, "this machine does not allow mount -t tmpfs");
    const ran = await job.run("pull small/mine");
    expect(ran.exitCode).toBe(2);
    expectClear(ran.said, ["disk is full", "Free some space"]);
    expect((await filesIn("small")).filter((name) => name.endsWith(".part"))).toEqual([]);
    execFileSync("mount", ["-o", "remount,size=8m", job.path("small")]);
    expect(await job.run("pull small/mine")).toMatchObject({ exitCode: 0 });
    const { out } = await job.run("plan small/mine --out plan.ndjson --json");
    expect(JSON.parse(out)).toMatchObject({ counts: { changes: 0, hold: 0 } });
  });

  it("during export leaves no file and no export, and the same command works when there is room", async ({
    skip,
  }) => {
    await fillWorkspace();
    await job.run("pull data/mine");
    const folder = await mountTmpfs("small", "size=4k");
    skip(folder === undefined, "this machine does not allow mount -t tmpfs");
    const ran = await job.run("export data/mine --locales fr,de --format csv --out small");
    expect(ran.exitCode).toBe(2);
    expectClear(ran.said, ["disk is full", "Free some space"]);
    expect(await filesIn("small")).toEqual([]);
    execFileSync("mount", ["-o", "remount,size=8m", job.path("small")]);
    expect(await job.run("export data/mine --locales fr,de --format csv --out small")).toMatchObject({
      exitCode: 0,
    });
    expect(await filesIn("small")).toHaveLength(2);
  });

  it("during plan leaves no plan", async ({ skip }) => {
    await fillWorkspace();
    await job.run("pull data/mine");
    for (let index = 0; index < 30; index += 1) {
      await editObject(
        job.path("data/mine"),
        "article",
        String(500 + index),
        withText("fr", "body", "y".repeat(4000)),
      );
    }
    const folder = await mountTmpfs("small", "size=64k");
    skip(folder === undefined, "this machine does not allow mount -t tmpfs");
    const ran = await job.run("plan data/mine --out small/plan.ndjson");
    expect(ran.exitCode).toBe(2);
    expectClear(ran.said, ["disk is full", "plan.ndjson"]);
    expect(await filesIn("small")).toEqual([]);
  });

  it("during apply says how to go on, and a resume finishes without writing anything twice", async ({
    skip,
  }) => {
    await fillWorkspace();
    await job.run("pull data/mine");
    for (let index = 0; index < 20; index += 1) {
      await addObject(job.path("data/mine"), {
        resource: "section",
        id: `new-${index}`,
        defaultLocale: "en",
        settings: { parentId: "161" },
        content: { en: { name: `New ${index} ${"x".repeat(2000)}` } },
      });
    }
    await job.run("plan data/mine --out plan.ndjson");
    const folder = await mountTmpfs("reports", "size=128k");
    skip(folder === undefined, "this machine does not allow mount -t tmpfs");
    const full = await job.run("apply plan.ndjson --yes --concurrency 4");
    expect(full.exitCode).toBe(3);
    expectClear(full.said, ["disk is full", "helpferry apply plan.ndjson --resume --yes"]);
    const written = job.writes().length;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(20);
    const listed = await job.run("runs --json");
    expect(JSON.parse(listed.out)).toMatchObject([{ status: expect.stringMatching(/interrupted|stopped/) }]);
    execFileSync("mount", ["-o", "remount,size=8m", job.path("reports")]);
    const resumed = await job.run("apply plan.ndjson --resume --yes");
    expect(resumed.exitCode, resumed.said).toBe(0);
    expect(job.writes()).toHaveLength(20);
    const { out } = await job.run("plan data/mine --out left.ndjson --json");
    expect(JSON.parse(out)).toMatchObject({ counts: { changes: 0, hold: 0 } });
  });

  it("for the reports of a finished run does not ask for the run to be repeated", async ({ skip }) => {
    await prepare();
    const folder = await mountTmpfs("reports", "size=64k");
    skip(folder === undefined, "this machine does not allow mount -t tmpfs");
    let isFull = false;
    const ran = await job.run("apply plan.ndjson --yes", {
      // The last requests of a run read back what was written: fill the disk then, all but a few kilobytes.
      fetch: async (url, init) => {
        const reply = await fetch(url, init);
        if (job.writes().length > 0 && !isFull && new Request(url).url.includes("page=1")) {
          isFull = true;
          await job.write("reports/filler", "x".repeat(36 * 1024));
        }
        return reply;
      },
    });
    expect(ran.exitCode).toBe(3);
    expectClear(ran.said, ["report could not be written", "results.ndjson"]);
    expect(JSON.parse((await job.run("runs --json")).out)).toMatchObject([{ status: "finished" }]);
  });
});

describe("a folder that is read-only", () => {
  it("is named, for snapshot, plan and reports", async ({ skip }) => {
    await prepare();
    const folder = await mountTmpfs("frozen", "ro,size=64k");
    skip(folder === undefined, "this machine does not allow mount -t tmpfs");
    const says = ["frozen", "read-only"];
    await expectMistake("pull frozen/mine", { exitCode: 2, says });
    await expectMistake("plan data/mine --out frozen/plan.ndjson", { exitCode: 2, says });
    await expectMistake("apply plan.ndjson --yes --reports frozen/reports", { exitCode: 2, says });
  });
});
