import { describe, expect, it } from "vitest";
import type { Operation } from "../plan/index.ts";
import { collect } from "../testing/collect.ts";
import { aChange, anOperation } from "../testing/plan-builders.ts";
import { narrowToApproved } from "./narrow-to-approved.ts";

async function narrow(
  operations: readonly Operation[],
  approved: readonly string[],
): Promise<readonly Operation[]> {
  const stream = (async function* each() {
    yield* operations;
  })();
  return collect(narrowToApproved(stream, (id) => approved.includes(id)));
}

/** What is written and what is held, and why. */
async function outline(operations: readonly Operation[], approved: readonly string[]) {
  return (await narrow(operations, approved)).map(({ id, changes }) => [
    id,
    changes.map(({ changeId }) => changeId.replace(/^[^/]*\//, "")),
  ]);
}

function changeOf(object: string, place: string, before: string | null = "was"): ReturnType<typeof aChange> {
  const [locale = "", field = ""] = place.split("/");
  return aChange({ changeId: `${object}/${place}`, locale: locale === "-" ? null : locale, field, before });
}

const NEW_SECTION = anOperation({
  action: "create",
  key: "new-1",
  changes: [
    changeOf("section:new-1", "-/parentId", null),
    changeOf("section:new-1", "en/name", null),
    changeOf("section:new-1", "fr/name", null),
  ],
});

const ARTICLE = {
  action: "update",
  resource: "article",
  key: "35",
  changes: [
    changeOf("article:35", "-/parentId"),
    changeOf("article:35", "-/parentType"),
    changeOf("article:35", "en/title"),
    changeOf("article:35", "de/title", null),
    changeOf("article:35", "de/body", null),
    changeOf("article:35", "fr/body"),
  ],
} as const;

describe("narrowToApproved()", () => {
  it("writes what is approved of an update and holds the rest of it", async () => {
    const update = anOperation({
      changes: [changeOf("section:212", "fr/name"), changeOf("section:212", "de/name")],
    });
    const [written, held, ...others] = await narrow([update], ["section:212/fr/name"]);
    expect(others).toEqual([]);
    expect(written).toEqual({ ...update, changes: [update.changes[0]] });
    expect(held).toMatchObject({
      id: "hold:not-approved:section:212",
      action: "hold",
      hold: "not-approved",
      undo: "none",
      changes: [update.changes[1]],
    });
  });

  it("leaves an operation alone of which everything is approved, and what was held before", async () => {
    const held = anOperation({ action: "hold", hold: "conflict", key: "9" });
    const update = anOperation();
    expect(await narrow([update, held], ["section:212/fr/name"])).toEqual([update, held]);
  });

  it("writes a new object with its default locale and its settings or not at all", async () => {
    expect(await outline([NEW_SECTION], ["section:new-1/en/name", "section:new-1/fr/name"])).toEqual([
      ["hold:not-approved:section:new-1", ["-/parentId", "en/name"]],
      ["hold:awaits-approval:section:new-1", ["fr/name"]],
    ]);
  });

  it("leaves out a translation of a new object that is not approved", async () => {
    expect(await outline([NEW_SECTION], ["section:new-1/en/name", "section:new-1/-/parentId"])).toEqual([
      ["create:section:new-1", ["-/parentId", "en/name"]],
      ["hold:not-approved:section:new-1", ["fr/name"]],
    ]);
  });

  it("writes a locale that is not there yet, and a value in two parts, whole or not at all", async () => {
    const approved = ["-/parentId", "de/title", "fr/body"].map((place) => `article:35/${place}`);
    expect(await outline([anOperation(ARTICLE)], approved)).toEqual([
      ["update:article:35", ["fr/body"]],
      ["hold:not-approved:article:35", ["-/parentId", "-/parentType", "en/title", "de/title", "de/body"]],
    ]);
  });

  it("says that what is left can be undone where only what is left out could not", async () => {
    const [written] = await narrow([anOperation({ ...ARTICLE, undo: "hidden" })], ["article:35/fr/body"]);
    expect(written).toMatchObject({ action: "update", undo: "exact" });
    const added = ["article:35/de/title", "article:35/de/body"];
    expect((await narrow([anOperation({ ...ARTICLE, undo: "hidden" })], added))[0]).toMatchObject({
      undo: "hidden",
    });
  });

  it("holds what stands in something that is not created, and of an update only its move", async () => {
    const inside = anOperation({
      action: "create",
      key: "new-2",
      dependsOn: ["create:section:new-1"],
      changes: [changeOf("section:new-2", "en/name", null)],
    });
    const moved = anOperation({ ...ARTICLE, dependsOn: ["create:section:new-1"] });
    const approved = [...inside.changes, ...moved.changes].map(({ changeId }) => changeId);
    const narrowed = await narrow([NEW_SECTION, inside, moved], approved);
    expect(narrowed.map(({ id }) => id)).toEqual([
      "hold:not-approved:section:new-1",
      "hold:awaits-approval:section:new-2",
      "update:article:35",
      "hold:awaits-approval:article:35",
    ]);
    expect(narrowed[2]?.dependsOn).toEqual([]);
    expect(narrowed[3]?.changes.map(({ field }) => field)).toEqual(["parentId", "parentType"]);
  });

  it("holds a delete while something that stands in it stays", async () => {
    const child = anOperation({
      action: "delete",
      resource: "article",
      key: "36",
      changes: [aChange({ changeId: "c" })],
    });
    const parent = anOperation({
      action: "delete",
      dependsOn: [child.id],
      changes: [aChange({ changeId: "p" })],
    });
    expect((await narrow([child, parent], ["p"])).map(({ id }) => id)).toEqual([
      "hold:not-approved:article:36",
      "hold:awaits-approval:section:212",
    ]);
    expect((await narrow([child, parent], ["p", "c"])).map(({ id }) => id)).toEqual([child.id, parent.id]);
  });
});
