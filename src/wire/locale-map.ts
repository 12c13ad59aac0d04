/* oxlint-disable typescript/no-unsafe-type-assertion -- zod's types cannot follow a shape that is mapped over; the
   conformance test compares what comes out with Intercom's schemas. */
import { z } from "zod";

import type { Wire } from "./definition.ts";
import { wire } from "./definition.ts";

/** The locales `group_translated_content` and `article_translated_content` name. */
export const SCHEMA_LOCALES = [
  "ar",
  "bg",
  "bs",
  "ca",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "fi",
  "fr",
  "he",
  "hr",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "lt",
  "lv",
  "mn",
  "nb",
  "nl",
  "pl",
  "pt",
  "ro",
  "ru",
  "sl",
  "sr",
  "sv",
  "tr",
  "vi",
  "pt-BR",
  "zh-CN",
  "zh-TW",
] as const;

type ByLocale<Content> = Readonly<Record<string, Content | null | undefined>>;

/**
 * One content per locale, beside the discriminator `type`. Written, the locales are those of Intercom's
 * schema; read, any key but `type` is a locale, for workspaces have more than the schema names.
 *
 * `type` need not be sent, so it is left out of the TypeScript types; `contentByLocale` skips it.
 */
export function localeMap<S extends z.ZodType, T extends z.ZodType>(typeName: string, content: Wire<S, T>) {
  const type = z.optional(z.nullable(z.enum([typeName])));
  const locales = Object.fromEntries(SCHEMA_LOCALES.map((locale) => [locale, z.optional(content.strict)]));
  return wire(
    z.nullable(z.strictObject({ type, ...locales })) as unknown as z.ZodType<
      ByLocale<z.output<S>> | null,
      ByLocale<z.input<S>> | null
    >,
    z.nullable(
      z.object({ type: z.nullish(z.string()) }).catchall(z.nullable(content.tolerant)),
    ) as unknown as z.ZodType<ByLocale<z.output<T>> | null>,
  );
}

/** The locales that hold something, without the key `type`; null, an absent map and an absent key are equal. */
export function contentByLocale<Content extends object>(
  map: ByLocale<Content> | null | undefined,
): readonly (readonly [locale: string, content: Content])[] {
  return Object.entries(map ?? {}).flatMap(([locale, content]) =>
    locale === "type" || content === null || content === undefined ? [] : [[locale, content] as const],
  );
}
