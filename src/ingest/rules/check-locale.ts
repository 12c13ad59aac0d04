import type { Rule } from "./rule.ts";

/** News items have no translations: one in another language would stand beside the original. */
export const checkLocale: Rule<void> = ({ locale }, { defaultLocale }, say) => {
  if (locale !== null && locale.trim() !== "" && language(locale) !== language(defaultLocale)) {
    say("other-locale", "locale", { found: locale, wanted: defaultLocale });
  }
};

function language(locale: string): string {
  return locale.trim().toLowerCase().split(/[-_]/, 1)[0] ?? "";
}
