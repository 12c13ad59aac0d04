import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createSystemClock } from "../transport/index.ts";
import type { CommandIo } from "./command.ts";
import { StatusLine, terminalColumns } from "./status-line.ts";

/** No program that is asked something takes longer. */
const PROGRAM_TIMEOUT_MS = 10_000;

/** The world of this very process: what `helpferry` and the scripts run in. The first Ctrl-C or SIGTERM fires its signal. */
export function createProcessIo(): CommandIo {
  const interrupt = new AbortController();
  const status = new StatusLine();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      status.clear();
      if (interrupt.signal.aborted) {
        process.stderr.write(
          "\nStopped at once. Where something was being written, `helpferry runs` says how to go on.\n",
        );
        process.exit(1);
      }
      process.stderr.write(
        signal === "SIGINT"
          ? "\nStopping after what is in flight; press Ctrl-C again to stop at once.\n"
          : "\nStopping after what is in flight; a second SIGTERM stops at once.\n",
      );
      interrupt.abort();
    });
  }
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 3));
  // Words that nobody reads any more must not end a run that writes.
  process.stderr.on("error", () => undefined);
  return {
    out: (text) => void process.stdout.write(text),
    say: (line) => {
      status.clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => status.show(line),
    columns: terminalColumns,
    every,
    ask: async (question) => ask(question, interrupt.signal),
    runProgram,
    stdin: process.stdin,
    env: process.env,
    cwd: process.cwd(),
    fetch: globalThis.fetch,
    now: () => new Date(),
    sleep: async (durationMs, signal) => createSystemClock().sleep(durationMs, signal),
    isTerminal: process.stderr.isTTY,
    signal: interrupt.signal,
  };
}

/** The version of the package this file belongs to. */
export function readVersion(): string {
  const manifest = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

function every(periodMs: number, tick: () => void): () => void {
  const timer = setInterval(tick, periodMs).unref();
  return () => clearInterval(timer);
}

async function runProgram(program: string, args: readonly string[]): Promise<string | undefined> {
  const { execFile } = await import("node:child_process");
  return new Promise((resolve) => {
    execFile(program, args, { timeout: PROGRAM_TIMEOUT_MS }, (error, out) => {
      resolve(error === null ? out : undefined);
    });
  });
}

async function ask(question: string, signal: AbortSignal): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    return undefined;
  }
  const { createInterface } = await import("node:readline/promises");
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    // Whoever ends the input (Ctrl-D) has left without an answer.
    const hasLeft = once(reader, "close").then(() => undefined);
    return await Promise.race([reader.question(question, { signal }), hasLeft]);
  } finally {
    reader.close();
  }
}
