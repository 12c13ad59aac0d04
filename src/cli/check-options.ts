import { Option } from "commander";
import {
  CHECK_CODES,
  CHECK_PROFILES,
  isCheckCode,
  type CheckCode,
  type CheckProfile,
  type Terms,
} from "../checks/index.ts";
import { UsageError } from "../errors.ts";
import type { CommandIo, CommandOptions } from "./command.ts";
import { formatFlag } from "./format-flag.ts";
import { readText } from "./read-option.ts";

/** Declares how strictly is checked; `flags` are the option's own. */
export function profileOption(flags: string): Option {
  return new Option(flags, "how strictly to check; strict takes warnings for errors").choices(CHECK_PROFILES);
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

/** Reads the profile an option names; the default one where it was not given. */
export function readProfile(given: CommandOptions, name: string): CheckProfile {
  return CHECK_PROFILES.find((profile) => profile === given[name]) ?? "default";
}

/** Reads codes of checks; undefined where none were named. Throws UsageError for a code that no check has. A code, or all that begin alike: `ph` is `ph-missing`, `ph-extra` and the others. */
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
