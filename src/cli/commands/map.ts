import { relative, resolve } from "node:path";
import { UsageError } from "../../errors.ts";
import { quoteArgument } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import { initMap, type InitMapResult } from "../../workflows/init-map.ts";
import type { CommandIo, CommandModule } from "../command.ts";
import { addConnectionOptions, connect } from "../connection.ts";
import { outJson } from "../output.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { sayTable } from "../say-table.ts";

/** `helpferry map init`: makes a workspace a destination of a snapshot. */
export const mapCommand: CommandModule = {
  examples: ["helpferry map init data/acme --workspace staging"],
  configure(command) {
    command
      .argument("<action>", "init: draft the file that says who is who")
      .argument("<snapshot>", "the snapshot's folder");
    addConnectionOptions(command);
    addLanguageOption(command);
  },
  async run(io, [action = "", snapshot = ""], options) {
    if (action !== "init") {
      throw new UsageError({
        code: "unknown-action",
        message: `Cannot do "${action}" with a map: wanted init.`,
        hint: "helpferry map init <snapshot> --workspace NAME",
      });
    }
    const texts = await loadReaderTexts(io, options);
    const workspace = await connect(io, options);
    const result = await initMap(resolve(io.cwd, snapshot), workspace);
    if (options.json === true) {
      outJson(io, { path: result.path, ...result.map });
    } else {
      renderMap(io, texts, snapshot, result);
    }
    return result.map.references.some(({ destinationId }) => destinationId === null) ? 1 : 0;
  },
};

function renderMap(io: CommandIo, texts: Texts, snapshot: string, { map, path }: InitMapResult): void {
  io.say(texts.t("map.written", { workspace: map.workspaceName, file: relative(io.cwd, path) }));
  sayTable(io, {
    columns: (["kind", "origin", "destination", "by"] as const).map((key) => ({
      heading: texts.t(`map.column.${key}`),
    })),
    rows: map.references.map(({ kind, originName, destinationName, matchedBy }) => [
      texts.t(`map.kind.${kind}`),
      originName,
      destinationName ?? texts.t("map.unknown"),
      matchedBy === null ? "" : texts.t(`map.by.${matchedBy}`),
    ]),
  });
  const open = map.references.filter(({ destinationId }) => destinationId === null).length;
  io.say(
    open > 0
      ? texts.t("map.open", { count: open })
      : texts.t("map.complete", {
          command: `helpferry plan ${quoteArgument(snapshot)} --out FILE --workspace NAME`,
        }),
  );
}
