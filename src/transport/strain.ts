/** A server in trouble gets half of what is under way, at most once in a round trip. */
const BACK_OFF = 0.5;
const LEAST_EASE = 1 / 16;
/** What a good reply gives back. */
const RECOVERY = 1 / 64;

/** How well the server bears what is asked of it. */
export interface Strain {
  /** The part of the usual concurrency that it bears, above 0 up to 1. */
  readonly ease: number;
  readonly backedOffAtMs: number;
}

export const NO_STRAIN: Strain = { ease: 1, backedOffAtMs: Number.NEGATIVE_INFINITY };

export interface Ending {
  /** False after a 429, a server error or no reply. */
  readonly isGood: boolean;
  readonly nowMs: number;
  readonly roundTripMs: number | null;
}

/** Eases off when the server is in trouble, and comes back step by step. */
export function observeEnding(strain: Strain, { isGood, nowMs, roundTripMs }: Ending): Strain {
  if (isGood) {
    return { ...strain, ease: Math.min(1, strain.ease + RECOVERY) };
  }
  return nowMs - strain.backedOffAtMs < (roundTripMs ?? 0)
    ? strain
    : { ease: Math.max(LEAST_EASE, strain.ease * BACK_OFF), backedOffAtMs: nowMs };
}
