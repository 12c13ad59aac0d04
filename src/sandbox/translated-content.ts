import type { HelpCenterRecord } from "./content.ts";
import type { JsonObject } from "../model/index.ts";
import type { Call } from "./router.ts";

export interface TranslatedObject<Content> {
  readonly default_locale: string;
  readonly content: Readonly<Record<string, Content>>;
}

/**
 * `default_locale` and `translated_content` of a reply; nothing at all for a workspace with one language,
 * which never shows them ("returned only for multilingual help centers", OpenAPI 2.9).
 */
export function renderTranslations<Content>(
  call: Call,
  type: "group_translated_content" | "article_translated_content",
  helpCenter: HelpCenterRecord | undefined,
  object: TranslatedObject<Content>,
  renderLocale: (locale: string, content: Content) => JsonObject,
): JsonObject {
  if (!call.state.multilingual) {
    return {};
  }
  const translations: Record<string, JsonObject | null> = {};
  if (call.switches["empty-locales"] === "null") {
    for (const locale of helpCenter?.locales ?? []) {
      translations[locale] = null;
    }
  }
  for (const [locale, content] of Object.entries(object.content)) {
    translations[locale] = renderLocale(locale, content);
  }
  if (call.switches["default-locale-in-map"] === "absent") {
    delete translations[object.default_locale];
  }
  return { default_locale: object.default_locale, translated_content: { type, ...translations } };
}
