import { GrowingFile } from "./growing-file.ts";

/** A line to write, without its end, and what it is found by. */
export interface KeyedLine {
  readonly key: string;
  readonly text: string;
}

/** Where a line stands in its file, in bytes; without its end. */
export type LinePlace = readonly [offset: number, length: number];

/**
 * Writes lines to a new file as they come; resolves to where each stands, the last one of a key. Unlike
 * `replaceFile` it waits for no disk: it is for what nobody needs any more once the program has ended.
 * Throws ConfigError (disk full …).
 */
export async function spoolLines(
  path: string,
  lines: AsyncIterable<KeyedLine>,
): Promise<ReadonlyMap<string, LinePlace>> {
  const places = new Map<string, LinePlace>();
  const file = await GrowingFile.create(path);
  try {
    let offset = 0;
    for await (const { key, text } of lines) {
      const length = file.add(text);
      places.set(key, [offset, length]);
      offset += length + file.add("\n");
      if (file.isDue) {
        await file.drain();
      }
    }
    await file.end();
    return places;
  } finally {
    await file.close();
  }
}
