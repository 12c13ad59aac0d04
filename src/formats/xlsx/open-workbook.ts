import { FormatError } from "../../errors.ts";
import { refuseZipBomb } from "./refuse-zip-bomb.ts";

import type { ReadOptions, Workbook } from "hucre/xlsx";

/** True for bytes that begin as a ZIP archive does, whatever it holds. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, "PK\u0003\u0004");
}

/** True for what may be a workbook (.xlsx); those of other offices are archives, too, and say so at their start. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return isZip(bytes) && Buffer.from(bytes.subarray(30, 38)).toString("latin1") !== "mimetype";
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  return Buffer.from(bytes.subarray(0, start.length)).toString("latin1") === start;
}

/**
 * Opens a workbook with its cells, their formats, comments and merged ranges. Bounded: an archive that unfolds to
 * more than a workbook has is refused before anything of it is read.
 *
 * Throws FormatError for that, and for what is no whole workbook.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName: string,
  options: Pick<ReadOptions, "sheets"> = {},
): Promise<Workbook> {
  refuseZipBomb(bytes, fileName);
  const { readXlsx } = await import("hucre/xlsx");
  try {
    // What a cell shows of a date: its format.
    return await readXlsx(bytes, { ...options, readStyles: true });
  } catch (cause) {
    throw new FormatError({
      code: "not-a-workbook",
      message: `Cannot read ${fileName}: it is no whole workbook (${cause instanceof Error ? cause.message : String(cause)}).`,
      hint: "Open it in the spreadsheet and save it as .xlsx again, without a password.",
      cause,
    });
  }
}
