import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";

import { fileError, NdjsonIndex, readNdjson, replaceFile } from "../files/index.ts";

/** Records in a new order, kept in a file: what is in memory is their keys. */
export interface SortedSpool<Record> {
  /** Can be iterated more than once, until the spool is removed. */
  records(): AsyncIterable<Record>;
  remove(): Promise<void>;
}

export interface SortSpooledOptions<Record, Key> {
  readonly records: AsyncIterable<Record>;
  /** Called once per record, in the order they come. */
  readonly keyOf: (record: Record) => Key;
  readonly compare: (left: Key, right: Key) => number;
  /** Where the spool stands until it is removed; made where it is missing. */
  readonly folder: string;
}

/**
 * Sorts records by a key, stably, without holding them in memory: they are spooled to a file, read back in
 * order into a second one, and from there as often as a report needs them.
 * Throws ConfigError (disk full, no permission …); no file is left behind then.
 */
export async function sortSpooled<Record extends object, Key>(
  options: SortSpooledOptions<Record, Key>,
): Promise<SortedSpool<Record>> {
  const folder = await makeFolder(options.folder);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const arrived = join(folder, "arrived.ndjson");
    const sorted = join(folder, "sorted.ndjson");
    const keys: { readonly key: Key; readonly line: number }[] = [];
    await replaceFile(
      arrived,
      (async function* () {
        for await (const record of options.records) {
          keys.push({ key: options.keyOf(record), line: keys.length + 1 });
          yield `${JSON.stringify(record)}\n`;
        }
      })(),
    );
    keys.sort((left, right) => options.compare(left.key, right.key) || left.line - right.line);
    const index = await NdjsonIndex.open(arrived, ({ lineNumber }) => String(lineNumber));
    try {
      await replaceFile(
        sorted,
        (async function* () {
          for (const { line } of keys) {
            yield `${JSON.stringify(await index.read(String(line)))}\n`;
          }
        })(),
      );
    } finally {
      await index.close();
    }
    return {
      async *records() {
        for await (const { value } of readNdjson(sorted)) {
          // The lines were written from records a moment ago, in a folder of our own.
          yield value as unknown as Record;
        }
      },
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function makeFolder(parent: string): Promise<string> {
  try {
    await mkdir(parent, { recursive: true });
    return await mkdtemp(join(parent, ".report-"));
  } catch (error) {
    throw fileError("write", parent, error);
  }
}
