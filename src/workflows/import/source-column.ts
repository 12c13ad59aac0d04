import { FormatError } from "../../errors.ts";
import { guardFormula, unguardFormula } from "../../formats/index.ts";
import { normaliseText } from "../../model/index.ts";
import { undoGarbling } from "../../checks/index.ts";
import type { HandedOutRow } from "./handed-out-row.ts";
import { findGarbling } from "./garbled-letters.ts";
import { isWithLostLetters } from "./lost-letters.ts";

/** A row whose unit is known, with the source as it came back. */
export interface SourceCell {
  readonly cell: string;
  readonly handedOut: HandedOutRow;
}

/** Fewer rows than this prove nothing about a whole column. */
export const FEWEST_ROWS = 3;

/** What programs change by themselves: white space, quotation marks, dashes, dots. */
const FOLDED =
  /[\t-\r\u0085\u00A0\u1680\u2000-\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF“”„«»"‘’‚–—…]| {2}|--|^ | $/;

/** A text without what programs change by themselves. */
export function foldText(text: string): string {
  const normal = normaliseText(text);
  // Most texts have nothing of it.
  return FOLDED.test(normal) ? foldMarks(normal) : normal;
}

function foldMarks(text: string): string {
  return text
    .replaceAll(/[\s\u00A0\u202F\u200B\u2060\uFEFF]+/g, " ")
    .replaceAll(/[“”„«»"‘’‚']/g, "'")
    .replaceAll(/[–—]|--/g, "-")
    .replaceAll("…", "...")
    .trim();
}

/** True where the source column still says what was handed out, but for what programs change by themselves. */
export function isSourceKept({ cell, handedOut }: SourceCell): boolean {
  return (
    cell === handedOut.source ||
    isSameFolded(unguardFormula(cell, handedOut.guarded.includes("source")), handedOut.source) ||
    findDamage({ cell, handedOut }) !== undefined
  );
}

/** What happened to the letters of a source that is otherwise as it was handed out. */
export type LetterDamage = "lost" | "garbled";

/** Undefined where nothing, or something else, happened to it. */
export function findDamage({ cell, handedOut: { source, guarded } }: SourceCell): LetterDamage | undefined {
  const written = guarded.includes("source") ? guardFormula(source) : source;
  return isWithLostLetters(cell, written)
    ? "lost"
    : source !== "" &&
        (isSameFolded(unguardFormula(undoGarbling(cell) ?? "", true), source) ||
          findGarbling(cell, written) !== undefined)
      ? "garbled"
      : undefined;
}

/** True for texts that are the same but for what programs change by themselves. */
export function isSameFolded(left: string, right: string): boolean {
  return left === right || foldText(left) === foldText(right);
}

/**
 * Throws FormatError where most rows have another source than was handed out with their id: a column was
 * sorted alone, or the file is another one. Then no row can be trusted.
 */
export function refuseMovedColumn(cells: Iterable<SourceCell>, fileName: string): void {
  const kept: SourceCell[] = [];
  const moved: SourceCell[] = [];
  for (const cell of cells) {
    (isSourceKept(cell) ? kept : moved).push(cell);
  }
  if (moved.length < FEWEST_ROWS || moved.length <= kept.length) {
    return;
  }
  const known = new Set([...kept, ...moved].map(({ handedOut }) => foldText(handedOut.source)));
  const elsewhere = moved.filter(({ cell }) => known.has(foldText(cell))).length;
  const why =
    elsewhere * 2 > moved.length
      ? "their source texts stand in other rows, so a column was sorted alone"
      : "their source texts are others than were handed out";
  throw new FormatError({
    code: "source-column-moved",
    message: `Cannot import ${fileName}: in ${moved.length} of ${kept.length + moved.length} rows id and source do not belong together; ${why}.`,
    hint: "Take the file as it was before sorting, or sort with all columns selected, and import it again.",
  });
}

/**
 * Throws FormatError where most changed targets are the handed-out targets of other rows: the target column
 * was sorted alone.
 */
export function refuseMovedTargets(
  cells: readonly { readonly target: string; readonly handedOut: Pick<HandedOutRow, "target"> }[],
  allHandedOut: readonly Pick<HandedOutRow, "target">[],
  fileName: string,
): void {
  const changed = cells.filter(({ target, handedOut }) => !isSameFolded(target, handedOut.target ?? ""));
  if (changed.length < FEWEST_ROWS) {
    return;
  }
  const known = new Set(allHandedOut.map(({ target }) => foldText(target ?? "")));
  const swapped = changed.filter(({ target }) => known.has(foldText(target)));
  if (swapped.length >= FEWEST_ROWS && swapped.length * 2 > changed.length) {
    throw new FormatError({
      code: "target-column-moved",
      message: `Cannot import ${fileName}: ${swapped.length} of ${changed.length} changed targets are those of other rows; the target column seems to have been sorted alone.`,
      hint: "Take the file as it was before sorting, or sort with all columns selected, and import it again.",
    });
  }
}
