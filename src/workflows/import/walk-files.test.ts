import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ContentObject } from "../../model/index.ts";
import { orderOfUnit, type ExportFilter, type Snapshot } from "../../snapshot/index.ts";
import { takeFiles, type TakenFiles } from "../../testing/take-files.ts";
import { editTable, type TableRow } from "../../testing/edit-table.ts";
import { anObject, makeSnapshot } from "../../testing/snapshot-folder.ts";
import { exportTranslations } from "../export-translations.ts";
import { FindingList } from "./finding-list.ts";
import { TouchedRows } from "./touched-rows.ts";
import { walkFiles } from "./walk-files.ts";

const LOCALES = ["ar", "de", "fr", "ja"];

/** Sections with names that are hard on files, some of them without some translations. */
const objects: readonly ContentObject[] = Array.from({ length: 300 }, (_, index) => {
  const names = [`Plain ${index}`, `Say "${index}"`, `One, two; ${index}`, `=${index}+1`, ` café ${index}`];
  const name = names[index % names.length] ?? "";
  const translations = LOCALES.filter((_locale, place) => (index + place) % 3 > 0);
  return anObject("section", String(index + 1), {
    content: {
      en: { name, description: "" },
      ...Object.fromEntries(translations.map((locale) => [locale, { name: `${locale} ${name}` }])),
    },
    facts: { url: `https://help.example.com/${index}` },
  });
});

interface Dialect {
  readonly delimiter: string;
  readonly newline: string;
  readonly quotes: boolean | ((cell: string) => boolean);
  readonly bom: boolean;
}

/** How programs save what they opened. */
const DIALECTS: readonly (readonly [program: string, dialect: Dialect])[] = [
  ["Excel", { delimiter: ",", newline: "\r\n", quotes: false, bom: true }],
  ["Excel in Germany", { delimiter: ";", newline: "\r\n", quotes: false, bom: true }],
  ["LibreOffice", { delimiter: ",", newline: "\n", quotes: false, bom: false }],
  [
    "LibreOffice, texts quoted",
    { delimiter: "\t", newline: "\n", quotes: (cell) => cell !== "", bom: false },
  ],
];

