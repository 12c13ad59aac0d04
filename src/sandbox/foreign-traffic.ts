/**
 * How other programs of the same workspace spread what they ask for in a rate window.
 * - `start`: all of it as the window begins.
 * - `steady`: evenly over the window.
 * - `bursts`: from nothing to twice as much, in up to three bursts at any time.
 */
export const FOREIGN_PATTERNS = ["start", "steady", "bursts"] as const;
export type ForeignPattern = (typeof FOREIGN_PATTERNS)[number];

/** Requests of other programs that count in the same windows. */
export interface ForeignTraffic {
  /** Requests in a window, or their share of its limit, 0 to 1; of `bursts` the mean. */
  readonly amount: { readonly requests: number } | { readonly share: number };
  readonly pattern: ForeignPattern;
}

const MOST_BURSTS = 3;

/** When in a window the requests come, from 0 (its start) to 1 (its end), earliest first. */
export function drawArrivals(
  { amount, pattern }: ForeignTraffic,
  limit: number,
  random: () => number,
): readonly number[] {
  const mean = "requests" in amount ? amount.requests : amount.share * limit;
  const count = Math.round(pattern === "bursts" ? 2 * mean * random() : mean);
  const draw = ARRIVALS[pattern](count, random);
  return Array.from({ length: count }, (_, index) => draw(index)).toSorted((left, right) => left - right);
}

/** Gives each request of a window its time. */
const ARRIVALS: Readonly<
  Record<ForeignPattern, (count: number, random: () => number) => (index: number) => number>
> = {
  start: () => () => 0,
  steady: (count) => (index) => (index + 0.5) / count,
  bursts: (_count, random) => {
    const bursts = Array.from({ length: 1 + Math.floor(random() * MOST_BURSTS) }, () => random());
    return (index) => bursts[index % bursts.length] ?? 0;
  },
};
