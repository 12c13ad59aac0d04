import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { FormatError } from "../errors.ts";
import type { JsonValue } from "../model/index.ts";
import { fileError, isMissing } from "./file-error.ts";

/** One line of an NDJSON file and where it stands. */
export interface NdjsonLine {
  readonly value: JsonValue;
  /** 1 for the first line of the file. */
  readonly lineNumber: number;
  /** Bytes from the start of the file to the line, and the line's length without its end. */
  readonly offset: number;
  readonly length: number;
}

export interface ReadNdjsonOptions {
  /**
   * Leave out a last line that has no end and is no JSON: what a killed process was writing. A whole line
   * that only lacks its end, as some editors leave it, counts. Default: false.
   */
  readonly dropTornTail?: boolean;
}

const LINE_FEED = 0x0a;
const BLOCK_BYTES = 128 * 1024;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Reads an NDJSON file line by line; blank lines are passed over. A missing file has no lines.
 * Throws FormatError that names file and line where a line is not JSON.
 */
export async function* readNdjson(path: string, options: ReadNdjsonOptions = {}): AsyncGenerator<NdjsonLine> {
  let carried: Buffer[] = [];
  let carriedLength = 0;
  let offset = 0;
  let lineNumber = 0;
  try {
    for await (const chunk of createReadStream(path, {
      highWaterMark: BLOCK_BYTES,
    }) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(LINE_FEED, start); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
        const rest = chunk.subarray(start, end);
        const line = carriedLength === 0 ? rest : Buffer.concat([...carried, rest]);
        carried = [];
        carriedLength = 0;
        lineNumber += 1;
        yield* parseLine(path, line, lineNumber, offset);
        offset += line.length + 1;
        start = end + 1;
      }
      carried.push(chunk.subarray(start));
      carriedLength += chunk.length - start;
    }
  } catch (error) {
    if (isMissing(error)) {
      return;
    }
    throw fileError("read", path, error);
  }
  const last = Buffer.concat(carried);
  if (carriedLength > 0 && !(options.dropTornTail === true && isTorn(last))) {
    yield* parseLine(path, last, lineNumber + 1, offset);
  }
}

/** True for the beginning of a line that was never finished: no part of a JSON object is one itself. */
export function isTorn(line: Buffer): boolean {
  try {
    JSON.parse(line.toString("utf8"));
    return false;
  } catch {
    return true;
  }
}

function* parseLine(path: string, line: Buffer, lineNumber: number, offset: number): Generator<NdjsonLine> {
  const place = `${path} line ${lineNumber}`;
  const text = decodeUtf8(line, place);
  if (text.trim() !== "") {
    yield { value: parseJson(text, place), lineNumber, offset, length: line.length };
  }
}

/**
 * Text of UTF-8 bytes, without the byte order mark they may begin with. Throws FormatError for another
 * encoding: read all the same, every accent would look like somebody's edit.
 */
export function decodeUtf8(bytes: Buffer, place: string): string {
  if (!isUtf8(bytes)) {
    throw new FormatError({
      code: "not-utf-8",
      message: `Cannot read ${place}: found bytes that are not UTF-8, wanted UTF-8 text.`,
      hint: "Save the file as UTF-8, or take it back from version control.",
    });
  }
  const start = bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? BYTE_ORDER_MARK.length
    : 0;
  return bytes.toString("utf8", start);
}

/** Parses JSON; throws FormatError that names the place. */
export function parseJson(text: string, place: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    throw new FormatError({
      code: "not-json",
      message: `Cannot read ${place}: it is not valid JSON (${error instanceof Error ? error.message : "unknown reason"}).`,
      hint: "Mend the line by hand, or take the file back from version control.",
      cause: error,
    });
  }
}

/** An NDJSON file of keyed lines: only where each line stands is in memory. The last line of a key wins. */
export class NdjsonIndex {
  readonly #path: string;
  readonly #places: ReadonlyMap<string, readonly [offset: number, length: number]>;
  #file: Promise<FileHandle> | undefined;
  /** What was read last, and from where. */
  #block: { readonly start: number; readonly bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };

  private constructor(path: string, places: ReadonlyMap<string, readonly [number, number]>) {
    this.#path = path;
    this.#places = places;
  }

  /** Reads the file once. `keyOf` throws FormatError for a line that is not what it should be. */
  static async open(
    path: string,
    keyOf: (line: NdjsonLine) => string,
    options: ReadNdjsonOptions = {},
  ): Promise<NdjsonIndex> {
    const places = new Map<string, readonly [number, number]>();
    for await (const line of readNdjson(path, options)) {
      places.set(keyOf(line), [line.offset, line.length]);
    }
    return new NdjsonIndex(path, places);
  }

  keys(): string[] {
    return [...this.#places.keys()];
  }

  async read(key: string): Promise<JsonValue | undefined> {
    const place = this.#places.get(key);
    if (place === undefined) {
      return undefined;
    }
    const [offset, length] = place;
    const bytes = this.#inBlock(offset, length) ?? (await this.#readBlock(offset, length));
    return parseJson(decodeUtf8(bytes, this.#path), this.#path);
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
