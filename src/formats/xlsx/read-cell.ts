import type { Cell, CellValue } from "hucre/xlsx";
import type { CellRemark } from "../format.ts";
import { writeDate } from "./write-date.ts";

/** A cell as a text, and what else it is. */
export interface CellText {
  readonly text: string;
  readonly remarks: readonly Omit<CellRemark, "letter">[];
}

const NOTHING: CellText["remarks"] = [];

/** Reads a cell. Dates come without a zone, for a spreadsheet has none, and without a time where it has none. */
export function readCell(value: CellValue, cell: Cell | undefined): CellText {
  const text = describeValue(value);
  if (cell?.formula !== undefined) {
    return {
      text: text === "" ? `=${cell.formula}` : text,
      remarks: [{ kind: "formula", text: `=${cell.formula}` }],
    };
  }
  const kind = kindOf(value);
  if (kind !== undefined) {
    return { text, remarks: [{ kind, text }] };
  }
  const isStruck =
    text !== "" &&
    (cell?.richText?.some((run) => run.font?.strikethrough === true && run.text.trim() !== "") === true ||
      cell?.style?.font?.strikethrough === true);
  return { text, remarks: isStruck ? [{ kind: "struck", text }] : NOTHING };
}

function kindOf(value: CellValue): "number" | "date" | "truth" | undefined {
  return value instanceof Date
    ? "date"
    : typeof value === "number"
      ? "number"
      : typeof value === "boolean"
        ? "truth"
        : undefined;
}

function describeValue(value: CellValue): string {
  if (value instanceof Date) {
    return writeDate(value);
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}
