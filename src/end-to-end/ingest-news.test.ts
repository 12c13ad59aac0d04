import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { PlanHeader } from "../plan/index.ts";
import type { LiveObject } from "../model/index.ts";
import { collect } from "../testing/collect.ts";
import { connectToSandbox } from "../testing/sandbox-client.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { ADMIN_ID, aNewsfeed, aNewsItem, aWorkspace } from "../testing/sandbox-content.ts";
import { runCommand } from "../testing/test-io.ts";

let job: Job;

afterEach(async () => job.close());

const NOW = new Date("2026-01-01T00:00:00Z");
const CHOICES = `--newsfeed 53 --sender ${ADMIN_ID} --state live`;

interface Counts {
  readonly added: number;
  readonly updated: number;
  readonly adopted: number;
  readonly unchanged: number;
  readonly held: number;
}

interface Ingested {
  readonly counts: Counts;
  readonly findings: readonly { readonly code: string; readonly level: string; readonly message: string }[];
  readonly items: readonly { readonly id: string; readonly outcome: string }[];
}

async function start(newsItems = [] as ReturnType<typeof aNewsItem>[]): Promise<void> {
  job = await startJob({
    content: aWorkspace({ newsfeeds: [aNewsfeed(), aNewsfeed({ id: "54", name: "Users" })], newsItems }),
  });
  await succeed("pull data/mine");
}

async function succeed(line: string): Promise<string> {
  const { exitCode, out, said } = await job.run(line, { now: () => NOW });
  expect(exitCode, said).toBe(0);
  return out;
}

async function ingest(rest: string): Promise<Ingested> {
  const { exitCode, out, said } = await job.run(`ingest data/mine ${rest} --json`, { now: () => NOW });
  const result = JSON.parse(out || said) as Ingested;
  expect(exitCode, said).toBe(result.counts.held > 0 ? 1 : 0);
  return result;
}

async function plannedChanges(): Promise<number> {
  const { counts } = JSON.parse(await succeed("plan data/mine --out plan.ndjson --json")) as PlanHeader;
  return counts.changes + counts.hold;
}

async function planAndApply(): Promise<void> {
  await succeed("plan data/mine --out plan.ndjson");
  await succeed("apply plan.ndjson --yes");
}

/** The workspace's news as its API shows it, newest first. */
async function liveItems(): Promise<LiveObject[]> {
  return collect(connectToSandbox(job.sandbox).workspace.list("news-item"));
}

/** What somebody does in Intercom meanwhile. */
async function editLive(edit: (object: LiveObject) => LiveObject): Promise<void> {
  const { workspace } = connectToSandbox(job.sandbox);
  const [item] = await liveItems();
  if (item !== undefined) {
    await workspace.update("news-item", item.id, edit(item));
  }
}

/** 300 items from March 2014 on, about twelve days apart, each to the second. */
function manyItems(count: number): { readonly id: string; readonly iso: string; readonly title: string }[] {
  const from = Date.UTC(2014, 2, 1, 9, 30, 17) / 1000;
  const step = Math.floor((10 * 365 * 86_400) / count) + 1;
  return Array.from({ length: count }, (_, index) => ({
    id: `post-${index + 1}`,
    iso: new Date((from + index * step) * 1000).toISOString().replace(".000Z", "Z"),
    title: `Release ${index + 1}`,
  }));
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
}

