import { open, type FileHandle } from "node:fs/promises";
import type { JsonValue } from "../model/index.ts";
import { fileError, isMissing } from "./file-error.ts";
import { decodeUtf8, parseJson } from "./parse-json.ts";

/** One line of an NDJSON file and where it stands. */
export class NdjsonLine {
  /** The line as it stands in the file, without its end; to be read before the next line is asked for. */
  readonly bytes: Buffer;
  /** 1 for the first line of the file. */
  readonly lineNumber: number;
  /** Bytes from the start of the file to the line. */
  readonly offset: number;
  readonly #path: string;

  constructor(path: string, bytes: Buffer, lineNumber: number, offset: number) {
    this.#path = path;
    this.bytes = bytes;
    this.lineNumber = lineNumber;
    this.offset = offset;
  }

  /** What the line says; parsed when it is asked for. Throws FormatError where the line is not JSON. */
  get value(): JsonValue {
    return parseJson(this.text, this.#place);
  }

  get text(): string {
    return decodeUtf8(this.bytes, this.#place);
  }

  get #place(): string {
    return `${this.#path} line ${this.lineNumber}`;
  }
}

export interface ReadNdjsonOptions {
  /**
   * Leave out a last line that has no end and is no JSON: what a killed process was writing. A whole line
   * that only lacks its end, as some editors leave it, counts. Default: false.
   */
  readonly dropTornTail?: boolean;
}

const LINE_FEED = 0x0a;
const OPENING_BRACE = 0x7b;
/** Bytes read at a time: few waits for the disk, and little beside what a program takes anyway. */
export const BLOCK_BYTES = 512 * 1024;

/**
 * Reads an NDJSON file line by line; blank lines are passed over. A missing file has no lines.
 */
export async function* readNdjson(path: string, options: ReadNdjsonOptions = {}): AsyncGenerator<NdjsonLine> {
  const file = await openFile(path);
  try {
    let lineNumber = 0;
    /** Where in the file the block begins, and how much of the block is the beginning of a line. */
    let offset = 0;
    let carried = 0;
    let block = Buffer.allocUnsafe(BLOCK_BYTES);
    for (
      let read = await fill(file, block, carried, path);
      read > 0;
      read = await fill(file, block, carried, path)
    ) {
      const filled = block.subarray(0, carried + read);
      let start = 0;
      for (let end = filled.indexOf(LINE_FEED, carried); end >= 0; end = filled.indexOf(LINE_FEED, start)) {
        lineNumber += 1;
        const line = new NdjsonLine(path, filled.subarray(start, end), lineNumber, offset + start);
        if (!isBlank(line)) {
          yield line;
        }
        start = end + 1;
      }
      offset += start;
      carried = filled.length - start;
      const next = carried === block.length ? Buffer.allocUnsafe(block.length * 2) : block;
      filled.copy(next, 0, start);
      block = next;
    }
    const last = new NdjsonLine(path, block.subarray(0, carried), lineNumber + 1, offset);
    if (carried > 0 && !isBlank(last) && !(options.dropTornTail === true && isTorn(last.bytes))) {
      yield last;
    }
  } finally {
    await file?.close();
  }
}

async function openFile(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path);
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw fileError("read", path, error);
  }
}

/** Reads on behind what is in the block already; resolves to the bytes read, 0 at the end of the file. */
async function fill(
  file: FileHandle | undefined,
  block: Buffer,
  carried: number,
  path: string,
): Promise<number> {
  try {
    return (await file?.read(block, carried, block.length - carried))?.bytesRead ?? 0;
  } catch (error) {
    throw fileError("read", path, error);
  }
}

function isBlank(line: NdjsonLine): boolean {
  return line.bytes[0] !== OPENING_BRACE && line.text.trim() === "";
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
