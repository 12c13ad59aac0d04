import type { IngestLevel } from "./types.ts";

/** What a finding does to its item, and how it reads. */
export interface Wording {
  readonly level: IngestLevel;
  /** `found` is somebody's text and gets quoted; `wanted` is text of ours. */
  readonly message: (values: { readonly found: string; readonly wanted: string }) => string;
  readonly mend: Wording["message"];
}

/** A wording; what is said, and what to do, may depend on what was found. */
export function words(
  level: IngestLevel,
  message: string | Wording["message"],
  mend: string | Wording["mend"],
): Wording {
  return {
    level,
    message: typeof message === "string" ? () => message : message,
    mend: typeof mend === "string" ? () => mend : mend,
  };
}
