import { cp, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RunNote } from "../apply/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startMigration, type AppliedPlan, type Migration } from "../testing/migration.ts";
import { aCollection, aWorkspace } from "../testing/sandbox-content.ts";

let migration: Migration;
const notes: RunNote[] = [];

beforeEach(async () => {
  notes.length = 0;
  migration = await startMigration({ content: aWorkspace({ collections: [aCollection()] }) });
  await migration.pull();
});

afterEach(async () => migration.close());

async function addSection(id: string, name: string): Promise<void> {
  await addObject(migration.snapshot, {
    resource: "section",
    id,
    defaultLocale: "en",
    settings: { parentId: "161" },
    content: { en: { name } },
  });
}

async function apply(): Promise<AppliedPlan> {
  await migration.plan();
  return migration.apply({ onNote: (note) => void notes.push(note) });
}

/** Takes the snapshot back to what it is now, as from version control, once the work is done. */
async function forgetWhatFollows(work: () => Promise<unknown>): Promise<void> {
  const backup = join(migration.snapshot, "..", "backup");
  await cp(migration.snapshot, backup, { recursive: true });
  await work();
  await rm(migration.snapshot, { recursive: true });
  await cp(backup, migration.snapshot, { recursive: true });
}

function sectionNames(): (string | undefined)[] {
  return migration.sandbox.content().sections.map(({ content }) => content["en"]?.name);
}

describe("a snapshot that has forgotten what it created", () => {
  it("is told by the journals of its runs: the same plan creates nothing again", async () => {
    await addSection("new-a", "Alpha");
    await addSection("new-b", "Beta");
    await migration.plan();
    const first = await migration.apply();
    await rm(join(migration.snapshot, "remotes"), { recursive: true });
    const again = await migration.apply({ onNote: (note) => void notes.push(note) });
    expect(again.summary.operations).toEqual(first.summary.operations);
    expect(notes).toContainEqual({ kind: "ids-recovered", count: 2 });
    expect(sectionNames()).toEqual(["Alpha", "Beta"]);
  });

  it("creates nothing again with a new plan, whatever the object is called now, and goes on from there", async () => {
    await addSection("new-a", "Alpha");
    await forgetWhatFollows(apply);
    await editObject(migration.snapshot, "section", "new-a", withText("en", "name", "Alpha and more"));
    await addSection("new-b", "Beta");
    const { all } = await apply();
    expect(notes).toContainEqual({ kind: "ids-recovered", count: 1 });
    expect(all.map(({ key, outcome, problem }) => [key, outcome, problem?.code])).toEqual([
      ["new-a", "conflicted", "already-created"],
      ["new-b", "done", undefined],
    ]);
    expect(sectionNames()).toEqual(["Alpha", "Beta"]);
    await migration.pull();
    expect((await migration.plan()).counts).toMatchObject({ create: 0 });
  });

  it("creates again what is gone from the workspace too", async () => {
    await addSection("new-a", "Alpha");
    await forgetWhatFollows(apply);
    const [section] = migration.sandbox.content().sections;
    migration.sandbox.editInApp("DELETE", `/help_center/sections/${section?.id}`);
    const { summary } = await apply();
    expect(summary.operations).toMatchObject({ done: 1 });
    expect(sectionNames()).toEqual(["Alpha"]);
  });

  it("costs nothing where it has forgotten nothing", async () => {
    await addSection("new-a", "Alpha");
    await apply();
    await addSection("new-b", "Beta");
    const before = migration.sandbox.log.length;
    await apply();
    const lists = migration.sandbox.log.slice(before).filter(({ path }) => path.includes("/sections?"));
    expect(notes).toEqual([]);
    expect(lists.length, "plan, before writing, read back").toBe(3);
  });
});
