import { FormatError } from "../../errors.ts";

/** A refusal or failure of fetching; the address is shown without what may be secret in it. */
export function fetchError(
  url: URL,
  details: {
    readonly code: string;
    /** The rest of a sentence. */
    readonly problem: string;
    readonly hint: string;
    readonly cause?: unknown;
  },
): FormatError {
  return new FormatError({
    code: details.code,
    message: `Cannot fetch ${showUrl(url)}: ${details.problem}.`,
    hint: details.hint,
    ...(details.cause === undefined ? {} : { cause: details.cause }),
  });
}

/** Feeds for subscribers carry their key in the query. */
export function showUrl(url: URL): string {
  return `${url.origin}${url.pathname}${url.search === "" ? "" : "?…"}`;
}
