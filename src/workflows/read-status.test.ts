import { describe, expect, it } from "vitest";
import { hashSource, listUnits, type ContentObject } from "../model/index.ts";
import { editTranslations } from "../snapshot/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startPulledWorkspace } from "../testing/pulled-workspace.ts";
import {
  aCollection,
  anArticle,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { readStatus } from "./read-status.ts";

function section(id: string, names: Readonly<Record<string, string>>): ContentObject {
  const content = Object.entries(names).map(([locale, name]) => [locale, { name }] as const);
  return anObject("section", id, { content: Object.fromEntries(content) });
}

const noArticles = { live: 0, draft: 0, missing: 0 };

/** Two collections, a section in one, an article in each and one in none. */
function aTree(): readonly ContentObject[] {
  const article = (id: string, parentId: string, states: Readonly<Record<string, string>>): ContentObject =>
    anObject("article", id, {
      settings: parentId === "" ? {} : { parentId, parentType: parentId === "3" ? "section" : "collection" },
      content: Object.fromEntries(
        Object.entries(states).map(([locale, state]) => [locale, { title: `${id} ${locale}`, state }]),
      ),
    });
  return [
    anObject("collection", "1", { content: { en: { name: "Billing" }, fr: { name: "Facturation" } } }),
    anObject("collection", "2", { content: { en: { name: "Team" } } }),
    anObject("section", "3", { settings: { parentId: "1" }, content: { en: { name: "Refunds" } } }),
    article("4", "3", { en: "published", fr: "published" }),
    article("5", "2", { en: "published", fr: "draft" }),
    article("6", "", { en: "draft" }),
  ];
}

describe("readStatus()", () => {
  it("counts what is translated in each language, news aside", async () => {
    const { folder } = await makeSnapshot([
      section("1", { en: "a", fr: "b" }),
      section("2", { en: "a", de: "c", fr: "" }),
      section("3", { fr: "nothing to translate from" }),
      anObject("news-item", "33"),
    ]);
    expect((await readStatus(folder)).perLocale).toEqual([
      { locale: "de", units: 2, translated: 1, missing: 1, stale: 0, articles: noArticles },
      { locale: "fr", units: 2, translated: 1, missing: 1, stale: 0, articles: noArticles },
    ]);
  });

  it("counts as stale what was made from a text that has changed since", async () => {
    const objects = [section("1", { en: "new", fr: "b" }), section("2", { en: "same", fr: "b" })];
    const { folder, header } = await makeSnapshot(objects);
    const { workspaceId } = header.origin;
    await editTranslations(
      folder,
      objects.map((object, at) => {
        const unit = listUnits(object, workspaceId)[0]!.id;
        const sourceHash = hashSource(at === 0 ? "old" : "same");
        const made = { status: "translated", exportId: "x", importId: "i" } as const;
        return { unit, locale: "fr", provenance: { unit, locale: "fr", sourceHash, ...made } };
      }),
    );
    expect((await readStatus(folder)).perLocale).toEqual([
      { locale: "fr", units: 2, translated: 2, missing: 0, stale: 1, articles: noArticles },
    ]);
  });

  it("counts each collection with all that is in it, and its articles by what readers find", async () => {
    const { folder } = await makeSnapshot(aTree());
    const { perLocale, perCollection } = await readStatus(folder);
    expect(perLocale).toMatchObject([
      { locale: "fr", units: 6, translated: 3, articles: { live: 1, draft: 1, missing: 1 } },
    ]);
    expect(perCollection).toMatchObject([
      { id: "1", name: "Billing", perLocale: [{ units: 3, translated: 2, articles: { live: 1, draft: 0 } }] },
      { id: "2", name: "Team", perLocale: [{ units: 2, translated: 1, articles: { live: 0, draft: 1 } }] },
      { id: null, name: "", perLocale: [{ units: 1, translated: 0, articles: { missing: 1 } }] },
    ]);
  });

  it("narrows to collections and locales, one without any content too", async () => {
    const { folder } = await makeSnapshot(aTree());
    const { perLocale, perCollection } = await readStatus(folder, { collections: ["Team"], locales: ["ja"] });
    expect(perLocale).toMatchObject([{ locale: "ja", units: 2, translated: 0, articles: { missing: 1 } }]);
    expect(perCollection.map(({ id }) => id)).toEqual(["2"]);
  });

  it("names what is gone from the workspace and what changed on both sides", async () => {
    const mine = await startPulledWorkspace({
      content: aWorkspace({
        collections: [aCollection()],
        sections: [aSection({ content: { en: { name: "Invoices" }, fr: { name: "Factures" } } })],
        articles: [anArticle({ parent_id: "191", parent_type: "section" })],
        newsfeeds: [aNewsfeed()],
        newsItems: [aNewsItem()],
      }),
    });
    expect(await readStatus(mine.folder)).toMatchObject({ deletedLive: [], conflicts: [] });
    await editObject(mine.folder, "section", "191", withText("fr", "name", "ours"));
    await editObject(mine.folder, "news-item", "33", (object) => ({
      ...object,
      settings: { ...object.settings, labels: ["ours"] },
    }));
    const { sandbox } = mine.sandbox;
    sandbox.editInApp("PUT", "/help_center/sections/191", { translated_content: { fr: { name: "theirs" } } });
    sandbox.editInApp("PUT", "/news/news_items/33", { title: "t", sender_id: 991267242, labels: ["theirs"] });
    sandbox.editInApp("DELETE", "/articles/35");
    await mine.pull();
    expect(await readStatus(mine.folder)).toMatchObject({
      deletedLive: ['article 35 "How to read an invoice"'],
      conflicts: ["section 191 fr name", "news-item 33 labels"],
    });
  });
});
