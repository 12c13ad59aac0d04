import { cp, readdir, readFile, rename, rm } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { Operation, PlanHeader } from "../plan/index.ts";
import { INTERCOM_LOCALES } from "../model/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import {
  ADMIN_ID,
  aCollection,
  anArticle,
  anArticleVersion,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
  manySections,
} from "../testing/sandbox-content.ts";
import type { RunningSandboxOptions } from "../testing/sandbox-server.ts";

let job: Job;

afterEach(async () => job.close());

async function start(options: RunningSandboxOptions = {}): Promise<void> {
  job = await startJob({ content: smallWorkspace(), ...options });
  await succeed("pull data/mine");
}

function smallWorkspace() {
  return aWorkspace({
    collections: [aCollection({ content: { en: { name: "Billing" }, fr: { name: "Facturation" } } })],
    sections: [
      aSection({
        content: { en: { name: "Invoices" }, fr: { name: "Factures" }, de: { name: "Rechnungen" } },
      }),
      aSection({ id: "192", content: { en: { name: "Refunds" }, fr: { name: "Remboursements" } } }),
    ],
    articles: [anArticle({ parent_id: "191", parent_type: "section" })],
    newsfeeds: [aNewsfeed(), aNewsfeed({ id: "54", name: "Users" })],
    newsItems: [aNewsItem()],
  });
}

async function succeed(line: string): Promise<string> {
  const { exitCode, out, said } = await job.run(line);
  expect(exitCode, said).toBe(0);
  return out;
}

/** Makes a plan and applies it; the plan's operations. */
async function planOperations(): Promise<readonly Operation[]> {
  await job.run("plan data/mine --out plan.ndjson");
  const [, ...lines] = (await job.read("plan.ndjson")).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Operation);
}

async function changesLeft(): Promise<number> {
  const { counts } = JSON.parse(await succeed("plan data/mine --out left.ndjson --json")) as PlanHeader;
  return counts.changes + counts.hold;
}

async function apply(): Promise<void> {
  await succeed("apply plan.ndjson --yes");
}

describe("one cell of a translator's file", () => {
  it("is the only change planned, and one request that carries that language alone", async () => {
    await start();
    await succeed("export data/mine --locales fr --format csv --out out");
    const [file = ""] = (await readdir(job.path("out"), { recursive: true })).filter((name) =>
      name.endsWith(".csv"),
    );
    const text = await job.read(`out/${file}`);
    await job.write(`out/${file}`, text.replace("Remboursements", "Remboursements et avoirs"));
    await succeed(`import data/mine out/${file}`);
    const operations = await planOperations();
    expect(operations.map(({ id, changes }) => [id, changes.map(({ changeId }) => changeId)])).toEqual([
      ["update:section:192", ["section:192/fr/name"]],
    ]);
    expect(operations[0]?.changes[0]).toMatchObject({
      before: "Remboursements",
      after: "Remboursements et avoirs",
    });
    expect(job.writes(), "not one request before apply that is no GET").toEqual([]);
    await apply();
    expect(job.writes()).toMatchObject([
      {
        method: "PUT",
        path: "/help_center/sections/192",
        body: { translated_content: { fr: { name: "Remboursements et avoirs" } } },
      },
    ]);
    expect(Object.keys((job.writes()[0]?.body ?? {}) as object)).toEqual(["translated_content"]);
    expect(await changesLeft()).toBe(0);
    expect(job.writes()).toHaveLength(1);
  });

  it("stays written when others are read only: status and runs send nothing at all", async () => {
    await start();
    const before = job.sandbox.log.length;
    await succeed("status data/mine");
    await succeed("runs");
    expect(job.sandbox.log).toHaveLength(before);
  });
});

