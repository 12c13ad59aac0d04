import type { Command } from "commander";

/**
 * 0 done; 1 done, but with findings, conflicts or failed operations; 2 wrong usage or configuration,
 * nothing was done; 3 unexpected failure.
 */
export type ExitCode = 0 | 1 | 2 | 3;

/** The world as a command sees it; a test passes its own. */
export interface CommandIo {
  /** Data: what a program would read. Nothing else goes here. */
  out(text: string): void;
  /** Words for people, a line at a time. */
  say(line: string): void;
  /** Shows how far a command is in place of what it showed last; "" takes it away. */
  progress(line: string): void;
  /** Characters in a line of the terminal, at this moment. */
  columns(): number;
  /** Calls again and again until the function returned is called; keeps no process alive. */
  every(periodMs: number, tick: () => void): () => void;
  /** Asks a person; undefined where nobody is at a terminal to answer. */
  ask(question: string): Promise<string | undefined>;
  /** What a program of this machine writes; undefined where it cannot be run or fails. */
  runProgram(program: string, args: readonly string[]): Promise<string | undefined>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly fetch: typeof fetch;
  readonly now: () => Date;
  /** Resolves after so many milliseconds, or earlier when the signal fires; never rejects. */
  sleep(durationMs: number, signal?: AbortSignal): Promise<void>;
  /** True where words for people reach a terminal: progress may be drawn there. */
  readonly isTerminal: boolean;
  /** Fires on the first Ctrl-C: finish what is in flight, write the result, leave. */
  readonly signal: AbortSignal;
}

/**
 * One command of the CLI. Implementations live in `cli/commands/<verb>.ts`, one each, and are listed with
 * their names and summaries in `cli/commands/index.ts`, which loads the one that is called. They stay thin:
 * parse, call a workflow, render. Every command gets `--json`.
 */
export interface CommandModule {
  /** One or two command lines shown under --help. */
  readonly examples: readonly string[];
  /** Declares arguments and options. */
  readonly configure: (command: Command) => void;
  /** Throws a HelpferryError for what stops it; returns the exit code otherwise. */
  readonly run: (io: CommandIo, args: readonly string[], options: CommandOptions) => Promise<ExitCode>;
}

/** Options as commander parsed them, keyed in camel case. */
export type CommandOptions = Readonly<Record<string, unknown>> & { readonly json?: boolean };
