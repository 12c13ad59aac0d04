import { resolve } from "node:path";
import { z } from "zod";

import { UsageError } from "../../errors.ts";
import { replaceFile } from "../../files/index.ts";
import { quoteArgument } from "../../report/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { IngestFilesOptions, IngestFilesResult } from "../../workflows/ingest-files.ts";
import type { CommandIo, CommandModule, CommandOptions, ExitCode } from "../command.ts";
import { addDateOptions, readDateOptions, type DateOptions } from "../date-options.ts";
import { outJson } from "../output.ts";
import { addLanguageOption, loadReaderTexts } from "../reader-texts.ts";
import { sayIngestFindings } from "./ingest-texts.ts";
import { readColumnMap } from "./read-column-map.ts";

const optionsSchema = z.object({
  map: z.array(z.string()).default([]),
  bodyFormat: z.enum(["html", "markdown"]).optional(),
  newsfeed: z.array(z.string()).default([]),
  sender: z.string().optional(),
  senderForAll: z.boolean().default(false),
  state: z.enum(["live", "draft"]).default("draft"),
  notify: z.boolean().default(false),
  prefer: z.enum(["file", "snapshot"]).optional(),
  adopt: z.boolean().default(false),
  asNew: z.boolean().default(false),
  heldOut: z.string().optional(),
  dryRun: z.boolean().default(false),
});
type Options = z.infer<typeof optionsSchema>;

/** `helpferry ingest`: takes news of other people's files into a snapshot. */
export const ingestCommand: CommandModule = {
  examples: [
    "helpferry ingest data/mine news.csv --newsfeed 53 --sender ada@example.com --dry-run",
    "helpferry ingest data/mine old.xlsx --map title=Titel,published_at=Datum --time-zone Europe/Berlin --at-time 09:00",
    "helpferry ingest data/mine https://example.com/feed.xml --newsfeed 53 --sender Ada --state live",
  ],
  configure(command) {
    command
      .argument("<snapshot>", "the snapshot's folder")
      .argument("<files...>", "CSV, XLSX, JSON, feeds, changelogs; or addresses of feeds")
      .option("--map <field=column,...>", "which column is which field (can be repeated)", collect, [])
      .option("--body-format <format>", "what bodies are written in: html or markdown (default: by looking)")
      .option("--newsfeed <id or name>", "newsfeed of items that name none (can be repeated)", collect, [])
      .option("--sender <teammate>", "id, e-mail or name of who sends items that name nobody")
      .option("--sender-for-all", "--sender also sends items that name somebody else")
      .option("--state <state>", "state of items that say none: live or draft (default: draft)")
      .option("--notify", "people may be notified; otherwise everything is delivered silently");
    addDateOptions(command);
    addLanguageOption(command);
    command
      .option("--prefer <side>", "where file and snapshot both changed: file or snapshot (default: hold)")
      .option("--adopt", "take items that may be there already for those that are there")
      .option("--as-new", "add items that may be there already")
      .option("--held-out <file>", "write held items into this CSV file, to be mended")
      .option("--dry-run", "find out everything, write nothing");
  },
  async run(
    io: CommandIo,
    [folder = "", ...files]: readonly string[],
    given: CommandOptions,
  ): Promise<ExitCode> {
    const texts = await loadReaderTexts(io, given);
    const options = parseOptions(given);
    const { openSnapshot } = await import("../../snapshot/index.ts");
    const { ingestFiles } = await import("../../workflows/ingest-files.ts");
    const { isUrl, serializeHeld } = await import("../../ingest/index.ts");
    const snapshot = await openSnapshot(resolve(io.cwd, folder));
    const addresses = files.map((file) => (isUrl(file) ? file : resolve(io.cwd, file)));
    const result = await ingestFiles(
      snapshot,
      addresses,
      toIngestOptions(options, readDateOptions(given), io.now()),
    );
    if (given.json === true) {
      outJson(io, { ...result, held: result.held.map(({ draft }) => draft) });
    } else {
      sayResult(io, texts, folder, result);
    }
    if (options.heldOut !== undefined && result.held.length > 0) {
      await replaceFile(resolve(io.cwd, options.heldOut), serializeHeld(result.held));
      io.say(texts.t("ingest.heldOut", { count: result.held.length, file: options.heldOut }));
    }
    return result.counts.held > 0 ? 1 : 0;
  },
};

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function parseOptions(given: CommandOptions): Options {
  const parsed = optionsSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError({
      code: "wrong-option",
      message: `Cannot ingest: option ${String(issue?.path[0] ?? "")} is not as wanted (${issue?.message ?? ""}).`,
      hint: "See helpferry ingest --help.",
    });
  }
  if (parsed.data.adopt && parsed.data.asNew) {
    throw new UsageError({
      code: "wrong-option",
      message: "Cannot ingest with both --adopt and --as-new: they say the opposite.",
      hint: "Leave one of them out.",
    });
  }
  return parsed.data;
}

function toIngestOptions(options: Options, dates: DateOptions, now: Date): IngestFilesOptions {
  const { bodyFormat, adopt, asNew } = options;
  return {
    columns: readColumnMap(options.map),
    ...(bodyFormat === undefined ? {} : { bodyFormat }),
    newsfeeds: options.newsfeed,
    sender: options.sender ?? null,
    senderForAll: options.senderForAll,
    state: options.state,
    notify: options.notify,
    ...dates,
    prefer: options.prefer ?? null,
    twins: adopt ? "adopt" : asNew ? "new" : "hold",
    isDryRun: options.dryRun,
    now,
  };
}

function sayResult(io: CommandIo, texts: Texts, folder: string, result: IngestFilesResult): void {
  if (result.isDryRun) {
    io.say(texts.t("ingest.dryRun"));
  }
  for (const { name, items } of result.files) {
    io.say(texts.t("ingest.fileRead", { file: name, count: items }));
  }
  sayIngestFindings(io, texts, result.findings);
  const { added, updated, adopted, unchanged, held } = result.counts;
  const parts = [
    texts.t("ingest.added", { count: added }),
    texts.t("ingest.updated", { count: updated }),
    ...(adopted > 0 ? [texts.t("ingest.adopted", { count: adopted })] : []),
    texts.t("ingest.unchanged", { count: unchanged }),
    texts.t("ingest.held", { count: held }),
  ];
  io.say(texts.t("ingest.summary", { parts: texts.enumerate(parts) }));
  if (added + updated > 0 && !result.isDryRun) {
    io.say(texts.t("ingest.next", { snapshot: quoteArgument(folder) }));
  }
}
