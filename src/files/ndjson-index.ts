import { open, type FileHandle } from "node:fs/promises";
import type { JsonValue } from "../model/index.ts";
import { readNdjson, BLOCK_BYTES, type NdjsonLine, type ReadNdjsonOptions } from "./read-ndjson.ts";
import { decodeUtf8, parseJson } from "./parse-json.ts";
import { spoolLines, type KeyedLine, type LinePlace } from "./spool-lines.ts";

/** An NDJSON file of keyed lines: only where each line stands is in memory. The last line of a key wins. */
export class NdjsonIndex {
  readonly #path: string;
  readonly #places: ReadonlyMap<string, LinePlace>;
  #file: Promise<FileHandle> | undefined;
  /** What was read last, and from where. */
  #block: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };

  private constructor(path: string, places: ReadonlyMap<string, LinePlace>) {
    this.#path = path;
    this.#places = places;
  }

  /**
   * Reads the file once. `keyOf` throws FormatError for a line that is not what it should be; a line it has
   * no key for is left out.
   */
  static async open(
    path: string,
    keyOf: (line: NdjsonLine) => string | undefined,
    options: ReadNdjsonOptions = {},
  ): Promise<NdjsonIndex> {
    const places = new Map<string, LinePlace>();
    for await (const line of readNdjson(path, options)) {
      const key = keyOf(line);
      if (key !== undefined) {
        places.set(key, [line.offset, line.bytes.length]);
      }
    }
    return new NdjsonIndex(path, places);
  }

  /**
   * Writes lines as they come and opens the file, which is not read for it. For what is gone when the program
   * is: nothing waits for the disk. Throws ConfigError (disk full …).
   */
  static async spool(path: string, lines: AsyncIterable<KeyedLine>): Promise<NdjsonIndex> {
    return new NdjsonIndex(path, await spoolLines(path, lines));
  }

  keys(): string[] {
    return [...this.#places.keys()];
  }

  async read(key: string): Promise<JsonValue | undefined> {
    const bytes = await this.readBytes(key);
    if (bytes === undefined) {
      return undefined;
    }
    try {
      return parseJson(decodeUtf8(bytes, key), key);
    } catch {
      // Which line it is takes a reading of the file to know.
      const place = await this.placeOf(key);
      return parseJson(decodeUtf8(bytes, place), place);
    }
  }

  /** Where the line of a key stands, for people: the file and the number of the line. */
  async placeOf(key: string): Promise<string> {
    const [offset] = this.#places.get(key) ?? [];
    for await (const line of readNdjson(this.#path)) {
      if (line.offset === offset) {
        return `${this.#path} line ${line.lineNumber}`;
      }
    }
    return this.#path;
  }

  /** The line of a key as it stands in the file, without its end; to be used before the next is read. */
  async readBytes(key: string): Promise<Buffer | undefined> {
    const place = this.#places.get(key);
    if (place === undefined) {
      return undefined;
    }
    const [offset, length] = place;
    return this.#inBlock(offset, length) ?? this.#readBlock(offset, length);
  }

  #inBlock(offset: number, length: number): Buffer | undefined {
    const { start, bytes } = this.#block;
    return offset >= start && offset + length <= start + bytes.length
      ? bytes.subarray(offset - start, offset - start + length)
      : undefined;
  }

  /** Lines are mostly asked for in the order they stand in: where that is so, more is read at a time. */
  async #readBlock(offset: number, length: number): Promise<Buffer> {
    const end = this.#block.start + this.#block.bytes.length;
    const goesOn = offset >= this.#block.start && offset <= end + 1;
    this.#file ??= open(this.#path, "r");
    const file = await this.#file;
    const buffer = Buffer.allocUnsafe(goesOn ? Math.max(length, BLOCK_BYTES) : length);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, offset);
    this.#block = { start: offset, bytes: buffer.subarray(0, bytesRead) };
    return buffer.subarray(0, length);
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await (await file)?.close();
  }
}
