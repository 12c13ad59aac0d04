import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A program that is measured: a process of Node.js of its own. */
export interface Program {
  /** What stands behind `node`. */
  readonly argv: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Brings files back to where they were before the last run; not measured. */
  readonly prepare?: () => Promise<void>;
}

export interface Measured {
  /** From starting the process to its end. */
  readonly seconds: number;
  /** Most memory that the process had at any time. */
  readonly peakMb: number;
}

const PRELOAD = new URL("programs/report-usage.mjs", import.meta.url).href;

/** Runs a program once. Throws where it fails. */
export async function runProgram(program: Program, usageFile: string): Promise<Measured> {
  await program.prepare?.();
  const start = performance.now();
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", PRELOAD, ...program.argv], {
      cwd: fileURLToPath(new URL("../../..", import.meta.url)),
      env: { ...process.env, ...program.env, BENCH_USAGE_FILE: usageFile },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (text: Buffer) => {
      said = (said + text.toString("utf8")).slice(-2_000);
    });
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`node ${program.argv.join(" ")} ended with ${code}:\n${said}`));
      }
    });
  });
  const elapsedMs = performance.now() - start;
  const { peakKb, outsideMs } = JSON.parse(await readFile(usageFile, "utf8")) as {
    readonly peakKb: number;
    readonly outsideMs: number;
  };
  return { seconds: (elapsedMs - outsideMs) / 1000, peakMb: peakKb / 1024 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const low = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (low + (sorted[Math.floor(middle)] ?? low)) / 2;
}

/** Runs two programs by turns, so that what else the machine does hits both; medians of each. */
export async function runByTurns(
  programs: readonly [Program, Program],
  runs: number,
  usageFile: string,
): Promise<readonly [Measured, Measured]> {
  const results: [Measured[], Measured[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    for (const side of [0, 1] as const) {
      results[side].push(await runProgram(programs[side], usageFile));
    }
  }
  const medians = (measured: readonly Measured[]): Measured => ({
    seconds: median(measured.map(({ seconds }) => seconds)),
    peakMb: median(measured.map(({ peakMb }) => peakMb)),
  });
  return [medians(results[0]), medians(results[1])];
}
