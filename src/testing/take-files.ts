import { importTranslations, type ImportResult } from "../workflows/import-translations.ts";
import type { Finding } from "../workflows/import/finding.ts";

/** What an import did, with all that it found. */
export interface TakenFiles extends ImportResult {
  readonly findings: readonly Finding[];
}

/** Imports translators' files, and reads all that was found in them. */
export async function takeFiles(...given: Parameters<typeof importTranslations>): Promise<TakenFiles> {
  const result = await importTranslations(...given);
  return { ...result, findings: [...result.findings] };
}