describe("300 old news items in a table", () => {
  it("come into an empty workspace with their dates to the second, silently, once", async () => {
    await start();
    const items = manyItems(300);
    await job.write(
      "news.csv",
      toCsv([
        ["external_id", "title", "body", "published_at"],
        ...items.map(({ id, title, iso }) => [id, title, `What is new in **${title}**.`, iso]),
      ]),
    );
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ added: 300, held: 0 });
    expect(job.writes()).toEqual([]);
    await succeed("plan data/mine --out plan.ndjson");
    await succeed("apply plan.ndjson --yes --concurrency 1");
    const live = await liveItems();
    // Made oldest first, they are listed newest first.
    const titles = items.map(({ title }) => title).toReversed();
    expect(live.map(({ content }) => content["en"]?.["title"])).toEqual(titles);
    const byTitle = new Map(live.map((item) => [item.content["en"]?.["title"], item]));
    for (const { title, iso } of items) {
      expect(byTitle.get(title)).toMatchObject({
        content: { en: { body: `<p>What is new in <strong>${title}</strong>.</p>` } },
        settings: {
          state: "live",
          deliverSilently: true,
          assignments: [{ newsfeedId: "53", publishedAt: iso }],
        },
      });
    }
    await succeed("pull data/mine");
    const again = await ingest(`news.csv ${CHOICES}`);
    expect(again.counts).toMatchObject({ added: 0, updated: 0, unchanged: 300 });
    expect(again.findings).toEqual([]);
    expect(await plannedChanges()).toBe(0);
    expect(job.writes()).toHaveLength(300);
  }, 120_000);
});

describe("an item that was ingested before", () => {
  const HEADER = ["guid", "title", "body", "published_at"];
  const ONE = ["a-1", "Dark mode", "<p>It is here.</p>", "2021-03-04T10:00:00Z"];

  async function write(...rows: readonly (readonly string[])[]): Promise<void> {
    await job.write("news.csv", toCsv([HEADER, ...rows]));
  }

  async function ingestAndApply(): Promise<string> {
    await write(ONE);
    const { items } = await ingest(`news.csv ${CHOICES}`);
    await planAndApply();
    await succeed("pull data/mine");
    return items[0]?.id ?? "";
  }

  it("is found again after somebody changed its title and date in Intercom", async () => {
    await start();
    await ingestAndApply();
    await editLive((item) => ({
      ...item,
      content: { en: { ...item.content["en"], title: "Dark mode for all" } },
      settings: {
        ...item.settings,
        assignments: [{ newsfeedId: "53", publishedAt: "2017-07-14T02:40:00Z" }],
      },
    }));
    await succeed("pull data/mine");
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 1,
    });
    expect(await plannedChanges()).toBe(0);
    expect(await liveItems()).toMatchObject([{ content: { en: { title: "Dark mode for all" } } }]);
  });

  it("takes a change of the file, and leaves what somebody wrote here", async () => {
    await start();
    const id = await ingestAndApply();
    await editObject(job.path("data/mine"), "news-item", id, withText("en", "title", "Dark mode!"));
    await write(["a-1", "Dark mode", "<p>It is here, at last.</p>", "2021-03-04T10:00:00Z"]);
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ updated: 1, held: 0 });
    await planAndApply();
    expect(await liveItems()).toMatchObject([
      { content: { en: { title: "Dark mode!", body: "<p>It is here, at last.</p>" } } },
    ]);
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ unchanged: 1 });
  });

  it("is held with both values where both changed, until a person says which to keep", async () => {
    await start();
    const id = await ingestAndApply();
    await editObject(job.path("data/mine"), "news-item", id, withText("en", "title", "Mine"));
    await write(["a-1", "Theirs", "<p>It is here.</p>", "2021-03-04T10:00:00Z"]);
    const held = await ingest(`news.csv ${CHOICES}`);
    expect(held.findings).toMatchObject([
      { code: "changed-on-both-sides", message: expect.stringMatching(/"Theirs".*"Mine"/) },
    ]);
    expect((await ingest(`news.csv ${CHOICES} --prefer snapshot`)).counts).toMatchObject({ adopted: 1 });
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ unchanged: 1 });
    await write(["a-1", "Theirs again", "<p>It is here.</p>", "2021-03-04T10:00:00Z"]);
    expect((await ingest(`news.csv ${CHOICES} --prefer file`)).counts).toMatchObject({ updated: 1 });
    expect(await job.read("data/mine/news-items.ndjson")).toContain("Theirs again");
  });

  it("is not overwritten by another item under its id", async () => {
    await start();
    await ingestAndApply();
    await write(["a-1", "Prices", "<p>They fall.</p>", "2022-01-01T00:00:00Z"]);
    const { findings, counts } = await ingest(`news.csv ${CHOICES}`);
    expect(findings).toMatchObject([{ code: "another-item-under-id" }]);
    expect(counts).toMatchObject({ held: 1, updated: 0 });
  });

  it("comes back under the same id after a person deleted its line, not twice", async () => {
    await start();
    await ingestAndApply();
    await job.write("data/mine/news-items.ndjson", "");
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ added: 1 });
    expect(await plannedChanges()).toBe(0);
  });

  it.each([
    ["with other values is a question", "Light mode", { added: 0, held: 2 }, "duplicate-external-id"],
    ["with the same values is one item", "Dark mode", { added: 1, unchanged: 1, held: 0 }, "same-item-twice"],
  ])("that stands twice in a file %s", async (_, title, counts, code) => {
    await start();
    await write(ONE, ["a-1", title, ...ONE.slice(2)]);
    const result = await ingest(`news.csv ${CHOICES}`);
    expect(result.counts).toMatchObject(counts);
    expect(result.findings.map((finding) => finding.code)).toContain(code);
  });

  it("asks where two lines of the snapshot have its id", async () => {
    await start();
    await ingestAndApply();
    const line = (await job.read("data/mine/news-items.ndjson")).trimEnd();
    await job.write(
      "data/mine/news-items.ndjson",
      `${line}\n${line.replace(/"id":"new-\w+"/, '"id":"new-copy"')}\n`,
    );
    expect((await ingest(`news.csv ${CHOICES}`)).findings).toMatchObject([
      { code: "external-id-on-two-lines" },
    ]);
  });
});

