/** What the other programs of the workspace had used of a window at one moment of it. */
export interface ForeignSighting {
  /** How much of the window had passed, 0 to 1. */
  readonly at: number;
  readonly requests: number;
}

/** A window that is over, as its replies showed it. */
export interface SeenWindow {
  readonly limit: number;
  readonly remaining: number;
  /** Own requests that the server counted in it. */
  readonly ownCounted: number;
  readonly firstSighting: ForeignSighting;
  readonly lastSighting: ForeignSighting;
}

/** What is expected of the other programs that use the same rate limit, from the windows that are over. */
export interface ForeignUse {
  /** Requests they are expected to make in a window. */
  readonly expected: number;
  /** Requests left to them beyond that, to see whether they would use them. */
  readonly offered: number;
  /** What they used in the window before the offer. */
  readonly usedBefore: number;
  /** Windows until the next offer may be made, and how many there will be after the next one in vain. */
  readonly rest: number;
  readonly nextRest: number;
}

export const NO_FOREIGN_USE: ForeignUse = { expected: 0, offered: 0, usedBefore: 0, rest: 0, nextRest: 2 };

/** The part of a limit offered at a time. */
const OFFER_SHARE = 0.08;
/** The part of an offer that must be taken for it to be repeated. */
const TAKEN_SHARE = 0.4;
/** A window with no more than this part left is one that all of them together used up. */
const USED_UP_SHARE = 0.05;
const LONGEST_REST = 32;
/** Less of a window than this says nothing about the rest of it. */
const SHORTEST_VIEW = 0.2;

/** What one window says of the next. */
export function learnForeignUse(use: ForeignUse, window: SeenWindow): ForeignUse {
  return { ...offerMore(use, window), expected: extrapolate(window) };
}

/** What they used in all: a steady use goes on after the last reply as it was before. */
function extrapolate({ limit, ownCounted, firstSighting: first, lastSighting: last }: SeenWindow): number {
  const view = last.at - first.at;
  const perWindow = view < SHORTEST_VIEW ? 0 : Math.max(0, last.requests - first.requests) / view;
  return Math.min(Math.max(0, limit - ownCounted), last.requests + perWindow * (1 - last.at));
}

/**
 * Whoever uses more than the others while nothing is left makes room for them, a step at a time, as long as
 * they take it: two programs that do so end up with equal parts, and one that needs no more is asked ever
 * more rarely.
 */
function offerMore(
  use: ForeignUse,
  { limit, remaining, ownCounted, lastSighting: { requests } }: SeenWindow,
): ForeignUse {
  const step = Math.max(1, Math.round(limit * OFFER_SHARE));
  if (use.offered > 0) {
    const isTaken = requests >= use.usedBefore + Math.max(1, use.offered * TAKEN_SHARE);
    return isTaken && ownCounted > requests
      ? { ...use, offered: step, usedBefore: requests, nextRest: NO_FOREIGN_USE.nextRest }
      : { ...use, offered: 0, rest: use.nextRest, nextRest: Math.min(LONGEST_REST, use.nextRest * 2) };
  }
  if (use.rest > 0) {
    return { ...use, rest: use.rest - 1 };
  }
  const isContended = requests > 0 && remaining <= Math.max(1, limit * USED_UP_SHARE);
  return isContended && ownCounted > requests + step ? { ...use, offered: step, usedBefore: requests } : use;
}
