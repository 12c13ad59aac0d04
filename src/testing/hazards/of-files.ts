import { readFile } from "node:fs/promises";
import { BENCH_TEXTS, toCsv } from "../hazard-bench.ts";
import type { Hazard } from "./hazard.ts";

const NEW = { 7: "Impôts" } as const;
const TAKEN = { 6: "Impôts" } as const;

/** Rows 6 to 17 of the catalogue: what happens to the shape of a file. */
export const FILE_HAZARDS: readonly Hazard[] = [
  ...([";", "\t", "|"] as const).map((delimiter): Hazard => ({
    number: 6,
    name: `${JSON.stringify(delimiter)} as delimiter`,
    make: (bench) => ({ file: toCsv(bench.edited({ 7: "a, b, c; d" }), { delimiter }) }),
    taken: { 6: "a, b, c; d" },
  })),
  {
    number: 6,
    name: "a sep= line",
    make: (bench) => ({ file: `sep=;\r\n${toCsv(bench.edited(NEW), { delimiter: ";" })}` }),
    taken: TAKEN,
  },
  {
    number: 7,
    name: "row ends of several kinds in one file",
    make: (bench) => {
      const [header = [], ...rows] = bench.edited({ 7: "Impôts\net taxes" });
      const lines = [header, ...rows].map((cells) => toCsv([cells], { newline: "" }));
      return { file: lines.map((line, index) => line + (["\r\n", "\n", "\r"][index % 3] ?? "")).join("") };
    },
    taken: { 6: "Impôts\net taxes" },
    said: ["newline 7 E"],
  },
  {
    number: 8,
    name: "a title and a blank row above the header",
    make: (bench) => ({ file: `Table 1,,,\r\n\r\n${toCsv(bench.edited(NEW))}` }),
    taken: TAKEN,
    said: ["rows-above-header file"],
  },
  {
    number: 9,
    name: "a header that was translated",
    make: (bench) => {
      const [, ...rows] = bench.edited(NEW);
      const header = [
        "Kennung",
        "Art",
        "Zusammenhang",
        "Quelle",
        "Ziel",
        "Stand",
        "Änderung",
        "Notiz",
        "Höchstens",
        "Prüfsumme",
      ];
      return { file: toCsv([header, ...rows]) };
    },
    taken: TAKEN,
    said: [
      "column-recovered file A",
      "column-recovered file D",
      "column-recovered file E",
      "column-recovered file J",
    ],
  },
  {
    number: 9,
    name: "a header that was translated, over columns in another order",
    make: (bench) => {
      const [, ...rows] = bench.edited(NEW);
      const header = ["Traduction", "Texte", "Code", "Identifiant"];
      return {
        file: toCsv([
          header,
          ...rows.map((cells) => [cells[4], cells[3], cells.at(-1), cells[0]].map(String)),
        ]),
      };
    },
    taken: TAKEN,
    said: [
      "column-recovered file D",
      "column-recovered file C",
      "column-recovered file B",
      "column-recovered file A",
    ].toSorted(),
  },
  {
    number: 9,
    name: "a header that was deleted",
    make: (bench) => ({ file: toCsv(bench.edited(NEW).slice(1)) }),
    taken: TAKEN,
    said: [
      "header-missing file",
      "column-recovered file A",
      "column-recovered file D",
      "column-recovered file E",
      "column-recovered file J",
    ],
  },
  {
    number: 9,
    name: "a target column with the name of the language",
    make: (bench) => ({ file: toCsv(renamed(bench.edited(NEW), { target: "Français" })) }),
    taken: TAKEN,
  },
  {
    number: 9,
    name: "a renamed target beside another column with texts",
    make: (bench) => ({
      file: toCsv(
        renamed(bench.edited(NEW), { target: "Ziel" }).map((cells, index) => [
          ...cells,
          index === 0 ? "Ziel 2" : `Text ${index}`,
        ]),
      ),
    }),
    taken: TAKEN,
    said: ["column-recovered file E"],
  },
  {
    number: 9,
    name: "a renamed target without any translation handed out, beside another column with texts",
    texts: [{ en: "Taxes" }, { en: "Company" }],
    make: (bench) => ({
      file: toCsv(
        renamed(bench.edited({ 2: "Impôts" }), { target: "Ziel" }).map((cells, index) => [
          ...cells,
          index === 0 ? "Ziel 2" : `Text ${index}`,
        ]),
      ),
    }),
    refused: ["no-header", /no column "target"; found "id", .* "Ziel"/],
  },
  {
    number: 9,
    name: "the columns of Crowdin",
    make: (bench) => ({
      file: rearranged(bench.edited(NEW), {
        identifier: "id",
        source_phrase: "source",
        context: "context",
        translation: "target",
        labels: "type",
        max_length: "max",
      }),
    }),
    taken: TAKEN,
    said: [],
  },
  {
    number: 9,
    name: "the columns of Weblate",
    make: (bench) => ({
      file: rearranged(bench.edited(NEW), {
        location: "",
        source: "source",
        target: "target",
        id: "id",
        fuzzy: "",
        context: "context",
        translator_comments: "",
        developer_comments: "",
      }),
    }),
    taken: TAKEN,
    said: [],
  },
  ...(["key", "key_name"] as const).map((key): Hazard => ({
    number: 9,
    name: `the columns of a platform that names them after locales: ${key}, en, fr`,
    make: (bench) => ({
      file: rearranged(bench.edited(NEW), { [key]: "id", en: "source", fr: "target", comment: "" }),
    }),
    taken: TAKEN,
    said: ["column-recovered file A", "column-recovered file B", "marks-missing file"],
  })),
  {
    number: 10,
    name: "two columns named target",
    make: (bench) => ({
      file: toCsv(bench.edited(NEW).map((cells, index) => [...cells, index === 0 ? "target" : "x"])),
    }),
    refused: ["duplicate-column", /columns E and K are both named "target"/],
  },
  {
    number: 10,
    name: "two columns named source",
    make: (bench) => ({
      file: toCsv(bench.edited(NEW).map((cells, index) => [...cells, index === 0 ? "source" : "x"])),
    }),
    taken: TAKEN,
  },
  {
    number: 11,
    name: "added columns, one of them for remarks",
    make: (bench) => ({
      file: toCsv(
        bench
          .edited(NEW)
          .map((cells, index) => [
            ...cells,
            ...(index === 0 ? ["Kommentar", "mine"] : [index === 6 ? "Sicher?" : "", "x"]),
          ]),
      ),
    }),
    taken: TAKEN,
    said: ["translator-note 7 K"],
  },
  {
    number: 12,
    name: "no column id: its mark says which row is which",
    make: (bench) => ({ file: toCsv(without(bench.edited(NEW), "id")) }),
    taken: TAKEN,
    said: ["ids-missing file C"],
  },
  {
    number: 12,
    name: "no column ~hash: the name says which export it is",
    make: (bench) => ({ file: toCsv(without(bench.edited(NEW), "~hash")) }),
    taken: TAKEN,
    said: ["marks-missing file"],
  },
  {
    number: 12,
    name: "neither: sources that are unique say which row is which, another is held",
    texts: [...BENCH_TEXTS, { en: "Overview" }, { en: "Overview" }],
    make: (bench) => ({ file: toCsv(without(bench.edited({ ...NEW, 12: "Aperçu" }), "id", "~hash")) }),
    taken: TAKEN,
    said: ["ids-missing file C", "marks-missing file", "no-id 12"],
  },
  {
    number: 12,
    name: "no column source",
    make: (bench) => ({ file: toCsv(without(bench.edited(NEW), "source")) }),
    taken: TAKEN,
  },
  {
    number: 12,
    name: "no column id and none source",
    make: (bench) => ({ file: toCsv(without(bench.edited(NEW), "id", "~hash", "source")) }),
    refused: ["no-header", /no column "id"/],
  },
  {
    number: 13,
    name: "the name of another locale",
    make: (bench) => ({
      file: toCsv(bench.edited(NEW)),
      name: bench.path.replace(/^.*\//, "").replace(".fr.", ".de."),
    }),
    refused: ["locale-differs", /its name says de, its rows were handed out for fr/],
  },
  {
    number: 14,
    name: "an old export, whose translation changed since",
    make: async (bench) => {
      await bench.snapshot.edit("section", (object) =>
        object.id === "1" ? { ...object, content: { ...object.content, fr: { name: "Paiements" } } } : object,
      );
      return { file: toCsv(bench.edited({ ...NEW, 2: "Factures" })) };
    },
    taken: TAKEN,
    said: ["target-moved 2 E"],
  },
  {
    number: 15,
    name: "half of the file, half of its rows",
    make: (bench) => ({ file: toCsv(bench.edited(NEW).filter((_, index) => index !== 3)) }),
    taken: TAKEN,
  },
  {
    number: 15,
    name: "half of the file, with --require-complete",
    make: (bench) => ({ file: toCsv(bench.edited(NEW)), requiresComplete: true }),
    refused: ["incomplete", /mine\.fr\..*csv: 8 of 10/],
  },
  {
    number: 16,
    name: "a workbook with the name of a CSV",
    exported: { format: "xlsx" },
    make: async (bench) => ({
      file: await readFile(bench.path),
      name: bench.path.replace(/^.*\//, "").replace(".xlsx", ".csv"),
    }),
  },
  {
    number: 16,
    name: "an old Excel workbook with the name of a CSV",
    make: () => ({ file: Buffer.from("d0cf11e0a1b11ae1", "hex") }),
    refused: ["is-old-excel", /old Excel workbook/],
  },
  {
    number: 16,
    name: "an OpenDocument with the name of a CSV",
    make: () => ({
      file: Buffer.from(
        "PK\u0003\u0004" +
          "\0".repeat(22) +
          "\u0008\0\0\0mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "latin1",
      ),
    }),
    refused: ["is-zip", /workbook \(\.xlsx, \.ods, \.numbers\)/],
  },
  {
    number: 16,
    name: "a login page with the name of a CSV",
    make: () => ({ file: "<!DOCTYPE html><title>Sign in</title>" }),
    refused: ["is-html", /a web page/],
  },
  {
    number: 17,
    name: "a file that ends within quotation marks",
    make: (bench) => ({ file: toCsv(bench.edited(NEW), { quotes: true }).slice(0, -40) }),
    refused: ["broken-quote", /in row 11 a quotation mark opens a cell and is never closed/],
  },
  {
    number: 17,
    name: "a file that ends in the middle of a text",
    make: (bench) => {
      const text = toCsv(bench.edited({ ...NEW, 11: "Premiers pas en 30 minutes" }));
      return { file: text.slice(0, text.indexOf(" minutes,new")) };
    },
    taken: TAKEN,
    said: ["cut-off-row 11 E"],
  },
  {
    number: 17,
    name: "a part of zeros",
    make: (bench) => ({ file: toCsv(bench.edited(NEW)) + "\0".repeat(512) }),
    refused: ["zero-filled", /nothing but zeros/],
  },
  {
    number: 17,
    name: "a NUL within a text",
    make: (bench) => ({ file: toCsv(bench.edited({ 7: "Imp\0ts" })) }),
    said: ["control 7 E"],
  },
];

function renamed(records: string[][], names: Readonly<Record<string, string>>): string[][] {
  const [header = [], ...rows] = records;
  return [header.map((name) => names[name] ?? name), ...rows];
}

function without(records: string[][], ...names: readonly string[]): string[][] {
  const [header = []] = records;
  return records.map((cells) => cells.filter((_, index) => !names.includes(header[index] ?? "")));
}

/** The same cells under other names; "" is a column of its own. */
function rearranged(records: string[][], columns: Readonly<Record<string, string>>): string {
  const [header = [], ...rows] = records;
  const places = Object.values(columns).map((name) => header.indexOf(name));
  return toCsv([Object.keys(columns), ...rows.map((cells) => places.map((place) => cells[place] ?? ""))]);
}
