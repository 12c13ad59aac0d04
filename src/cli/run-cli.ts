import { Command, CommanderError } from "commander";
import { UsageError } from "../errors.ts";
import type { CommandIo, CommandOptions, ExitCode } from "./command.ts";
import { COMMANDS, type CommandListing } from "./commands/index.ts";
import { exitCodeOf } from "./exit-code.ts";
import { outJson } from "./output.ts";
import { renderError } from "./render-error.ts";

const EPILOGUE = `
Exit codes: 0 done; 1 done, but with findings, conflicts or failures; 2 wrong usage or
configuration, nothing was done; 3 unexpected failure.

First steps: helpferry sandbox --from data/sample, then helpferry pull data/mine.`;

/**
 * Runs one command line, without the program's own name: parse, call, render. Never throws; every error
 * becomes a message and an exit code.
 */
export async function runCli(argv: readonly string[], io: CommandIo, version: string): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = new Command("helpferry")
    .description("Carries Intercom Help Center content and news between workspaces and translators.")
    .version(version, "-V, --version", "print the version")
    .addHelpText("after", EPILOGUE)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text),
      writeErr: (text) => io.say(text.replace(/\n$/, "")),
    });
  for (const listing of COMMANDS) {
    const command = program.command(listing.name).description(listing.summary).exitOverride();
    if (argv.includes(listing.name)) {
      await completeCommand(command, listing, io, (code) => (exitCode = code));
    }
  }
  if (argv.includes("")) {
    renderError(io, EMPTY_ARGUMENT, { json: argv.includes("--json") });
    return 2;
  }
  if (argv.length === 0) {
    io.say(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    const json = argv.includes("--json");
    if (error instanceof CommanderError) {
      return finishParsing(io, error, json);
    }
    renderError(io, error, { json });
    return exitCodeOf(error);
  }
}

/** What `helpferry pull "$DIR"` is while DIR is not set: it must not mean the present folder. */
const EMPTY_ARGUMENT = new UsageError({
  code: "empty-argument",
  message: "Cannot run the command: one of its arguments or options is empty.",
  hint: "Look for a variable of the shell that is not set.",
});

/** The parser has said in words what is wrong, or printed what was asked for (help, version). */
function finishParsing(io: CommandIo, error: CommanderError, json: boolean): ExitCode {
  if (error.exitCode === 0) {
    return 0;
  }
  if (json) {
    const message = error.message.replace(/^error: /, "");
    outJson(io, { error: { code: "wrong-usage", message, hint: "helpferry --help" } });
  }
  return 2;
}

async function completeCommand(
  command: Command,
  listing: CommandListing,
  io: CommandIo,
  finish: (code: ExitCode) => void,
): Promise<void> {
  const { configure, examples, run } = await listing.load();
  configure(command);
  command
    .option("--json", "print the result as JSON on standard output")
    .addHelpText("after", `\nExamples:\n${examples.map((example) => `  ${example}`).join("\n")}`)
    .showHelpAfterError(`Run \`helpferry ${listing.name} --help\` for its arguments and options.`)
    .action(async () => {
      const options: CommandOptions = command.opts();
      finish(await run(io, command.args, options));
    });
}
