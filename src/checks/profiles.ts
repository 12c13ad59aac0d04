import { CHECK_CODES, type CheckCode, type Severity } from "./codes.ts";

/**
 * How strictly texts are checked: `default` leaves matters of taste alone; `strict` reports them, and takes
 * every warning for an error; `off` checks nothing.
 */
export const CHECK_PROFILES = ["default", "strict", "off"] as const;
export type CheckProfile = (typeof CHECK_PROFILES)[number];

/** What is checked. */
export interface CheckChoice {
  readonly profile: CheckProfile;
  /** Only these codes, whatever the profile leaves out; null for all of the profile. */
  readonly only: readonly CheckCode[] | null;
  readonly ignore: readonly CheckCode[];
}

export const DEFAULT_CHOICE: CheckChoice = { profile: "default", only: null, ignore: [] };

/** The severity of each code that is meant, in the order of `CHECK_CODES`. */
export function severitiesOf({ profile, only, ignore }: CheckChoice): ReadonlyMap<CheckCode, Severity> {
  const severities = new Map<CheckCode, Severity>();
  for (const code of Object.keys(CHECK_CODES) as CheckCode[]) {
    const severity = severityOf(code);
    const isMeant = only === null ? profile === "strict" || severity !== "info" : only.includes(code);
    if (isMeant && profile !== "off" && !ignore.includes(code)) {
      severities.set(code, profile === "strict" && severity === "warning" ? "error" : severity);
    }
  }
  return severities;
}

function severityOf(code: CheckCode): Severity {
  return CHECK_CODES[code];
}
