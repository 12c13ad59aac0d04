import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CONFIG_FILE } from "../config/index.ts";
import { ConfigError } from "../errors.ts";
import { isMissing } from "../files/index.ts";

/** The config beside the snapshots, or undefined where there is none. Throws ConfigError where it cannot be read. */
export async function readConfigText(cwd: string): Promise<string | undefined> {
  const file = join(cwd, CONFIG_FILE);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw new ConfigError({
      code: "config-unreadable",
      message: `Cannot read ${file}: ${error instanceof Error ? error.message : "unknown reason"}.`,
      hint: "Check that it is a file and that you may read it.",
      cause: error,
    });
  }
}
