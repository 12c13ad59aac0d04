import type { LocaleCode } from "../model/index.ts";
import { diffWords, type DiffPart } from "./diff-words.ts";
import { findEdits } from "./find-edits.ts";
import { slideChanges } from "./slide-changes.ts";

/** Below this share of letters in common two texts are two texts: word by word they would be read as a puzzle. */
const LEAST_ALIKE = 0.25;

/**
 * Compares two texts that were taken apart into blocks (paragraphs, lines). Blocks that are the same are set against each
 * other first, and only what is between them is compared word by word: long texts cost little where little
 * of them changes. What has little in common is one change. Parts are as those of `diffWords`.
 */
export function diffBlocks(
  before: readonly string[],
  after: readonly string[],
  locale: LocaleCode,
): DiffPart[] {
  const parts: DiffPart[] = [];
  let removed = "";
  for (const { kind, at, length } of findEdits(before, after)) {
    const text = (kind === "added" ? after : before).slice(at, at + length).join("");
    if (kind === "removed") {
      removed = text;
      continue;
    }
    if (kind === "added") {
      parts.push(...compareTexts(removed, text, locale));
    } else {
      parts.push(...compareTexts(removed, "", locale), { kind: "same", text });
    }
    removed = "";
  }
  return slideChanges(joinAlike([...parts, ...compareTexts(removed, "", locale)]));
}

function compareTexts(before: string, after: string, locale: LocaleCode): DiffPart[] {
  const parts = diffWords(before, after, locale);
  const letters = (text: string): number => text.replaceAll(/<[^<>]{0,2000}>|[\s\p{P}]/gu, "").length;
  const same = parts.reduce((sum, { kind, text }) => sum + (kind === "same" ? letters(text) : 0), 0);
  const isAlike = same >= LEAST_ALIKE * Math.max(letters(before), letters(after));
  return isAlike
    ? parts
    : [
        { kind: "removed" as const, text: before },
        { kind: "added" as const, text: after },
      ].filter(({ text }) => text !== "");
}

function joinAlike(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.kind === part.kind) {
      joined[joined.length - 1] = { kind: part.kind, text: last.text + part.text };
    } else {
      joined.push(part);
    }
  }
  return joined;
}
