import { describe, expect, it } from "vitest";
import { hashObject, type RemoteId } from "../model/index.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { assembleDelete, type RemovedSides, type RemovedSurroundings } from "./assemble-delete.ts";
import type { Operation } from "./types.ts";

const live = anObject("section", "12", {
  content: { en: { name: "Refunds" }, fr: { name: "Remboursements" } },
  settings: { parentId: "7" },
});

function assemble(
  sides: Partial<RemovedSides> = {},
  surroundings: Partial<RemovedSurroundings> = {},
): Operation {
  return assembleDelete(
    { base: live, live, remoteId: "12" as RemoteId, ...sides },
    { isAllowed: true, place: ["Help"], childDeletes: [], keepsChildren: false, ...surroundings },
  );
}

describe("assembleDelete()", () => {
  it("shows all that would be gone, guards all of it, and waits for what stands in it", () => {
    expect(assemble({}, { childDeletes: ["delete:article:35"] })).toMatchObject({
      id: "delete:section:12",
      action: "delete",
      undo: "irreversible",
      dependsOn: ["delete:article:35"],
      guardHash: hashObject(live),
      changes: [
        { locale: "en", field: "name", before: "Refunds", after: null },
        { locale: "fr", field: "name", before: "Remboursements", after: null },
        { locale: null, field: "parentId", before: "7", after: null },
      ],
    });
  });

  it.each<[string, Partial<RemovedSides>, Partial<RemovedSurroundings>, string]>([
    ["nobody asked for deletes", {}, { isAllowed: false }, "delete"],
    [
      "somebody changed it",
      { base: { ...live, settings: { parentId: "8" } } },
      { keepsChildren: true },
      "conflict-delete",
    ],
    ["something stays in it", {}, { keepsChildren: true }, "not-empty"],
  ])("holds it where %s", (_name, sides, surroundings, hold) => {
    expect(assemble(sides, surroundings)).toMatchObject({
      id: `hold:${hold}:section:12`,
      action: "hold",
      hold,
      undo: "none",
      dependsOn: [],
    });
  });

  it("shows what somebody changed from three sides, and what they took away too", () => {
    const base = anObject("section", "12", {
      content: { en: { name: "Money" }, fr: { name: "Remboursements" }, de: { name: "Geld" } },
      settings: { parentId: "7" },
    });
    expect(assemble({ base }).changes).toMatchObject([
      { locale: "en", base: "Money", before: "Refunds", after: null },
      { locale: "de", base: "Geld", before: null, after: null },
      { locale: "fr", before: "Remboursements", after: null },
      { field: "parentId" },
    ]);
  });

  it("goes by the workspace alone where it is not asked what was there before", () => {
    expect(assemble({ base: undefined })).toMatchObject({ action: "delete" });
  });

  it("takes the label of news' only locale for no change", () => {
    const news = anObject("news-item", "33");
    const { en = {} } = news.content;
    const sides = { base: { ...news, defaultLocale: "fr", content: { fr: en } }, live: news };
    expect(assemble(sides)).toMatchObject({ action: "delete" });
  });
});
