import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RunningSandboxOptions } from "../testing/sandbox-server.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { mapObject, startPulledWorkspace, type PulledWorkspace } from "../testing/pulled-workspace.ts";
import {
  ADMIN_ID,
  aCollection,
  anArticle,
  anArticleVersion,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";

async function start(options: Partial<RunningSandboxOptions> = {}): Promise<PulledWorkspace> {
  return startPulledWorkspace({
    content: aWorkspace({
      collections: [aCollection(), aCollection({ id: "162" })],
      sections: [
        aSection({ content: { en: { name: "Invoices" }, fr: { name: "Factures" } } }),
        aSection({ id: "192" }),
      ],
      articles: [anArticle({ parent_id: "191", parent_type: "section" })],
      newsfeeds: [aNewsfeed()],
      newsItems: [aNewsItem()],
    }),
    ...options,
  });
}

/** What an editor does in Intercom. */
function renameSection(
  { sandbox }: PulledWorkspace,
  names: Readonly<Record<string, string>>,
  id = "191",
): void {
  const { en, ...others } = names;
  const translated = Object.entries(others).map(([locale, name]) => [locale, { name }] as const);
  sandbox.sandbox.editInApp("PUT", `/help_center/sections/${id}`, {
    ...(en === undefined ? {} : { name: en }),
    translated_content: Object.fromEntries(translated),
  });
}

function removeSection({ sandbox }: PulledWorkspace, id: string): void {
  sandbox.sandbox.editInApp("DELETE", `/help_center/sections/${id}`);
}

/** A workspace whose token may no longer see any news. */
const withoutNews: typeof fetch = async (input, init) =>
  new URL(input instanceof Request ? input.url : input).pathname.startsWith("/news/")
    ? Response.json(
        { type: "error.list", request_id: "r", errors: [{ code: "not_found", message: "n" }] },
        { status: 404 },
      )
    : fetch(input, init);

describe("pullSnapshot()", () => {
  it("leaves the same bytes when nothing happened, and nothing else behind", async () => {
    const mine = await start();
    const before = await mine.files();
    const { byResource } = await mine.pull();
    expect(await mine.files()).toEqual(before);
    expect(Object.keys(before).filter((path) => /part|live/.test(path))).toEqual([]);
    expect(byResource.section).toEqual({
      live: 2,
      added: 0,
      updated: 0,
      edited: 0,
      conflicts: 0,
      deletedLive: 0,
    });
  });

  it("leaves the working copy's bytes when only images were signed anew", async () => {
    const body = '<img src="https://downloads.help-center.test/i/o/1/a.png">';
    let nowMs = Date.now();
    const mine = await start({
      now: () => (nowMs += 1_000),
      switches: { "image-urls": "signed-per-read" },
      content: aWorkspace({ articles: [anArticle({ content: { en: anArticleVersion({ body }) } })] }),
    });
    const before = await mine.files();
    expect(before["articles/35.json"]).toContain("signature=");
    const { byResource } = await mine.pull();
    const after = await mine.files();
    const base = Object.keys(after).find((path) => path.endsWith("base/articles.ndjson")) ?? "";
    expect(after[base]).not.toBe(before[base]);
    expect(after["articles/35.json"]).toBe(before["articles/35.json"]);
    expect(byResource.article.updated).toBe(0);
  });

  it("follows the workspace where nobody edited, and keeps edits and what it does not know", async () => {
    const mine = await start();
    await editObject(mine.folder, "section", "191", (object) => ({
      ...withText("fr", "name", "Mes factures")(object),
      note: "ask legal",
    }));
    renameSection(mine, { en: "All invoices", de: "Rechnungen" });
    const { byResource } = await mine.pull();
    expect(await mine.find("section", "191")).toMatchObject({
      content: { en: { name: "All invoices" }, fr: { name: "Mes factures" }, de: { name: "Rechnungen" } },
      note: "ask legal",
    });
    expect(byResource.section).toMatchObject({ updated: 1, edited: 1, conflicts: 0 });
  });

  it("keeps a conflict open until it is settled, however often the workspace moves on", async () => {
    const mine = await start();
    await editObject(mine.folder, "section", "191", withText("en", "name", "ours"));
    for (const theirs of ["theirs", "theirs again"]) {
      renameSection(mine, { en: theirs });
      expect((await mine.pull()).byResource.section.conflicts).toBe(1);
    }
    const [, ...others] = (await mine.plan()).operations;
    expect(others).toEqual([]);
    expect((await mine.plan()).operations[0]).toMatchObject({
      hold: "conflict",
      changes: [{ base: "Invoices", before: "theirs again", after: "ours" }],
    });
    await editObject(mine.folder, "section", "191", withText("en", "name", "theirs again"));
    expect((await mine.pull()).byResource.section.conflicts).toBe(0);
    expect((await mine.plan()).operations).toEqual([]);
    await editObject(mine.folder, "section", "191", withText("en", "name", "ours"));
    expect((await mine.plan()).operations).toMatchObject([{ action: "update" }]);
  });

  it("settles a conflict where the workspace took the same value, or went back", async () => {
    const mine = await start();
    await editObject(mine.folder, "section", "191", withText("en", "name", "ours"));
    renameSection(mine, { en: "theirs" });
    await mine.pull();
    renameSection(mine, { en: "Invoices" });
    expect((await mine.pull()).byResource.section).toMatchObject({ conflicts: 0, edited: 1 });
    renameSection(mine, { en: "ours" });
    expect((await mine.pull()).byResource.section).toMatchObject({ conflicts: 0, edited: 0 });
  });

  it("follows moves of sections and articles", async () => {
    const mine = await start();
    mine.sandbox.sandbox.editInApp("PUT", "/help_center/sections/191", { parent_id: 162 });
    mine.sandbox.sandbox.editInApp("PUT", "/articles/35", { parent_id: "161", parent_type: "collection" });
    await mine.pull();
    expect((await mine.find("section", "191"))?.settings).toEqual({ parentId: "162" });
    expect((await mine.find("article", "35"))?.settings).toEqual({
      parentId: "161",
      parentType: "collection",
    });
    expect((await mine.plan()).operations).toEqual([]);
  });

  it("keeps what is gone from the workspace until a person removes it, then forgets it", async () => {
    const mine = await start();
    removeSection(mine, "192");
    for (const _time of ["first", "second"]) {
      expect((await mine.pull()).byResource.section).toMatchObject({ live: 1, deletedLive: 1 });
      expect(await mine.find("section", "192")).toBeDefined();
    }
    expect((await mine.plan()).operations).toMatchObject([
      { action: "hold", hold: "deleted-live", key: "192" },
    ]);
    const path = join(mine.folder, "sections.ndjson");
    const lines = (await readFile(path, "utf8")).split("\n").filter((line) => !line.includes('"id":"192"'));
    await writeFile(path, lines.join("\n"));
    for (const _time of ["first", "second"]) {
      expect((await mine.pull()).byResource.section).toMatchObject({ live: 1, deletedLive: 0 });
    }
    expect((await mine.plan()).operations).toEqual([]);
  });

  it("does not bring back an object that a person took out of the working copy", async () => {
    const mine = await start();
    await rm(join(mine.folder, "articles", "35.json"));
    expect((await mine.pull()).byResource.article).toMatchObject({ live: 1, added: 0 });
    expect(await mine.find("article", "35")).toBeUndefined();
    expect((await mine.plan()).operations).toMatchObject([{ id: "hold:delete:article:35" }]);
  });

  it("does not take news for deleted that the workspace no longer shows", async () => {
    const mine = await start();
    await editObject(mine.folder, "news-item", "33", withText("en", "title", "Edited"));
    const before = await mine.files();
    const { byResource, header } = await mine.pull({ fetch: withoutNews });
    expect(byResource["news-item"].deletedLive).toBe(0);
    expect(header.counts["news-item"]).toBe(1);
    const after = await mine.files();
    expect(after["news-items.ndjson"]).toBe(before["news-items.ndjson"]);
    expect((await mine.plan({ fetch: withoutNews })).operations).toMatchObject([
      { action: "hold", hold: "not-writable", changes: [{ field: "title" }] },
    ]);
    expect((await mine.pull()).byResource["news-item"]).toMatchObject({ live: 1, edited: 1, deletedLive: 0 });
  });

  it("labels news anew where the workspace's language is said to be another", async () => {
    const mine = await start({
      multilingual: false,
      content: aWorkspace({ newsfeeds: [aNewsfeed()], newsItems: [aNewsItem()] }),
    });
    await editObject(mine.folder, "news-item", "33", withText("en", "title", "Titre"));
    const { byResource } = await mine.pull({ defaultLocale: "fr" });
    expect(byResource["news-item"]).toMatchObject({ updated: 0, edited: 1, conflicts: 0 });
    expect((await mine.find("news-item", "33"))?.content).toEqual({
      fr: { title: "Titre", body: expect.any(String) },
    });
    expect((await mine.plan({ defaultLocale: "fr" })).operations).toMatchObject([
      { action: "update", changes: [{ locale: "fr", field: "title", after: "Titre" }] },
    ]);
  });

  it("remembers under the new label what both sides of a conflict started from", async () => {
    const mine = await start({
      multilingual: false,
      content: aWorkspace({ newsfeeds: [aNewsfeed()], newsItems: [aNewsItem({ title: "base" })] }),
    });
    await editObject(mine.folder, "news-item", "33", withText("en", "title", "ours"));
    mine.sandbox.sandbox.editInApp("PUT", "/news/news_items/33", {
      title: "theirs",
      sender_id: Number(ADMIN_ID),
    });
    await mine.pull({ defaultLocale: "fr" });
    expect((await mine.plan({ defaultLocale: "fr" })).operations).toMatchObject([
      { hold: "conflict", changes: [{ locale: "fr", base: "base", before: "theirs", after: "ours" }] },
    ]);
  });

  it("completes a pull that was killed between working copy and base", async () => {
    const mine = await start();
    const whole = await mine.files();
    await rm(join(mine.folder, "remotes"), { recursive: true });
    await rm(join(mine.folder, "snapshot.json"));
    await mine.pull();
    expect(await mine.files()).toEqual(whole);
  });

  it("merges what was created from the working copy under the id it has there", async () => {
    const mine = await start();
    await addObject(mine.folder, {
      resource: "section",
      id: "new-a",
      defaultLocale: "en",
      content: { en: { name: "Invoices" } },
      settings: { parentId: "161" },
    });
    await mapObject(mine, "section", ["new-a", "192"]);
    renameSection(mine, { en: "Moved" }, "192");
    await mine.pull();
    expect((await mine.find("section", "new-a"))?.content["en"]).toEqual({ name: "Moved" });
    expect((await mine.find("section", "192"))?.content["en"]).toEqual({ name: "Invoices" });
    expect((await mine.plan()).operations).toMatchObject([
      { action: "hold", hold: "unknown-id", key: "192" },
    ]);
  });

  it("refuses a folder of another workspace before it changes anything", async () => {
    const mine = await start();
    const header = join(mine.folder, "snapshot.json");
    await writeFile(
      header,
      (await readFile(header, "utf8")).replace(/"workspaceId": "[^"]*"/, '"workspaceId": "other"'),
    );
    const before = await mine.files();
    await expect(mine.pull()).rejects.toMatchObject({ code: "other-workspace" });
    expect(await mine.files()).toEqual(before);
  });

  it("changes nothing where a line was damaged by hand, and names it", async () => {
    const mine = await start();
    const path = join(mine.folder, "news-items.ndjson");
    await writeFile(path, `<<<<<<< HEAD\n${await readFile(path, "utf8")}`);
    const before = await mine.files();
    await expect(mine.pull()).rejects.toMatchObject({
      code: "not-json",
      message: expect.stringContaining("news-items.ndjson line 1"),
    });
    expect((await mine.files())["news-items.ndjson"]).toBe(before["news-items.ndjson"]);
  });
});
