import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { serializeRecord } from "../formats/csv/record.ts";
import { readRecords } from "../formats/csv/parse.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { encodeLegacy } from "../testing/encode-legacy.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { exportTranslations } from "./export-translations.ts";
import { importTranslations, type ImportResult } from "./import-translations.ts";
import { writeSlips, type ReviewedFile, type SlipOptions } from "./write-slips.ts";

const SECTIONS = ["Billing", "Refunds", "Taxes", "Invoices", "Hello {{name}}"];

const OPTIONS = { isDryRun: false, isStrict: false, forceLocale: null };

describe("writeSlips()", () => {
  let snapshot: Snapshot;
  let root: string;
  beforeEach(async () => {
    snapshot = await makeSnapshot(
      SECTIONS.map((name, index) => anObject("section", String(index + 1), { content: { en: { name } } })),
    );
    root = dirname(snapshot.folder);
  });
  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  /** Hands out a CSV, and lets its translator put texts into the rows and columns of it. */
  async function sendBack(
    layout: "per-locale" | "wide" | "long",
    locales: readonly string[],
    edit: (cells: string[], row: number) => void,
  ): Promise<string> {
    const out = join(root, "handout");
    const { files } = await exportTranslations(snapshot, {
      locales,
      only: "all",
      sourceLocale: null,
      format: "csv",
      layout,
      out,
      byteOrderMark: true,
    });
    const [file] = files.map(({ path }) => path);
    return editFile(file ?? "", join(root, "back", basename(file ?? "")), edit);
  }

  async function editFile(
    from: string,
    to: string,
    edit: (cells: string[], row: number) => void,
  ): Promise<string> {
    const records: string[] = [];
    for (const [index, cells] of (await readTable(from)).entries()) {
      edit(cells, index + 1);
      records.push(serializeRecord(cells));
    }
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, records.join(""));
    return to;
  }

  async function importAll(paths: readonly string[]): Promise<ImportResult> {
    return importTranslations(snapshot, paths, OPTIONS);
  }

  async function review(result: ImportResult, options: Partial<SlipOptions> = {}): Promise<ReviewedFile[]> {
    return [...(await writeSlips(result, { folder: join(root, "slips"), language: null, ...options }))];
  }

  async function slipOf(path: string, options: Partial<SlipOptions> = {}): Promise<ReviewedFile> {
    const [reviewed] = await review(await importAll([path]), options);
    if (reviewed === undefined) {
      throw new Error("the file was not reviewed");
    }
    return reviewed;
  }

  it("gives a CSV back as it came, with what is wrong and what to do at the end of rows", async () => {
    const back = await sendBack("per-locale", ["fr"], (cells, row) => {
      cells.splice(0, cells.length, ...cells.slice(2), ...cells.slice(0, 2), row === 1 ? "mine" : "=1+1");
      const target = 2;
      cells[target] = { 2: "Facturation", 3: "=Remb", 4: "#REF!", 6: "Bonjour" }[row] ?? cells[target] ?? "";
    });
    const { slips } = await slipOf(back, { language: "en" });
    expect(slips.map((slip) => basename(slip))).toEqual([
      expect.stringMatching(/^.+\.fr\.x\w{12}\.slip\.csv$/),
      expect.stringMatching(/^.+\.fr\.x\w{12}\.slip\.json$/),
    ]);
    const given = await readTable(back);
    const table = await readTable(slips[0] ?? "");
    expect(table.map((cells) => cells.slice(0, -2))).toEqual(given);
    expect(table.map((cells) => cells.slice(-2))).toEqual([
      ["~problem", "~what to do"],
      ["", ""],
      ["", ""],
      [
        expect.stringContaining("Not taken: The cell shows “#REF!”"),
        expect.stringContaining("Format the cell"),
      ],
      ["", ""],
      [expect.stringContaining("“{{name}}” is missing"), expect.stringContaining("Put “{{name}}”")],
    ]);
    const text = await readFile(slips[0] ?? "", "utf8");
    expect(text).not.toMatch(/(^|,)"[=+@-]/m);
    expect(JSON.parse(await readFile(slips[1] ?? "", "utf8"))).toMatchObject({
      kind: "helpferry-slip",
      file: basename(back),
      rows: [
        { row: 4, code: "spreadsheet-error", level: "held", locale: "fr" },
        { row: 6, code: "ph-missing", wanted: "{{name}}", whatToDo: expect.stringContaining("{{name}}") },
      ],
    });
  });

  it.each([
    ["per-locale", ["fr"]],
    ["wide", ["fr", "de"]],
    ["long", ["fr", "de"]],
  ] as const)("is mended in the slip and taken from it, in the layout %s", async (layout, locales) => {
    const isLocaleCell = (header: string): boolean =>
      header === "target" || header === "fr" || header === "de";
    let columns: readonly number[] = [];
    const back = await sendBack(layout, locales, (cells, row) => {
      if (row === 1) {
        columns = cells.flatMap((cell, index) => (isLocaleCell(cell) ? [index] : []));
        return;
      }
      for (const column of columns) {
        cells[column] =
          cells[3] === "Billing"
            ? "#NAME?"
            : cells[3] === "Hello {{name}}"
              ? "=Bonjour {{name}}"
              : `=Texte ${String.fromCodePoint(64 + row)}`;
      }
    });
    const first = await importAll([back]);
    expect(first.counts.held).toBeGreaterThan(0);
    expect(first.counts.taken).toBeGreaterThan(0);
    const [reviewed] = await review(first);
    const [slip = ""] = reviewed?.slips ?? [];

    const untouched = await importAll([slip]);
    expect(untouched.counts).toMatchObject({
      taken: 0,
      held: first.counts.held,
      alreadyThere: first.counts.taken,
    });
    const mended = await editFile(slip, slip, (cells) => {
      for (const column of columns) {
        cells[column] = cells[column] === "#NAME?" ? "Mended" : (cells[column] ?? "");
      }
    });
    const second = await importAll([mended]);
    expect([...second.findings].filter(({ level }) => level === "held")).toEqual([]);
    expect(second.counts).toMatchObject({
      taken: first.counts.held,
      held: 0,
      alreadyThere: first.counts.taken,
    });
    expect(second.files.flatMap(({ ignoredColumns }) => ignoredColumns)).toEqual([]);
    expect([...second.findings].map(({ code }) => code)).not.toContain("translator-note");
    expect((await review(second))[0]?.slips).toEqual([]);
  });

  it("keeps a shifted row shifted, and gives a slip of a slip only one pair of columns", async () => {
    const back = await sendBack("per-locale", ["fr"], (cells, row) => {
      if (row === 2) {
        cells.splice(4, 1, "Facturation", "et", "plus");
      }
    });
    const [slip = ""] = (await slipOf(back)).slips;
    const again = await slipOf(slip);
    expect(again.slips).toEqual([slip, expect.stringMatching(/\.slip-2\.json$/)]);
    const [header = []] = await readTable(slip);
    expect(header.filter((cell) => cell.startsWith("~problem"))).toHaveLength(1);
  });

  it("gives a file in an encoding of old back as UTF-8, and holds again what has lost its letters", async () => {
    const back = await sendBack("per-locale", ["pl"], (cells, row) => {
      cells[4] = { 2: "Płatności", 3: "#REF!", 4: "Podatki" }[row] ?? cells[4] ?? "";
    });
    await writeFile(back, encodeLegacy(await readFile(back, "utf8"), "windows-1252"));
    const options = { ...OPTIONS, encoding: "windows-1252" };
    const result = await importTranslations(snapshot, [back], options);
    expect(result.counts).toMatchObject({ taken: 1, held: 2 });
    const [slip = ""] = (await review(result))[0]?.slips ?? [];
    expect(slip).toMatch(/\.slip\.csv$/);
    expect((await readTable(slip)).map((cells) => cells[4])).toContain("P?atno?ci");
    const mended = await editFile(slip, join(root, "back", "mended", basename(slip)), (cells) => {
      cells[4] = cells[4] === "#REF!" ? "Zwroty" : (cells[4] ?? "");
    });
    const second = await importAll([mended]);
    expect([...second.findings].map(({ code, row }) => `${code} ${row}`)).toContain("encoding-loss 2");
    expect(second.counts).toMatchObject({ taken: 1, alreadyThere: 1, held: 1 });
  });

  it("never touches a slip in which somebody has begun to mend", async () => {
    const back = await sendBack("per-locale", ["fr"], (cells, row) => {
      cells[4] = row === 2 ? "#REF!" : (cells[4] ?? "");
    });
    const result = await importAll([back]);
    const [first] = await review(result);
    const [slip = ""] = first?.slips ?? [];
    expect(await review(result)).toEqual([first]);
    await writeFile(slip, "mended");
    const [second] = await review(result);
    expect(second?.slips[0]).toMatch(/\.slip-2\.csv$/);
    expect(await readFile(slip, "utf8")).toBe("mended");
  });

  it("writes nothing where nothing has to be mended, or where nobody wants it", async () => {
    const good = await sendBack("per-locale", ["fr"], (cells, row) => {
      cells[4] = row === 2 ? "Facturation" : (cells[4] ?? "");
    });
    expect(await slipOf(good)).toEqual({ path: good, traces: [], slips: [], failure: null });
    const bad = await sendBack("per-locale", ["fr"], (cells, row) => {
      cells[4] = row === 3 ? "#REF!" : (cells[4] ?? "");
    });
    expect((await slipOf(bad, { folder: null })).slips).toEqual([]);
    expect(await readdir(root)).not.toContain("slips");
  });
});

async function readTable(path: string): Promise<string[][]> {
  const rows: string[][] = [];
  readRecords(await readFile(path), basename(path), (cells) => void rows.push([...cells]));
  return rows.filter(({ length }) => length > 1);
}
