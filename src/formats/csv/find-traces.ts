import type { FileStart, FileTraces } from "../format.ts";
import { decodeText } from "./decode-text.ts";
import { findHeader } from "./find-header.ts";

/**
 * What a text show by themselves: its encoding and what stands between its cells. No program signs a
 * CSV. The start of a file is enough, but for an encoding that is not marked: what it is says the last byte only.
 */
export function findTraces({ start, isWhole }: FileStart): FileTraces {
  const [first = 0, second = 0, third = 0] = start;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const hasByteOrderMark = isUtf16 || (first === 0xef && second === 0xbb && third === 0xbf);
  // Of a last character, only a part may have been read: lines end between characters.
  const end = isWhole || isUtf16 ? start.length : start.lastIndexOf(0x0a) + 1;
  const { text, encoding } = decodeText(start.subarray(0, end), "");
  return {
    program: null,
    encoding: isWhole || hasByteOrderMark ? encoding : null,
    hasByteOrderMark,
    delimiter: findHeader(text, "").delimiter,
  };
}
