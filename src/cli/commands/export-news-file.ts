import { resolve } from "node:path";

import type { Selection } from "../../model/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { ExportNewsResult } from "../../workflows/export-news.ts";
import type { CommandIo, ExitCode } from "../command.ts";
import { outJson } from "../output.ts";
import { showPath } from "../show-path.ts";

interface Options {
  /** The file, as a person named it. */
  readonly news: string;
  readonly bodyFormat: "html" | "text";
  readonly byteOrderMark: boolean;
  readonly selection: Selection;
  readonly json: boolean;
  readonly texts: Texts;
}

/** `helpferry export --news`: news for editing, an item a row. */
export async function exportNewsFile(io: CommandIo, snapshot: Snapshot, options: Options): Promise<ExitCode> {
  const { exportNews } = await import("../../workflows/export-news.ts");
  const result = await exportNews(snapshot, {
    file: resolve(io.cwd, options.news),
    bodyFormat: options.bodyFormat,
    selection: options.selection,
    byteOrderMark: options.byteOrderMark,
  });
  if (options.json) {
    outJson(io, result);
  } else {
    sayResult(io, result, options.texts);
  }
  return result.outcome === "kept" ? 1 : 0;
}

function sayResult(io: CommandIo, result: ExportNewsResult, texts: Texts): void {
  const path = showPath(io, result.path);
  if (result.leftOut.length > 0) {
    const cells = result.leftOut.map(({ id, header }) => `${id} ${header}`);
    io.say(texts.t("export.newsLeftOut", { cells: texts.list(cells) }));
  }
  if (result.readOnlyBodies.length > 0) {
    io.say(texts.t("export.newsReadOnly", { ids: texts.list(result.readOnlyBodies) }));
  }
  io.say(
    result.outcome === "written"
      ? texts.t("export.newsWritten", { path, count: result.items })
      : texts.t(`export.${result.outcome}`, { path }),
  );
  io.say(texts.t("export.exported", { exportId: result.exportId, count: 1 }));
  if (!result.isNew) {
    io.say(texts.t("export.known"));
  }
}
