import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { realDisk } from "../files/index.ts";
import type { RequestStats, WindowUse } from "../model/index.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { readSessions, WindowLog } from "./window-log.ts";

const START_MS = Date.parse("2025-07-01T10:00:00Z");

function aUse(index: number): WindowUse {
  return { endsAtMs: START_MS + index * 10_000, limit: 167, own: 100 + index, others: 0, refused: 0 };
}

/** What a budget says that has seen so many windows, and remembers the latest of them. */
function stats(windows: number, remembered = windows): RequestStats {
  return {
    started: 0,
    rateLimited: 0,
    wasted: 0,
    waitedSeconds: 0,
    windows,
    utilisation: null,
    budget: 1,
    limitPerWindow: 167,
    windowSeconds: 10,
    serverTimeMs: null,
    roundTripMs: 200,
    concurrency: 8,
    nextStartMs: null,
    window: null,
    windowUses: Array.from({ length: remembered }, (_, index) => aUse(windows - remembered + index)),
  };
}

const now = (): Date => new Date(START_MS);

test("writes each window once, as soon as it is over, and the last one at the end", async () => {
  const folder = await makeTemporaryFolder();
  const log = new WindowLog({ folder, now });
  for (const windows of [0, 1, 1, 2, 2, 5]) {
    log.note(stats(windows));
  }
  await log.close(stats(5));
  const [session, ...others] = await readSessions(folder);
  expect(others).toEqual([]);
  expect(session).toEqual({ startedAt: "2025-07-01T10:00:00.000Z", windows: [0, 1, 2, 3, 4].map(aUse) });
});

test("a process that is killed loses the window under way, and the next one has a session of its own", async () => {
  const folder = await makeTemporaryFolder();
  const killed = new WindowLog({ folder, now });
  killed.note(stats(3));
  // What it wrote last is on disk once a later line of the same file is.
  await killed.close(stats(0));
  await appendFile(join(folder, "windows.ndjson"), '{"type":"window","endsAtMs":17');
  expect((await readSessions(folder)).map(({ windows }) => windows.length)).toEqual([2]);
  const next = new WindowLog({ folder, now });
  await next.close(stats(1));
  expect((await readSessions(folder)).map(({ windows }) => windows.length)).toEqual([2, 1]);
  expect(await readFile(join(folder, "windows.ndjson"), "utf8")).not.toContain('"endsAtMs":17\n');
});

test("of more windows than are remembered, those that are", async () => {
  const folder = await makeTemporaryFolder();
  const log = new WindowLog({ folder, now });
  log.note(stats(2));
  await log.close(stats(10, 4));
  expect((await readSessions(folder))[0]?.windows).toEqual([0, 6, 7, 8, 9].map(aUse));
});

test("a disk that cannot be written costs the picture and nothing else", async () => {
  const folder = await makeTemporaryFolder();
  const disk = {
    ...realDisk,
    open: async (): Promise<never> => {
      throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
    },
  };
  const log = new WindowLog({ folder, now, disk });
  log.note(stats(3));
  await log.close(stats(3));
  expect(await readSessions(folder)).toEqual([]);
});

test.each([
  ["of a run of an earlier version there is none", undefined, []],
  [
    "what is damaged is left out",
    '{"type":"session","startedAt":"x"}\n{"type":"win\n{"type":"window"}\n',
    [0],
  ],
  [
    "what is no number is none",
    '{"type":"session","startedAt":"x"}\n{"type":"window","own":-1e999,"limit":"9"}\n',
    [1],
  ],
  ["a window without a session belongs to none", '{"type":"window"}\n[1]\n', []],
])("%s", async (_name, content, windows) => {
  const folder = await makeTemporaryFolder();
  if (content !== undefined) {
    await writeFile(join(folder, "windows.ndjson"), content);
  }
  const sessions = await readSessions(folder);
  expect(sessions.map((session) => session.windows.length)).toEqual(windows);
  expect(
    sessions.flatMap((session) => session.windows).every(({ own, limit }) => own === 0 && limit === 0),
  ).toBe(true);
});
