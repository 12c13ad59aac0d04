import { columnLetter } from "../columns.ts";
import { countLines } from "./count-lines.ts";
import { escapeCell } from "./escape-cell.ts";
import type { SheetToPack } from "./pack-workbook.ts";

/** A comment, and where its box stands. Rows and columns are counted from 0. */
export interface SheetComment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isRightToLeft: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Shapes of a drawing are numbered in blocks of so many. */
const BLOCK = 1024;

/** In pixels. */
const BOX_WIDTH = 360;
const LINE_HEIGHT = 17;
const LINE_CHARACTERS = 52;

/** How large the cells are between which boxes stand, in pixels. */
export interface CellSizes {
  width(column: number): number;
  height(row: number): number;
}

/**
 * Writes comments as every program reads them: the texts (ECMA-376, part 1, 18.7), and for each a box in a drawing
 * (part 4, 19), without which Excel shows none. `firstBlock` is the number of the drawing's first block of shapes.
 */
export function writeComments(
  comments: readonly SheetComment[],
  { sizes, firstBlock }: { readonly sizes: CellSizes; readonly firstBlock: number },
): NonNullable<SheetToPack["comments"]> {
  const sorted = comments.toSorted((left, right) => left.row - right.row || left.column - right.column);
  const texts = sorted.map(
    ({ row, column, text }) =>
      `<comment ref="${columnLetter(column)}${row + 1}" authorId="0"><text><r><rPr><sz val="10"/><rFont val="Tahoma"/></rPr><t xml:space="preserve">${escapeCell(text)}</t></r></text></comment>`,
  );
  const blocks = Array.from({ length: countBlocks(sorted.length) }, (_, index) => firstBlock + index);
  const shapes = sorted.map((comment, index) => {
    const place = index + 1;
    const id = (firstBlock + Math.floor(place / BLOCK)) * BLOCK + (place % BLOCK);
    return writeShape(comment, id, sizes);
  });
  return {
    xml:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<comments xmlns="${MAIN}"><authors><author>helpferry</author></authors><commentList>${texts.join("")}</commentList></comments>`,
    drawing:
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(",")}"/></o:shapelayout>` +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
      `${shapes.join("")}</xml>`,
  };
}

/** How many blocks of shapes so many comments take. */
export function countBlocks(comments: number): number {
  return Math.floor(comments / BLOCK) + 1;
}

function writeShape(
  { row, column, text, isRightToLeft }: SheetComment,
  id: number,
  sizes: CellSizes,
): string {
  const lines = countLines(text, LINE_CHARACTERS);
  const height = (lines + 1) * LINE_HEIGHT;
  const right = walk(column + 1, BOX_WIDTH, (index) => sizes.width(index));
  const bottom = walk(row, height, (index) => sizes.height(index));
  const anchor = [column + 1, 10, row, 2, right.index, right.offset + 10, bottom.index, bottom.offset + 2];
  const direction = isRightToLeft ? "direction:rtl;text-align:right" : "text-align:left";
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;width:${BOX_WIDTH}px;height:${height}px;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    `<v:textbox style="mso-direction-alt:auto"><div style="${direction}"></div></v:textbox>` +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(", ")}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The cell in which a box ends that begins with one, and how far into it. */
function walk(
  from: number,
  length: number,
  size: (index: number) => number,
): { readonly index: number; readonly offset: number } {
  let left = length;
  let index = from;
  for (; left > size(index); index += 1) {
    left -= size(index);
  }
  return { index, offset: Math.round(left) };
}
