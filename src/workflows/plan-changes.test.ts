import { describe, expect, it } from "vitest";
import { INTERCOM_LOCALES } from "../model/index.ts";
import { addObject, editObject, withText, type WrittenObject } from "../testing/edit-snapshot.ts";
import { startPulledWorkspace, type PulledWorkspace } from "../testing/pulled-workspace.ts";
import { ADMIN_ID, aCollection, anArticle, aSection, aWorkspace } from "../testing/sandbox-content.ts";
import type { RunningSandboxOptions } from "../testing/sandbox-server.ts";

async function start(options: Partial<RunningSandboxOptions> = {}): Promise<PulledWorkspace> {
  return startPulledWorkspace({
    content: aWorkspace({
      collections: [aCollection()],
      sections: [aSection({ content: { en: { name: "Invoices" }, fr: { name: "Factures" } } })],
      articles: [anArticle({ parent_id: "191", parent_type: "section" })],
    }),
    ...options,
  });
}

function newSection(id: string, given: Partial<WrittenObject> = {}): WrittenObject {
  return {
    resource: "section",
    id,
    defaultLocale: "en",
    content: { en: { name: id } },
    settings: { parentId: "161" },
    ...given,
  };
}

function newArticle(id: string, parentId: string): WrittenObject {
  return {
    resource: "article",
    id,
    defaultLocale: "en",
    content: { en: { title: id, authorId: ADMIN_ID } },
    settings: { parentId, parentType: "section" },
  };
}

/** Id, and what it waits for or why it is held. */
async function planned(mine: PulledWorkspace): Promise<string[]> {
  const { operations } = await mine.plan();
  return operations.map(({ id, dependsOn }) => [id, ...dependsOn.map((other) => `after ${other}`)].join(" "));
}

describe("planChanges()", () => {
  it("writes nothing to the workspace, and the same plan twice", async () => {
    const mine = await start();
    await editObject(mine.folder, "section", "191", withText("fr", "name", "Mes factures"));
    const first = await mine.plan();
    const second = await mine.plan();
    expect(second.header.planId).toBe(first.header.planId);
    expect(second.operations).toEqual(first.operations);
    expect(mine.sandbox.log.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("leaves alone what only an editor changed, whatever else changes in that object", async () => {
    const mine = await start();
    mine.sandbox.sandbox.editInApp("PUT", "/help_center/sections/191", { name: "All invoices" });
    await editObject(mine.folder, "section", "191", withText("fr", "name", "Mes factures"));
    expect((await mine.plan()).operations).toMatchObject([
      { action: "update", changes: [{ locale: "fr", before: "Factures", after: "Mes factures" }] },
    ]);
  });

  it("creates a section with 37 locales in one operation, and what stands in it after it", async () => {
    const mine = await start();
    const content = Object.fromEntries(INTERCOM_LOCALES.map((locale) => [locale, { name: `in ${locale}` }]));
    await addObject(mine.folder, newSection("new-a", { content }));
    await addObject(mine.folder, newArticle("new-b", "new-a"));
    expect(await planned(mine)).toEqual([
      "create:section:new-a",
      "create:article:new-b after create:section:new-a",
    ]);
    const { header } = await mine.plan();
    expect(header.counts).toMatchObject({ create: 2, update: 0, hold: 0 });
    expect(Object.keys(header.counts.byLocale)).toHaveLength(INTERCOM_LOCALES.length);
  });

  it("holds what stands in an object that is held itself, to any depth", async () => {
    const mine = await start();
    await addObject(mine.folder, {
      ...newSection("new-c"),
      resource: "collection",
      content: { en: {} },
      settings: {},
    });
    await addObject(mine.folder, newSection("new-s", { settings: { parentId: "new-c" } }));
    await addObject(mine.folder, newArticle("new-a", "new-s"));
    await editObject(mine.folder, "article", "35", (object) => ({
      ...object,
      settings: { parentId: "new-s", parentType: "section" },
    }));
    expect(await planned(mine)).toEqual([
      "hold:incomplete:collection:new-c",
      "hold:unknown-parent:section:new-s",
      "hold:unknown-parent:article:35",
      "hold:unknown-parent:article:new-a",
    ]);
  });

  it("creates nothing again in a workspace that was emptied", async () => {
    const mine = await start();
    const { sandbox } = mine.sandbox;
    for (const path of ["/articles/35", "/help_center/sections/191", "/help_center/collections/161"]) {
      sandbox.editInApp("DELETE", path);
    }
    await editObject(mine.folder, "section", "191", withText("fr", "name", "Mes factures"));
    const { header } = await mine.plan();
    expect(header.counts).toMatchObject({ create: 0, update: 0, hold: 3 });
    expect(header.cost).toMatchObject({ writes: 0, reads: 0 });
  });

  it("holds translations where the workspace would drop them", async () => {
    const mine = await start({ multilingual: false });
    await editObject(mine.folder, "section", "191", withText("de", "name", "Rechnungen"));
    expect(await planned(mine)).toEqual(["hold:not-writable:section:191"]);
  });

  it("takes sections for missing from the version, not for deleted", async () => {
    const mine = await start();
    await editObject(mine.folder, "section", "191", withText("fr", "name", "Mes factures"));
    const later = await mine.plan({ apiVersion: "2.10", fetch: withoutSections });
    expect(later.operations.map(({ id }) => id)).toEqual(["hold:not-writable:section:191"]);
  });

  it("refuses a workspace the snapshot was not pulled from", async () => {
    const mine = await start();
    const other = await start({
      content: aWorkspace({ workspace: { ...aWorkspace().workspace, id: "other" } }),
    });
    const toOther: typeof fetch = async (input, init) =>
      fetch(new URL(new URL(input instanceof Request ? input.url : input).pathname, other.sandbox.url), init);
    await expect(mine.plan({ fetch: toOther })).rejects.toMatchObject({ code: "other-workspace" });
  });
});

/** The sandbox speaks 2.9 alone, and is told so whatever version is asked for. */
const withoutSections: typeof fetch = async (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("Intercom-Version", "2.9");
  return fetch(input, { ...init, headers });
};
