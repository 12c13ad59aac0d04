import type { FinishedTable } from "../format.ts";
import { escapeAttribute } from "./escape-cell.ts";
import { STYLES_XML } from "./styles.ts";
import { writeZip, type ZipPart } from "./write-zip.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet, with what stands beside it in the archive. */
export interface SheetToPack extends FinishedTable {
  readonly isHidden?: boolean;
  /** Its comments, and the drawing that shows them. */
  readonly comments?: { readonly xml: string; readonly drawing: string };
}

/** The relation by which a sheet names the drawing of its comments. */
export const DRAWING_OF_COMMENTS = `<legacyDrawing xmlns:r="${RELATIONS}" r:id="rId1"/>`;

/**
 * Packs sheets into a workbook (ECMA-376, parts 1 and 2), each named after what it holds. The same sheets give
 * the same bytes.
 */
export async function packWorkbook(tables: readonly SheetToPack[]): Promise<Uint8Array> {
  return writeZip([
    text("[Content_Types].xml", describeTypes(tables)),
    text("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])),
    text("xl/workbook.xml", describeWorkbook(tables)),
    text(
      "xl/_rels/workbook.xml.rels",
      relations([
        ...tables.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
        ["styles", "styles.xml"],
      ]),
    ),
    text("xl/styles.xml", STYLES_XML),
    ...tables.map(({ read }, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, read })),
    ...tables.flatMap(({ comments }, index) =>
      comments === undefined ? [] : packComments(comments, index + 1),
    ),
  ]);
}

function packComments({ xml, drawing }: NonNullable<SheetToPack["comments"]>, number: number): ZipPart[] {
  const targets = [
    ["vmlDrawing", `../drawings/vmlDrawing${number}.vml`],
    ["comments", `../comments${number}.xml`],
  ] as const;
  return [
    text(`xl/worksheets/_rels/sheet${number}.xml.rels`, relations(targets)),
    text(`xl/comments${number}.xml`, xml),
    text(`xl/drawings/vmlDrawing${number}.vml`, drawing),
  ];
}

function text(name: string, xml: string): ZipPart {
  return { name, read: async () => Buffer.from(xml) };
}

function describeTypes(tables: readonly SheetToPack[]): string {
  const part = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = tables.map((_, index) => part(`worksheets/sheet${index + 1}.xml`, "worksheet"));
  const comments = tables.flatMap((table, index) =>
    table.comments === undefined ? [] : part(`comments${index + 1}.xml`, "comments"),
  );
  const drawings =
    comments.length === 0
      ? ""
      : '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    drawings +
    `${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${sheets.join("")}${comments.join("")}</Types>`
  );
}

function describeWorkbook(tables: readonly SheetToPack[]): string {
  const sheets = tables.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${isHidden === true ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">` +
    `<bookViews><workbookView/></bookViews><sheets>${sheets.join("")}</sheets></workbook>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}
