import { isUtf8 } from "node:buffer";
import { FormatError } from "../errors.ts";
import type { JsonValue } from "../model/index.ts";

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

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
