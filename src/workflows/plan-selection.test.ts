import { describe, expect, it } from "vitest";
import type { Operation } from "../plan/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startPulledWorkspace, type PulledWorkspace } from "../testing/pulled-workspace.ts";
import { aCollection, aNewsfeed, aNewsItem, aSection, aWorkspace } from "../testing/sandbox-content.ts";

/** Two collections with edits in each, a new section in a new collection, and an edited news item. */
async function start(): Promise<PulledWorkspace> {
  const mine = await startPulledWorkspace({
    content: aWorkspace({
      collections: [aCollection(), aCollection({ id: "162", content: { en: { name: "Team" } } })],
      sections: [
        aSection({ content: { en: { name: "Invoices" }, fr: { name: "Factures" } } }),
        aSection({ id: "192", parent_id: "162" }),
      ],
      newsfeeds: [aNewsfeed()],
      newsItems: [aNewsItem()],
    }),
  });
  const { folder } = mine;
  await editObject(folder, "section", "191", (object) => ({
    ...withText("fr", "name", "Mes factures")(withText("de", "name", "Rechnungen")(object)),
    settings: { parentId: "162" },
  }));
  await editObject(folder, "section", "192", withText("de", "name", "Rollen"));
  await editObject(folder, "news-item", "33", withText("en", "title", "Hello"));
  await addObject(folder, {
    resource: "collection",
    id: "new-gifts",
    defaultLocale: "en",
    content: { en: { name: "Gifts" }, fr: { name: "Cadeaux" }, de: { name: "Geschenke" } },
    settings: { helpCenterId: "89" },
  });
  await addObject(folder, {
    resource: "section",
    id: "new-cards",
    defaultLocale: "en",
    content: { en: { name: "Cards" } },
    settings: { parentId: "new-gifts" },
  });
  return mine;
}

function places({ changes }: Pick<Operation, "changes">): string[] {
  return changes.map(({ changeId }) => changeId);
}

describe("planChanges() of a selection", () => {
  it("plans what is meant and nothing else", async () => {
    const mine = await start();
    const ids = async (selection: Parameters<PulledWorkspace["plan"]>[0]) =>
      (await mine.plan(selection)).operations.map(({ id }) => id);
    expect(await ids({ selection: { resources: ["news-item"] } })).toEqual(["update:news-item:33"]);
    expect(await ids({ selection: { collections: ["Team"] } })).toEqual([
      "update:section:191",
      "update:section:192",
    ]);
    expect(await ids({ selection: { collections: ["Gifts"] } })).toEqual([
      "create:collection:new-gifts",
      "create:section:new-cards",
    ]);
    expect(await ids({ selection: { ids: ["192", "404"] } })).toEqual(["update:section:192"]);
  });

  it("narrows updates and creates to the locales that are meant; settings stay", async () => {
    const mine = await start();
    const { operations, header } = await mine.plan({ selection: { locales: ["fr"] } });
    expect(operations.map((operation) => [operation.id, places(operation)])).toEqual([
      [
        "create:collection:new-gifts",
        ["en/name", "fr/name", "-/helpCenterId"].map((place) => `collection:new-gifts/${place}`),
      ],
      ["update:section:191", ["section:191/fr/name", "section:191/-/parentId"]],
      ["create:section:new-cards", ["section:new-cards/en/name", "section:new-cards/-/parentId"]],
      ["update:news-item:33", ["news-item:33/en/title"]],
    ]);
    // The French name was there before; the German one, which would stay for good, is not written.
    expect(operations[1]?.undo).toBe("exact");
    expect(Object.keys(header.counts.byLocale)).toEqual(["en", "fr"]);
  });

  it("says in the plan what was meant, and nothing where that was everything", async () => {
    const mine = await start();
    const selection = { locales: ["fr"], resources: ["section"] } as const;
    expect((await mine.plan({ selection })).header.selection).toEqual(selection);
    expect((await mine.plan({ selection: {} })).header).not.toHaveProperty("selection");
  });

  it("holds a create whose new parent is not meant", async () => {
    const mine = await start();
    const { operations } = await mine.plan({ selection: { resources: ["section"], ids: ["new-cards"] } });
    expect(operations).toMatchObject([{ action: "hold", hold: "unknown-parent", key: "new-cards" }]);
  });

  it("goes by when the workspace's own version was changed", async () => {
    const mine = await start();
    const { operations: none } = await mine.plan({
      selection: { updatedSince: "2024-03-02", resources: ["section"] },
    });
    expect(none.map(({ key }) => key)).toEqual(["new-cards"]);
    mine.sandbox.sandbox.editInApp("PUT", "/help_center/sections/192", { name: "Roles" });
    const { operations } = await mine.plan({
      selection: { updatedSince: "2024-03-02", resources: ["section"] },
    });
    expect(operations.map(({ key }) => key)).toEqual(["192", "new-cards"]);
  });
});
