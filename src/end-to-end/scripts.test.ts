import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import {
  ADMIN_ID,
  aCollection,
  anArticle,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";
import { startSandboxServer, type RunningSandbox } from "../testing/sandbox-server.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const LONGEST = 40;

let job: Job;
let destination: RunningSandbox | undefined;

afterEach(async () => {
  await job.close();
  await destination?.close();
  destination = undefined;
});

async function start(): Promise<void> {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection({ content: { en: { name: "Billing" }, fr: { name: "Facturation" } } })],
      sections: [
        aSection({ content: { en: { name: "Invoices" }, fr: { name: "Factures" } } }),
        aSection({ id: "192", content: { en: { name: "Refunds" } } }),
      ],
      articles: [anArticle({ parent_id: "191", parent_type: "section" })],
      newsfeeds: [aNewsfeed()],
      newsItems: [aNewsItem()],
    }),
  });
}

interface Finished {
  readonly exitCode: number | null;
  readonly out: string;
  readonly said: string;
}

/** Runs a script as a user would, in the job's folder. Words are separated by single spaces. */
async function run(line: string, env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const [name = "", ...words] = line.split(" ");
  const program = ["--import", import.meta.resolve("tsx"), join(ROOT, "scripts", `${name}.ts`)];
  const child = spawn(process.execPath, [...program, ...words], {
    cwd: job.folder,
    env: {
      PATH: process.env["PATH"],
      INTERCOM_BASE_URL: job.sandbox.url,
      INTERCOM_ACCESS_TOKEN: job.sandbox.token,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(child, "close");
  return { exitCode: child.exitCode, out, said };
}

async function succeed(line: string, env?: Readonly<Record<string, string>>): Promise<Finished> {
  const finished = await run(line, env);
  expect(finished.exitCode, finished.said).toBe(0);
  return finished;
}

async function listScripts(): Promise<readonly string[]> {
  const names = await readdir(join(ROOT, "scripts"));
  return names.filter((name) => name.endsWith(".ts")).map((name) => basename(name, ".ts"));
}

describe("scripts/", () => {
  it("are short, and explain themselves with an example", async () => {
    await start();
    const names = await listScripts();
    expect(names).toEqual([
      "demo",
      "diff-report",
      "export-news",
      "export-sections",
      "import-news",
      "import-sections",
      "migrate-workspace",
    ]);
    for (const name of names) {
      const text = await readFile(join(ROOT, "scripts", `${name}.ts`), "utf8");
      expect(text.trimEnd().split("\n").length, name).toBeLessThanOrEqual(LONGEST);
      const { out } = await succeed(`${name} --help`);
      expect(out, name).toContain(`Example:\n  npx tsx scripts/${name}.ts`);
      expect(out, name).toContain("--apply <plan>");
    }
    expect(job.sandbox.log).toEqual([]);
  });

  it("export-sections and import-sections carry names out and back; only --apply writes", async () => {
    await start();
    await succeed("export-sections data/acme --locales fr --format csv --out handout");
    const [file = ""] = await readdir(job.path("handout"));
    const handedOut = await job.read(`handout/${file}`);
    expect(handedOut.match(/^"?s\./gm)).toHaveLength(2);
    await job.write(`handout/${file}`, handedOut.replace("Factures", "Les factures"));
    const { said } = await succeed(`import-sections data/acme handout/${file} --out reports/s.ndjson`);
    expect(said).toContain("1 change left");
    expect(job.writes()).toEqual([]);
    await succeed("import-sections --apply reports/s.ndjson --yes");
    expect(job.writes()).toHaveLength(1);
    expect(job.sandbox.sandbox.content().sections[0]?.content["fr"]).toEqual({ name: "Les factures" });
  });

  it("export-news hands out news for editing, of a part of the news too", async () => {
    await start();
    await succeed("export-news data/acme --labels Product");
    expect(await job.read("news.csv")).toContain("Halloween is here!");
    await succeed("export-news data/acme --news other.csv --labels Other");
    expect(await job.read("other.csv")).not.toContain("Halloween is here!");
  });

  it("import-news takes old news in with their dates, once", async () => {
    await start();
    await job.write(
      "old.csv",
      "guid,title,body,published_at\na1,Dark mode,<p>Dark</p>,2016-02-03T04:05:06Z\n",
    );
    const line = `import-news data/acme old.csv --newsfeed 53 --sender ${ADMIN_ID} --state live --out n.ndjson`;
    await succeed(line);
    expect(job.writes()).toEqual([]);
    await succeed("import-news --apply n.ndjson --yes");
    expect(
      job.sandbox.sandbox.content().newsItems.map(({ newsfeed_assignments: [first] }) => first),
    ).toContainEqual({ newsfeed_id: "53", published_at: Date.parse("2016-02-03T04:05:06Z") / 1000 });
    const { said } = await succeed(line);
    expect(said).toContain("0 changes left");
  });

  it("diff-report shows what editors changed since, and writes nothing", async () => {
    await start();
    await job.run("pull data/acme");
    job.sandbox.sandbox.editInApp("PUT", "/help_center/sections/192", { name: "Money back" });
    const { exitCode } = await run("diff-report data/acme --out since.ndjson --fail-on-changes");
    expect(exitCode).toBe(1);
    expect(await job.read("since.report.md")).toContain("Money back");
    await job.run("pull data/new");
    await succeed("diff-report data/new data/new --fail-on-changes --out same.ndjson");
    expect(job.writes()).toEqual([]);
  });

  it("migrate-workspace plans for the destination; a second run plans nothing", async () => {
    await start();
    destination = await startSandboxServer({
      token: "there",
      content: aWorkspace({
        workspace: { ...aWorkspace().workspace, id: "ws_there", name: "There" },
        newsfeeds: [aNewsfeed({ id: "7" })],
      }),
    });
    await job.write(
      "helpferry.config.json",
      JSON.stringify({
        workspaces: {
          here: { tokenEnv: "INTERCOM_TOKEN_HERE", baseUrl: job.sandbox.url },
          there: { tokenEnv: "INTERCOM_TOKEN_THERE", baseUrl: destination.url },
        },
      }),
    );
    const tokens = { INTERCOM_TOKEN_HERE: job.sandbox.token, INTERCOM_TOKEN_THERE: "there" };
    const line = "migrate-workspace data/acme --origin here --workspace there --out m.ndjson";
    await succeed(line, tokens);
    expect(destination.log.filter(({ method }) => method !== "GET")).toEqual([]);
    await succeed("migrate-workspace --apply m.ndjson --workspace there --yes", tokens);
    expect(destination.sandbox.content().sections.map(({ content }) => content["en"])).toEqual([
      { name: "Invoices" },
      { name: "Refunds" },
    ]);
    expect((await succeed(line, tokens)).said).toContain("0 changes left");
    expect(job.writes()).toEqual([]);
    expect((await run("migrate-workspace data/acme --origin here --out m.ndjson")).exitCode).toBe(2);
  });

  it("demo shows the whole job in a folder that has the sample", async () => {
    await start();
    await cp(join(ROOT, "data/sample"), job.path("data/sample"), { recursive: true });
    const { said } = await succeed("demo");
    expect(said).toMatch(/11 changes left[\s\S]*\b0 changes left/);
    expect(job.sandbox.log).toEqual([]);
  });

  it("stop at the first step that cannot be done, and apply no edited plan", async () => {
    await start();
    const nobody = await run("export-sections data/acme --out handout", { INTERCOM_ACCESS_TOKEN: "wrong" });
    expect(nobody.exitCode).toBeGreaterThan(1);
    expect(nobody.said).not.toContain("$ helpferry export");
    await job.run("pull data/acme");
    await editObject(job.path("data/acme"), "section", "191", withText("fr", "name", "Autre"));
    await job.run("plan data/acme --out p.ndjson");
    await job.write("p.ndjson", (await job.read("p.ndjson")).replace("Autre", "Autres"));
    expect((await run("import-sections --apply=p.ndjson --yes")).said).toContain("Cannot use the plan");
    expect(job.writes()).toEqual([]);
  });
});