describe("an article whose HTML Intercom rewrites", () => {
  const body = "<h3>Totals</h3>Bare text<p>and a <b>paragraph</b></p>";

  it.each(["stable", "signed-per-read"] as const)("is written once, images %s", async (imageUrls) => {
    await start({
      switches: { "image-urls": imageUrls },
      content: {
        ...smallWorkspace(),
        articles: [
          anArticle({
            content: {
              en: anArticleVersion({
                body: '<p class="no-margin">See</p><div class="intercom-container"><img src="https://downloads.intercomcdn.com/i/o/1/a.png"></div>',
              }),
              fr: anArticleVersion({ title: "Lire une facture" }),
            },
          }),
        ],
      },
    });
    expect(await changesLeft(), "an image's address alone is no change").toBe(0);
    await editObject(job.path("data/mine"), "article", "35", withText("fr", "body", body));
    expect((await planOperations()).map(({ id }) => id)).toEqual(["update:article:35"]);
    await apply();
    expect(job.writes().map((entry) => entry.body)).toEqual([{ translated_content: { fr: { body } } }]);
    const stored = job.sandbox.sandbox.content().articles[0]?.content["fr"]?.body;
    expect(stored).not.toBe(body);
    expect(stored).toContain("<h2");
    expect(await changesLeft()).toBe(0);
    await succeed("pull data/mine");
    expect(await changesLeft()).toBe(0);
    expect(await job.read("data/mine/articles/35.json"), "the working copy stays as written").toContain(
      "<h3>Totals</h3>Bare text",
    );
    expect(job.writes()).toHaveLength(1);
  });

  it("can be edited again after it was rewritten, with and without a pull between", async () => {
    await start();
    const edit = async (text: string): Promise<void> =>
      editObject(job.path("data/mine"), "article", "35", withText("en", "body", text));
    await edit(body);
    await planOperations();
    await apply();
    await edit(`${body}once more`);
    expect((await planOperations()).map(({ action }) => action)).toEqual(["update"]);
    await apply();
    await succeed("pull data/mine");
    await edit(`${body}and again`);
    expect((await planOperations()).map(({ action }) => action)).toEqual(["update"]);
    await apply();
    expect(await changesLeft()).toBe(0);
    expect(job.writes()).toHaveLength(3);
  });
});

