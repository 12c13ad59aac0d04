import { Command, CommanderError } from "commander";
import { quoteArgument } from "../report/index.ts";
import type { CommandIo, CommandOptions, ExitCode } from "./command.ts";
import { readVersion } from "./process-io.ts";
import { runCli } from "./run-cli.ts";

/** Declares arguments and options, as every command's `configure` does. */
type Declare = (command: Command) => void;

/** What a job was called with. */
export interface ScriptCall {
  readonly args: readonly string[];
  readonly options: CommandOptions;
  /** Of the options that were given, those that `declare` declares, as words for a step. */
  readonly pass: (declare: Declare) => readonly string[];
}

/** A one-off job: command lines of helpferry's own, one after the other. Scripts live in `scripts/`. */
export interface Script {
  /** The file's name without its ending. */
  readonly name: string;
  readonly summary: string;
  /** What to type after the script's name. */
  readonly example: string;
  /** Declares what the job takes beside `--apply`, with the declarations of the commands it is made of. */
  readonly configure: Declare;
  /** The command lines; the last one ends with a plan or with files, never with a write to a workspace. */
  readonly steps: (call: ScriptCall) => readonly (readonly string[])[];
}

const APPLY_HELP = `
Nothing is written to a workspace, unless with:
  --apply <plan>  carry out exactly this plan and do nothing else; see helpferry apply --help`;

/**
 * Runs a job, dry by default: it ends with a plan and its report. `--apply <plan>`, with the options of
 * `helpferry apply`, carries out exactly that plan and does nothing else. Stops at the first step that
 * could not be done; the exit code is the greatest of its steps.
 */
export async function runScript(script: Script, argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  if (argv.some((word) => /^--apply(=|$)/.test(word))) {
    const words = argv.map((word) => word.replace(/^--apply(=|$)/, "")).filter((word) => word !== "");
    return runSteps([["apply", ...words]], io);
  }
  const command = new Command(script.name)
    .description(script.summary)
    .addHelpText(
      "after",
      `${APPLY_HELP}\n\nExample:\n  npx tsx scripts/${script.name}.ts ${script.example}`.trimEnd(),
    )
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.say(text.trimEnd()) });
  script.configure(command);
  try {
    command.parse(argv, { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? 0 : 2;
    }
    throw error;
  }
  const pass = (declare: Declare): string[] => wordsOf(command, declare);
  return runSteps(script.steps({ args: command.args, options: command.opts(), pass }), io);
}

/** Options as they are typed; those that were left out stay out. */
function wordsOf(command: Command, declare: Declare): string[] {
  const declared = new Command();
  declare(declared);
  return declared.options.flatMap((option) => {
    const key = option.attributeName();
    if (command.getOptionValueSource(key) !== "cli") {
      return [];
    }
    const value: unknown = command.getOptionValue(key);
    const flag = option.long ?? "";
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.map((one) => (typeof one === "boolean" ? flag : `${flag}=${String(one)}`));
  });
}

async function runSteps(steps: readonly (readonly string[])[], io: CommandIo): Promise<ExitCode> {
  let worst: ExitCode = 0;
  for (const step of steps) {
    const shown = step.map((word) => (word.startsWith("--") ? word : quoteArgument(word)));
    io.say(`\n$ helpferry ${shown.join(" ")}`);
    const exitCode = await runCli(step, io, readVersion());
    if (exitCode === 1) {
      io.say("(exit code 1: done, with findings)");
    }
    worst = exitCode > worst ? exitCode : worst;
    if (exitCode > 1) {
      break;
    }
  }
  return worst;
}
