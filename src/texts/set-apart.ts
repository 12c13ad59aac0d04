import { RIGHT_TO_LEFT, type Language } from "./languages.ts";

/** Isolates of Unicode: what stands between them has a direction of its own and does not mix with the words around. */
const FIRST_STRONG_ISOLATE = "\u2068";
const POP_ISOLATE = "\u2069";

const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/gu;

/**
 * Values as they are put into a text. In a language written from the right, what runs from left to right (names, paths,
 * commands) is set apart, or its first and last signs would stand on the wrong side. What has isolates of its own is
 * made of such texts already.
 */
export function setValuesApart(
  language: Language,
  values: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string | number>> {
  if (!RIGHT_TO_LEFT.has(language)) {
    return values;
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && needsIsolates(value)
        ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`
        : value,
    ]),
  );
}

function needsIsolates(value: string): boolean {
  return !/[\u2066-\u2069]/.test(value) && /\p{L}/u.test(value.replaceAll(FROM_THE_RIGHT, ""));
}