describe("what is new", () => {
  const names = Object.fromEntries(INTERCOM_LOCALES.map((locale) => [locale, { name: `Name ${locale}` }]));

  it("a section in 37 languages is one request, and so is an edit of one of them", async () => {
    await start();
    expect(INTERCOM_LOCALES).toHaveLength(37);
    await addObject(job.path("data/mine"), {
      resource: "section",
      id: "new-all",
      defaultLocale: "en",
      settings: { parentId: "161" },
      content: names,
    });
    await planOperations();
    await apply();
    expect(job.writes().map(({ method, path }) => `${method} ${path}`)).toEqual([
      "POST /help_center/sections",
    ]);
    const { translated_content: translated } = job.writes()[0]!.body as { translated_content: object };
    expect(Object.keys(translated)).toHaveLength(36);
    expect(job.sandbox.sandbox.content().sections.at(-1)?.content).toEqual(names);
    expect(await changesLeft()).toBe(0);
    await succeed("pull data/mine");
    expect(await changesLeft()).toBe(0);
    await editObject(job.path("data/mine"), "section", "new-all", withText("ja", "name", "名前"));
    await planOperations();
    await apply();
    expect(job.writes()[1]?.body).toEqual({ translated_content: { ja: { name: "名前" } } });
    expect(job.writes()).toHaveLength(2);
  });

  it("a collection, a section in it and an article in that go in one plan, parents first", async () => {
    await start();
    const snapshot = job.path("data/mine");
    await addObject(snapshot, {
      resource: "article",
      id: "new-article",
      defaultLocale: "en",
      settings: { parentId: "new-section", parentType: "section" },
      content: {
        en: { title: "Refund times", body: "Three days", state: "published", authorId: ADMIN_ID },
        fr: { title: "Délais", body: "<p>Trois jours</p>", state: "draft", authorId: ADMIN_ID },
      },
    });
    await addObject(snapshot, {
      resource: "section",
      id: "new-section",
      defaultLocale: "en",
      settings: { parentId: "new-collection" },
      content: { en: { name: "Times" }, fr: { name: "Délais" } },
    });
    await addObject(snapshot, {
      resource: "collection",
      id: "new-collection",
      defaultLocale: "en",
      settings: {},
      content: { en: { name: "Refunding", description: "All of it" } },
    });
    await planOperations();
    await apply();
    expect(job.writes().map(({ path }) => path)).toEqual([
      "/help_center/collections",
      "/help_center/sections",
      "/articles",
    ]);
    const { collections, sections, articles } = job.sandbox.sandbox.content();
    expect(sections.at(-1)?.parent_id).toBe(collections.at(-1)?.id);
    expect(articles.at(-1)).toMatchObject({ parent_id: sections.at(-1)?.id, parent_type: "section" });
    expect(articles.at(-1)?.content["fr"]).toMatchObject({ state: "draft", title: "Délais" });
    expect(await changesLeft()).toBe(0);
    await succeed("pull data/mine");
    expect(await changesLeft()).toBe(0);
    expect((await readdir(job.path("data/mine/articles"))).toSorted()).toEqual([
      "35.json",
      "new-article.json",
    ]);
    await editObject(snapshot, "article", "new-article", withText("fr", "title", "Combien de temps ?"));
    await planOperations();
    await apply();
    expect(job.writes().slice(3)).toMatchObject([
      { method: "PUT", body: { translated_content: { fr: { title: "Combien de temps ?" } } } },
    ]);
  });

  it("is not created again by the same plan applied twice", async () => {
    await start();
    await addObject(job.path("data/mine"), {
      resource: "section",
      id: "new-one",
      defaultLocale: "en",
      settings: { parentId: "161" },
      content: { en: { name: "Only once" } },
    });
    await planOperations();
    const before = await readFile(job.path("data/mine/sections.ndjson"), "utf8");
    await cp(job.path("data/mine"), job.path("data/brought-back"), { recursive: true });
    await apply();
    // A snapshot that was brought back from a backup has forgotten what was created; the runs have not.
    await rm(job.path("data/mine"), { recursive: true });
    await rename(job.path("data/brought-back"), job.path("data/mine"));
    expect(await job.run("apply plan.ndjson --yes")).toMatchObject({ exitCode: 0 });
    expect(await readFile(job.path("data/mine/sections.ndjson"), "utf8")).toBe(before);
    expect(job.writes()).toHaveLength(1);
    const again = await job.run("apply plan.ndjson --yes --reports reports-again");
    expect(again).toMatchObject({ exitCode: 0 });
    expect(job.writes()).toHaveLength(1);
    const created = job.sandbox.sandbox.content().sections.at(-1);
    job.sandbox.sandbox.editInApp("PUT", `/help_center/sections/${created?.id ?? ""}`, {
      name: "Renamed by an editor",
    });
    const third = await job.run("apply plan.ndjson --yes --reports reports-third");
    expect(third).toMatchObject({ exitCode: 1 });
    expect(job.writes()).toHaveLength(1);
  });
});

