import { readJsonTokens } from "./json-tokens.ts";

/** A place in a text, counted from 1, columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a text stops being JSON, which JSON.parse does not say everywhere. Undefined where it is JSON. A text
 * that ends too early fails at its end.
 */
export function findJsonError(text: string): TextPlace | undefined {
  const tokens = readJsonTokens(text);
  let next = tokens.next();
  while (next.done !== true) {
    next = tokens.next();
  }
  return next.value === undefined ? undefined : placeOf(text, next.value);
}

/** The line and column of an offset. */
export function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
