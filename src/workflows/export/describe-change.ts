import { diffWords, markChanges } from "../../diff/index.ts";
import type { LocaleCode } from "../../model/index.ts";

/** What is longer is no help in a cell, and might not fit into one. */
const LONGEST_CHANGE = 10_000;

/** What became of a source since a text was translated, for its translator; undefined where nobody can show it. */
export function describeChange(
  was: string | undefined,
  source: string,
  locale: LocaleCode,
): string | undefined {
  if (was === undefined || was === source || was.length + source.length > LONGEST_CHANGE) {
    return undefined;
  }
  return markChanges(diffWords(was, source, locale));
}
