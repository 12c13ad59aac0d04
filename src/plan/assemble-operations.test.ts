import { describe, expect, it } from "vitest";
import {
  hashObject,
  hashValue,
  INTERCOM_LOCALES,
  isNewId,
  type ContentObject,
  type FieldValues,
  type RemoteId,
} from "../model/index.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { assembleOperations } from "./assemble-operations.ts";
import type { ObjectSides, Surroundings } from "./object-sides.ts";
import type { Operation } from "./types.ts";

/** What is to be done about an object that the workspace has, unless said otherwise. */
function assemble(
  sides: Partial<ObjectSides> & Pick<ObjectSides, "working">,
  surroundings: Partial<Surroundings> = {},
): Operation[] {
  const { working } = sides;
  const isNew = isNewId(working.id);
  return assembleOperations(
    {
      base: sides.live,
      live: undefined,
      remoteId: isNew ? undefined : (working.id as string as RemoteId),
      written: () => undefined,
      ...sides,
    },
    {
      multilingual: true,
      isOffered: true,
      place: ["Help"],
      findParent: () => "live",
      parents: [],
      lookalikes: [],
      knownLocales: new Set(),
      allowed: new Set(),
      isMapped: () => true,
      ...surroundings,
    },
  );
}

function section(
  names: Readonly<Record<string, string>>,
  settings: FieldValues = { parentId: "161" },
  id = "12",
): ContentObject {
  const content = Object.entries(names).map(([locale, name]) => [locale, { name }] as const);
  return anObject("section", id, { content: Object.fromEntries(content), settings });
}

function news(settings: FieldValues, id = "33"): ContentObject {
  return anObject("news-item", id, { settings });
}

function article(settings: FieldValues): ContentObject {
  return anObject("article", "35", { settings });
}

/** Action, reason and changed places of each operation, short. */
function summary(operations: readonly Operation[]): string[] {
  return operations.map(({ action, hold, changes }) =>
    [action, hold, ...changes.map(({ locale, field }) => `${locale ?? "-"}/${field}`)]
      .filter(Boolean)
      .join(" "),
  );
}

describe("assembleOperations() for an object that is there", () => {
  const live = section({ en: "a", fr: "b" });

  it("gives nothing where nothing differs, or only theirs moved, or a locale is missing here", () => {
    expect(assemble({ working: live, live })).toEqual([]);
    expect(assemble({ working: live, base: live, live: section({ en: "moved", fr: "b" }) })).toEqual([]);
    expect(assemble({ working: section({ en: "a" }), live })).toEqual([]);
  });

  it("writes only what changes, with what it replaces and a guard", () => {
    const [operation, ...others] = assemble({ working: section({ en: "a", fr: "B" }), live });
    expect(others).toEqual([]);
    expect(operation).toEqual({
      id: "update:section:12",
      action: "update",
      resource: "section",
      key: "12",
      remoteId: "12",
      name: "a",
      place: ["Help"],
      defaultLocale: "en",
      dependsOn: [],
      undo: "exact",
      guardHash: null,
      changes: [
        {
          changeId: "section:12/fr/name",
          locale: "fr",
          field: "name",
          before: "b",
          after: "B",
          liveHash: hashValue("text", "b"),
        },
      ],
    });
  });

  it("shows a conflict from three sides and writes the other fields", () => {
    const operations = assemble({
      working: section({ en: "ours", fr: "ours" }),
      base: section({ en: "a", fr: "b" }),
      live: section({ en: "theirs", fr: "b" }),
    });
    expect(summary(operations)).toEqual(["update fr/name", "hold conflict en/name"]);
    expect(operations[1]?.changes[0]).toMatchObject({ base: "a", before: "theirs", after: "ours" });
  });

  it("lets no two operations of an object have one id", () => {
    const operations = assemble({
      working: anObject("section", "12", {
        content: { en: { name: "ours", description: "d" }, fr: { name: "f" } },
      }),
      base: section({ en: "a" }, {}),
      live: section({ en: "theirs" }, {}),
    });
    expect(summary(operations)).toEqual([
      "update fr/name",
      "hold conflict en/name",
      "hold not-writable en/description",
    ]);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(3);
  });

  it("guards all of a news item, for all of it is sent", () => {
    const item = news({ state: "live" });
    const [operation] = assemble({ working: news({ state: "draft" }), live: item });
    expect(operation?.guardHash).toBe(hashObject(item));
  });

  it("does not write labels that stand in another order", () => {
    expect(assemble({ working: news({ labels: ["b", "a"] }), live: news({ labels: ["a", "b"] }) })).toEqual(
      [],
    );
  });

  it.each<[string, ContentObject, ContentObject, string]>([
    ["a name", section({ en: "a", fr: "" }), live, "hold not-writable fr/name"],
    [
      "a parent",
      section({ en: "a" }, { parentId: "" }),
      section({ en: "a" }),
      "hold not-writable -/parentId",
    ],
    ["a sender", news({ senderId: null }), news({ senderId: "1" }), "hold not-writable -/senderId"],
    [
      "a flag",
      news({ deliverSilently: null }),
      news({ deliverSilently: true }),
      "hold not-writable -/deliverSilently",
    ],
  ])("holds %s that was emptied, for no request does that", (_name, working, live, wanted) => {
    expect(summary(assemble({ working, live }))).toEqual([wanted]);
  });

  it("sends an empty list for labels and newsfeeds that were taken away", () => {
    const assigned = [{ newsfeedId: "53", publishedAt: null }];
    const working = news({ labels: null, assignments: null });
    const [operation] = assemble({ working, live: news({ labels: ["a"], assignments: assigned }) });
    expect(operation?.changes.map(({ field, after }) => [field, after])).toEqual([
      ["assignments", []],
      ["labels", []],
    ]);
  });

  it("moves an article as one value: the parent and its kind", () => {
    const live = article({ parentId: "3", parentType: "collection" });
    const working = article({ parentId: "7", parentType: "section" });
    expect(summary(assemble({ working, live }))).toEqual(["update -/parentId -/parentType"]);
    expect(summary(assemble({ working, live }, { findParent: () => "missing" }))).toEqual([
      "hold unknown-parent -/parentId -/parentType",
    ]);
    const moved = article({ parentId: "5", parentType: "collection" });
    expect(summary(assemble({ working, base: live, live: moved }))).toEqual([
      "hold conflict -/parentId -/parentType",
    ]);
  });

  it.each<[string, Partial<Surroundings>, string]>([
    ["another language in a workspace with one", { multilingual: false }, "hold not-writable fr/name"],
    ["anything where the workspace has no such objects", { isOffered: false }, "hold not-writable fr/name"],
    ["a name in any language else", {}, "update fr/name"],
  ])("takes %s as %j says", (_name, surroundings, wanted) => {
    expect(summary(assemble({ working: section({ en: "a", fr: "B" }), live }, surroundings))).toEqual([
      wanted,
    ]);
  });

  it("writes what stands under another label of the same language", () => {
    const working = section({ en: "mine" });
    const base = section({ en: "a" });
    const live = anObject("section", "12", {
      defaultLocale: "fr",
      content: { fr: { name: "a" } },
      settings: { parentId: "161" },
    });
    const operations = assemble({ working, base, live }, { multilingual: false });
    expect(summary(operations)).toEqual(["update fr/name"]);
    expect(operations[0]?.defaultLocale).toBe("fr");
  });
});

