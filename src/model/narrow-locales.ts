import type { ContentObject } from "./content-object.ts";
import type { LocaleCode } from "./locale.ts";

/**
 * The object as if only the given locales and its default one had moved: the others have the values of `past`,
 * or are not there where it has none. Settings are not narrowed. Pure.
 */
export function narrowLocales<Id extends string>(
  object: ContentObject<Id>,
  past: ContentObject<string> | undefined,
  locales: readonly LocaleCode[] | undefined,
): ContentObject<Id> {
  if (locales === undefined) {
    return object;
  }
  const meant = new Set([...locales, object.defaultLocale, past?.defaultLocale]);
  const own = Object.entries(object.content).filter(([locale]) => meant.has(locale));
  const others = Object.entries(past?.content ?? {}).filter(([locale]) => !meant.has(locale));
  return { ...object, content: Object.fromEntries([...own, ...others]) };
}
