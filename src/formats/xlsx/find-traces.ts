import { inflateRawSync } from "node:zlib";
import type { FileStart, FileTraces } from "../format.ts";
import { listParts } from "./list-parts.ts";

/** Where a workbook says what saved it (ECMA-376, part 1, 22.2). */
const PROPERTIES = "docProps/app.xml";
const MOST_BYTES = 64 * 1024;
const MOST_CHARACTERS = 60;

/** The program that a workbook says it was saved by. Throws FormatError for what is no whole archive. */
export async function findTraces({ start, isWhole, readAll }: FileStart): Promise<FileTraces> {
  return {
    program: readProgram(isWhole ? start : await readAll()),
    encoding: null,
    hasByteOrderMark: null,
    delimiter: null,
  };
}

function readProgram(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { name, isDeflated, data } of listParts(buffer, "")) {
    if (name === PROPERTIES) {
      const xml = isDeflated ? unpack(data) : data;
      const [, program = ""] =
        /<(?:\w+:)?Application>([^<]*)</.exec(xml.toString("utf8", 0, MOST_BYTES)) ?? [];
      // `LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/…`: who built it says nothing to anybody.
      const words = program
        .replace(/\$.*$/s, "")
        .replaceAll(/[^\p{L}\p{N} .,()/_-]/gu, "")
        .trim()
        .slice(0, MOST_CHARACTERS);
      return words === "" ? null : words;
    }
  }
  return null;
}

function unpack(data: Buffer): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: MOST_BYTES });
  } catch {
    return Buffer.alloc(0);
  }
}
