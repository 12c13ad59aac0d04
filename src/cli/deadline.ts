import { HelpferryError, UsageError } from "../errors.ts";

const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1_000 } as const;
/** Longer than any run; a timer of Node.js holds 24 days. */
const LONGEST_MS = 20 * 24 * UNIT_MS.h;

/**
 * Reads how long a run may take: `2h`, `90m`, `1h30m`, `45s`; in milliseconds, undefined where nobody said.
 * Throws UsageError.
 */
export function parseDeadline(option: unknown): number | undefined {
  if (option === undefined) {
    return undefined;
  }
  const text = typeof option === "string" ? option : "";
  const [, hours = "", minutes = "", seconds = ""] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
  const durationMs = Number(hours) * UNIT_MS.h + Number(minutes) * UNIT_MS.m + Number(seconds) * UNIT_MS.s;
  if (durationMs > 0 && durationMs <= LONGEST_MS) {
    return durationMs;
  }
  throw new UsageError({
    code: "wrong-option",
    message: `Cannot use --deadline ${text}: wanted a length of time up to 20 days, such as 2h, 90m or 1h30m.`,
    hint: "Leave it out to run until everything is done; Ctrl-C stops a run in the same orderly way.",
  });
}

/** What stops a command: a person, or that its time is over. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Takes the deadline away again. */
  clear(): void;
}

/** A signal that fires with another, or once the time is over; the reason then says so. */
export function setDeadline(signal: AbortSignal, durationMs: number | undefined): Deadline {
  if (durationMs === undefined) {
    return { signal, clear: () => undefined };
  }
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort(
      new HelpferryError({
        code: "deadline-reached",
        message:
          "The time of --deadline was over: what was in flight was finished, and nothing new was started.",
      }),
    );
  }, durationMs);
  timer.unref();
  return { signal: AbortSignal.any([signal, over.signal]), clear: () => clearTimeout(timer) };
}
