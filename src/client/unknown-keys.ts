import { z } from "zod";

import type { FieldValues } from "../model/index.ts";

const jsonValue = z.json();

interface Translations {
  readonly translated: readonly (readonly [locale: string, values: object])[];
  /** The keys of one locale that are known. */
  readonly localeKeys: readonly string[];
}

/**
 * What came over the wire under keys that helpferry does not know: of the object and, under
 * `translated_content`, of its locales. Undefined where there is nothing.
 */
export function unknownKeys(
  wire: object,
  keys: readonly string[],
  { translated, localeKeys }: Translations = { translated: [], localeKeys: [] },
): FieldValues | undefined {
  const ofObject = otherValues(wire, keys);
  const ofLocales = translated
    .map(([locale, values]) => [locale, otherValues(values, localeKeys)] as const)
    .filter(([, values]) => Object.keys(values).length > 0);
  const unknown: FieldValues =
    ofLocales.length === 0 ? ofObject : { ...ofObject, translated_content: Object.fromEntries(ofLocales) };
  return Object.keys(unknown).length === 0 ? undefined : unknown;
}

/** The values under all keys but those named. */
export function otherValues(wire: object, keys: readonly string[]): FieldValues {
  return Object.fromEntries(
    Object.entries(wire).flatMap(([key, value]) =>
      keys.includes(key) || value === undefined ? [] : [[key, jsonValue.parse(value)] as const],
    ),
  );
}
