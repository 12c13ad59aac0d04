import { cp, rm } from "node:fs/promises";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Selection } from "../model/index.ts";
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

/** Two collections with a section and an article each, and two news items. */
async function start(): Promise<PulledWorkspace> {
  const names = (name: string) => ({ en: { name }, fr: { name: `${name} fr` }, de: { name: `${name} de` } });
  const texts = {
    en: anArticleVersion(),
    fr: anArticleVersion({ title: "Lire une facture", state: "draft" }),
  };
  return startPulledWorkspace({
    content: aWorkspace({
      collections: [
        aCollection({ content: names("Billing") }),
        aCollection({ id: "162", content: names("Team") }),
      ],
      sections: [
        aSection({ content: names("Invoices") }),
        aSection({ id: "192", parent_id: "162", content: names("Roles") }),
      ],
      articles: [
        anArticle({ content: texts, parent_id: "191", parent_type: "section" }),
        anArticle({ id: "36", parent_id: "162", content: { en: anArticleVersion({ title: "Invite" }) } }),
      ],
      newsfeeds: [aNewsfeed()],
      newsItems: [
        aNewsItem(),
        aNewsItem({ id: "34", title: "Old", state: "draft", labels: ["Old"], newsfeed_assignments: [] }),
      ],
    }),
  });
}

/** What an editor does in Intercom. */
const THERE: Readonly<Record<string, (mine: PulledWorkspace) => unknown>> = {
  renamesASection: (mine) => app(mine, "PUT", "/help_center/sections/191", { name: "All invoices" }),
  translates: (mine) =>
    app(mine, "PUT", "/help_center/sections/191", {
      translated_content: { fr: { name: "Toutes" }, it: { name: "Tutte" } },
    }),
  renamesACollection: (mine) => app(mine, "PUT", "/help_center/collections/162", { name: "People" }),
  movesAnArticle: (mine) => app(mine, "PUT", "/articles/35", { parent_id: 162, parent_type: "collection" }),
  addsASection: (mine) =>
    app(mine, "POST", "/help_center/sections", {
      parent_id: 161,
      name: "New",
      translated_content: { fr: { name: "Neuf" }, de: { name: "Neu" } },
    }),
  removesASection: (mine) => app(mine, "DELETE", "/help_center/sections/192"),
  removesNews: (mine) => app(mine, "DELETE", "/news/news_items/34"),
  retitlesNews: (mine) =>
    app(mine, "PUT", "/news/news_items/33", {
      title: "Winter is here!",
      sender_id: Number(ADMIN_ID),
      newsfeed_assignments: [],
    }),
};

/** What a person does in the snapshot. */
const HERE: Readonly<Record<string, (mine: PulledWorkspace) => Promise<void>>> = {
  renamesASection: async (mine) => editObject(mine.folder, "section", "191", withText("en", "name", "Bills")),
  translates: async (mine) =>
    editObject(mine.folder, "section", "191", withText("fr", "name", "Mes factures")),
  addsALocale: async (mine) => editObject(mine.folder, "collection", "161", withText("ja", "name", "請求")),
  retitlesNews: async (mine) => editObject(mine.folder, "news-item", "33", withText("en", "title", "Hello")),
  takesAnArticleOut: async (mine) => rm(`${mine.folder}/articles/36.json`),
  addsASection: async (mine) => {
    await addObject(mine.folder, {
      resource: "section",
      id: "new-a",
      defaultLocale: "en",
      content: { en: { name: "Mine" } },
      settings: { parentId: "161" },
    });
    await mapObject(mine, "section", ["new-a", "192"]);
  },
};

function app(
  { sandbox }: PulledWorkspace,
  ...call: Parameters<PulledWorkspace["sandbox"]["sandbox"]["editInApp"]>
): unknown {
  return sandbox.sandbox.editInApp(...call);
}

const SELECTIONS: fc.Arbitrary<Selection> = fc.record(
  {
    resources: fc.subarray(["collection", "section", "article", "news-item"] as const, { minLength: 1 }),
    collections: fc.subarray(["161", "162"], { minLength: 1 }),
    locales: fc.subarray(["fr", "it", "ja"], { minLength: 1 }),
    states: fc.subarray(["published", "draft", "live"], { minLength: 1 }),
    labels: fc.constant(["Old"]),
    ids: fc.subarray(["191", "192", "35", "33", "161"], { minLength: 1 }),
    updatedSince: fc.constantFrom("2024-03-02", "2024-02-01"),
  },
  { requiredKeys: [] },
);

