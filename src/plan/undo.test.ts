import { describe, expect, it } from "vitest";
import type { Resource } from "../model/index.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import type { Action, UndoClass } from "./types.ts";
import { classifyUndo } from "./undo.ts";

describe("classifyUndo()", () => {
  it.each<[string, Action, Resource, string | null, UndoClass]>([
    ["what is held", "hold", "section", "fr", "none"],
    ["a deleted section", "delete", "section", "fr", "irreversible"],
    ["a new section", "create", "section", "fr", "exact"],
    ["a new article", "create", "article", "fr", "hidden"],
    ["a new news item", "create", "news-item", null, "hidden"],
    ["another name in a locale that is there", "update", "section", "en", "exact"],
    ["a setting", "update", "article", null, "exact"],
    ["a locale that is new to a section", "update", "section", "fr", "residue"],
    ["a locale that is new to an article", "update", "article", "fr", "hidden"],
  ])("says how far %s can be undone", (_name, action, resource, locale, undo) => {
    const live =
      action === "create"
        ? undefined
        : anObject(resource, "1", { content: { en: { name: "a", title: "a" }, fr: {} } });
    expect(classifyUndo(action, live, resource, [{ locale }])).toBe(undo);
  });
});
