import type { CommandIo } from "../cli/command.ts";
import { runCli } from "../cli/run-cli.ts";
import { createSkippingTime } from "./skipping-clock.ts";

/** A world for a command under test, and what the command said to it. */
export interface TestIo extends CommandIo {
  /** What went to standard output. */
  readonly written: string[];
  /** What went to standard error, a line each. */
  readonly said: string[];
}

export interface TestIoOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTerminal?: boolean;
  /** What a person answers; undefined where nobody is there. */
  readonly answer?: string;
  /** What they answer one question after the other; then nobody is there. */
  readonly answers?: readonly string[];
  readonly fetch?: typeof fetch;
  readonly now?: () => Date;
  /** Called where time is slept away. */
  readonly onSleep?: () => void;
  readonly signal?: AbortSignal;
}

/** A command's world that keeps what is said and sleeps no time; nothing of this process leaks into it. */
export function createTestIo(options: TestIoOptions = {}): TestIo {
  const written: string[] = [];
  const said: string[] = [];
  const time = createSkippingTime();
  const answers = [...(options.answers ?? [])];
  return {
    out: (text) => void written.push(text),
    say: (line) => void said.push(line),
    progress: () => undefined,
    columns: () => 80,
    every: () => () => undefined,
    ask: async () => answers.shift() ?? options.answer,
    runProgram: async () => undefined,
    stdin: (async function* input() {
      yield new TextEncoder().encode(options.stdin ?? "");
    })(),
    env: options.env ?? {},
    cwd: options.cwd ?? "/",
    fetch: options.fetch ?? globalThis.fetch,
    ...time,
    sleep: async (durationMs) => {
      options.onSleep?.();
      await time.sleep(durationMs);
    },
    ...(options.now === undefined ? {} : { now: options.now }),
    isTerminal: options.isTerminal ?? false,
    signal: options.signal ?? new AbortController().signal,
    written,
    said,
  };
}

/** Runs a command line as a user would type it, without the program's name. */
export async function runCommand(
  args: readonly string[],
  options: TestIoOptions = {},
): Promise<{ readonly exitCode: number; readonly out: string; readonly said: string }> {
  const io = createTestIo(options);
  const exitCode = await runCli(args, io, "0.0.0-test");
  return { exitCode, out: io.written.join(""), said: io.said.join("\n") };
}
