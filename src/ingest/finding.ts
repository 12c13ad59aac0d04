import { FINDING_WORDS, type FindingCode } from "./finding-words.ts";
import type { Wording } from "./wording.ts";
import { escapeControls, quote } from "./quote.ts";
import type { IngestFinding, SourcePlace } from "./types.ts";

/** Makes a finding; its level and its words are the code's. */
export function makeFinding(
  code: FindingCode,
  at: { readonly place: SourcePlace; readonly field?: string | null },
  values: { readonly found?: string; readonly wanted?: string } = {},
): IngestFinding {
  const wording: Wording = FINDING_WORDS[code];
  const shown = { found: quote(values.found ?? ""), wanted: escapeControls(values.wanted ?? "") };
  return {
    level: wording.level,
    code,
    place: at.place,
    field: at.field ?? null,
    message: wording.message(shown),
    mend: wording.mend(shown),
  };
}