describe("walkFiles()", () => {
  let snapshot: Snapshot;
  let touched: TouchedRows;
  let findings: FindingList;
  beforeEach(async () => {
    snapshot = await makeSnapshot(objects);
    touched = new TouchedRows();
    findings = new FindingList([]);
  });
  afterEach(async () => {
    await rm(dirname(snapshot.folder), { recursive: true });
  });

  async function hand(
    only: ExportFilter = "all",
    locales = LOCALES,
    folder = join(dirname(snapshot.folder), only),
  ): Promise<string[]> {
    const { files } = await exportTranslations(snapshot, {
      locales,
      only,
      sourceLocale: null,
      format: "csv",
      out: folder,
      byteOrderMark: true,
    });
    return files.map(({ path }) => path);
  }

  async function rowsOf(path: string): Promise<string[][]> {
    const text = (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
    return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  }

  async function save(path: string, rows: readonly string[][], { bom, ...dialect }: Dialect): Promise<void> {
    await writeFile(path, (bom ? "\uFEFF" : "") + Papa.unparse([...rows], dialect) + dialect.newline);
  }

  async function walked(paths: readonly string[]): Promise<boolean[]> {
    return (await walkFiles(snapshot, paths, { touched, findings })).map((sheet) => sheet !== undefined);
  }

  async function take(paths: readonly string[]): Promise<TakenFiles> {
    return takeFiles(snapshot, paths, { isDryRun: true, isStrict: false, forceLocale: null });
  }

  /** The same files with a column more, which have to be parsed. */
  async function toBeParsed(paths: readonly string[]): Promise<string[]> {
    const folder = join(dirname(snapshot.folder), "parsed");
    await mkdir(folder, { recursive: true });
    const parsed: string[] = [];
    for (const path of paths) {
      const rows = await rowsOf(path);
      const copy = join(folder, basename(path));
      await writeFile(copy, Papa.unparse(rows.map((cells, index) => [...cells, index === 0 ? "mine" : ""])));
      parsed.push(copy);
    }
    expect(await walked(parsed)).toEqual(paths.map(() => false));
    return parsed;
  }

  function told({ counts, findings, changes, files }: TakenFiles): unknown {
    return {
      counts,
      findings,
      changes: [...changes].map(({ unit, locale, before, after }) => ({ unit, locale, before, after })),
      rows: files.map(({ locale, rows, handedOut }) => ({ locale, rows, handedOut })),
    };
  }

  const edits: Readonly<Record<string, (row: TableRow, index: number) => void>> = {
    "a few targets": (row, index) => {
      row["target"] = index % 7 === 0 ? `${row["target"]} "neu", ü; ${index}` : (row["target"] ?? "");
    },
    "all targets": (row, index) => {
      row["target"] = ["=1+1", "#NAME?", " ", "Zeile\nzwei", "neu"][index % 5] ?? "";
    },
    nothing: () => undefined,
  };

  it.each(Object.entries(edits))("says of files with %s edited what parsing them says", async (_, edit) => {
    const paths = await hand();
    for (const path of paths) {
      await editTable(path, edit);
    }
    expect(await walked(paths)).toEqual(LOCALES.map(() => true));
    const result = await take(paths);
    expect(told(result)).toEqual(told(await take(await toBeParsed(paths))));
    expect(result.files.map(({ locale }) => locale)).toEqual(LOCALES);
  });

  it.each(DIALECTS)("reads files as %s saves them", async (_, dialect) => {
    const paths = await hand();
    for (const path of paths) {
      await editTable(path, edits["a few targets"]!);
      await save(path, await rowsOf(path), dialect);
    }
    expect(await walked(paths)).toEqual(LOCALES.map(() => true));
    expect(told(await take(paths))).toEqual(told(await take(await toBeParsed(paths))));
  });

  it("reads files of different programs side by side", async () => {
    const paths = await hand();
    for (const [index, path] of paths.entries()) {
      await editTable(path, edits["a few targets"]!);
      await save(path, await rowsOf(path), DIALECTS[index]![1]);
    }
    expect(await walked(paths)).toEqual(LOCALES.map(() => true));
    expect(told(await take(paths))).toEqual(told(await take(await toBeParsed(paths))));
  });

  it("reads files that were handed out with other units each, and from several exports", async () => {
    const paths = [...(await hand("missing", ["ar", "fr"])), ...(await hand("all", ["de"]))];
    for (const path of paths) {
      await editTable(path, (row) => (row["target"] = `${row["id"]} neu`));
    }
    expect(await walked(paths)).toEqual([true, true, true]);
    const units = [...touched.units()].map(({ unit }) => unit);
    expect(units).toEqual([...new Set(units)]);
    expect(units.map((unit) => Number(orderOfUnit(unit).place?.objectId))).toEqual(
      Array.from({ length: 300 }, (_, index) => index + 1),
    );
    expect(told(await take(paths))).toEqual(told(await take(await toBeParsed(paths))));
  });

  it("does not miss rows that were deleted", async () => {
    const paths = await hand("all", ["de", "fr"]);
    for (const path of paths) {
      await editTable(path, edits["all targets"]!);
      const [header = [], ...rows] = await rowsOf(path);
      await save(path, [header, ...rows.filter((_, index) => index % 3 > 0)], DIALECTS[0]![1]);
    }
    expect(await walked(paths)).toEqual([true, true]);
    const result = await take(paths);
    expect(result.files[0]).toMatchObject({ rows: 200, handedOut: 300 });
    expect(told(result)).toEqual(told(await take(await toBeParsed(paths))));
  });

  it.each<[string, (path: string) => Promise<void>]>([
    ["rows stand in another order", async (path) => changeRows(path, (rows) => rows.toReversed())],
    [
      "a source was edited",
      async (path) => editTable(path, (row, index) => (row["source"] += index === 9 ? "!" : "")),
    ],
    [
      "an id was damaged",
      async (path) => editTable(path, (row, index) => (row["id"] += index === 9 ? " " : "")),
    ],
    ["a row was added", async (path) => changeRows(path, (rows) => [...rows, rows[0] ?? []])],
    ["it has a blank row", async (path) => changeRows(path, (rows) => rows.toSpliced(9, 0, [""]))],
    [
      "letters of targets became question marks",
      async (path) =>
        editTable(path, (row) => (row["target"] = (row["target"] ?? "").replaceAll(/[^\0-\u007F]/g, "?"))),
    ],
    [
      "letters got lost",
      async (path) =>
        writeFile(path, Buffer.from((await readFile(path, "utf8")).replace("de Plain 9", "Ärger"), "latin1")),
    ],
    [
      "the target column was sorted alone",
      async (path) =>
        changeRows(path, (rows) => {
          const targets = rows.map((cells) => cells[4] ?? "").toSorted();
          return rows.map((cells, index) => cells.with(4, targets[index] ?? ""));
        }),
    ],
    [
      "what was handed out has other line ends now",
      async (path) => {
        const [name = ""] = (await exportedFiles()).filter((file) => file.endsWith("de.ndjson"));
        const lines = await readFile(name, "utf8");
        await writeFile(name, lines.replaceAll("\n", "\r\n"));
        await editTable(path, edits["a few targets"]!);
      },
    ],
  ])("leaves a file to be parsed where %s, and takes no row of it", async (_, change) => {
    const paths = await hand("all", ["de", "fr"]);
    for (const path of paths) {
      await editTable(path, edits["a few targets"]!);
    }
    await change(paths[0]!);
    expect(await walked(paths)).toEqual([false, true]);
    const locales = [...touched.units()].flatMap(({ rows }) => rows.map(({ sheet }) => sheet.locale));
    expect(new Set(locales)).toEqual(new Set(["fr"]));
  });

  it.each([
    ["has another name", "fr.csv"],
    ["is of an export that nobody knows", "mine.fr.x000000000000.csv"],
    ["is no CSV file", "mine.fr.x000000000000.docx"],
    ["is missing", "mine.fr.EXPORT.csv"],
    ["is for a locale that was not handed out", "mine.it.EXPORT.csv"],
  ])("leaves a file to be parsed that %s", async (what, name) => {
    const [path = ""] = await hand("all", ["fr"]);
    const exportId = /x[0-9a-z]{12}/.exec(basename(path))?.[0] ?? "";
    const other = join(dirname(path), "other", name.replace("EXPORT", exportId));
    await mkdir(dirname(other));
    if (what !== "is missing") {
      await writeFile(other, await readFile(path));
    }
    expect(await walked([other])).toEqual([false]);
  });

  async function changeRows(path: string, change: (rows: string[][]) => string[][]): Promise<void> {
    const [header = [], ...rows] = await rowsOf(path);
    await save(path, [header, ...change(rows)], { ...DIALECTS[0]![1], quotes: true });
  }

  async function exportedFiles(): Promise<string[]> {
    const folder = join(snapshot.folder, "exports");
    return (await readdir(folder, { recursive: true })).map((name) => join(folder, name));
  }
});
