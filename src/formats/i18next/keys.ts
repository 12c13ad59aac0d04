import { placeOfUnit } from "../../model/index.ts";

/** The entries that say which hand-out a file belongs to. */
export const EXPORT_KEY = "~export";
export const LOCALE_KEY = "~locale";

/** What a key means. */
export interface ReadKey {
  /** The unit id, one of the two keys above, or the key as it is where it is neither. */
  readonly id: string;
  /** What stands before it: `fr.translation`, names that a program wraps a resource in. */
  readonly wrapper: string;
  /** What stands behind a unit id, by which i18next tells forms of a text: `_one`, `_male`. */
  readonly suffix: string;
}

/** As many names may stand around a resource. */
const MOST_WRAPPERS = 3;

/** `_one` of plurals and any other context; `.one` where a program makes an object of plurals. */
const SUFFIX = /(?:_[^.]+|\.(?:zero|one|two|few|many|other))$/;

/** Reads the path of an entry, its names joined by dots: it does not matter which of them were nested. */
export function readKey(path: string): ReadKey {
  // Lokalise's way of nesting.
  const pieces = path.replaceAll("::", ".").split(".");
  for (let dropped = 0; dropped <= Math.min(MOST_WRAPPERS, pieces.length - 1); dropped += 1) {
    const own = pieces.slice(dropped).join(".");
    const suffix = SUFFIX.exec(own)?.[0] ?? "";
    const stem = suffix === "" ? own : own.slice(0, -suffix.length);
    if (isKnown(own) || (suffix !== "" && placeOfUnit(stem) !== undefined)) {
      const wrapper = pieces.slice(0, dropped).join(".");
      return isKnown(own) ? { id: own, wrapper, suffix: "" } : { id: stem, wrapper, suffix };
    }
  }
  return { id: path, wrapper: "", suffix: "" };
}

function isKnown(key: string): boolean {
  return key === EXPORT_KEY || key === LOCALE_KEY || placeOfUnit(key) !== undefined;
}
