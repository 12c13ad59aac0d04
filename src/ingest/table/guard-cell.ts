import { needsGuard } from "../../formats/index.ts";

/** What files for translators are guarded with: invisible, and kept in its place by every spreadsheet program tried. */
const GUARD = "\u2060";

/**
 * A text in a file that somebody opens in a spreadsheet, mends and gives back: with an invisible character before it
 * where a spreadsheet would run it or write it as another value. `unguardCell` gives every text back.
 */
export function guardCell(text: string): string {
  // A text that begins so itself would lose its own.
  return needsGuard(text) || text.startsWith(GUARD) ? GUARD + text : text;
}

/** As `guardCell`, for a date: spreadsheets know more ways to write one than can be listed, and lose its zone. */
export function guardDate(text: string): string {
  return text === "" ? "" : GUARD + text;
}

/** A text without its guard. Nothing that people type begins with one, so it needs no telling where one was put. */
export function unguardCell(cell: string): string {
  return cell.startsWith(GUARD) ? cell.slice(1) : cell;
}

/** A date without its guard, wherever in the cell somebody typed. */
export function unguardDate(cell: string): string {
  return cell.replaceAll(GUARD, "");
}
