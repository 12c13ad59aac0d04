import { decodeLegacy } from "../../formats/index.ts";
import { encodeLegacy } from "../encode-legacy.ts";
import { toCsv } from "../hazard-bench.ts";
import type { Hazard } from "./hazard.ts";

const NEW = { 7: "Impôts" } as const;
const TAKEN = { 6: "Impôts" } as const;

/** Rows 1 to 5 of the catalogue: what happens to the letters of a file. */
export const LETTER_HAZARDS: readonly Hazard[] = [
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
    name: "letters that became question marks in a file that was saved as UTF-8 afterwards",
    locale: "pl",
    make: (bench) => ({
      file: decodeLegacy(
        encodeLegacy(toCsv(bench.edited({ 7: "Są opłaty", 10: "Rachunki są?" })), "windows-1252"),
        "windows-1252",
      )!,
    }),
    said: [
      "letters-lost file D",
      "letters-kept 3 E",
      "letters-kept 5 E",
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
];

/** UTF-8 that a program read as Windows-1252. */
const WITHOUT_MEANING = /[\u0081\u008D\u008F\u0090\u009D]/g;

function garble(text: string, encoding = "windows-1252"): string {
  return Array.from(
    Buffer.from(text),
    (byte) => decodeLegacy(Uint8Array.of(byte), encoding) ?? String.fromCodePoint(byte),
  ).join("");
}