/** Does things one after the other. */
async function doAll<Key extends string>(
  things: Readonly<Record<Key, (mine: PulledWorkspace) => unknown>>,
  names: readonly Key[],
  mine: PulledWorkspace,
): Promise<void> {
  for (const name of names) {
    await things[name](mine);
  }
}

describe("pullSnapshot() of a selection", () => {
  it("then of everything, leaves the bytes that one of everything leaves", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(Object.keys(THERE)),
        fc.subarray(Object.keys(HERE)),
        fc.boolean(),
        SELECTIONS,
        async (there, here, hasConflicts, selection) => {
          const mine = await start();
          await doAll(HERE, here, mine);
          if (hasConflicts) {
            await doAll(THERE, ["renamesASection", "translates"], mine);
            await mine.pull();
          }
          await doAll(THERE, there, mine);
          const untouched = `${mine.folder}-untouched`;
          await cp(mine.folder, untouched, { recursive: true });

          await mine.pull({ selection });
          await mine.pull();
          const inSteps = await mine.files();

          await rm(mine.folder, { recursive: true });
          await cp(untouched, mine.folder, { recursive: true });
          await mine.pull();
          expect(inSteps).toEqual(await mine.files());
        },
      ),
      { numRuns: 25, seed: 3 },
    );
  }, 120_000);

  it("takes only what is meant, and adds nothing else", async () => {
    const mine = await start();
    const before = await mine.files();
    await doAll(THERE, Object.keys(THERE), mine);
    const { byResource } = await mine.pull({ selection: { collections: ["Billing"] } });
    const after = await mine.files();
    expect(await mine.find("section", "191")).toMatchObject({ content: { en: { name: "All invoices" } } });
    expect(byResource.section).toMatchObject({ live: 2, added: 1, updated: 1, deletedLive: 0 });
    // It stands in another collection now.
    expect(after["articles/35.json"]).toBe(before["articles/35.json"]);
    expect(after["news-items.ndjson"]).toBe(before["news-items.ndjson"]);
    expect(byResource.collection).toMatchObject({ live: 1, updated: 0 });
  });

  it("notices what is gone where that is meant, and nowhere else", async () => {
    const mine = await start();
    await doAll(THERE, ["removesASection", "removesNews"], mine);
    const billing = await mine.pull({ selection: { collections: ["Billing"] } });
    expect(billing.byResource.section.deletedLive).toBe(0);
    const sections = await mine.pull({ selection: { resources: ["section"] } });
    expect(sections.byResource.section).toMatchObject({ live: 1, deletedLive: 1 });
    expect(sections.byResource["news-item"]).toMatchObject({ live: 0, deletedLive: 0 });
  });

  it("moves the locales that are meant and the default one, the others when it is their turn", async () => {
    const mine = await start();
    await doAll(THERE, ["renamesASection", "translates"], mine);
    await mine.pull({ selection: { locales: ["it"] } });
    expect((await mine.find("section", "191"))?.content).toEqual({
      en: { name: "All invoices" },
      it: { name: "Tutte" },
      fr: { name: "Invoices fr" },
      de: { name: "Invoices de" },
    });
    expect((await mine.plan()).operations).toEqual([]);
    await mine.pull({ selection: { locales: ["fr"] } });
    expect((await mine.find("section", "191"))?.content).toMatchObject({ fr: { name: "Toutes" } });
  });

  it("keeps conflicts of other locales open", async () => {
    const mine = await start();
    await doAll(HERE, ["translates"], mine);
    await doAll(THERE, ["translates"], mine);
    await mine.pull();
    const before = await mine.files();
    const { byResource } = await mine.pull({ selection: { locales: ["de"] } });
    expect(byResource.section.conflicts).toBe(1);
    expect(await mine.files()).toEqual(before);
  });

  it("reads no articles where they are not meant", async () => {
    const mine = await start();
    const asked = mine.sandbox.log.length;
    await mine.pull({ selection: { resources: ["news-item"] } });
    const paths = mine.sandbox.log.slice(asked).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("/articles"))).toEqual([]);
  });

  it("makes a snapshot of a part, which a pull of everything completes", async () => {
    const mine = await start();
    const whole = await mine.files();
    await rm(mine.folder, { recursive: true });
    await mine.pull({ selection: { resources: ["section"], locales: ["fr"] } });
    expect(await mine.find("collection", "161")).toBeUndefined();
    expect(Object.keys((await mine.find("section", "191"))?.content ?? {})).toEqual(["en", "fr"]);
    await mine.pull();
    expect(await mine.files()).toEqual(whole);
  });
});
