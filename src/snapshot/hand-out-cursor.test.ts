import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import type { ExportRow } from "./export-schema.ts";
import { HandOutCursor } from "./hand-out-cursor.ts";
import { UnitMemory, type HandedOutUnit } from "./unit-memory.ts";

function aRow(index: number, change: Partial<ExportRow> = {}): ExportRow {
  return {
    unit: `s.${index}.name.k7`,
    type: "section name",
    context: "Collection › Section",
    source: `Section "${index}"`,
    target: `Rubrique ${index}`,
    status: "translated",
    note: `https://help.example.com/${index}`,
    max: null,
    guarded: [],
    ...change,
  };
}

function textOf(rows: readonly ExportRow[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

/** Writes rows of some locales into files, and opens cursors on them that know of each other's units. */
async function openAll(
  locales: readonly (readonly ExportRow[])[],
): Promise<{ readonly cursors: readonly HandOutCursor<string>[]; readonly met: HandedOutUnit[] }> {
  const folder = await makeTemporaryFolder();
  const met: HandedOutUnit[] = [];
  const memory = new UnitMemory((unit) => {
    met.push(unit);
    return unit.unit;
  });
  const cursors: HandOutCursor<string>[] = [];
  for (const [index, rows] of locales.entries()) {
    const path = join(folder, `${index}.ndjson`);
    await writeFile(path, textOf(rows));
    const sha256 = createHash("sha256").update(textOf(rows)).digest("hex");
    cursors.push(new HandOutCursor(path, sha256, memory));
  }
  return { cursors, met };
}

function rowAt(cursor: HandOutCursor<string>): ExportRow {
  const { unit, target, status, guarded, targetBytes, facts } = cursor;
  const { bytes, start, end } = targetBytes;
  expect(Buffer.from(bytes.subarray(start, end)).toString("utf8")).toBe(target ?? "");
  expect(facts).toBe(unit.unit);
  return { ...unit, target, status, guarded };
}

function readAll(cursor: HandOutCursor<string>): ExportRow[] {
  const rows: ExportRow[] = [];
  while (cursor.next()) {
    rows.push(rowAt(cursor));
  }
  return rows;
}

const text = hostileText().map((value) => Buffer.from(value).toString());
const hostileRow = fc.record({
  unit: text,
  type: text,
  context: text,
  source: text,
  target: fc.option(text),
  status: fc.constantFrom("new", "stale", "translated"),
  note: text,
  max: fc.option(fc.nat()),
  guarded: fc.subarray(["source", "target"]),
}) satisfies fc.Arbitrary<ExportRow>;

describe("HandOutCursor", () => {
  it("reads every row as JSON says it, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileRow, { maxLength: 6 }), async (rows) => {
        const [cursor] = (await openAll([rows])).cursors;
        expect(readAll(cursor!)).toEqual(rows);
        expect(cursor?.isAsWritten()).toBe(true);
        cursor?.close();
      }),
      { numRuns: 100 },
    );
  });

  it("takes in what all locales share of a unit once", async () => {
    const french = Array.from({ length: 2_000 }, (_, index) => aRow(index));
    const german = french.map((row) => ({
      ...row,
      target: `${row.source} "ü"\n`,
      guarded: ["target" as const],
    }));
    const polish = french.map((row) => ({ ...row, target: null, status: "new" as const }));
    const { cursors, met } = await openAll([french, german, polish]);
    for (const index of french.keys()) {
      const rows = cursors.map((cursor) => (cursor.next() ? rowAt(cursor) : null));
      expect(rows).toEqual([french[index], german[index], polish[index]]);
    }
    expect(cursors.map((cursor) => cursor.next())).toEqual([false, false, false]);
    expect(cursors.map((cursor) => cursor.isAsWritten())).toEqual([true, true, true]);
    expect(met).toHaveLength(french.length);
    cursors.map((cursor) => cursor.close());
  });

  it.each<[string, Partial<ExportRow>]>([
    ["source", { source: "Another" }],
    ["place", { context: "Elsewhere" }],
    ["note", { note: "" }],
    ["limit", { max: 255 }],
  ])("does not mistake a unit for the same with another %s", async (_, change) => {
    const rows = [
      [aRow(1), aRow(2)],
      [aRow(1, change), aRow(2)],
    ];
    const { cursors } = await openAll(rows);
    const read = [0, 1].map(() => cursors.map((cursor) => (cursor.next() ? rowAt(cursor) : null)));
    expect(read).toEqual([
      [aRow(1), aRow(1, change)],
      [aRow(2), aRow(2)],
    ]);
    cursors.map((cursor) => cursor.close());
  });

  it.each([
    ["another target", (lines: string) => lines.replace("Rubrique 1", "Rubrique I")],
    ["a line less", (lines: string) => lines.slice(lines.indexOf("\n") + 1)],
    ["other line ends", (lines: string) => lines.replaceAll("\n", "\r\n")],
    ["other white space", (lines: string) => lines.replaceAll('":', '": ')],
    ["no last line end", (lines: string) => lines.trimEnd()],
    ["something that is no JSON", (lines: string) => `<<<<<<< HEAD\n${lines}`],
    ["guards that no row has", (lines: string) => lines.replace("[]", "[]]")],
    ["a broken escape", (lines: string) => lines.replace("Rubrique 1", "Rubrique \\x")],
    ["other JSON", (lines: string) => `{}\n[]\n${lines}`],
  ])("finds out that a file has %s", async (_, change) => {
    const rows = [aRow(1), aRow(2)];
    const path = join(await makeTemporaryFolder(), "fr.ndjson");
    await writeFile(path, change(textOf(rows)));
    const sha256 = createHash("sha256").update(textOf(rows)).digest("hex");
    const cursor = new HandOutCursor(path, sha256, new UnitMemory(({ unit }) => unit));
    readAll(cursor);
    expect(cursor.isAsWritten()).toBe(false);
    cursor.close();
  });
});
