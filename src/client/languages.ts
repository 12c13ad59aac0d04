import type { LocaleCode, WorkspaceLanguages } from "../model/index.ts";

const FALLBACK_LOCALE = "en";

/** What the content read so far says of the workspace's languages. */
export interface SeenLanguages {
  /** Notes one object: the default locale it names, or null where it names none. */
  note(namedLocale: LocaleCode | null): void;
  /** True once an object was noted. */
  isKnown(): boolean;
  current(): WorkspaceLanguages;
}

/**
 * `default_locale` is sent only by a workspace that is set up for several languages (Intercom's
 * documentation of collections, sections and articles): its absence tells of a single-language one.
 *
 * `configured` names the default locale where no content does, and wins where help centers differ.
 */
export function noteLanguages(configured: LocaleCode | undefined): SeenLanguages {
  let noted = 0;
  let seen: LocaleCode | undefined;
  return {
    note(namedLocale) {
      noted += 1;
      seen ??= namedLocale ?? undefined;
    },
    isKnown: () => noted > 0,
    current: () => ({
      // An empty workspace does not tell; what it drops shows when the first write is read back.
      multilingual: noted === 0 || seen !== undefined,
      defaultLocale: configured ?? seen ?? FALLBACK_LOCALE,
    }),
  };
}
