import { createReadStream } from "node:fs";
import type { JsonValue } from "../model/index.ts";
import { fileError, isMissing } from "./file-error.ts";
import { decodeUtf8, parseJson } from "./parse-json.ts";

/** One line of an NDJSON file and where it stands. */
export interface NdjsonLine {
  /** What the line says; parsed when it is asked for. Throws FormatError where the line is not JSON. */
  readonly value: JsonValue;
  /** The line as it stands in the file, without its end; to be read before the next line is asked for. */
  readonly bytes: Buffer;
  /** 1 for the first line of the file. */
  readonly lineNumber: number;
  /** Bytes from the start of the file to the line. */
  readonly offset: number;
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
/** Bytes read at a time. */
export const BLOCK_BYTES = 128 * 1024;

/**
 * Reads an NDJSON file line by line; blank lines are passed over. A missing file has no lines.
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
        yield* toLine(path, line, lineNumber, offset);
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
    yield* toLine(path, last, lineNumber + 1, offset);
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

function* toLine(path: string, bytes: Buffer, lineNumber: number, offset: number): Generator<NdjsonLine> {
  const place = `${path} line ${lineNumber}`;
  if (bytes[0] === OPENING_BRACE || decodeUtf8(bytes, place).trim() !== "") {
    yield {
      bytes,
      lineNumber,
      offset,
      get value() {
        return parseJson(decodeUtf8(bytes, place), place);
      },
    };
  }
}
