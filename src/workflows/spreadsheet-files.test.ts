import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { rm } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Snapshot } from "../snapshot/index.ts";
import { EDITS, LONG_ID, makeSpreadsheetNews, ORDINARY_IDS } from "../testing/spreadsheet-news.ts";
import { exportNews } from "./export-news.ts";
import { importNews, type ImportNewsResult } from "./import-news.ts";

/** Files of ours that spreadsheet programs saved; scripts/dev/make-spreadsheet-files.ts makes them. */
const FOLDER = fileURLToPath(new URL("fixtures/spreadsheets/", import.meta.url));
const files = readdirSync(FOLDER);

describe("news that a spreadsheet program saved", () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await makeSpreadsheetNews();
    const ids = [...ORDINARY_IDS, ...EDITS.map(({ id }) => id)];
    for (const [name, selection] of [
      ["news.xlsx", { ids }],
      ["news.csv", { ids }],
      ["long.csv", { ids: [LONG_ID] }],
    ] as const) {
      const file = join(dirname(snapshot.folder), name);
      await exportNews(snapshot, { file, bodyFormat: "html", byteOrderMark: true, selection });
    }
  });
  afterAll(async () => rm(dirname(snapshot.folder), { recursive: true }));

  async function take(name: string, timeZone: string | null = null): Promise<ImportNewsResult> {
    return importNews(snapshot, [join(FOLDER, name)], {
      isDryRun: true,
      now: new Date("2026-01-01T00:00:00Z"),
      timeZone,
      atTime: null,
      dateFormat: null,
    });
  }

  it.each(files.filter((name) => !/edited|cut-off/.test(name)))(
    "is as it was handed out, in %s, wherever the person is",
    async (name) => {
      for (const timeZone of [null, "Europe/Berlin"]) {
        const { counts, findings } = await take(name, timeZone);
        expect(counts).toMatchObject({ taken: 0, alreadyThere: 0, held: 0 });
        expect(findings.filter(({ code }) => code !== "date-rewritten")).toEqual([]);
      }
    },
  );

  it.each(files.filter((name) => name.includes("edited")))(
    "has the changes that were made there and no others, in %s",
    async (name) => {
      const { changes, findings } = await take(name);
      // Cells formatted as text, as ours are in a workbook, keep a formula that is typed into them.
      const keepsFormulas = name === "gnumeric-edited.xlsx";
      expect(Object.fromEntries(changes.map(({ unit, after }) => [unit.split(".")[1], after]))).toEqual({
        201: 'Edited: 1 < 2 & "3"',
        ...(keepsFormulas ? {} : { 202: "A B" }),
        204: "<p>New body</p>",
        205: JSON.stringify([{ newsfeedId: "1", publishedAt: "2016-06-06T10:06:07Z" }]),
      });
      const held = findings.filter(({ level }) => level === "held").map(({ code, id }) => `${id} ${code}`);
      expect(held).toEqual(
        keepsFormulas ? ["202 formula-in-cell", "203 formula-in-cell"] : ["203 spreadsheet-error"],
      );
    },
  );

  it.each(files.filter((name) => name.includes("cut-off")))(
    "loses nothing where the program cut a text off, in %s",
    async (name) => {
      const { changes, findings } = await take(name);
      expect(changes).toEqual([]);
      expect(findings).toMatchObject([{ code: "cut-off", level: "held", id: LONG_ID }]);
    },
  );
});
