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

describe("readStatus()", () => {
  it("counts what is translated in each language, news aside", async () => {
    const { folder } = await makeSnapshot([
      section("1", { en: "a", fr: "b" }),
      section("2", { en: "a", de: "c", fr: "" }),
      section("3", { fr: "nothing to translate from" }),
      anObject("news-item", "33"),
    ]);
    expect((await readStatus(folder)).perLocale).toEqual([
      { locale: "de", units: 2, translated: 1, missing: 1, stale: 0 },
      { locale: "fr", units: 2, translated: 1, missing: 1, stale: 0 },
    ]);
  });

  it("counts as stale what was made from a text that has changed since", async () => {
    const objects = [section("1", { en: "new", fr: "b" }), section("2", { en: "same", fr: "b" })];
    const { folder, header } = await makeSnapshot(objects);
    const { workspaceId } = header.origin;
    await editTranslations(
      folder,
      workspaceId,
      objects.map((object, at) => {
        const unit = listUnits(object, workspaceId)[0]!.id;
        const sourceHash = hashSource(at === 0 ? "old" : "same");
        const made = { status: "translated", exportId: "x", importId: "i" } as const;
        return { unit, locale: "fr", provenance: { unit, locale: "fr", sourceHash, ...made } };
      }),
    );
    expect((await readStatus(folder)).perLocale).toEqual([
      { locale: "fr", units: 2, translated: 2, missing: 0, stale: 1 },
    ]);
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
