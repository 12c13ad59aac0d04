import { toCsv } from "../hazard-bench.ts";
import type { Hazard } from "./hazard.ts";

interface CellHazard extends Pick<Hazard, "number" | "name" | "locale"> {
  readonly en: string;
  /** What was handed out as the translation, if anything. */
  readonly was?: string;
  readonly cell: string;
  /** The text that is taken; nothing unless said. */
  readonly taken?: string;
  /** The codes of what is said about the cell. */
  readonly said?: readonly string[];
}

/** Rows 26 to 46 of the catalogue: what happens to a text. */
const CELLS: readonly CellHazard[] = [
  { number: 26, name: "a guard that an apostrophe replaced", en: "=A1", was: "=B1", cell: "'=B1" },
  { number: 26, name: "a guard that got lost", en: "=A1", was: "=B1", cell: "=B1" },
  { number: 26, name: "an apostrophe that is meant", en: "Tis", cell: "'Tis", taken: "'Tis" },
  ...["#NAME?", "#REF!", "Err:509", "#N/A"].map((cell): CellHazard => ({
    number: 27,
    name: `a formula that ran: ${cell}`,
    en: "Total",
    cell,
    said: ["spreadsheet-error"],
  })),
  {
    number: 28,
    name: "1.10 that became 1.1",
    en: "Version",
    was: "1.10",
    cell: "1.1",
    said: ["cell-repaired"],
  },
  {
    number: 28,
    name: "00742 that became 742",
    en: "Code",
    was: "00742",
    cell: "742",
    said: ["cell-repaired"],
  },
  {
    number: 28,
    name: "3/4 that became a date",
    en: "Share",
    was: "3/4",
    cell: "03/04/2026",
    said: ["cell-repaired"],
  },
  {
    number: 28,
    name: "3/4 that became a date, year first",
    en: "Share",
    was: "3/4",
    cell: "2026/03/04",
    said: ["cell-repaired"],
  },
  {
    number: 28,
    name: "10:30 that became a time",
    en: "Time",
    was: "10:30",
    cell: "10:30:00 AM",
    said: ["cell-repaired"],
  },
  {
    number: 28,
    name: "1,234 that became 1234",
    en: "Sum",
    was: "1,234",
    cell: "1234",
    said: ["cell-repaired"],
  },
  {
    number: 28,
    name: "true that became TRUE",
    en: "Truth",
    was: "true",
    cell: "TRUE",
    said: ["cell-repaired"],
  },
  { number: 28, name: "10% that became 0.1", en: "Share", was: "10%", cell: "0.1", said: ["cell-repaired"] },
  {
    number: 28,
    name: "a number that nobody handed out",
    en: "Share of sales",
    cell: "45352",
    said: ["number-rewritten"],
  },
  {
    number: 29,
    name: "a long number in E notation",
    en: "Order",
    was: "12345678901234567890",
    cell: "1.23456789012346E+019",
    said: ["cell-repaired"],
  },
  {
    number: 29,
    name: "a long number that was typed",
    en: "Order",
    cell: "1.23457E+19",
    said: ["number-rewritten"],
  },
  {
    number: 30,
    name: "a text cut off at 32,767 characters",
    en: "Long",
    cell: "mots ".repeat(6_554).slice(0, 32_767),
    said: ["truncated"],
  },
  {
    number: 30,
    name: "a text cut off in the middle of a tag",
    en: "Read <b>this</b>",
    cell: "Lisez <b>ce",
    said: ["tag-nesting"],
  },
  {
    number: 31,
    name: "a line break that the source has not",
    en: "One line",
    cell: "Une\r\nligne",
    taken: "Une\nligne",
    said: ["newline"],
  },
  {
    number: 32,
    name: "spaces at the edges",
    en: "Taxes",
    cell: " Impôts ",
    taken: " Impôts ",
    said: ["space-edge"],
  },
  {
    number: 33,
    name: "two spaces",
    en: "Two words",
    cell: "Deux  mots",
    taken: "Deux  mots",
    said: ["space-double"],
  },
  {
    number: 33,
    name: "a no-break space within a placeholder",
    en: "Hi {{first_name}}",
    cell: "Salut {{first\u00A0_name}}",
    said: ["ph-syntax"],
  },
  {
    number: 34,
    name: "curly quotation marks within a tag",
    en: 'See <a href="https://a.example/">us</a>',
    cell: "Voir <a href=“https://a.example/”>nous</a>",
    said: ["tag-attr"],
  },
  {
    number: 34,
    name: "curly quotation marks in prose",
    en: 'Say "yes"',
    cell: "Dites « oui »",
    taken: "Dites « oui »",
  },
  { number: 35, name: "NFD", en: "Summer", cell: "E\u0301te\u0301", taken: "Été" },
  { number: 35, name: "NFD of what was handed out", en: "Summer", was: "Été", cell: "E\u0301te\u0301" },
  {
    number: 36,
    name: "a zero-width space",
    en: "Taxes",
    cell: "Im\u200Bpôts",
    taken: "Im\u200Bpôts",
    said: ["zero-width"],
  },
  { number: 36, name: "a control character", en: "Taxes", cell: "Imp\u0001ôts", said: ["control"] },
  {
    number: 37,
    name: "a bidirectional override",
    en: "Taxes",
    cell: "Imp\u202Eôts",
    said: ["bidi-override"],
  },
  { number: 38, name: "an emptied cell", en: "Taxes", was: "Impôts", cell: "" },
  {
    number: 38,
    name: "a cell that says to take the translation away",
    en: "Taxes",
    was: "Impôts",
    cell: "[[clear]]",
    said: ["clear-not-allowed"],
  },
  {
    number: 39,
    name: "a translation that was handed out and nobody edited",
    en: "Taxes",
    was: "Impôts",
    cell: "Impôts",
  },
  {
    number: 40,
    name: "markup of a word processor",
    en: "Taxes",
    cell: '<span style="mso-bidi-font-size:12pt">Impôts</span>',
    said: ["tag-extra"],
  },
  {
    number: 41,
    name: "a tag that is missing",
    en: "Read <b>this</b>",
    cell: "Lisez ceci",
    said: ["tag-missing"],
  },
  {
    number: 41,
    name: "a placeholder that was translated",
    en: "Hi {{first_name}}",
    cell: "Salut {{prenom}}",
    said: ["ph-renamed"],
  },
  {
    number: 43,
    name: "a remark within the text",
    en: "Taxes",
    cell: "Impôts [TN: or taxes?]",
    taken: "Impôts [TN: or taxes?]",
    said: ["end-question", "remark"],
  },
  {
    number: 44,
    name: "an entity that was escaped twice",
    en: "Terms &amp; fees",
    cell: "Conditions &amp;amp; frais",
    taken: "Conditions &amp;amp; frais",
    said: ["entity"],
  },
  {
    number: 45,
    name: "numbers written as the locale writes them",
    en: "It costs 1,234.50 a year",
    cell: "Cela coûte 1 234,50 par an",
    taken: "Cela coûte 1 234,50 par an",
  },
  {
    number: 45,
    name: "a number that is another one",
    en: "It costs 30 a year",
    cell: "Cela coûte 60 par an",
    taken: "Cela coûte 60 par an",
    said: ["number-changed"],
  },
];

/** The same in a file, under a header and above an ordinary row. */
export const CELL_HAZARDS: readonly Hazard[] = CELLS.map(
  ({ number, name, en, was, cell, taken, said = [], ...rest }) => ({
    number,
    name,
    ...rest,
    texts: [{ en, ...(was === undefined ? {} : { fr: was }) }, { en: "Other" }],
    make: (bench) => ({ file: toCsv(bench.edited({ 2: cell })) }),
    ...(taken === undefined ? {} : { taken: { 1: taken } }),
    said: said.map((code) => `${code} 2 E`),
  }),
);
