import { access } from "node:fs/promises";
import { join } from "node:path";
import { Option, type Command } from "commander";
import type { CONFIG_FILE } from "../config/index.ts";
import { ConfigError } from "../errors.ts";
import { findLanguage, LANGUAGES, loadTexts, type Language, type Texts } from "../texts/index.ts";
import type { CommandIo, CommandOptions } from "./command.ts";
import { readChoice } from "./read-option.ts";

const VARIABLE = "HELPFERRY_LANGUAGE";

/** The name alone: reading a config takes longer to load than most commands take to start, and most folders have none. */
const CONFIG = "helpferry.config.json" satisfies typeof CONFIG_FILE;

/** Declares in which language a command speaks to people. */
export function addLanguageOption(command: Command): void {
  command.addOption(
    new Option(
      "--language <code>",
      `the language of reports and messages (default: ${VARIABLE}, the config, or en)`,
    ).choices(LANGUAGES),
  );
}

/**
 * The texts in the language of whoever reads what a command writes: as the option says, else the environment, else the
 * config. Throws ConfigError where one of these names a language that helpferry does not speak.
 */
export async function loadReaderTexts(io: CommandIo, given: CommandOptions): Promise<Texts> {
  const language = readChoice(given, "language", LANGUAGES) ?? readVariable(io) ?? (await readConfig(io));
  return loadTexts(language ?? "en");
}

function readVariable({ env }: CommandIo): Language | undefined {
  const named = env[VARIABLE]?.trim() ?? "";
  return named === "" ? undefined : requireLanguage(named, VARIABLE);
}

async function readConfig({ cwd }: CommandIo): Promise<Language | undefined> {
  try {
    await access(join(cwd, CONFIG));
  } catch {
    return undefined;
  }
  const { readConfigText } = await import("./read-config-text.ts");
  const { resolveLanguage } = await import("../config/index.ts");
  const named = resolveLanguage(await readConfigText(cwd));
  return named === undefined ? undefined : requireLanguage(named, `"language" of ${CONFIG}`);
}

function requireLanguage(named: string, place: string): Language {
  const language = findLanguage(named);
  if (language === undefined) {
    throw new ConfigError({
      code: "language-unknown",
      message: `${place} names no language that helpferry speaks: wanted one of ${LANGUAGES.join(", ")}.`,
      hint: "Use one of these, or leave it out for English. --language says it for one command.",
    });
  }
  return language;
}
