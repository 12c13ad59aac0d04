import { readdirSync } from "node:fs";
import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_CHOICE } from "../checks/index.ts";
import { writeZip } from "../formats/xlsx/write-zip.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { makeSpreadsheetTexts, sectionName, TEXT_EDITS } from "../testing/spreadsheet-texts.ts";
import { editWorkbook, makeWorkbook, type CellEdit } from "../testing/workbooks.ts";
import { exportTranslations, type ExportResult } from "./export-translations.ts";
import type { ImportOptions } from "./import-translations.ts";

/** Workbooks that spreadsheet programs saved; scripts/dev/make-spreadsheet-files.ts makes them. */
const FOLDER = fileURLToPath(new URL("fixtures/workbooks/", import.meta.url));
const files = readdirSync(FOLDER);

/** Columns of a workbook for one locale. */
const [ID, TARGET] = [0, 4];

describe("workbooks for translators", () => {
  let snapshot: Snapshot;
  let out: string;
  beforeEach(async () => {
    snapshot = await makeSpreadsheetTexts();
    out = join(dirname(snapshot.folder), "out");
  });
  afterEach(async () => rm(dirname(snapshot.folder), { recursive: true }));

  async function hand(layout = "per-locale", locales = ["fr", "ar"]): Promise<ExportResult> {
    return exportTranslations(snapshot, {
      locales,
      only: "all",
      sourceLocale: null,
      format: "xlsx",
      layout,
      out,
      byteOrderMark: true,
    });
  }

  async function handOne(): Promise<string> {
    return (await hand("per-locale", ["fr"])).files[0]?.path ?? "";
  }

  async function take(path: string, change: Partial<ImportOptions> = {}): Promise<TakenFiles> {
    return takeFiles(snapshot, [path], {
      isDryRun: false,
      isStrict: false,
      forceLocale: null,
      checks: { ...DEFAULT_CHOICE, profile: "off" },
      ...change,
    });
  }

  function said({ findings }: TakenFiles): string[] {
    return findings.map(({ code, unit }) => `${unit} ${code}`);
  }

  function changesOf({ changes }: TakenFiles): unknown[] {
    return [...changes].map(({ unit, locale, after }) => [unit, locale, after]);
  }

  it.each(["per-locale", "wide", "long", "sheets"])(
    "changes nothing where nobody touched them, in the layout %s",
    async (layout) => {
      const { files: written } = await hand(layout);
      expect(written).toHaveLength(layout === "per-locale" ? 2 : 1);
      for (const { path, locales } of written) {
        const result = await take(path);
        expect(result.findings).toEqual([]);
        expect(result.counts).toMatchObject({ taken: 0, alreadyThere: 0, held: 0 });
        expect(result.files.map(({ locale }) => locale)).toEqual(locales);
      }
    },
  );

  it("are the same bytes for the same texts, and never overwritten", async () => {
    const first = await hand();
    const bytes = await readFile(first.files[0]?.path ?? "");
    expect((await hand()).files.map(({ outcome }) => outcome)).toEqual(["same", "same"]);
    await writeFile(first.files[1]?.path ?? "", "a translator's work");
    expect((await hand()).files.map(({ outcome }) => outcome)).toEqual(["same", "kept"]);
    expect(await readFile(first.files[0]?.path ?? "")).toEqual(bytes);
  });

  it("cannot be a sheet per locale of CSV", async () => {
    await expect(
      exportTranslations(snapshot, {
        locales: ["fr"],
        only: "all",
        sourceLocale: null,
        format: "csv",
        layout: "sheets",
        out,
        byteOrderMark: true,
      }),
    ).rejects.toMatchObject({ code: "no-sheets" });
  });

  it.each(["per-locale", "sheets"])("bring exactly what was edited, in the layout %s", async (layout) => {
    const { files: written } = await hand(layout);
    const path = written[0]?.path ?? "";
    await editWorkbook(path, (sheet, cells) =>
      sheet === "fr" && cells[ID] === sectionName(901) ? cells.with(TARGET, "Nouvelle") : undefined,
    );
    const result = await take(path);
    expect(result.findings).toEqual([]);
    expect(changesOf(result)).toEqual([[sectionName(901), "fr", "Nouvelle"]]);
    expect(changesOf(await take(path))).toEqual([]);
  });

  it("are read as what they are, whatever they are called", async () => {
    const path = await handOne();
    await editWorkbook(path, (_, cells) =>
      cells[ID] === sectionName(901) ? cells.with(TARGET, "Nouvelle") : undefined,
    );
    const renamed = path.replace(/\.xlsx$/, ".csv");
    await copyFile(path, renamed);
    expect(changesOf(await take(renamed))).toEqual([[sectionName(901), "fr", "Nouvelle"]]);
  });

  async function edited(edit: CellEdit, change: Partial<ImportOptions> = {}): Promise<TakenFiles> {
    const path = await handOne();
    await editWorkbook(path, edit);
    return take(path, change);
  }

  it("take a number for the text that was handed out where it is what that became, and hold it elsewhere", async () => {
    const result = await edited((_, cells) =>
      cells[ID] === sectionName(904)
        ? cells.with(TARGET, 2.5)
        : cells[ID] === sectionName(901)
          ? cells.with(TARGET, 17)
          : undefined,
    );
    expect(said(result)).toEqual([`${sectionName(901)} cell-not-text`, `${sectionName(904)} cell-repaired`]);
    expect(result.counts).toMatchObject({ taken: 0, held: 1 });
  });

  it("hold a date that nothing proves, and a truth value", async () => {
    const result = await edited((_, cells) =>
      cells[ID] === sectionName(901)
        ? cells.with(TARGET, new Date("2024-03-04T00:00:00Z"))
        : cells[ID] === sectionName(902)
          ? cells.with(TARGET, true)
          : undefined,
    );
    expect(said(result)).toEqual([`${sectionName(901)} cell-not-text`, `${sectionName(902)} cell-not-text`]);
    expect(result.findings.map(({ found, column }) => [found, column?.letter])).toEqual([
      ["2024-03-04", "E"],
      ["TRUE", "E"],
    ]);
  });

  it("hold formulas and merged cells, and pass on remarks", async () => {
    const path = await handOne();
    const cell = (place: string, text: string): string =>
      `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (number: number, section: number, target: string): string =>
      `<row r="${number}">${cell(`A${number}`, sectionName(section))}${cell(`B${number}`, `Section ${section}`)}${target}</row>`;
    const workbook = await makeWorkbook({
      rows:
        `<row r="1">${cell("A1", "id")}${cell("B1", "source")}${cell("C1", "target")}</row>` +
        row(2, 901, '<c r="C2" t="str"><f>UPPER(B2)</f><v>SECTION 901</v></c>') +
        row(3, 902, cell("C3", "Deux en un")) +
        row(4, 903, "") +
        row(5, 904, cell("C5", "Quatre")),
      after: '<mergeCells count="1"><mergeCell ref="C3:C4"/></mergeCells>',
      comments: { C4: "Is this a verb?" },
    });
    await writeFile(path, workbook);
    const result = await take(path);
    expect(said(result)).toEqual([
      "null marks-missing",
      `${sectionName(901)} formula-in-cell`,
      `${sectionName(902)} merged-cells`,
      `${sectionName(903)} translator-note`,
    ]);
    expect(result.findings.map(({ found }) => found).slice(1)).toEqual([
      "=UPPER(B2)",
      "C3:C4",
      "Is this a verb?",
    ]);
    expect(changesOf(result)).toEqual([[sectionName(904), "fr", "Quatre"]]);
  });

  it("go through the checks that rows of CSV go through", async () => {
    const result = await edited(
      (_, cells) =>
        cells[ID] === sectionName(901)
          ? cells.with(TARGET, "#NAME?")
          : cells[ID] === sectionName(902)
            ? cells.with(TARGET, "Nouvelle")
            : undefined,
      { checks: DEFAULT_CHOICE },
    );
    expect(said(result)).toEqual([
      `${sectionName(901)} spreadsheet-error`,
      `${sectionName(902)} number-missing`,
    ]);
    const moved = edited((_, cells, row) => (row === 1 ? undefined : cells.with(3, `moved ${row}`)));
    await expect(moved).rejects.toMatchObject({ code: "source-column-moved" });
  });

  it("are refused where they unfold to too much, before anything is written", async () => {
    const path = await handOne();
    const bomb = await writeZip([
      { name: "xl/worksheets/sheet1.xml", read: async () => Buffer.alloc(201 * 1024 * 1024) },
    ]);
    await writeFile(path, bomb);
    await expect(take(path)).rejects.toMatchObject({ code: "unfolds-to-too-much" });
  });

  describe("that a spreadsheet program saved", () => {
    async function takeSaved(name: string): Promise<TakenFiles> {
      await hand("per-locale", ["fr"]);
      await hand("sheets");
      return take(join(FOLDER, name), { isDryRun: true });
    }

    it.each(files.filter((name) => !name.includes("edited")))(
      "are as they were handed out, in %s",
      async (name) => {
        const { counts, findings } = await takeSaved(name);
        expect(findings).toEqual([]);
        expect(counts).toMatchObject({ taken: 0, alreadyThere: 0, held: 0 });
        expect(counts.untouched).toBeGreaterThan(30);
      },
    );

    it.each(files.filter((name) => name.includes("edited")))(
      "have the edits and no others, in %s",
      async (name) => {
        const result = await takeSaved(name);
        const typed = TEXT_EDITS.filter(
          ({ after, value }) =>
            value === undefined && !(name.startsWith("gnumeric") && after.startsWith("=")),
        );
        // LibreOffice's own format, through which the edits went, has lost a tab.
        const lost = name.startsWith("gnumeric") ? [] : [[sectionName(123), "fr", "a tabhere"]];
        expect(changesOf(result)).toEqual([
          ...lost,
          ...typed.map(({ section, after }) => [sectionName(section), "fr", after]),
        ]);
        expect(said(result)).toEqual(
          name.startsWith("gnumeric")
            ? []
            : [`${sectionName(123)} source-edited`, `${sectionName(904)} cell-repaired`],
        );
      },
    );
  });
});
