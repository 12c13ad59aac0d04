import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { WindowUse } from "../../../src/sandbox/index.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SANDBOX = join(ROOT, "scripts/dev/bench/programs/pace-sandbox.mjs");
const CLIENT = join(ROOT, "conformance/pace-client.mjs");

/** Who sends the calls, and the package it needs beside helpferry's own. */
const CONTESTANTS = [
  { name: "helpferry", words: "helpferry", needs: undefined },
  { name: "intercom-client", words: "intercom-client 7.0.3 + p-limit(10)", needs: "intercom-client-7" },
  { name: "fetch", words: "fetch + p-limit(10), again 1 s after a 429", needs: undefined },
  { name: "bottleneck", words: "bottleneck 2.19.5, reservoir", needs: "bottleneck" },
  { name: "p-queue", words: "p-queue 9.3.5, intervalCap", needs: "p-queue" },
] as const;

/** What other programs do meanwhile: a share of each window, spread so. */
const OTHERS = [
  { words: "alone", foreign: undefined },
  { words: "30 %, at the start", foreign: { amount: { share: 0.3 }, pattern: "start" } },
  { words: "30 %, evenly", foreign: { amount: { share: 0.3 }, pattern: "steady" } },
] as const;

/** How much is asked of each contestant. */
export interface PaceSize {
  readonly limit: number;
  readonly windowSeconds: number;
  readonly calls: number;
  readonly roundTripsMs: readonly number[];
}

/** One contestant in one situation. */
export interface PaceRow {
  readonly others: string;
  readonly roundTripMs: number;
  readonly contestant: string;
  /** Of what others left in full windows, the part that was used; null where no window was full. */
  readonly used: number | null;
  readonly refused: number;
  /** The part of all calls that was answered 429. */
  readonly wasted: number;
  /** The part of other programs' calls that was refused. */
  readonly othersRefused: number | null;
  /** Calls that were given up. */
  readonly failed: number;
  readonly seconds: number;
}

/** Lets all contestants send side by side, each to a sandbox of its own, in one situation after the other. */
export async function comparePace(dist: string, size: PaceSize): Promise<readonly PaceRow[]> {
  const present = CONTESTANTS.filter(
    ({ needs }) => needs === undefined || existsSync(join(ROOT, "conformance/node_modules", needs)),
  );
  const rows: PaceRow[] = [];
  for (const others of OTHERS) {
    for (const roundTripMs of size.roundTripsMs) {
      console.error(`pace: ${others.words}, ${roundTripMs} ms …`);
      rows.push(
        ...(await Promise.all(
          present.map(async ({ name, words }) => ({
            others: others.words,
            roundTripMs,
            contestant: words,
            ...(await measure(dist, name, { size, roundTripMs, foreign: others.foreign })),
          })),
        )),
      );
    }
  }
  return rows;
}

type Measured = Omit<PaceRow, "others" | "roundTripMs" | "contestant">;

async function measure(
  dist: string,
  name: string,
  {
    size,
    roundTripMs,
    foreign,
  }: {
    readonly size: PaceSize;
    readonly roundTripMs: number;
    readonly foreign: (typeof OTHERS)[number]["foreign"];
  },
): Promise<Measured> {
  const { limit, windowSeconds, calls } = size;
  const library = pathToFileURL(join(dist, "index.js")).href;
  const options = { rateLimit: limit, windowSeconds, latencyMs: roundTripMs, foreign };
  const sandbox = spawn(process.execPath, [SANDBOX, library, JSON.stringify(options)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const lines = createInterface(sandbox.stdout)[Symbol.asyncIterator]();
  const url = String((await lines.next()).value);
  const argv = [CLIENT, name, library, url, String(calls), String(limit), String(windowSeconds * 1000)];
  const { stdout } = await promisify(execFile)(process.execPath, argv);
  const closed = once(sandbox, "close");
  sandbox.stdin.end();
  const windows = JSON.parse(String((await lines.next()).value)) as readonly WindowUse[];
  await closed;
  return { ...judge(windows), ...(JSON.parse(stdout) as Pick<PaceRow, "seconds" | "failed">) };
}

/** The first window was under way at the start, and the last was never finished: neither counts as full. */
export function judge(
  windows: readonly WindowUse[],
): Pick<PaceRow, "used" | "refused" | "wasted" | "othersRefused"> {
  const sum = (list: readonly WindowUse[], count: (use: WindowUse) => number): number =>
    list.reduce((total, use) => total + count(use), 0);
  const full = windows.slice(1);
  const asked = sum(windows, ({ passed, refused }) => passed + refused);
  const refused = sum(windows, (use) => use.refused);
  const foreign = sum(windows, ({ foreignPassed, foreignRefused }) => foreignPassed + foreignRefused);
  const available = sum(full, (use) => use.limit - use.foreignPassed - use.foreignRefused);
  return {
    used: available === 0 ? null : sum(full, ({ passed }) => passed) / available,
    refused,
    wasted: asked === 0 ? 0 : refused / asked,
    othersRefused: foreign === 0 ? null : sum(windows, (use) => use.foreignRefused) / foreign,
  };
}
