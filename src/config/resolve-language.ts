import { parseConfig } from "./config-file.ts";

/**
 * The code of the language in which people of a project read reports, from its config; undefined where it does not
 * say. Throws ConfigError.
 */
export function resolveLanguage(configText: string | undefined): string | undefined {
  return configText === undefined ? undefined : parseConfig(configText).language;
}
