import { z } from "zod";
import { FormatError } from "../errors.ts";
import type { JsonValue } from "../model/index.ts";

/** Checks a line of a file that helpferry wrote and people or git may have changed. Throws FormatError that names the place. */
export function parseLine<Schema extends z.ZodType>(
  schema: Schema,
  value: JsonValue | undefined,
  place: string,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new FormatError({
      code: "damaged-line",
      message: `Cannot read ${place}: ${z.prettifyError(result.error).replaceAll(/\s*\n\s*/g, " ")}.`,
      hint: "Take the file back from version control.",
    });
  }
  return result.data;
}
