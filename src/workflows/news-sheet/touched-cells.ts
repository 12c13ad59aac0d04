import { unguardFormula, type ColumnPlace } from "../../formats/index.ts";
import { isUntouched } from "../import/judge-cell.ts";
import { refuseMovedTargets } from "../import/source-column.ts";
import type { HandedOutCell, HandedOutItem } from "./hand-out.ts";
import type { MatchedColumn } from "./match-columns.ts";
import type { MatchedRow } from "./match-rows.ts";

/** A cell that somebody may have changed. */
export interface TouchedCell {
  readonly place: ColumnPlace;
  readonly handedOut: HandedOutCell;
  /** As it was meant: without the guard against formulas. */
  readonly text: string;
}

/** A cell in a column for a newsfeed that the snapshot does not know. */
export interface StrayCell {
  readonly place: ColumnPlace;
  readonly newsfeed: string;
}

export interface TouchedRow {
  readonly row: MatchedRow;
  readonly cells: readonly TouchedCell[];
  readonly strayCells: readonly StrayCell[];
  readonly untouched: number;
}

/** The cells of a row that are not as they were handed out. An empty one is untouched, but for a date. */
export function findTouched(row: MatchedRow): TouchedRow {
  const cells: TouchedCell[] = [];
  const strayCells: StrayCell[] = [];
  let untouched = 0;
  for (const [index, column] of row.facts.columns.entries()) {
    const given = row.cells[index];
    const handedOut = findHandedOut(column, row.item);
    if (column.meaning.kind === "unknown-newsfeed" && given !== undefined && given.trim() !== "") {
      strayCells.push({ place: column.place, newsfeed: column.meaning.name });
    }
    if (handedOut === undefined) {
      continue;
    }
    const text = given === undefined ? undefined : unguardFormula(given, handedOut.isGuarded);
    if (text === undefined || isAsHandedOut(text, handedOut)) {
      untouched += 1;
    } else {
      cells.push({ place: column.place, handedOut, text });
    }
  }
  return { row, cells, strayCells, untouched };
}

function findHandedOut(
  { place, meaning }: MatchedColumn,
  { cells }: HandedOutItem,
): HandedOutCell | undefined {
  if (meaning.kind === "handed-out") {
    return cells.find(({ header }) => header === meaning.header);
  }
  return meaning.kind === "newsfeed"
    ? {
        header: place.header,
        field: "assignments",
        newsfeedId: meaning.newsfeedId,
        value: "",
        text: null,
        isGuarded: false,
        isReadOnly: false,
      }
    : undefined;
}

function isAsHandedOut(text: string, handedOut: HandedOutCell): boolean {
  const isEmptiedDate = handedOut.newsfeedId !== null && handedOut.text !== null && text.trim() === "";
  return (
    !isEmptiedDate &&
    (isUntouched({ cell: text, handedOutTarget: handedOut.text }) ||
      writtenByPrograms(handedOut.text ?? "").includes(text))
  );
}

/** How programs write a text that nobody touched. */
function writtenByPrograms(text: string): readonly string[] {
  return [
    decodeCodes(text),
    text.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x"),
    // LibreOffice loses tabs in its own format (.ods).
    text.replaceAll("\t", ""),
  ];
}

/** `_x0041_` is a character by its code in workbooks only; Gnumeric neither writes nor reads it so. */
function decodeCodes(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_code, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/**
 * Throws FormatError where most changed cells of a column are what was handed out in other rows: the column
 * was sorted alone. Columns whose values repeat anyway prove nothing.
 */
export function refuseMovedColumns(
  rows: readonly TouchedRow[],
  items: readonly HandedOutItem[],
  fileName: string,
): void {
  const touched = rows.flatMap(({ cells }) => cells).filter(({ text }) => text.trim() !== "");
  for (const header of new Set(touched.map(({ handedOut }) => handedOut.header))) {
    const own = touched.filter(({ handedOut }) => handedOut.header === header);
    const isDate = own.some(({ handedOut }) => handedOut.newsfeedId !== null);
    const isDistinct = new Set(own.map(({ text }) => text)).size === own.length;
    if (own.some(({ handedOut }) => isUnique(handedOut)) || (isDate && isDistinct)) {
      refuseMovedTargets(
        own.map(({ text, handedOut }) => ({ target: text, handedOut: { target: handedOut.text } })),
        items.map(({ cells }) => ({
          target: cells.find((cell) => cell.header === header)?.text ?? null,
        })),
        `${fileName}, column "${header}"`,
      );
    }
  }
}

function isUnique({ field }: HandedOutCell): boolean {
  return field === "title" || field === "body";
}
