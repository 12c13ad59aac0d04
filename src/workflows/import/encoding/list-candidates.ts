import { describeLocale, type LocaleCode } from "../../../model/index.ts";

/** What texts in a script were saved in, before Unicode, by spreadsheets on Windows, MS-DOS and Macs. */
const OF_SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Arab: ["windows-1256", "iso-8859-6"],
  Cyrl: ["windows-1251", "koi8-r", "koi8-u", "iso-8859-5", "ibm866", "x-mac-cyrillic"],
  Grek: ["windows-1253", "iso-8859-7", "ibm737", "x-mac-greek"],
  Hans: ["gb18030", "big5"],
  Hant: ["big5", "gb18030"],
  Hebr: ["windows-1255", "iso-8859-8"],
  Jpan: ["shift_jis", "euc-jp"],
  Kore: ["euc-kr"],
  Thai: ["windows-874"],
};
const LATIN: readonly string[] = [
  "windows-1252",
  "windows-1250",
  "windows-1254",
  "windows-1257",
  "windows-1258",
  "macintosh",
  "x-mac-ce",
  "x-mac-turkish",
  "ibm437",
  "ibm775",
  "ibm850",
  "ibm852",
  "ibm857",
  "iso-8859-2",
  "iso-8859-13",
  "iso-8859-15",
];
/** Where its Windows has another code page than the first of the script. */
const USUAL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["bs", "cs", "hr", "hu", "pl", "ro", "sl"].map((language) => [language, "windows-1250"]),
  ),
  ...Object.fromEntries(["et", "lt", "lv"].map((language) => [language, "windows-1257"])),
  tr: "windows-1254",
  vi: "windows-1258",
};

/** Those that have the letters of the locale's script, where that is not the Latin one. */
export function encodingsOfScript(locale: LocaleCode): readonly string[] {
  return OF_SCRIPTS[describeLocale(locale).script] ?? [];
}

/** The encodings that texts in a locale may have been saved in; the first is the usual one. */
export function listCandidates(locale: LocaleCode): readonly string[] {
  const usual = USUAL[locale.split("-")[0] ?? ""];
  // Last, those of the West: letters of other scripts were lost in them, but the rest can be read.
  const all = [...encodingsOfScript(locale), ...LATIN];
  return usual === undefined ? all : [usual, ...all.filter((name) => name !== usual)];
}