describe("an item without an id of its own", () => {
  it("gets one that stays, and asks when its title or date changed in the file", async () => {
    await start();
    await job.write(
      "news.csv",
      toCsv([
        ["title", "date"],
        ["Dark mode", "2021-03-04T10:00:00Z"],
      ]),
    );
    const first = await ingest(`news.csv ${CHOICES}`);
    expect(first.findings.map(({ code }) => code)).toContain("external-id-generated");
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ unchanged: 1 });
    await job.write(
      "news.csv",
      toCsv([
        ["title", "date"],
        ["Dark mode!", "2021-03-04T10:00:00Z"],
      ]),
    );
    const renamed = await ingest(`news.csv ${CHOICES}`);
    expect(renamed.counts).toMatchObject({ added: 0, held: 1 });
    expect(renamed.findings.map(({ code }) => code)).toContain("maybe-renamed");
    const adopted = await ingest(`news.csv ${CHOICES} --adopt`);
    expect(adopted.items).toMatchObject([{ id: first.items[0]?.id, outcome: "updated" }]);
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ unchanged: 1 });
    expect((await job.read("data/mine/news-items.ndjson")).trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("an item that an earlier migration brought", () => {
  const ROW = ["x-1", "Halloween is here!", "<p>Other words</p>", "1664638214"];

  it("is never doubled: it is held, and taken for the one that is there when a person says so", async () => {
    await start([aNewsItem()]);
    await job.write("news.csv", toCsv([["guid", "title", "body", "date"], ROW]));
    const held = await ingest(`news.csv ${CHOICES}`);
    expect(held.findings).toMatchObject([
      { code: "maybe-there-already", message: expect.stringContaining("33") },
    ]);
    expect((await ingest(`news.csv ${CHOICES} --adopt`)).counts).toMatchObject({ adopted: 1, held: 0 });
    expect(await plannedChanges()).toBe(0);
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ unchanged: 1 });
  });

  it("asks where two are there that it could be", async () => {
    await start([aNewsItem(), aNewsItem({ id: "34" })]);
    await job.write("news.csv", toCsv([["guid", "title", "body", "date"], ROW]));
    expect((await ingest(`news.csv ${CHOICES} --adopt`)).findings).toMatchObject([
      { code: "several-there-already" },
    ]);
    expect((await ingest(`news.csv ${CHOICES} --as-new`)).counts).toMatchObject({ added: 1 });
  });
});

