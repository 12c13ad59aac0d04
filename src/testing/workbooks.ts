import { readFile, writeFile } from "node:fs/promises";
import { readXlsx, writeXlsx, type CellValue } from "hucre/xlsx";
import { packWorkbook } from "../formats/xlsx/pack-workbook.ts";
import { writeZip, type ZipPart } from "../formats/xlsx/write-zip.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What a workbook made by hand is made of. */
export interface HandmadeWorkbook {
  /** Rows as XML: `<row r="1">…</row>`. */
  readonly rows: string;
  /** What follows the rows: merged ranges, say. */
  readonly after?: string;
  /** The items of the table of shared texts: `<si>…</si>`. */
  readonly shared?: string;
  /** Formats of cells beside the plain one: numbers of number formats. */
  readonly numberFormats?: readonly number[];
  /** Comments by cell. */
  readonly comments?: Readonly<Record<string, string>>;
}

const relationships = (entries: readonly (readonly [string, string])[]): string =>
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  entries
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("") +
  "</Relationships>";

/** A workbook of one sheet whose XML is given, as other programs write it. */
export async function makeWorkbook(workbook: HandmadeWorkbook): Promise<Uint8Array> {
  const { rows, after = "", shared = "", numberFormats = [], comments = {} } = workbook;
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="fr" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ]),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${shared}</sst>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/>${numberFormats.map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`).join("")}</cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([["comments", "../comments1.xml"]]),
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>${Object.entries(
      comments,
    )
      .map(([ref, text]) => `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`)
      .join("")}</commentList></comments>`,
  };
  return writeZip(
    Object.entries(parts).map(([name, xml]): ZipPart => ({ name, read: async () => Buffer.from(xml) })),
  );
}

/** Packs sheets whose XML is given, by their names. */
export async function packSheets(sheets: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return packWorkbook(
    Object.entries(sheets).map(([name, xml]) => ({ name, read: async () => Buffer.from(xml) })),
  );
}

/** A value that is put into a cell, by sheet and place: `edit("fr", "E", 3)`; undefined leaves it. */
export type CellEdit = (sheet: string, cells: readonly CellValue[], row: number) => CellValue[] | undefined;

/** Changes a workbook as another program does that reads it and writes all of it again in its own way. */
export async function editWorkbook(path: string, edit: CellEdit): Promise<void> {
  const { sheets } = await readXlsx(await readFile(path));
  const written = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((cells, index) =>
        (edit(name, cells, index + 1) ?? cells).map((value) =>
          typeof value === "string" ? value.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x") : value,
        ),
      ),
    })),
  });
  await writeFile(path, written);
}
