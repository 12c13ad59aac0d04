import { HelpferryError } from "../errors.ts";
import type { CommandIo } from "./command.ts";
import { isAbort } from "./exit-code.ts";
import { colour, outJson } from "./output.ts";

/** Says what stopped a command, and what to do: one message, its mend, and no stack trace. */
export function renderError(io: CommandIo, error: unknown, { json }: { readonly json: boolean }): void {
  const { code, message, hint } = describe(error);
  if (json) {
    outJson(io, { error: { code, message, hint: hint ?? null } });
  }
  io.say(`${colour(io, "red", "helpferry:")} ${message}`);
  if (hint !== undefined) {
    io.say(`  ${hint}`);
  }
}

interface ErrorView {
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
}

function describe(error: unknown): ErrorView {
  if (isAbort(error)) {
    return {
      code: "interrupted",
      message: "Stopped before the end. Nothing was left half-written.",
      hint: "Run the same command again to start over.",
    };
  }
  if (error instanceof HelpferryError) {
    return error;
  }
  return {
    code: "unexpected",
    message: `Unexpected failure: ${error instanceof Error ? error.message : String(error)}`,
    hint: "This is a defect of helpferry. Please report it with the command you ran.",
  };
}
