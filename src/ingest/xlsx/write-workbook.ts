import { escapeCode } from "../../formats/index.ts";

export interface WorkbookColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

/**
 * Writes a workbook with one sheet. Every cell is text and is formatted as such, so that no spreadsheet makes
 * numbers, dates or formulas of it. The same cells give the same bytes.
 */
export async function writeWorkbook(
  sheetName: string,
  columns: readonly WorkbookColumn[],
  records: readonly (readonly string[])[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const epoch = new Date(0);
  return writeXlsx({
    properties: { created: epoch, modified: epoch },
    sheets: [
      {
        name: sheetName,
        freezePane: { rows: 1 },
        columns: columns.map(({ width }) => ({
          width,
          style: { numFmt: "@", alignment: { wrapText: true, vertical: "top" } },
        })),
        rows: [columns.map(({ header }) => header), ...records].map((cells) => cells.map(escapeCode)),
      },
    ],
  });
}
