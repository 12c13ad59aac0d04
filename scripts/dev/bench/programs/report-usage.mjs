// Loaded before a measured program: says at its end how much memory it had at most, and how long it spent
// on what is not to be measured.
import { writeFileSync } from "node:fs";

let outsideMs = 0;

/** Runs what does not count: getting hold of the input that the other side has anyway. */
export function outside(work) {
  const start = performance.now();
  const result = work();
  outsideMs += performance.now() - start;
  return result;
}

process.on("exit", () => {
  const { maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify({ peakKb: maxRSS, outsideMs }));
});
