import { resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { openSnapshot } from "../../snapshot/index.ts";
import { quote } from "../../wire/index.ts";
import { acknowledgeChanges } from "../../workflows/acknowledge-changes.ts";
import type { CommandModule } from "../command.ts";
import { outJson } from "../output.ts";
import { readFlag } from "../read-option.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { addSelectionOptions, readSelection } from "../selection-options.ts";

/** `helpferry ack`: says of changed sources that their translations hold; changes files only. */
export const ackCommand: CommandModule = {
  examples: [
    "helpferry ack data/mine --cosmetic",
    "helpferry ack data/mine s.212.name.k7 a.938.title.k7",
    "helpferry ack data/mine --all --ids 938 --dry-run",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder")
      .argument("[units...]", "ids of texts, as in translators' files; that of a body stands for all of it")
      .option("--cosmetic", "changes of letter case, white space and punctuation")
      .option("--all", "all changes of what is selected")
      .option("--dry-run", "find out everything, write nothing");
    addSelectionOptions(command);
    addLanguageOption(command);
  },
  async run(io, [folder = "", ...units], options) {
    const onlyCosmetic = readFlag(options, "cosmetic");
    if (units.length === 0 && !onlyCosmetic && !readFlag(options, "all")) {
      throw new UsageError({
        code: "nothing-chosen",
        message: "Cannot tell which changes of sources are meant.",
        hint: `helpferry ack ${folder} --cosmetic, or the ids of texts, or --all. --dry-run shows them.`,
      });
    }
    const texts = await loadReaderTexts(io, options);
    const result = await acknowledgeChanges(await openSnapshot(resolve(io.cwd, folder)), {
      selection: await readSelection(io, options),
      ...(units.length === 0 ? {} : { units }),
      onlyCosmetic,
      isDryRun: readFlag(options, "dryRun"),
    });
    if (options.json === true) {
      outJson(io, result);
      return 0;
    }
    const { changes, left, importId, isDryRun } = result;
    if (isDryRun) {
      io.say(texts.t("ack.dryRun"));
    }
    for (const { unit, change, locales } of changes) {
      io.say(texts.t("ack.change", { unit, locales: texts.list(locales), change: quote(change) }));
    }
    io.say(changes.length === 0 ? texts.t("ack.none") : texts.t("ack.settled", { count: changes.length }));
    if (left > 0) {
      io.say(texts.t("ack.left", { count: left, snapshot: folder }));
    }
    if (changes.length > 0 && !isDryRun) {
      io.say(texts.t("ack.undo", { snapshot: folder, importId }));
    }
    return 0;
  },
};
