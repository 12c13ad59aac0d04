/** Words that a project wants translated in its own way, or not at all. */
export interface Terms {
  /** Names that stay as they are in every language. */
  readonly doNotTranslate: readonly string[];
  /** What a term is called in each locale, and what it must not be called. */
  readonly glossary: readonly GlossaryEntry[];
}

export interface GlossaryEntry {
  /** As it stands in sources. */
  readonly term: string;
  /** By locale: the translations that are right. */
  readonly translations: Readonly<Record<string, readonly string[]>>;
  /** By locale: translations that were given up or are wrong. */
  readonly forbidden: Readonly<Record<string, readonly string[]>>;
}

export const NO_TERMS: Terms = { doNotTranslate: [], glossary: [] };
