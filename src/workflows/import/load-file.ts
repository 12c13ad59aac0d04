import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { UsageError } from "../../errors.ts";
import { fileError } from "../../files/index.ts";
import { FORMATS, formatOfContent, type Format } from "../../formats/index.ts";

/**
 * Reads a translators' file, and tells its format by what is in it. `attempt` and `wanted` are words for people.
 * Throws UsageError for what no format reads, ConfigError for a file that cannot be read.
 */
export async function loadFile(
  path: string,
  { attempt, wanted }: { readonly attempt: string; readonly wanted: string },
): Promise<{ readonly format: Format; readonly bytes: Uint8Array }> {
  const name = basename(path);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError("read", path, error);
  });
  const format = formatOfContent(name, bytes);
  if (format === undefined) {
    throw new UsageError({
      code: "unknown-format",
      message: `Cannot ${attempt} ${name}: no format reads files of that name.`,
      hint: `Wanted ${wanted}: ${FORMATS.flatMap(({ extensions }) => extensions).join(", ")}.`,
    });
  }
  return { format, bytes };
}
