import { Option, type Command } from "commander";
import type { CommandOptions } from "./command.ts";
import { readChoice, readText } from "./read-option.ts";

const DATE_FORMATS = ["DMY", "MDY", "YMD"] as const;

/** What a person answers about dates that leave something open; null for what was not answered. */
export interface DateOptions {
  readonly timeZone: string | null;
  readonly atTime: string | null;
  readonly dateFormat: (typeof DATE_FORMATS)[number] | null;
}

/** Declares the options that say how dates are read. */
export function addDateOptions(command: Command): void {
  command
    .option("--time-zone <zone>", "zone of dates without one: Europe/Berlin")
    .option("--at-time <HH:MM>", "time of dates without one")
    .addOption(
      new Option("--date-format <order>", "order of dates such as 03/04/2021").choices(DATE_FORMATS),
    );
}

/** Reads the answers. */
export function readDateOptions(given: CommandOptions): DateOptions {
  return {
    timeZone: readText(given, "timeZone") ?? null,
    atTime: readText(given, "atTime") ?? null,
    dateFormat: readChoice(given, "dateFormat", DATE_FORMATS) ?? null,
  };
}
