import type { ContentObject } from "../model/index.ts";

/**
 * News and the content of a workspace with one language do not name their locale: they are labelled with the
 * workspace's, or the one that `--default-locale` says. Where the label changed, and nothing else can have,
 * the object gets the new one; else every text would look removed here and added there. Pure.
 */
export function relabelLocale<Id extends string>(
  object: ContentObject<Id>,
  live: ContentObject<string>,
): ContentObject<Id> {
  const { [object.defaultLocale]: own, ...others } = object.content;
  const isLabelOnly =
    object.defaultLocale !== live.defaultLocale &&
    own !== undefined &&
    Object.keys(live.content).every((locale) => locale === live.defaultLocale) &&
    !Object.hasOwn(others, live.defaultLocale);
  return isLabelOnly
    ? { ...object, defaultLocale: live.defaultLocale, content: { [live.defaultLocale]: own, ...others } }
    : object;
}