describe("drafts and assignments", () => {
  it("a draft keeps its date here, and a second ingest and plan find nothing to do", async () => {
    await start();
    await job.write(
      "news.csv",
      toCsv([
        ["guid", "title", "date"],
        ["d-1", "Soon", "2021-03-04T10:00:00Z"],
      ]),
    );
    const { findings } = await ingest(`news.csv --newsfeed 53 --sender ${ADMIN_ID}`);
    expect(findings.map(({ code }) => code)).toContain("draft-with-date");
    await planAndApply();
    await succeed("pull data/mine");
    expect((await ingest(`news.csv --newsfeed 53 --sender ${ADMIN_ID}`)).counts).toMatchObject({
      unchanged: 1,
    });
    expect(await plannedChanges()).toBe(0);
  });

  it("an item without a date takes the one Intercom gives it, and is not planned again", async () => {
    await start();
    await job.write("news.csv", "guid,title\nn-1,Now\n");
    await ingest(`news.csv ${CHOICES}`);
    await planAndApply();
    expect(await plannedChanges()).toBe(0);
    await succeed("pull data/mine");
    expect((await ingest(`news.csv ${CHOICES}`)).counts).toMatchObject({ unchanged: 1 });
    expect(await plannedChanges()).toBe(0);
  });

  it("an item can have a date of its own in each newsfeed", async () => {
    await start();
    await job.write(
      "news.csv",
      toCsv([
        ["guid", "title", "published_at: Visitor Feed", "published_at: Users"],
        ["e-1", "Here", "2021-03-04T10:00:00Z", "2021-04-04T10:00:00+02:00"],
      ]),
    );
    await ingest(`news.csv --state live --sender ${ADMIN_ID}`);
    await planAndApply();
    expect((await liveItems())[0]?.settings["assignments"]).toEqual([
      { newsfeedId: "53", publishedAt: "2021-03-04T10:00:00Z" },
      { newsfeedId: "54", publishedAt: "2021-04-04T08:00:00Z" },
    ]);
  });
});

describe("an ingest that is killed", () => {
  it("leaves the old items or all the new ones, and is completed by running it again", async () => {
    await start([aNewsItem()]);
    const items = manyItems(3000);
    await job.write(
      "news.csv",
      toCsv([["id", "title", "date"], ...items.map(({ id, title, iso }) => [id, title, iso])]),
    );
    for (const waitMs of [300, 900, 1100, 1300]) {
      const running = job.spawn(`ingest data/mine news.csv ${CHOICES}`);
      await setTimeout(waitMs);
      running.kill("SIGKILL");
      await running.ended;
      const lines = (await job.read("data/mine/news-items.ndjson")).trimEnd().split("\n");
      expect([1, 3001]).toContain(lines.length);
    }
    const { counts } = await ingest(`news.csv ${CHOICES}`);
    expect(counts.added + counts.unchanged).toBe(3000);
    expect((await job.read("data/mine/news-items.ndjson")).trimEnd().split("\n")).toHaveLength(3001);
  }, 60_000);
});

describe("the guide to ingesting", () => {
  it("works as written", async () => {
    const ada = { id: ADMIN_ID, name: "Ada", email: "ada@example.com" };
    job = await startJob({
      content: aWorkspace({ admins: [ada], newsfeeds: [aNewsfeed({ name: "Product news" })] }),
    });
    const guide = await readFile(new URL("../../docs/ingest.md", import.meta.url), "utf8");
    const [, block = ""] = /^```sh\n([\s\S]*?)^```$/m.exec(guide) ?? [];
    const lines = block.trim().split("\n");
    expect(lines).toHaveLength(4);
    await job.write("old-news.csv", "id,title,body,date\n1,Dark mode,Here.,2021-03-04T10:00:00Z\n");
    for (const line of lines) {
      const words = line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', "")) ?? [];
      const { exitCode, said } = await runCommand(words.slice(1), {
        cwd: job.folder,
        env: { INTERCOM_BASE_URL: job.sandbox.url, INTERCOM_ACCESS_TOKEN: job.sandbox.token },
      });
      expect(exitCode, `${line}\n${said}`).toBe(0);
    }
    const { counts } = JSON.parse((await job.read("news.plan.ndjson")).split("\n", 1)[0] ?? "") as PlanHeader;
    expect(counts).toMatchObject({ create: 1, update: 0 });
  });
});
