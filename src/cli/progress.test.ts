import { describe, expect, it } from "vitest";
import { createTestIo, type TestIoOptions } from "../testing/test-io.ts";
import { Progress, type ProgressPart } from "./progress.ts";

interface Shown {
  readonly progress: Progress;
  /** The lines it showed. */
  readonly shown: string[];
  /** Lets time pass to a moment, in milliseconds, tick by tick. */
  readonly passTo: (ms: number) => void;
}

function start(options: TestIoOptions & { readonly columns?: number }): Shown {
  let nowMs = 0;
  const shown: string[] = [];
  const timers: { readonly periodMs: number; readonly tick: () => void }[] = [];
  const progress = new Progress({
    ...createTestIo({ ...options, now: () => new Date(nowMs) }),
    progress: (line) => void shown.push(line),
    columns: () => options.columns ?? 80,
    every: (periodMs, tick) => {
      timers.push({ periodMs, tick });
      return () => void timers.pop();
    },
  });
  return {
    progress,
    shown,
    passTo: (ms) => {
      for (const { periodMs, tick } of timers) {
        for (; nowMs + periodMs <= ms; tick()) {
          nowMs += periodMs;
        }
      }
      nowMs = ms;
    },
  };
}

const parts: readonly ProgressPart[] = [
  { text: "120 of 412 done" },
  { text: "window full, next in 4 s", style: "yellow" },
  { text: "25 seconds left" },
  { text: "16.4/s" },
];

describe("Progress", () => {
  it("is redrawn on a terminal, also while nothing happens, and taken away at the end", () => {
    const { progress, shown, passTo } = start({ isTerminal: true });
    passTo(1_000);
    progress.show((nowMs) => [{ text: `at ${nowMs}` }]);
    passTo(1_450);
    progress.end();
    passTo(5_000);
    expect(shown).toEqual(["at 1000", "at 1200", "at 1400", ""]);
  });

  it("is said every ten seconds elsewhere, in full, so that a log stays short", () => {
    const { progress, shown, passTo } = start({ isTerminal: false, columns: 20 });
    progress.show(() => parts);
    passTo(25_000);
    progress.end();
    const line = "120 of 412 done · window full, next in 4 s · 25 seconds left · 16.4/s";
    expect(shown).toEqual([line, line, ""]);
  });

  it.each([
    [80, "120 of 412 done · window full, next in 4 s · 25 seconds left · 16.4/s"],
    [70, "120 of 412 done · window full, next in 4 s · 25 seconds left · 16.4/s"],
    [69, "120 of 412 done · window full, next in 4 s · 25 seconds left"],
    [40, "120 of 412 done · 25 seconds left"],
    [20, "120 of 412 done"],
    [10, "120 of 41"],
  ])("has as many parts as there is room for in %i columns", (columns, line) => {
    const { progress, shown, passTo } = start({ isTerminal: true, columns, env: { NO_COLOR: "1" } });
    passTo(1_000);
    progress.show(() => parts);
    expect(shown).toEqual([line]);
  });

  it("colours on a terminal, unless NO_COLOR is set", () => {
    const { progress, shown, passTo } = start({ isTerminal: true });
    passTo(1_000);
    progress.show(() => parts);
    expect(shown[0]).toContain("\u001B[33mwindow full, next in 4 s\u001B[39m");
  });
});
