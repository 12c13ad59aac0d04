import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isDiskBusy } from "../files/index.ts";
import { createSimulatedClock } from "./simulated-clock.ts";

const HOUR_MS = 3_600_000;

describe("createSimulatedClock()", () => {
  it("lets hours pass at once, sleeper by sleeper in the order of their times", async () => {
    const clock = createSimulatedClock({ startMs: 1000 });
    const woken: string[] = [];
    const sleep = async (name: string, durationMs: number): Promise<void> => {
      await clock.sleep(durationMs);
      woken.push(`${name} at ${clock.nowMs()}`);
    };
    await clock.runUntilSettled(
      Promise.all([
        sleep("last", 2 * HOUR_MS),
        sleep("first", 5),
        sleep("one", HOUR_MS),
        sleep("two", HOUR_MS),
      ]),
    );
    expect(woken).toEqual([
      "first at 1005",
      `one at ${1000 + HOUR_MS}`,
      `two at ${1000 + HOUR_MS}`,
      `last at ${1000 + 2 * HOUR_MS}`,
    ]);
  });

  it("wakes whom a signal wakes without letting time pass", async () => {
    const clock = createSimulatedClock({ startMs: 0 });
    const cancel = new AbortController();
    const asleep = clock.sleep(HOUR_MS, cancel.signal);
    cancel.abort();
    await clock.runUntilSettled(asleep);
    await clock.runUntilSettled(clock.sleep(HOUR_MS, cancel.signal));
    expect(clock.nowMs()).toBe(0);
  });

  it("rejects as the promise does", async () => {
    const clock = createSimulatedClock({ startMs: 0 });
    const failing = clock.sleep(10).then(() => Promise.reject(new Error("torn")));
    await expect(clock.runUntilSettled(failing)).rejects.toThrow("torn");
  });

  it("stands still while the disk works, however long that takes", async () => {
    const folder = await mkdtemp(join(tmpdir(), "helpferry-clock-"));
    const clock = createSimulatedClock({ startMs: 0, isBusy: isDiskBusy });
    const over = new AbortController();
    const ticking = (async () => {
      while (!over.signal.aborted) {
        await clock.sleep(1);
      }
    })();
    const working = (async () => {
      for (let index = 0; index < 20; index += 1) {
        await writeFile(join(folder, "a"), "x".repeat(100_000));
        const file = await open(join(folder, "a"), "a");
        await file.sync();
        await file.close();
      }
      const atMs = clock.nowMs();
      over.abort();
      return atMs;
    })();
    const [, workedAtMs] = await clock.runUntilSettled(Promise.all([ticking, working]));
    await rm(folder, { recursive: true });
    expect(workedAtMs).toBe(0);
  });
});