describe("live news", () => {
  it.each([
    {},
    { "news-put-without-assignments": "clear" },
    { "news-default-reactions": "empty" },
    { "news-default-reactions": "nulls", "news-put-without-assignments": "clear" },
  ] as const)("keeps its dates to the second through an edit of its title, with %j", async (switches) => {
    const item = aNewsItem({
      newsfeed_assignments: [
        { newsfeed_id: "53", published_at: 1_393_666_201 },
        { newsfeed_id: "54", published_at: 1_393_670_000 },
      ],
      reactions: ["😆", null, "😅", null],
      labels: ["Zeta", "Alpha"],
      deliver_silently: true,
    });
    await start({ content: { ...smallWorkspace(), newsItems: [item] }, switches });
    await editObject(job.path("data/mine"), "news-item", "33", withText("en", "title", "New title"));
    expect((await planOperations()).map(({ changes }) => changes.map(({ changeId }) => changeId))).toEqual([
      ["news-item:33/en/title"],
    ]);
    await apply();
    expect(job.writes()).toHaveLength(1);
    const after = job.sandbox.sandbox.content().newsItems[0];
    expect(after).toMatchObject({
      title: "New title",
      body: item.body,
      state: "live",
      sender_id: item.sender_id,
      newsfeed_assignments: item.newsfeed_assignments,
      deliver_silently: true,
      reactions: ["😆", "😅"],
    });
    expect(after?.labels.toSorted()).toEqual(["Alpha", "Zeta"]);
    expect(await changesLeft()).toBe(0);
    await succeed("pull data/mine");
    expect(await changesLeft()).toBe(0);
  });

  it("can be written new: a draft without newsfeeds, and a live item whose date Intercom sets", async () => {
    await start();
    const news = (id: string, settings: Record<string, never> | object) => ({
      resource: "news-item" as const,
      id,
      defaultLocale: "en",
      settings: { senderId: ADMIN_ID, ...settings },
      content: { en: { title: id, body: "<p>Text</p>" } },
    });
    await addObject(job.path("data/mine"), news("new-draft", { state: "draft" }));
    await addObject(
      job.path("data/mine"),
      news("new-dated-draft", {
        state: "draft",
        assignments: [{ newsfeedId: "53", publishedAt: "2014-03-01T09:30:01Z" }],
      }),
    );
    await addObject(
      job.path("data/mine"),
      news("new-live", { state: "live", assignments: [{ newsfeedId: "53", publishedAt: null }] }),
    );
    await planOperations();
    await apply();
    expect(job.writes()).toHaveLength(3);
    expect(await changesLeft()).toBe(0);
  });
});

describe("pull", () => {
  it("reads 1,000 sections completely and once each while they are edited", async () => {
    job = await startJob({
      content: aWorkspace({ collections: [aCollection()], sections: manySections(1000) }),
      onRequest: (entry) => {
        const page = /sections\?page=(\d+)/.exec(entry.path)?.[1];
        if (page !== undefined && edits < 30) {
          edits += 1;
          const id = 1001 + ((edits * 37) % 1000);
          job.sandbox.sandbox.editInApp("PUT", `/help_center/sections/${id}`, { name: `Edited ${edits}` });
        }
      },
    });
    let edits = 0;
    const { exitCode, said } = await job.run("pull data/mine", {
      // The page size is the client's own; a proxy in between makes it the smallest one seen.
      fetch: async (url, init) => fetch(new Request(url).url.replace("per_page=50", "per_page=20"), init),
    });
    expect(exitCode, said).toBe(0);
    const ids = (await job.read("data/mine/sections.ndjson"))
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { id: string }).id);
    expect(edits).toBe(30);
    expect(ids).toHaveLength(1000);
    expect(new Set(ids).size).toBe(1000);
  });
});

describe("a workspace in one language", () => {
  it("is never sent a translation: it is held with the reason", async () => {
    await start({ multilingual: false });
    await editObject(job.path("data/mine"), "section", "191", withText("fr", "name", "Factures"));
    await editObject(job.path("data/mine"), "section", "192", withText("en", "name", "Money back"));
    const operations = await planOperations();
    expect(operations.map(({ id, hold }) => [id, hold])).toEqual([
      ["hold:not-writable:section:191", "not-writable"],
      ["update:section:192", undefined],
    ]);
    const { exitCode } = await job.run("apply plan.ndjson --yes");
    expect(exitCode, "something is held").toBe(1);
    expect(job.writes().map((entry) => entry.body)).toEqual([{ name: "Money back" }]);
    const [run] = JSON.parse((await job.run("runs --json")).out) as { runId: string }[];
    expect(await job.read(`reports/${run?.runId}/report.md`)).toContain("set up for one language");
  });
});
