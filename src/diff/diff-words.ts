import type { LocaleCode } from "../model/index.ts";
import { findEdits } from "./find-edits.ts";
import { splitWords } from "./split-words.ts";

/** A part of a comparison; what was taken out comes before what was put in its place. */
export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/**
 * Compares two texts in a language word by word. What is the same and what was removed make the text before, what is the
 * same and what was added make the text after. Changes that only white space parts are one change.
 */
export function diffWords(before: string, after: string, locale: LocaleCode): DiffPart[] {
  const words = { before: splitWords(before, locale), after: splitWords(after, locale) };
  const edits = findEdits(words.before, words.after);
  const parts = edits.map(({ kind, at, length }) => ({
    kind,
    text: words[kind === "added" ? "after" : "before"].slice(at, at + length).join(""),
  }));
  return joinChanges(parts);
}

function joinChanges(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  const change = { removed: "", added: "" };
  const endChange = (): void => {
    for (const kind of ["removed", "added"] as const) {
      if (change[kind] !== "") {
        joined.push({ kind, text: change[kind] });
        change[kind] = "";
      }
    }
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const isBetween = change.removed + change.added !== "" && index < parts.length - 1;
    if (kind !== "same") {
      change[kind] += text;
    } else if (isBetween && text.trim() === "") {
      change.removed += text;
      change.added += text;
    } else {
      endChange();
      joined.push({ kind, text });
    }
  }
  endChange();
  return joined;
}
