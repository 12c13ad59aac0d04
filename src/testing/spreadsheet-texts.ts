import { formatUnitId, type WorkingId } from "../model/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { anObject, makeSnapshot } from "./snapshot-folder.ts";
import { SPREADSHEET_TITLES } from "./spreadsheet-news.ts";

/** What somebody does to a translation in a spreadsheet; `value` is a number put there in place of a text. */
export interface TextEdit {
  readonly section: number;
  readonly before: string;
  readonly after: string;
  readonly value?: number;
}

/** Of sections with ordinary names; `1.10` becomes the number that it looks like. */
export const TEXT_EDITS: readonly TextEdit[] = [
  { section: 901, before: "Facturation", after: 'Factures : 1 < 2 & "3"' },
  { section: 902, before: "Remboursements", after: "Deux  espaces" },
  { section: 903, before: "Impôts", after: "=Taxes" },
  { section: 904, before: "2.50", after: "2.5", value: 2.5 },
];

const OTHERS = [
  ...SPREADSHEET_TITLES,
  "<b>&amp;amp;</b> ]]>",
  "a\r\nb",
  "e\u0301 \u200F\u2028",
  "\u2060x",
  "_x005F_",
];

/** The row of the first of them in a file of one locale. */
export const FIRST_EDIT = OTHERS.length + 2;

/** Texts that spreadsheets like to make something else of, as names of sections and as their translations. */
export async function makeSpreadsheetTexts(): Promise<Snapshot> {
  const hostile = OTHERS.map((text, index) =>
    anObject("section", String(101 + index), {
      content: { en: { name: text }, fr: { name: text }, ar: { name: `ع ${text}` } },
    }),
  );
  const edited = TEXT_EDITS.map(({ section, before }) =>
    anObject("section", String(section), {
      content: { en: { name: `Section ${section}` }, fr: { name: before }, ar: { name: `ع ${section}` } },
    }),
  );
  return makeSnapshot([...hostile, ...edited]);
}

/** The unit of a section's name. */
export function sectionName(section: number): string {
  return formatUnitId({ resource: "section", objectId: String(section) as WorkingId, field: "name" }, "ws_1");
}
