import { FormatError } from "../../errors.ts";

/** Something that would not come back as it is handed out. */
export interface Loss {
  /** What it is, in words: `the target of s.1.name.k7 (fr)`. */
  readonly what: string;
  readonly found: string | undefined;
  readonly wanted: string | undefined;
}

/** Characters shown on each side of the first difference. */
const SHOWN = 24;

/** An export that is refused, for one of its files would lose something. */
export function lossError(fileName: string, { what, found, wanted }: Loss): FormatError {
  const from = Math.max(0, firstDifference(found ?? "", wanted ?? "") - SHOWN);
  const show = (text: string | undefined): string =>
    text === undefined ? "nothing" : JSON.stringify(text.slice(from, from + 2 * SHOWN));
  const at = from === 0 ? "" : `, from character ${from + 1} on`;
  return new FormatError({
    code: "not-loss-free",
    message: `Cannot hand out ${fileName}: read back, ${what} is ${show(found)} and not ${show(wanted)}${at}. No file was written.`,
    hint: "Mend the text in the snapshot, or write a format that can hold it: --format xlsx or i18next.",
  });
}

function firstDifference(left: string, right: string): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) {
    at += 1;
  }
  return at;
}
