import type { Command } from "commander";
import { z } from "zod";
import { resolveSelection } from "../config/index.ts";
import { UsageError } from "../errors.ts";
import type { Selection } from "../model/index.ts";
import type { CommandIo, CommandOptions } from "./command.ts";
import { readConfigText } from "./read-config-text.ts";

/** `Billing, Team\\, apps` → ["Billing", "Team, apps"]: names may have commas. */
const list = z
  .string()
  .transform((text) =>
    text
      .split(/(?<!\\),/)
      .map((item) => item.replaceAll("\\,", ",").trim())
      .filter((item) => item !== ""),
  )
  .refine((items) => items.length > 0)
  .optional();

const optionsSchema = z.object({
  resources: list,
  collections: list,
  locales: list,
  states: list,
  labels: list,
  ids: list,
  from: z.string().optional(),
  to: z.string().optional(),
  updatedSince: z.string().optional(),
  select: z.string().optional(),
});

/** Declares the options that narrow a command to a part of the content. `without`: those it has in its own way. */
export function addSelectionOptions(
  command: Command,
  { without = [] }: { readonly without?: readonly string[] } = {},
): void {
  const options = [
    ["--resources <list>", "only these: collections, sections, articles, news"],
    [
      "--collections <list>",
      "only these collections, by id or name (a comma in it: \\,), and what is in them",
    ],
    ["--locales <list>", "only these locales"],
    ["--states <list>", "only published, live or draft ones"],
    ["--labels <list>", "only news with one of these labels"],
    ["--ids <list>", "only objects with these ids"],
    ["--from <date>", "only news published then or later"],
    ["--to <date>", "only news published before"],
    ["--updated-since <date>", "only what changed in the workspace then or later"],
    ["--select <name>", "a selection of helpferry.config.json"],
  ] as const;
  for (const [flags, description] of options) {
    if (!without.some((name) => flags.startsWith(`--${name} `))) {
      command.option(flags, description);
    }
  }
}

/** Reads which part of the content is meant. Throws UsageError. */
export async function readSelection(io: CommandIo, given: CommandOptions): Promise<Selection> {
  const read = optionsSchema.safeParse(given);
  if (!read.success) {
    throw new UsageError({
      code: "empty-selection",
      message: `Cannot select by an empty --${String(read.error.issues[0]?.path[0])}: wanted at least one item.`,
      hint: "Name what is meant, or leave the option out for everything.",
    });
  }
  const { select, ...flags } = read.data;
  return resolveSelection({ flags, select, configText: await readConfigText(io.cwd) });
}