describe("assembleOperations() for an object that is not there", () => {
  it("never creates again what is gone", () => {
    const working = section({ en: "edited" });
    expect(summary(assemble({ working, base: section({ en: "a" }) }))).toEqual(["hold deleted-live"]);
  });

  it("holds an id that nobody gave out", () => {
    expect(summary(assemble({ working: section({ en: "a" }) }))).toEqual(["hold unknown-id"]);
  });

  it("creates a section with every locale in one operation", () => {
    const names = Object.fromEntries(INTERCOM_LOCALES.map((locale) => [locale, `name in ${locale}`]));
    const [operation, ...others] = assemble({ working: section(names, { parentId: "161" }, "new-1") });
    expect(others).toEqual([]);
    expect(operation).toMatchObject({
      id: "create:section:new-1",
      action: "create",
      remoteId: null,
      dependsOn: [],
    });
    expect(operation?.changes).toHaveLength(INTERCOM_LOCALES.length + 1);
  });

  it("waits for a parent that is created too", () => {
    const working = section({ en: "a" }, { parentId: "new-billing" }, "new-1");
    const [operation] = assemble({ working }, { findParent: () => "planned" });
    expect(operation?.dependsOn).toEqual(["create:collection:new-billing"]);
  });

  it.each<[string, ContentObject, Partial<Surroundings>, string]>([
    [
      "unknown-parent",
      section({ en: "a" }, { parentId: "9" }, "new-1"),
      { findParent: () => "missing" },
      "whose parent is nowhere",
    ],
    ["incomplete", section({ en: "a" }, {}, "new-1"), {}, "without a parent"],
    [
      "incomplete",
      section({ fr: "a" }, { parentId: "161" }, "new-1"),
      {},
      "without a name in its own language",
    ],
    ["incomplete", news({}, "new-1"), {}, "without a sender"],
    [
      "not-writable",
      section({ en: "a", fr: "b" }, { parentId: "161" }, "new-1"),
      { multilingual: false },
      "in a language that the workspace drops",
    ],
    ["not-writable", news({ senderId: "1" }, "new-1"), { isOffered: false }, "where the workspace has none"],
  ])("holds as %s an object %4$s", (reason, working, surroundings) => {
    const [operation, ...others] = assemble({ working }, surroundings);
    expect(others).toEqual([]);
    expect(operation).toMatchObject({ action: "hold", hold: reason, undo: "none" });
  });
});

describe("assembleOperations() of a change that readers would notice", () => {
  const live = anObject("article", "35", {
    content: { en: { title: "Invoices", state: "published" }, fr: { title: "Factures", state: "published" } },
  });
  const working = {
    ...live,
    content: {
      en: { title: "Bills", state: "draft" },
      fr: { title: "Vos factures", state: "published" },
    },
    settings: { parentId: "161", parentType: "collection" },
  };

  it("holds it, and what was written along with it, and nothing else", () => {
    expect(assemble({ working, live })).toMatchObject([
      { action: "update", changes: [{ locale: "fr", field: "title" }, { locale: null }, { locale: null }] },
      {
        id: "hold:unpublish:article:35",
        changes: [
          { locale: "en", field: "title" },
          { locale: "en", field: "state" },
        ],
      },
    ]);
  });

  it("writes it where it is asked for", () => {
    const operations = assemble({ working, live }, { allowed: new Set(["unpublish"]) });
    expect(operations).toMatchObject([{ action: "update" }]);
    expect(operations[0]?.changes).toHaveLength(5);
  });

  it("holds all of a news item, which is sent whole", () => {
    const item = anObject("news-item", "33", { settings: { state: "live", labels: ["New"] } });
    const edited = { ...item, settings: { state: "draft", labels: [] } };
    expect(assemble({ working: edited, live: item })).toMatchObject([
      { id: "hold:unpublish:news-item:33", changes: [{ field: "state" }, { field: "labels" }] },
    ]);
  });
});
