import { Option, type Command } from "commander";
import {
  CHECK_CODES,
  CHECK_PROFILES,
  isCheckCode,
  type CheckChoice,
  type CheckCode,
  type Terms,
} from "../checks/index.ts";
import { UsageError } from "../errors.ts";
import type { CommandIo, CommandOptions } from "./command.ts";
import { formatFlag } from "./format-flag.ts";
import { readText } from "./read-option.ts";

/** Declares how strictly is checked, and what. `profileFlag` is the option that names the profile. */
export function addCheckOptions(command: Command, profileFlag: string): void {
  command
    .addOption(
      new Option(profileFlag, "how strictly to check; strict takes warnings for errors").choices(
        CHECK_PROFILES,
      ),
    )
    .option("--only <codes>", "only these checks")
    .option("--ignore <codes>", "not these checks");
}

/** Reads the project's own words from its config. Throws ConfigError. */
export async function readTerms(io: CommandIo): Promise<Terms> {
  const { readConfigText } = await import("./read-config-text.ts");
  const configText = await readConfigText(io.cwd);
  if (configText === undefined) {
    return { doNotTranslate: [], glossary: [] };
  }
  const { resolveTerms } = await import("../config/index.ts");
  return resolveTerms(configText);
}

/** Reads what is checked. Throws UsageError for a code that no check has. */
export function readCheckChoice(given: CommandOptions, profile: string | undefined): CheckChoice {
  return {
    profile: CHECK_PROFILES.find((name) => name === profile) ?? "default",
    only: readCodes(given, "only") ?? null,
    ignore: readCodes(given, "ignore") ?? [],
  };
}

/** A code, or all that begin alike: `ph` is `ph-missing`, `ph-extra` and the others. */
export function readCodes(given: CommandOptions, name: string): readonly CheckCode[] | undefined {
  const all = Object.keys(CHECK_CODES).filter(isCheckCode);
  return readText(given, name)
    ?.split(",")
    .map((code) => code.trim())
    .flatMap((wanted) => {
      const codes = all.filter((code) => code === wanted || code.startsWith(`${wanted}-`));
      if (codes.length === 0) {
        throw new UsageError({
          code: "unknown-check",
          message: `Cannot use ${formatFlag(name)} ${wanted}: no check has that code.`,
          hint: `Wanted some of: ${all.join(", ")}.`,
        });
      }
      return codes;
    });
}
