import type { Sheet } from "hucre/xlsx";
import { columnLetter } from "../columns.ts";
import type { Annotations, CellNote } from "../format.ts";
import { settleLayout } from "../header.ts";
import { recogniseLayout } from "../layouts/index.ts";
import { localeOfTable } from "../layouts/sheets.ts";
import { byKnownColumns, findHeader, type FoundHeader } from "./find-header.ts";
import { openWorkbook } from "./open-workbook.ts";
import { isOwnTitle } from "./own-comment.ts";
import { packWorkbook, type SheetToPack } from "./pack-workbook.ts";
import { readTable } from "./parse.ts";
import { countBlocks, writeComments } from "./write-comments.ts";
import { writeNotedSheet } from "./write-noted-sheet.ts";
import { writeNotesSheet, type PlacedNote } from "./write-notes-sheet.ts";

/** Taken where no sheet has it. */
const OWN_SHEET = "helpferry";

/**
 * The workbook as it came back, written anew: its sheets, rows, columns and comments, with a colour and a comment on each
 * cell with notes, and a sheet at the end that lists them. Throws FormatError for what cannot be written.
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  fileName: string,
  { notes, words }: Annotations,
): Promise<Uint8Array> {
  const workbook = await openWorkbook(bytes, fileName);
  const sheets = workbook.sheets.filter(({ rows }) => !isOwnTitle(rows[0]?.[0]));
  const found = sheets.map((sheet) => findHeader(sheet));
  const tables = found.filter(({ header }) => recogniseLayout(header) !== undefined);
  const [best] = found.toSorted(byKnownColumns);
  if (tables.length === 0 && best !== undefined) {
    settleLayout(best.header, fileName);
  }
  const notesOf = shareOut(notes, tables, fileName);
  const placed: PlacedNote[] = [];
  let firstBlock = 1;
  const written = sheets.map((sheet): SheetToPack => {
    const table = tables.find((candidate) => candidate.sheet === sheet);
    const own = table === undefined ? [] : (notesOf.get(table) ?? []);
    const { xml, comments, sizes, columnOf } = writeNotedSheet(sheet, { table, notes: own });
    for (const note of own) {
      placed.push({ sheet: sheet.name, place: `${columnLetter(columnOf(note))}${note.row}`, note });
    }
    const parts = comments.length === 0 ? undefined : writeComments(comments, { sizes, firstBlock });
    firstBlock += countBlocks(comments.length);
    return {
      ...toPart(sheet.name, xml),
      isHidden: sheet.hidden === true || sheet.veryHidden === true,
      ...(parts === undefined ? {} : { comments: parts }),
    };
  });
  return packWorkbook([...written, toPart(ownName(sheets), writeNotesSheet(placed, words))]);
}

/** The notes of each table: of several, the one that is for the locale of the note. */
function shareOut(
  notes: readonly CellNote[],
  tables: readonly FoundHeader[],
  fileName: string,
): ReadonlyMap<FoundHeader, readonly CellNote[]> {
  const [only, another] = tables;
  if (only === undefined) {
    return new Map();
  }
  if (another === undefined) {
    return new Map([[only, notes]]);
  }
  const locales = [...new Set(notes.map(({ locale }) => locale))];
  return new Map(
    tables.map((table) => {
      const locale = localeOfTable(readTable(table, fileName), locales);
      return [table, notes.filter((note) => note.locale === locale)];
    }),
  );
}

function toPart(name: string, xml: string): SheetToPack {
  return { name, read: async () => Buffer.from(xml) };
}

function ownName(sheets: readonly Sheet[]): string {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? OWN_SHEET : `${OWN_SHEET} ${number}`;
    if (!names.has(name)) {
      return name;
    }
  }
}
