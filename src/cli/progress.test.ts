import { describe, expect, it } from "vitest";
import { createTestIo } from "../testing/test-io.ts";
import { Progress } from "./progress.ts";

/** A progress and the lines it shows, at the milliseconds given. */
function showAt(isTerminal: boolean, times: readonly number[]): string[] {
  let nowMs = 0;
  const shown: string[] = [];
  const io = {
    ...createTestIo({ isTerminal, now: () => new Date(nowMs) }),
    progress: (line: string) => void shown.push(line),
  };
  const progress = new Progress(io);
  for (const time of times) {
    nowMs = time;
    progress.show(`at ${time}`);
  }
  progress.end();
  return shown;
}

describe("Progress", () => {
  it("is redrawn ten times a second at most on a terminal, and taken away at the end", () => {
    expect(showAt(true, [100, 150, 199, 200, 310])).toEqual(["at 100", "at 200", "at 310", ""]);
  });

  it("is said every ten seconds elsewhere, so that a log stays short", () => {
    expect(showAt(false, [100, 9_999, 10_000, 15_000, 20_000])).toEqual(["at 10000", "at 20000", ""]);
  });
});
