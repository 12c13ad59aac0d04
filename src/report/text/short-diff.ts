import { markChanges, type DiffPart } from "../../diff/index.ts";

/** Characters that are shown before and after what changes. */
const BESIDE_CHARS = 24;
/** Characters of one stretch that is taken out or put in. */
const CHANGED_CHARS = 60;

/**
 * What became of a text in one line of a terminal: `Click [-Save-]{+Keep+} to …`. What stays is shown where it stands beside
 * a change; a long change, at both its ends.
 */
export function shortDiff(parts: readonly DiffPart[], mostChars: number): string {
  const shown = parts.map((part, index): DiffPart => {
    if (part.kind !== "same") {
      return { ...part, text: keepEnds(part.text, CHANGED_CHARS / 2, CHANGED_CHARS / 2) };
    }
    const [before, after] = [index === 0 ? 0 : BESIDE_CHARS, index === parts.length - 1 ? 0 : BESIDE_CHARS];
    return { ...part, text: keepEnds(part.text, before, after) };
  });
  let length = 0;
  const fitting = shown.filter(({ text }, index) => {
    length += text.length;
    return index < 3 || length <= mostChars;
  });
  return markChanges(fitting) + (fitting.length < shown.length ? " …" : "");
}

const segmenter = new Intl.Segmenter();

/** A letter can be of several characters: so many are looked at for each that is shown. */
const CHARS_PER_LETTER = 8;

/** The first and the last letters of a text, where it is longer than both and what stands for the rest. */
function keepEnds(text: string, first: number, last: number): string {
  if (text.length <= first + last + 3) {
    return text;
  }
  const start = lettersOf(text.slice(0, first * CHARS_PER_LETTER)).slice(0, first);
  const end = last === 0 ? [] : lettersOf(text.slice(-last * CHARS_PER_LETTER)).slice(-last);
  return [...start, "…", ...end].join("");
}

function lettersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
