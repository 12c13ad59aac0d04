import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { formatUnitId, type WorkingId } from "../model/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { editTable, type TableRow } from "../testing/edit-table.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { exportTranslations, type ExportResult } from "./export-translations.ts";
import type { ImportOptions } from "./import-translations.ts";
import { revertImport } from "./revert-import.ts";

const names = [
  { en: "Billing", fr: "Facturation", de: "Abrechnung" },
  { en: "=Refunds", fr: "=Remboursements" },
  { en: "Taxes", de: "Steuern" },
];

const objects = [
  ...names.map((texts, index) =>
    anObject("section", String(index + 1), {
      content: Object.fromEntries(Object.entries(texts).map(([locale, name]) => [locale, { name }])),
    }),
  ),
  anObject("news-item", "4", { content: { en: { title: "Dark mode", body: "<p>x</p>" } } }),
];

function section(number: number): string {
  return formatUnitId({ resource: "section", objectId: String(number) as WorkingId, field: "name" }, "ws_1");
}

describe.each([
  ["wide", { fr: "E", de: "F" }],
  ["long", { fr: "F", de: "F" }],
] as const)("a %s file", (layout, letters) => {
  let snapshot: Snapshot;
  let path: string;
  beforeEach(async () => {
    snapshot = await makeSnapshot(objects);
    path = (await hand()).files[0]!.path;
  });
  afterEach(async () => {
    await rm(dirname(snapshot.folder), { recursive: true });
  });

  async function hand(change: object = {}): Promise<ExportResult> {
    return exportTranslations(snapshot, {
      locales: ["fr", "de"],
      only: "all",
      sourceLocale: null,
      format: "csv",
      layout,
      out: join(dirname(snapshot.folder), "out"),
      byteOrderMark: true,
      ...change,
    });
  }

  async function take(change: Partial<ImportOptions> = {}): Promise<TakenFiles> {
    return takeFiles(snapshot, [path], {
      isDryRun: false,
      isStrict: false,
      forceLocale: null,
      ...change,
    });
  }

  /** Types texts into the cells of a section, by locale. */
  async function type(number: number, texts: Readonly<Record<string, string>>): Promise<void> {
    await editTable(path, (row: TableRow) => {
      for (const [locale, text] of Object.entries(texts)) {
        if (row["id"] === section(number) && (layout === "wide" || row["locale"] === locale)) {
          row[layout === "wide" ? locale : "target"] = text;
        }
      }
    });
  }

  async function texts(): Promise<unknown[]> {
    const found: unknown[] = [];
    for await (const { content } of snapshot.objects("section")) {
      found.push(Object.fromEntries(Object.entries(content).map(([locale, { name }]) => [locale, name])));
    }
    return found;
  }

  async function filesOf(folder: string): Promise<Record<string, string>> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files: Record<string, string> = {};
    for (const entry of entries.filter((one) => one.isFile())) {
      const file = join(entry.parentPath, entry.name);
      files[relative(folder, file)] = await readFile(file, "utf8");
    }
    return files;
  }

  it("is another arrangement of the same export, in one file named after its layout", async () => {
    const { exportId, files, isNew } = await hand();
    expect(files).toMatchObject([{ path, locales: ["fr", "de"], units: 6, outcome: "same" }]);
    expect(path).toBe(join(dirname(snapshot.folder), "out", `mine.${layout}.${exportId}.csv`));
    expect(isNew).toBe(false);
    expect(await hand({ layout: "per-locale" })).toMatchObject({ exportId, isNew: false });
  });

  it("changes nothing when it comes back as it went out", async () => {
    const before = await filesOf(snapshot.folder);
    expect(await take()).toMatchObject({ counts: { taken: 0, untouched: 6, held: 0 }, findings: [] });
    expect(await filesOf(snapshot.folder)).toEqual(before);
  });

  it("brings texts of several locales, which are taken and taken back", async () => {
    const before = await filesOf(snapshot.folder);
    await type(1, { fr: "Facturer" });
    await type(2, { fr: "\u2060=Rembourser", de: "=Erstattungen" });
    const dry = await take({ isDryRun: true });
    expect(await filesOf(snapshot.folder)).toEqual(before);
    const result = await take();
    expect(result).toEqual({ ...dry, isDryRun: false });
    expect(result).toMatchObject({ counts: { taken: 3, untouched: 3, held: 0 }, findings: [] });
    expect(await texts()).toEqual([
      { en: "Billing", fr: "Facturer", de: "Abrechnung" },
      { en: "=Refunds", fr: "=Rembourser", de: "=Erstattungen" },
      { en: "Taxes", de: "Steuern" },
    ]);
    await revertImport(snapshot, result.importId, { isDryRun: false });
    expect((await filesOf(snapshot.folder))["sections.ndjson"]).toBe(before["sections.ndjson"]);
  });

  it("has its cells held one by one, named by file, row, column and unit", async () => {
    await type(1, { fr: "Facturer", de: "Rechnung" });
    await type(3, { fr: "#NAME?" });
    await snapshot.edit("section", (object) =>
      object.id === "1" ? { ...object, content: { ...object.content, de: { name: "Anderes" } } } : object,
    );
    const { counts, findings } = await take();
    expect(counts).toMatchObject({ taken: 1, held: 2 });
    expect(findings).toMatchObject([
      {
        code: "target-moved",
        locale: "de",
        unit: section(1),
        column: { letter: letters.de },
        found: "Anderes",
      },
      { code: "spreadsheet-error", locale: "fr", unit: section(3), column: { letter: letters.fr } },
    ]);
    expect(findings.map(({ row }) => row)).toEqual(layout === "wide" ? [2, 4] : [3, 6]);
  });

  it("says once what is about a row in all its locales", async () => {
    await editTable(path, (row) => {
      row["id"] = row["id"] === section(1) ? ` ${section(1)}` : row["id"]!;
      row["source"] = row["source"] === "Taxes" ? "Levies" : row["source"]!;
    });
    const codes = (await take()).findings.map(({ code }) => code);
    expect(codes).toEqual(
      layout === "wide" ? ["id-repaired", "source-edited"] : ["id-repaired", "id-repaired", "source-edited"],
    );
  });

  it("is completed by a second import after the first was killed", async () => {
    await type(1, { fr: "Facturer", de: "Rechnung" });
    const dying: Snapshot = {
      ...snapshot,
      stage: async (...edit) => ({
        ...(await snapshot.stage(...edit)),
        commit: async () => {
          throw new Error("killed");
        },
      }),
    };
    const options = { isDryRun: false, isStrict: false, forceLocale: null };
    await expect(takeFiles(dying, [path], options)).rejects.toThrow("killed");
    expect((await take()).counts.taken).toBe(2);
    expect((await take()).counts).toMatchObject({ taken: 0, alreadyThere: 2 });
  });

  it("cannot be forced into one locale", async () => {
    await expect(take({ forceLocale: "fr" })).rejects.toMatchObject({ code: "several-locales" });
  });

  it("holds two texts for one unit and locale, there and in a file for that locale", async () => {
    await type(1, { fr: "Facturer" });
    const { files } = await hand({ layout: "per-locale" });
    const result = await takeFiles(snapshot, [path, files[0]!.path], {
      isDryRun: true,
      isStrict: false,
      forceLocale: null,
    });
    expect(result.counts).toMatchObject({ taken: 0, held: 2 });
    expect(result.findings.filter(({ level }) => level === "held")).toMatchObject([
      { code: "duplicate-unit", row: 2 },
      { code: "duplicate-unit", row: 2 },
    ]);
  });
});

describe("a long file with rows in the wrong locale", () => {
  it("has them held, and the others taken", async () => {
    const snapshot = await makeSnapshot(objects);
    const { files } = await exportTranslations(snapshot, {
      locales: ["fr", "de"],
      only: "all",
      sourceLocale: null,
      format: "csv",
      layout: "long",
      out: join(dirname(snapshot.folder), "out"),
      byteOrderMark: true,
    });
    await editTable(files[0]!.path, (row) => {
      if (row["id"] === section(1)) {
        row["target"] = `${row["target"]}!`;
        row["locale"] = "fr";
      }
    });
    const result = await takeFiles(snapshot, [files[0]!.path], {
      isDryRun: true,
      isStrict: false,
      forceLocale: null,
    });
    expect(result).toMatchObject({
      counts: { taken: 1, held: 1 },
      findings: [{ code: "other-locale", row: 3, found: "fr", wanted: "de", column: { letter: "E" } }],
    });
    await rm(dirname(snapshot.folder), { recursive: true });
  });
});
