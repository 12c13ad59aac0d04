import { NOTHING, type Check, type CheckInput } from "./check.ts";
import { SCRIPTS, scriptsOf, type Script, type ScriptCounts } from "./facts/count-scripts.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** Fewer letters prove nothing. */
const FEWEST = 4;
/** Names and technical words stand in Latin letters in every language; a text of nothing else should be longer. */
const FEWEST_LATIN = 16;
/** A letter of another script inside a word: `Sаve` with a Cyrillic а. */
const MIXED = /[a-zA-Z][\u0370-\u03FF\u0400-\u04FF]|[\u0370-\u03FF\u0400-\u04FF][a-zA-Z]/;
const LETTERS_OF_LATIN = /[A-Za-z][\p{L}]*/gu;

/** A target is written in the script of its language, and no word in two. */
export const checkScript: Check = {
  codes: ["wrong-script", "homoglyph"],
  run(input) {
    const { source, target, locale } = input;
    const scripts = scriptsOf(locale.script, locale.language);
    if (scripts === undefined || (scripts[0] === "Latn" && !target.has(MARK.beyondLatin))) {
      return NOTHING;
    }
    const counts = target.scripts;
    const own = scripts.reduce((sum, script) => sum + counts[script], 0);
    const other = SCRIPTS.find(
      (script) =>
        script !== "Latn" && !scripts.includes(script) && counts[script] > own && counts[script] >= FEWEST,
    );
    if (other !== undefined && source.scripts[other] === 0 && !isShared(other, scripts)) {
      return [makeCheckFinding("wrong-script", { found: other, wanted: locale.script })];
    }
    if (own === 0 && isForeignLatin(input, counts)) {
      return [makeCheckFinding("wrong-script", { found: "Latn", wanted: locale.script })];
    }
    const mixed = counts.Latn > 0 && counts.Cyrl + counts.Grek > 0 ? MIXED.exec(target.prose) : null;
    return mixed === null || isWordOf(target.prose, mixed.index)
      ? NOTHING
      : [makeCheckFinding("homoglyph", { found: wordAt(target.prose, mixed.index) })];
  },
};

/** Japanese, Korean and Chinese share their ideographs. */
function isShared(script: Script, scripts: readonly Script[]): boolean {
  return script === "Hani" && (scripts.includes("Hang") || scripts.includes("Kana"));
}

/** Latin letters where another script is due: not what the source says in the same words. */
function isForeignLatin({ source, target }: CheckInput, counts: ScriptCounts): boolean {
  if (counts.Latn < FEWEST_LATIN) {
    return false;
  }
  const known = new Set(source.prose.toLowerCase().match(LETTERS_OF_LATIN));
  const words = target.prose.toLowerCase().match(LETTERS_OF_LATIN) ?? [];
  const strange = words.filter((word) => !known.has(word));
  return strange.length >= 3 && strange.length * 2 > words.length;
}

/** An inflected name: `Wi-Fi-га`, `SIM-карта` and `Androidға` are words of two scripts on purpose. */
function isWordOf(prose: string, index: number): boolean {
  const word = wordAt(prose, index);
  const [latin = "", rest = ""] = /^([A-Za-z]+)([^A-Za-z]+)$/.exec(word)?.slice(1) ?? [];
  const [start = "", end = ""] = /^([^A-Za-z]+)([A-Za-z]+)$/.exec(word)?.slice(1) ?? [];
  return (latin.length >= 2 && rest.length >= 1) || (start.length >= 2 && end.length >= 2);
}

function wordAt(prose: string, index: number): string {
  const before = /[\p{L}\p{M}]*$/u.exec(prose.slice(0, index))?.[0] ?? "";
  const after = /^[\p{L}\p{M}]*/u.exec(prose.slice(index))?.[0] ?? "";
  return before + after;
}
