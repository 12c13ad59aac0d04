import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CONFIG_FILE } from "../config/index.ts";
import { ConfigError } from "../errors.ts";

/** The config beside the snapshots, or undefined where there is none. Throws ConfigError where it cannot be read. */
export async function readConfigText(cwd: string): Promise<string | undefined> {
  const file = join(cwd, CONFIG_FILE);
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return undefined;
    }
    throw new ConfigError({
      code: "config-unreadable",
      message: `${file} cannot be read`,
      hint: "Check that it is a file and that you may read it.",
      cause: error,
    });
  }
}
