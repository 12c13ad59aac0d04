import type { Command } from "commander";
import { z } from "zod";

/** What a person answers about dates that leave something open. */
export const dateOptions = {
  timeZone: z.string().optional(),
  atTime: z.string().optional(),
  dateFormat: z.enum(["DMY", "MDY", "YMD"]).optional(),
};

/** Declares the options that say how dates are read. */
export function addDateOptions(command: Command): void {
  command
    .option("--time-zone <zone>", "zone of dates without one: Europe/Berlin")
    .option("--at-time <HH:MM>", "time of dates without one")
    .option("--date-format <order>", "order of dates such as 03/04/2021: DMY, MDY or YMD");
}
