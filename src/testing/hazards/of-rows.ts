import { writeFile, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { BENCH_TEXTS, toCsv, type HazardBench } from "../hazard-bench.ts";
import { editWorkbook, makeWorkbook } from "../workbooks.ts";
import type { FileThatCameBack, Hazard } from "./hazard.ts";

const NEW = { 7: "Impôts" } as const;
const TAKEN = { 6: "Impôts" } as const;
const ID = 0;
const SOURCE = 3;
const TARGET = 4;

/** Rows 18 to 25 of the catalogue: what happens to rows. */
export const ROW_HAZARDS: readonly Hazard[] = [
  {
    number: 18,
    name: "rows in another order",
    make: (bench) => withRows(bench, (rows) => rows.toReversed()),
    taken: TAKEN,
  },
  {
    number: 18,
    name: "the source column sorted alone",
    make: (bench) => withRows(bench, (rows) => sortedAlone(rows, SOURCE)),
    refused: ["source-column-moved", /a column was sorted alone/],
  },
  {
    number: 18,
    name: "the target column sorted alone",
    make: (bench) => withRows(bench, (rows) => sortedAlone(rows, TARGET)),
    refused: ["target-column-moved", /targets are those of other rows/],
  },
  {
    number: 18,
    name: "the id column sorted alone",
    make: (bench) => withRows(bench, (rows) => sortedAlone(rows, ID).toReversed()),
    refused: ["source-column-moved", /a column was sorted alone/],
  },
  {
    number: 19,
    name: "deleted rows",
    make: (bench) => withRows(bench, (rows) => rows.filter((_, index) => index !== 0)),
    taken: TAKEN,
  },
  {
    number: 20,
    name: "a row twice, with the same text",
    make: (bench) => withRows(bench, (rows) => [...rows, ...rows.slice(5, 6)]),
    taken: TAKEN,
    said: ["same-row-twice 12 E"],
  },
  {
    number: 20,
    name: "a row twice, with another text",
    make: (bench) =>
      withRows(bench, (rows) => [
        ...rows,
        ...rows.slice(5, 6).map((cells) => cells.with(TARGET, "Taxes dues")),
      ]),
    said: ["duplicate-unit 7 E", "duplicate-unit 12 E"],
  },
  {
    number: 21,
    name: "a new row without an id",
    make: (bench) =>
      withRows(bench, (rows) => [...rows, ["", "section name", "", "Fees", "Frais", "new", "", "", "", ""]]),
    taken: TAKEN,
    said: ["no-id 12 A"],
  },
  {
    number: 22,
    name: "Enter in the middle of a text: the rest stands in a row of its own",
    make: (bench) =>
      withRows(bench, (rows) => rows.toSpliced(6, 0, ["", "", "", "", "et taxes", "", "", "", "", ""])),
    said: ["split-row 7 E", "no-id 8 A"],
  },
  {
    number: 22,
    name: "a cell filled down",
    make: (bench) => ({ file: toCsv(bench.edited({ 7: "Frais", 8: "Frais", 9: "Frais", 10: "Frais" })) }),
    taken: { 6: "Frais", 8: "Frais", 9: "Frais" },
    said: ["filled-down 7 E", "ph-missing 8 E", "tag-missing 8 E"],
  },
  {
    number: 22,
    name: "merged cells",
    exported: { format: "xlsx" },
    make: async (bench) => {
      const unit = await firstUnit(bench);
      return {
        file: await makeWorkbook({
          rows: row(1, ["id", "source", "target"]) + row(2, [unit, "Billing", "Deux en un"]),
          after: '<mergeCells count="1"><mergeCell ref="C2:C3"/></mergeCells>',
        }),
      };
    },
    said: ["marks-missing file", "merged-cells 2 C"],
  },
  {
    number: 23,
    name: "a sheet that somebody added beside the texts",
    exported: { format: "xlsx" },
    make: async (bench) =>
      withWorkbook(bench, (cells, number) => (number === 7 ? cells.with(TARGET, "Impôts") : cells)),
    taken: TAKEN,
  },
  {
    number: 24,
    name: "an id with a capital, spaces and letters of another alphabet",
    make: (bench) =>
      withRows(bench, (rows) =>
        rows.map((cells, index) =>
          index === 5 ? cells.with(ID, ` ${(cells[ID] ?? "").replace(/^s/, "S").replace("a", "а")}`) : cells,
        ),
      ),
    taken: TAKEN,
    said: ["id-repaired 7 A"],
  },
  {
    number: 24,
    name: "an id that nothing repairs",
    make: (bench) =>
      withRows(bench, (rows) =>
        rows.map((cells, index) =>
          index === 5
            ? cells
                .with(ID, "s.?")
                .with(cells.length - 1, "?")
                .with(SOURCE, "?")
            : cells,
        ),
      ),
    said: ["damaged-id 7 A"],
  },
  {
    number: 25,
    name: "a source that somebody edited",
    make: (bench) =>
      withRows(bench, (rows) =>
        rows.map((cells, index) => (index === 5 ? cells.with(SOURCE, "Taxes due") : cells)),
      ),
    taken: TAKEN,
    said: ["source-edited 7 D"],
  },
  {
    number: 25,
    name: "sources of which a program changed only spaces and quotation marks",
    texts: [...BENCH_TEXTS, { en: 'Say "yes"' }],
    make: (bench) =>
      withRows(bench, (rows) =>
        rows.map((cells) => cells.with(SOURCE, (cells[SOURCE] ?? "").replaceAll('"', "“").concat(" "))),
      ),
    taken: TAKEN,
  },
];

function withRows(bench: HazardBench, change: (rows: string[][]) => string[][]): FileThatCameBack {
  const [header = [], ...rows] = bench.edited(NEW);
  return { file: toCsv([header, ...change(rows)]) };
}

function sortedAlone(rows: string[][], column: number): string[][] {
  const sorted = rows
    .map((cells) => cells[column] ?? "")
    .toSorted()
    .toReversed();
  return rows.map((cells, index) => cells.with(column, sorted[index] ?? ""));
}

async function withWorkbook(
  bench: HazardBench,
  change: (cells: string[], row: number) => string[],
): Promise<FileThatCameBack> {
  const original = await readFile(bench.path);
  await editWorkbook(bench.path, (_, cells, number) =>
    change(
      cells.map((cell) => String(cell ?? "")),
      number,
    ),
  );
  const file = await readFile(bench.path);
  await writeFile(bench.path, original);
  return { file, name: basename(bench.path) };
}

async function firstUnit(bench: HazardBench): Promise<string> {
  let unit = "";
  await withWorkbook(bench, (cells, number) => {
    unit = number === 2 ? (cells[ID] ?? "") : unit;
    return cells;
  });
  return unit;
}

function row(number: number, cells: readonly string[]): string {
  const xml = cells.map(
    (text, index) => `<c r="${"ABC"[index]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${number}">${xml.join("")}</row>`;
}
