import { quoteArgument } from "../../report/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { ImportNewsOptions, ImportNewsResult } from "../../workflows/import-news.ts";
import type { CommandIo, ExitCode } from "../command.ts";
import { outJson } from "../output.ts";
import { showPath } from "../show-path.ts";
import { sayIngestFindings } from "./ingest-texts.ts";

interface NewsImport {
  readonly folder: string;
  readonly snapshot: Snapshot;
  readonly paths: readonly string[];
  readonly choices: ImportNewsOptions;
  readonly json: boolean;
  readonly texts: Texts;
}

/** `helpferry import` of news that was handed out for editing. */
export async function importNewsFiles(
  io: CommandIo,
  { folder, snapshot, paths, choices, json, texts }: NewsImport,
): Promise<ExitCode> {
  const { importNews } = await import("../../workflows/import-news.ts");
  const result = await importNews(snapshot, paths, choices);
  if (json) {
    outJson(io, result);
  } else {
    sayResult(io, folder, { result, texts });
  }
  return result.counts.held > 0 ? 1 : 0;
}

function sayResult(
  io: CommandIo,
  folder: string,
  { result, texts }: { readonly result: ImportNewsResult; readonly texts: Texts },
): void {
  if (result.isDryRun) {
    io.say(texts.t("import.dryRun"));
  }
  for (const { path, rows, handedOut, ignoredColumns } of result.files) {
    const file = showPath(io, path);
    io.say(texts.t("import.newsRead", { file, count: rows, handedOut }));
    if (ignoredColumns.length > 0) {
      io.say(texts.t("import.ignoredColumns", { file, columns: texts.list(ignoredColumns) }));
    }
  }
  sayIngestFindings(io, texts, result.findings);
  const { taken, alreadyThere, untouched, held } = result.counts;
  const parts = [
    texts.t("import.cellsTaken", { count: taken }),
    texts.t("import.alreadyThere", { count: alreadyThere }),
    texts.t("import.untouched", { count: untouched }),
    texts.t("import.cellsHeld", { count: held }),
  ];
  io.say(texts.t("import.summary", { parts: texts.enumerate(parts) }));
  if (taken > 0 && !result.isDryRun) {
    io.say(texts.t("import.undo", { snapshot: quoteArgument(folder), importId: result.importId }));
  }
}
