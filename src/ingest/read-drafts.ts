import { UsageError } from "../errors.ts";
import { csv } from "./csv/csv.ts";
import { feeds } from "./feeds/feeds.ts";
import { json } from "./json/json.ts";
import { markdown } from "./markdown/markdown.ts";
import type { DraftSource, ReadDrafts, ReadOptions, SourceFile } from "./source.ts";
import { xlsx } from "./xlsx/xlsx.ts";

/** Every kind of file news is read from; the first that recognises a file reads it. A new one is a line here. */
export const DRAFT_SOURCES: readonly DraftSource[] = [feeds, markdown, xlsx, csv, json];

/** Reads the items of a file. Throws UsageError for a kind of file that is not read, FormatError for a broken one. */
export async function readDrafts(file: SourceFile, options: ReadOptions = {}): Promise<ReadDrafts> {
  const source = DRAFT_SOURCES.find((each) => each.recognises(file));
  if (source === undefined) {
    throw new UsageError({
      code: "unknown-format",
      message: `Cannot ingest ${file.name}: it is no kind of file that news is read from.`,
      hint: `Wanted: ${DRAFT_SOURCES.map(({ what }) => what).join("; ")}.`,
    });
  }
  return source.read(file, options);
}
