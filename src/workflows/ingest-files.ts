import type { NewsDraft, ReadOptions } from "../ingest/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { ingestNews, type IngestOptions, type IngestResult } from "./ingest-news.ts";
import { readSources, type ReadSource } from "./ingest/read-sources.ts";

export interface IngestFilesOptions extends IngestOptions, Pick<ReadOptions, "columns" | "bodyFormat"> {}

export interface IngestFilesResult extends IngestResult {
  readonly files: readonly { readonly name: string; readonly items: number }[];
}

/**
 * Takes news from files and feeds, by path or address, into the working copy of a snapshot.
 *
 * Throws FormatError and UsageError for files before anything is written; else as `ingestNews`.
 */
export async function ingestFiles(
  snapshot: Snapshot,
  addresses: readonly string[],
  options: IngestFilesOptions,
): Promise<IngestFilesResult> {
  const sources = await readSources(addresses, options);
  const result = await ingestNews(snapshot, listDrafts(sources), options);
  const findings = sources.flatMap((source) => source.findings);
  // What a parser holds is no draft yet.
  const unreadable = findings.filter(({ level }) => level === "held").length;
  const { read, held } = result.counts;
  return {
    ...result,
    counts: { ...result.counts, read: read + unreadable, held: held + unreadable },
    files: sources.map(({ name, drafts }) => ({ name, items: drafts.length })),
    findings: [...findings, ...result.findings],
  };
}

async function* listDrafts(sources: readonly ReadSource[]): AsyncGenerator<NewsDraft> {
  for (const { drafts } of sources) {
    yield* drafts;
  }
}
