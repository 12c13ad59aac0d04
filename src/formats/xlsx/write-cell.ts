import type { Cell, CellValue } from "hucre/xlsx";
import { escapeCell } from "./escape-cell.ts";

/** Cells say where they stand: they need not, but Gnumeric finds none that does not. */
export function writeCell(text: string, place: string, style: number): string {
  return text === ""
    ? `<c r="${place}" s="${style}"/>`
    : `<c r="${place}" s="${style}" t="inlineStr"><is>${writeText(text)}</is></c>`;
}

/** A cell as it was read, with a number for a number; of a formula, what it gave: none is ever written. */
export function writeValue(value: CellValue, { cell, place, style }: ValueToWrite): string {
  if (typeof value === "string" || value === null) {
    const struck = typeof value === "string" ? writeStruck(value, cell) : undefined;
    return struck === undefined
      ? writeCell(value ?? "", place, style)
      : `<c r="${place}" s="${style}" t="inlineStr"><is>${struck}</is></c>`;
  }
  const open = `<c r="${place}" s="${style}"`;
  if (typeof value === "boolean") {
    return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  }
  const number = typeof value === "number" ? value : serialOf(value);
  return Number.isFinite(number) ? `${open}><v>${number}</v></c>` : writeError("#VALUE!", place, style);
}

interface ValueToWrite {
  readonly cell: Cell | undefined;
  readonly place: string;
  readonly style: number;
}

/** What a spreadsheet shows where a formula gives nothing. */
export function writeError(error: "#NAME?" | "#VALUE!", place: string, style: number): string {
  return `<c r="${place}" s="${style}" t="e"><v>${error}</v></c>`;
}

function writeText(text: string): string {
  return `<t xml:space="preserve">${escapeCell(text)}</t>`;
}

/** Text of which something is struck through, in runs; undefined where nothing is. */
function writeStruck(text: string, cell: Cell | undefined): string | undefined {
  const isAllStruck = cell?.style?.font?.strikethrough === true;
  const runs = cell?.richText ?? [{ text }];
  if (
    text === "" ||
    !(isAllStruck || runs.some((run) => "font" in run && run.font?.strikethrough === true))
  ) {
    return undefined;
  }
  return runs
    .map((run) => {
      const isStruck = isAllStruck || ("font" in run && run.font?.strikethrough === true);
      return `<r>${isStruck ? "<rPr><strike/></rPr>" : ""}${writeText(run.text)}</r>`;
    })
    .join("");
}

/** Days since the last but one of 1899, as workbooks count. */
function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}
