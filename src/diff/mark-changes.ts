import type { DiffPart } from "./diff-words.ts";

const MARKS = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;

/** A comparison as plain text, marked as by wdiff: `Click [-Save-]{+Keep+} now`. */
export function markChanges(parts: readonly DiffPart[]): string {
  return parts.map(({ kind, text }) => MARKS[kind][0] + text + MARKS[kind][1]).join("");
}
