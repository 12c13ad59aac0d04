import { resolve } from "node:path";
import { z } from "zod";
import { UsageError } from "../../errors.ts";
import { FIELDS } from "../../model/index.ts";
import { quoteArgument, renderConflict } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import { nameReferences } from "../../workflows/name-references.ts";
import {
  listConflicts,
  resolveConflicts,
  type Conflict,
  type ConflictSelection,
  type Resolution,
} from "../../workflows/resolve-conflicts.ts";
import type { CommandIo, CommandModule, CommandOptions } from "../command.ts";
import { outJson, sayText } from "../output.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { addSelectionOptions, readSelection } from "../selection-options.ts";

const FIELD_NAMES: readonly string[] = [
  ...new Set(Object.values(FIELDS).flatMap((rules) => Object.keys(rules))),
];

const optionsSchema = z.object({
  ours: z.boolean().default(false),
  theirs: z.boolean().default(false),
  fields: z
    .string()
    .transform((text) => text.split(",").map((field) => field.trim()))
    .optional(),
});

type Choose = Parameters<typeof resolveConflicts>[2];

/** `helpferry resolve`: settles what was changed here and in the workspace; changes files of the snapshot only. */
export const resolveCommand: CommandModule = {
  examples: [
    "helpferry resolve data/acme",
    "helpferry resolve data/acme --theirs --locales fr,de",
    "helpferry resolve data/acme --ours --ids 212 --fields name",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder")
      .option("--ours", "keep what stands in the snapshot; the next plan writes it over theirs")
      .option("--theirs", "take what stands in the workspace into the snapshot")
      .option("--fields <list>", "only these fields, such as name,body");
    addSelectionOptions(command);
    addLanguageOption(command);
  },
  async run(io, [snapshot = ""], options) {
    const texts = await loadReaderTexts(io, options);
    const { ours, theirs, fields } = optionsSchema.parse(options);
    checkOptions(ours && theirs, fields);
    const folder = resolve(io.cwd, snapshot);
    const selection: ConflictSelection = {
      selection: await readSelection(io, options),
      ...(fields === undefined ? {} : { fields }),
    };
    const shown: Conflict[] = [];
    const show = await createShow(io, folder, texts);
    const isAsking = !ours && !theirs && io.isTerminal && options.json !== true;
    const choose: Choose = ours
      ? () => "ours"
      : theirs
        ? () => "theirs"
        : isAsking
          ? createQuestion(io, show, texts)
          : (conflict) => {
              if (options.json !== true) {
                show(conflict);
              }
              return undefined;
            };
    const resolution = await resolveConflicts(
      folder,
      keep(listConflicts(folder, selection), shown, options),
      choose,
    );
    if (options.json === true) {
      outJson(io, { ...resolution, conflicts: shown });
    } else {
      sayResolution(io, resolution, { texts, folder: quoteArgument(snapshot), isAsking });
    }
    return resolution.remaining > 0 ? 1 : 0;
  },
};

function checkOptions(isBoth: boolean, fields: readonly string[] | undefined): void {
  if (isBoth) {
    throw new UsageError({
      code: "wrong-option",
      message: "Cannot settle conflicts with --ours and with --theirs at once.",
      hint: "Choose one, or neither to be asked for each conflict.",
    });
  }
  const unknown = fields?.find((field) => !FIELD_NAMES.includes(field));
  if (unknown !== undefined) {
    throw new UsageError({
      code: "wrong-option",
      message: `Cannot select by --fields ${unknown}: no object has such a field.`,
      hint: `Fields: ${FIELD_NAMES.join(", ")}.`,
    });
  }
}

/** For `--json` all conflicts that are meant are kept; for people none needs to be. */
async function* keep(
  conflicts: AsyncIterable<Conflict>,
  kept: Conflict[],
  { json }: CommandOptions,
): AsyncGenerator<Conflict> {
  for await (const conflict of conflicts) {
    if (json === true) {
      kept.push(conflict);
    }
    yield conflict;
  }
}

async function createShow(
  io: CommandIo,
  folder: string,
  texts: Texts,
): Promise<(conflict: Conflict) => void> {
  const nameOf = await nameReferences(folder);
  return (conflict) => sayText(io, renderConflict(conflict, texts, nameOf));
}

/** Asks about one conflict after the other; whoever quits leaves the rest open. */
function createQuestion(io: CommandIo, show: (conflict: Conflict) => void, texts: Texts): Choose {
  let hasQuit = false;
  return async (conflict) => {
    if (hasQuit) {
      return undefined;
    }
    show(conflict);
    for (;;) {
      const answer = (await io.ask(texts.t("resolve.ask")))?.trim().toLowerCase();
      switch (answer) {
        case "o":
        case "ours":
          return "ours";
        case "t":
        case "theirs":
          return "theirs";
        case "s":
        case "skip":
          return undefined;
        case undefined:
        case "q":
        case "quit":
          hasQuit = true;
          return undefined;
        default:
          io.say(texts.t("resolve.askAgain"));
      }
    }
  };
}

function sayResolution(
  io: CommandIo,
  { ours, theirs, remaining }: Resolution,
  { texts, folder, isAsking }: { readonly texts: Texts; readonly folder: string; readonly isAsking: boolean },
): void {
  if (ours > 0) {
    io.say(texts.t("resolve.madeOurs", { count: ours }));
  }
  if (theirs > 0) {
    io.say(texts.t("resolve.madeTheirs", { count: theirs }));
  }
  if (ours + theirs > 0) {
    io.say(texts.t("resolve.undo", { folder }));
  }
  if (remaining > 0) {
    io.say(texts.t(ours + theirs > 0 ? "resolve.remaining" : "resolve.open", { count: remaining }));
    if (!isAsking) {
      io.say(texts.t("resolve.how", { folder }));
    }
  } else {
    io.say(ours + theirs > 0 ? texts.t("resolve.next", { folder }) : texts.t("resolve.none"));
  }
}
