import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import type { Selection } from "../model/index.ts";
import type { CommandIo, CommandOptions } from "./command.ts";
import { readText } from "./read-option.ts";

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
  const select = readText(given, "select");
  const flags = {
    resources: readList(given, "resources"),
    collections: readList(given, "collections"),
    locales: readList(given, "locales"),
    states: readList(given, "states"),
    labels: readList(given, "labels"),
    ids: readList(given, "ids"),
    from: readText(given, "from"),
    to: readText(given, "to"),
    updatedSince: readText(given, "updatedSince"),
  };
  if (select === undefined && Object.values(flags).every((flag) => flag === undefined)) {
    return {};
  }
  const { resolveSelection } = await import("../config/index.ts");
  const { readConfigText } = await import("./read-config-text.ts");
  return resolveSelection({ flags, select, configText: await readConfigText(io.cwd) });
}

/** `Billing, Team\\, apps` → ["Billing", "Team, apps"]: names may have commas. */
function readList(given: CommandOptions, name: string): string[] | undefined {
  const items = readText(given, name)
    ?.split(/(?<!\\),/)
    .map((item) => item.replaceAll("\\,", ",").trim())
    .filter((item) => item !== "");
  if (items?.length === 0) {
    throw new UsageError({
      code: "empty-selection",
      message: `Cannot select by an empty --${name}: wanted at least one item.`,
      hint: "Name what is meant, or leave the option out for everything.",
    });
  }
  return items;
}
