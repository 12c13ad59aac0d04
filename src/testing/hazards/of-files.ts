import { readFile } from "node:fs/promises";
import { decodeLegacy } from "../../formats/index.ts";
import { encodeLegacy } from "../encode-legacy.ts";
import { BENCH_TEXTS, toCsv } from "../hazard-bench.ts";
import type { Hazard } from "./hazard.ts";

const NEW = { 7: "Impôts" } as const;
const TAKEN = { 6: "Impôts" } as const;

/** Rows 1 to 17 of the catalogue: what happens to a file as a whole. */
export const FILE_HAZARDS: readonly Hazard[] = [
  {
    number: 1,
    name: "a byte order mark at the start",
    make: (bench) => ({ file: `\uFEFF${toCsv(bench.edited(NEW))}` }),
    taken: TAKEN,
  },
  {
    number: 1,
    name: "a byte order mark in the middle of a header that was put below another",
    make: (bench) => ({ file: `Table 1\r\n\uFEFF${toCsv(bench.edited(NEW))}` }),
    taken: TAKEN,
    said: ["rows-above-header file"],
  },
  {
    number: 2,
    name: 'UTF-16 with tabs: "Unicode text"',
    make: (bench) => ({
      file: Buffer.from(`\uFEFF${toCsv(bench.edited(NEW), { delimiter: "\t" })}`, "utf16le"),
    }),
    taken: TAKEN,
  },
  {
    number: 3,
    name: "Windows-1252, proven by a source",
    make: (bench) => ({
      file: encodeLegacy(toCsv(bench.edited(NEW), { delimiter: ";" }), "windows-1252"),
    }),
    taken: TAKEN,
    said: ["encoding-recovered file"],
  },
  {
    number: 3,
    name: "Mac Roman, proven by a source",
    make: (bench) => ({ file: encodeLegacy(toCsv(bench.edited(NEW)), "macintosh") }),
    taken: TAKEN,
    said: ["encoding-recovered file"],
  },
  {
    number: 3,
    name: "MS-DOS in western Europe, proven by a source",
    make: (bench) => ({ file: encodeLegacy(toCsv(bench.edited(NEW)), "ibm850") }),
    taken: TAKEN,
    // The dash of the source is not in it.
    said: ["encoding-recovered file", "letters-lost file D", "letters-kept 4 E"],
  },
  ...(
    [
      ["pl", "windows-1250", "Płatności"],
      ["pl", "ibm852", "Płatności"],
      ["pl", "x-mac-ce", "Płatności"],
      ["ru", "windows-1251", "Налоги"],
      ["ru", "koi8-r", "Налоги"],
      ["el", "windows-1253", "Φόροι"],
      ["tr", "windows-1254", "Şirket vergiği"],
      ["he", "windows-1255", "מסים"],
      ["ar", "windows-1256", "الضرائب"],
      ["lt", "windows-1257", "Mokesčių"],
      ["vi", "windows-1258", "Thuê"],
      ["th", "windows-874", "ภาษี"],
      ["ja", "shift_jis", "税金について"],
      ["ja", "euc-jp", "税金について"],
      ["zh-CN", "gb18030", "税款说明和发票"],
      ["zh-TW", "big5", "稅款說明和發票的地方"],
      ["ko", "euc-kr", "세금 안내"],
    ] as const
  ).map(([locale, encoding, text]): Hazard => ({
    number: 3,
    name: `${encoding} where all sources are plain English: ${locale}`,
    locale,
    texts: [{ en: "Taxes" }, { en: "Company" }],
    make: (bench) => ({ file: encodeLegacy(toCsv(bench.edited({ 2: text })), encoding) }),
    taken: { 1: text },
    // What is one letter in Unicode is two there.
    said: ["encoding-recovered file", ...(locale === "vi" ? ["letters-lost file D"] : [])],
  })),
  {
    number: 3,
    name: "bytes that are a text in several encodings",
    locale: "el",
    texts: [{ en: "Permission" }],
    make: (bench) => ({ file: encodeLegacy(toCsv(bench.edited({ 2: "Άδεια" })), "windows-1253") }),
    refused: ["not-utf-8", /"Άδεια" in windows-1253, "’δεια" in iso-8859-7/],
  },
  {
    number: 3,
    name: "bytes that are a text in several encodings, with --encoding",
    locale: "el",
    texts: [{ en: "Permission" }],
    make: (bench) => ({
      file: encodeLegacy(toCsv(bench.edited({ 2: "Άδεια" })), "windows-1253"),
      encoding: "windows-1253",
    }),
    taken: { 1: "Άδεια" },
    said: ["encoding-recovered file"],
  },
  {
    number: 4,
    name: "letters that became question marks: of what was handed out, of new texts, of sources",
    locale: "pl",
    make: (bench) => ({
      file: encodeLegacy(toCsv(bench.edited({ 7: "Są opłaty", 10: "Rachunki są?" })), "windows-1252"),
    }),
    said: [
      "encoding-recovered file",
      "letters-lost file D",
      "letters-kept 3 E",
      "encoding-loss 7 E",
      "encoding-loss 10 E",
    ],
  },
  {
    number: 4,
    name: "all letters of another script became question marks",
    locale: "ar",
    make: (bench) => ({ file: encodeLegacy(toCsv(bench.edited({ 7: "الضرائب" })), "windows-1252") }),
    said: ["encoding-recovered file", "encoding-loss 7 E"],
  },
  {
    number: 5,
    name: "UTF-8 opened as Windows-1252 and saved again, proven by a source",
    make: (bench) => ({ file: garble(toCsv(bench.edited(NEW))) }),
    taken: TAKEN,
    said: ["letters-garbled file D"],
  },
  {
    number: 5,
    name: "UTF-8 opened as Windows-1252 and saved again, where all sources are plain English",
    texts: [{ en: "Taxes" }, { en: "Receipts", fr: "Reçus" }],
    make: (bench) => ({ file: garble(toCsv(bench.edited({ 2: "Impôts" }))) }),
    said: ["mojibake 2 E", "letters-kept 3 E"],
  },
  {
    number: 5,
    name: "UTF-8 opened as Windows-1252 by LibreOffice, which has no such byte",
    locale: "ar",
    texts: [{ en: "Café hours – Zürich" }, { en: "Your team", ar: "دعوة فريقك" }, { en: "In" }],
    make: (bench) => ({
      file: garble(toCsv(bench.edited({ 4: "في" }))).replaceAll(WITHOUT_MEANING, (byte) =>
        String.fromCharCode(0xf1_00 + byte.charCodeAt(0)),
      ),
    }),
    taken: { 3: "في" },
    said: ["letters-garbled file D"],
  },
  {
    number: 5,
    name: "UTF-8 opened as Windows-1252 by a program that leaves out what it cannot read",
    locale: "ar",
    texts: [{ en: "Café hours – Zürich" }, { en: "Your team", ar: "دعوة فريقك" }, { en: "In" }],
    make: (bench) => ({
      file: garble(toCsv(bench.edited({ 4: "في البيت" }))).replaceAll(WITHOUT_MEANING, ""),
    }),
    said: ["letters-garbled file D", "letters-kept 3 E", "encoding-loss 4 E"],
  },
  {
    number: 5,
    name: "UTF-8 opened as Windows-1252 and saved again, with a letter before a no-break space",
    make: (bench) => ({ file: garble(toCsv(bench.edited({ 7: "Impôt payé\u00A0!" }))) }),
    taken: { 6: "Impôt payé\u00A0!" },
    said: ["letters-garbled file D"],
  },
  ...["windows-1250", "windows-1251", "windows-1254", "ibm850", "macintosh"].flatMap((encoding) =>
    [
      ["a source", "Fête de la bière 🌱"],
      ["a translation", "Beer festival"],
    ].map(([proof, en = ""]): Hazard => ({
      number: 5,
      name: `UTF-8 opened in ${encoding} and saved again, where ${proof} shows it`,
      texts: [{ en: "Taxes" }, { en, fr: "Fête de la bière 🌱" }],
      make: (bench) => ({ file: garble(toCsv(bench.edited({ 2: "Impôts" })), encoding) }),
      refused: ["letters-garbled", /such as .*those of "Fête de la bière 🌱" in row 3/],
    })),
  ),
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

/** UTF-8 that a program read as Windows-1252. */
const WITHOUT_MEANING = /[\u0081\u008D\u008F\u0090\u009D]/g;

function garble(text: string, encoding = "windows-1252"): string {
  return Array.from(
    Buffer.from(text),
    (byte) => decodeLegacy(Uint8Array.of(byte), encoding) ?? String.fromCodePoint(byte),
  ).join("");
}

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
