import { ConfigError, UsageError } from "../errors.ts";
import { CONFIG_FILE } from "./config-file.ts";

const DEFAULT_TIMEOUT_SECONDS = 60;
/** Nobody waits longer for one reply; a larger number is a slip, such as milliseconds. */
const LONGEST_TIMEOUT_SECONDS = 3600;

/**
 * The part of each rate window that may be used, from `70%`; all of it unless somebody says otherwise. The
 * command line wins over the config. Throws UsageError or ConfigError.
 */
export function readBudget(option: string | undefined, inConfig: string | undefined): number {
  const text = option ?? inConfig ?? "100%";
  const [, digits] = /^(\d+(?:\.\d+)?)%$/.exec(text.trim()) ?? [];
  const percent = Number(digits);
  if (percent > 0 && percent <= 100) {
    return percent / 100;
  }
  throw wrong(option === undefined ? { key: "budget" } : { flag: "--budget" }, {
    found: text,
    wanted: "a part of the rate limit above 0% up to 100%",
    hint: "Write it with a percent sign, for example 70%: other programs then have the rest to themselves.",
  });
}

/** How long a request may take, in milliseconds. The command line wins over the config. */
export function readTimeoutMs(option: string | undefined, inConfig: number | undefined): number {
  const seconds = option === undefined ? (inConfig ?? DEFAULT_TIMEOUT_SECONDS) : Number(option);
  if (option?.trim() !== "" && seconds > 0 && seconds <= LONGEST_TIMEOUT_SECONDS) {
    return seconds * 1000;
  }
  throw wrong(option === undefined ? { key: "timeoutSeconds" } : { flag: "--timeout" }, {
    found: option ?? String(inConfig),
    wanted: `seconds, above 0 up to ${LONGEST_TIMEOUT_SECONDS}`,
    hint: "Leave it out for 60 seconds.",
  });
}

function wrong(
  place: { readonly flag: string } | { readonly key: string },
  { found, wanted, hint }: { readonly found: string; readonly wanted: string; readonly hint: string },
): UsageError | ConfigError {
  return "flag" in place
    ? new UsageError({
        code: "wrong-option",
        message: `Cannot use ${place.flag} ${found}: wanted ${wanted}.`,
        hint,
      })
    : new ConfigError({
        code: "config-invalid",
        // The value is not repeated: it could be a token in the wrong place.
        message: `${CONFIG_FILE}: "${place.key}" of the workspace cannot be used: wanted ${wanted}.`,
        hint,
      });
}
