import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createAppender, scratchDisk } from "../../files/index.ts";
import { makeTemporaryFolder } from "../../testing/temporary-folder.ts";
import { KillSwitch } from "./kill-switch.ts";

/** Appends three lines one by one as a process that is killed at a step; says what stands in the file then. */
async function appendUntilKilled(atStep: number): Promise<string> {
  const path = join(await makeTemporaryFolder(), "journal.ndjson");
  const kill = new KillSwitch({ atStep, onKill: () => undefined, takeTurn: async () => undefined });
  const appender = createAppender(path, kill.guardDisk(scratchDisk));
  for (const line of ["first", "second", "third"]) {
    await appender.append([line]).catch(() => undefined);
  }
  await appender.close();
  return readFile(path, "utf8").catch(() => "");
}

describe("KillSwitch", () => {
  it("leaves what was written before the step, whole or with half of a line, and nothing after it", async () => {
    const all = await appendUntilKilled(Number.POSITIVE_INFINITY);
    expect(all).toBe("first\nsecond\nthird\n");
    const left = new Set<string>();
    for (let step = 1; step <= 16; step += 1) {
      const text = await appendUntilKilled(step);
      expect(all.startsWith(text), text).toBe(true);
      left.add(text);
    }
    expect([...left]).toEqual([
      "",
      "fir",
      "first\n",
      "first\nsec",
      "first\nsecond\n",
      "first\nsecond\nthi",
      all,
    ]);
  });

  it("lets a request that has left be carried out, but nobody take its reply", async () => {
    const deaths: string[] = [];
    const carriedOut: string[] = [];
    const kill = new KillSwitch({
      atStep: 2,
      onKill: () => deaths.push("dead"),
      takeTurn: async () => undefined,
    });
    const send = kill.guardFetch(async (input) => {
      carriedOut.push(new Request(input).url);
      return new Response("{}");
    });
    await expect(send("http://127.0.0.1/a")).rejects.toThrow("fetch failed");
    await expect(send("http://127.0.0.1/b")).rejects.toThrow("fetch failed");
    expect(carriedOut).toEqual(["http://127.0.0.1/a"]);
    expect(deaths).toEqual(["dead"]);
  });
});
