import type { FieldValues, JsonValue, LocaleCode, ObjectPatch } from "../model/index.ts";
import type { RequestBody } from "./check-request.ts";

/**
 * Puts a patch's content where a request has it: the default locale at the top level, and nowhere else,
 * the other locales in `translated_content`; nothing that is not in the patch.
 */
export function writeLocales(
  { content, defaultLocale }: ObjectPatch,
  toWire: (values: FieldValues) => RequestBody,
): RequestBody {
  const topLevel = content[defaultLocale];
  const translated = Object.entries(content)
    .filter(([locale]) => locale !== defaultLocale)
    .map(([locale, values]): readonly [LocaleCode, RequestBody] => [locale, toWire(values)]);
  return {
    ...(topLevel === undefined ? {} : toWire(topLevel)),
    ...(translated.length === 0 ? {} : { translated_content: Object.fromEntries(translated) }),
  };
}

/** Renames fields to the wire's keys. A text that was taken away is sent as "". */
export function renameTexts(values: FieldValues, keys: Readonly<Record<string, string>>): RequestBody {
  const renamed: Record<string, JsonValue> = {};
  for (const [field, key] of Object.entries(keys)) {
    if (Object.hasOwn(values, field)) {
      renamed[key] = values[field] ?? "";
    }
  }
  return renamed;
}
