import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aChange, anOperation } from "../testing/plan-builders.ts";
import { collect } from "../testing/collect.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { readPlan } from "./read-plan.ts";
import type { Operation, PlanHeader } from "./types.ts";
import { writePlan, type PlanTarget } from "./write-plan.ts";

const TARGET = {
  workspaceId: "abc123",
  workspaceName: "Acme",
  apiVersion: "2.9",
  snapshot: "../data/acme",
  createdAt: "2025-03-01T09:30:00Z",
};
const COST = {
  writes: 0,
  reads: 0,
  limitPerWindow: null,
  windowSeconds: 10,
  roundTripMs: 0,
  durations: [],
};

async function write(
  operations: readonly Operation[],
  target: Partial<PlanTarget> = {},
): Promise<{ readonly path: string; readonly header: PlanHeader }> {
  const path = join(await makeTemporaryFolder(), "plans", "fr.plan.ndjson");
  const header = await writePlan({
    path,
    target: { ...TARGET, ...target },
    operations: (async function* each() {
      yield* operations;
    })(),
    finish: () => ({ baseHash: "b", liveHash: "l", cost: COST }),
  });
  return { path, header };
}

const OPERATIONS = [
  anOperation({
    action: "create",
    key: "new-1",
    changes: [aChange({ locale: "en" }), aChange({ locale: "fr" })],
  }),
  anOperation({
    changes: [aChange({ after: "line\nbreak \u2028 ✓" }), aChange({ locale: null, field: "parentId" })],
  }),
  anOperation({ action: "hold", hold: "conflict", resource: "article", key: "35" }),
  anOperation({ action: "delete", resource: "article", key: "36", changes: [aChange({ after: null })] }),
];

describe("writePlan() and readPlan()", () => {
  it("give back every operation, more than once, and count them", async () => {
    const { path, header } = await write(OPERATIONS);
    const plan = await readPlan(path);
    expect(plan.header).toEqual(header);
    expect(await collect(plan.operations())).toEqual(OPERATIONS);
    expect(await collect(plan.operations())).toEqual(OPERATIONS);
    expect(header.counts).toMatchObject({
      create: 1,
      update: 1,
      delete: 1,
      hold: 1,
      changes: 5,
      byLocale: { en: 1, fr: 3 },
      byUndo: { exact: 2, hidden: 0, residue: 0, irreversible: 1, none: 1 },
      byHold: { conflict: 1 },
    });
    expect(header.counts.byResource.article).toEqual({ create: 0, update: 0, delete: 1, hold: 1 });
  });

  it("write and read a plan without operations", async () => {
    const { path } = await write([]);
    const plan = await readPlan(path);
    expect(await collect(plan.operations())).toEqual([]);
    expect(plan.header.counts).toMatchObject({ create: 0, update: 0, hold: 0, changes: 0 });
  });

  it("leave nothing beside the plan", async () => {
    const { path } = await write(OPERATIONS);
    expect(await readdir(join(path, ".."))).toEqual(["fr.plan.ndjson"]);
  });
});

describe("a plan's id", () => {
  it("is the same for the same plan made again, whenever and from wherever", async () => {
    const { header } = await write(OPERATIONS);
    const again = await write(OPERATIONS, { createdAt: "2026-01-01T00:00:00Z", snapshot: "elsewhere" });
    expect(again.header.planId).toBe(header.planId);
  });

  it.each<[string, readonly Operation[], Partial<PlanTarget>]>([
    ["workspace", OPERATIONS, { workspaceId: "other" }],
    ["version", OPERATIONS, { apiVersion: "2.14" }],
    ["selection", OPERATIONS, { selection: { locales: ["fr"] } }],
    ["operation", OPERATIONS.slice(1), {}],
    ["value", [anOperation({ changes: [aChange({ after: "x" })] }), ...OPERATIONS.slice(1)], {}],
  ])("is another for another %s", async (_name, operations, target) => {
    const { header } = await write(OPERATIONS);
    expect((await write(operations, target)).header.planId).not.toBe(header.planId);
  });
});

describe("readPlan()", () => {
  async function readEdited(edit: (text: string) => string): Promise<unknown> {
    const { path } = await write(OPERATIONS);
    await writeFile(path, edit(await readFile(path, "utf8")));
    return readPlan(path);
  }

  it.each<[string, (text: string) => string]>([
    ["a value was edited", (text) => text.replace("Premiers pas", "Premier pas")],
    ["a line was taken away", (text) => text.split("\n").toSpliced(1, 1).join("\n")],
    ["a line was added", (text) => `${text}${text.split("\n")[1]}\n`],
    ["the end was cut off", (text) => text.slice(0, -20)],
    ["the workspace was edited", (text) => text.replace("abc123", "abc124")],
    ["the counts were edited", (text) => text.replace('"create":1', '"create":0')],
    ["the line ends were changed", (text) => text.replaceAll("\n", "\r\n")],
  ])("refuses a plan where %s", async (_name, edit) => {
    await expect(readEdited(edit)).rejects.toMatchObject({ code: "plan-edited" });
  });

  it.each<[string, string, (text: string) => string]>([
    ["not-a-plan", "an empty file", () => ""],
    ["not-a-plan", "a file of something else", () => '{"kind":"helpferry-run"}\n'],
    ["not-a-plan", "a header without its counts", () => '{"kind":"helpferry-plan","formatVersion":2}\n'],
    ["not-a-plan", "a file that is no JSON", () => "<html>\n"],
    [
      "plan-version",
      "a plan of another version",
      (text) => text.replace('"formatVersion":2', '"formatVersion":1'),
    ],
  ])("says %s of %s", async (code, _name, edit) => {
    await expect(readEdited(edit)).rejects.toMatchObject({ code, hint: expect.any(String) });
  });

  it("says so where there is no such file", async () => {
    await expect(readPlan(join(await makeTemporaryFolder(), "none.ndjson"))).rejects.toMatchObject({
      code: "file-not-found",
    });
  });
});
