import type { z } from "zod";
import { UsageError } from "../errors.ts";
import type { CommandOptions } from "./command.ts";
import { formatFlag } from "./format-flag.ts";

/** Options as a schema has them. Throws UsageError for the first that is none; `command` is named in its hint. */
export function parseOptions<Options>(
  schema: z.ZodType<Options>,
  given: CommandOptions,
  command: string,
): Options {
  const read = schema.safeParse(given);
  if (read.success) {
    return read.data;
  }
  const [issue] = read.error.issues;
  throw new UsageError({
    code: "wrong-option",
    message: `The option ${formatFlag(String(issue?.path[0]))} cannot be used as it is: ${issue?.message ?? "unknown value"}.`,
    hint: `helpferry ${command} --help`,
  });
}
