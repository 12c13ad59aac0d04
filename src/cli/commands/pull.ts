import { resolve } from "node:path";
import { isEverything, RESOURCES } from "../../model/index.ts";
import { quoteArgument } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { PullCounts, PullResult } from "../../workflows/pull-snapshot.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { addConnectionOptions, connect } from "../connection.ts";
import { FindingCounter } from "../finding-counter.ts";
import { formatFileTime } from "../file-time.ts";
import { NoteTaker } from "../note-taker.ts";
import { outJson } from "../output.ts";
import { Progress, showReading } from "../progress.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { sayTable } from "../say-table.ts";
import { addSelectionOptions, readSelection } from "../selection-options.ts";

/** `helpferry pull`: a workspace into a snapshot; reads only. */
export const pullCommand: CommandModule = {
  examples: [
    "helpferry pull data/acme",
    "helpferry pull data/acme --dated",
    "helpferry pull data/acme --collections Billing --locales fr,de",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder, e.g. data/acme; made where it is missing")
      .option("--dated", "pull into a folder of its own beside it, named after the time: a backup");
    addSelectionOptions(command);
    addConnectionOptions(command);
    addLanguageOption(command);
  },
  async run(io: CommandIo, [given = ""]: readonly string[], options: CommandOptions): Promise<ExitCode> {
    const { pullSnapshot } = await import("../../workflows/pull-snapshot.ts");
    const texts = await loadReaderTexts(io, options);
    const selection = await readSelection(io, options);
    const snapshot = options["dated"] === true ? datedName(given, io.now()) : given;
    const findings = new FindingCounter();
    const workspace = await connect(io, options, (event) => findings.add(event));
    const progress = new Progress(io);
    const notes = new NoteTaker(io, texts, progress);
    const folder = resolve(io.cwd, snapshot);
    const onObject = showReading(progress, { workspace, texts });
    const result = await pullSnapshot({
      folder,
      workspace,
      apiVersion: workspace.apiVersion,
      selection,
      signal: io.signal,
      onObject,
      onNote: (note) => notes.take(note),
    }).finally(() => progress.end());
    if (options.json === true) {
      outJson(io, { snapshot, ...result, findings: findings.list(), notes: notes.taken });
    } else {
      renderPull(io, texts, snapshot, result);
      if (!isEverything(selection)) {
        io.say(texts.t("pull.part"));
      }
      findings.say(io, texts);
    }
    return sum(result, "conflicts") > 0 ? 1 : 0;
  },
};

/** `data/acme` → `data/acme@2024-03-01T09-30-00Z`. */
function datedName(snapshot: string, now: Date): string {
  return `${snapshot.replace(/[/\\]+$/, "")}@${formatFileTime(now)}`;
}

function sum({ byResource }: PullResult, key: keyof PullCounts): number {
  return RESOURCES.reduce((total, resource) => total + byResource[resource][key], 0);
}

const COLUMNS = ["live", "added", "updated", "edited", "conflicts", "deletedLive"] as const;

function renderPull(io: CommandIo, texts: Texts, folder: string, result: PullResult): void {
  const { header, byResource } = result;
  const { origin, locales } = header;
  io.say(texts.t("pull.done", { workspace: origin.name, id: origin.workspaceId, folder }));
  io.say(texts.t("pull.locales", { count: locales.length, locales: locales.join(" ") }));
  if (!header.multilingual) {
    io.say(texts.t("pull.oneLanguage", { locale: header.defaultLocale }));
  }
  sayTable(io, {
    columns: [
      { heading: texts.t("pull.column.resource") },
      ...COLUMNS.map((key) => ({ heading: texts.t(`pull.column.${key}`), numeric: true })),
    ],
    rows: RESOURCES.map((resource) => [
      texts.t(`common.resourcesName.${resource}`),
      ...COLUMNS.map((key) => texts.number(byResource[resource][key])),
    ]),
  });
  const conflicts = sum(result, "conflicts");
  if (conflicts > 0) {
    io.say(texts.t("pull.conflicts", { count: conflicts, folder: quoteArgument(folder) }));
  }
}
