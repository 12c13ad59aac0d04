import { FormatError } from "../../errors.ts";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DEFLATED = 8;

/** A part of an archive as it stands there: packed or not. */
export interface Part {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly data: Buffer;
}

/**
 * The parts of an archive after its directory (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT).
 * Throws FormatError for what is no whole archive.
 */
export function* listParts(buffer: Buffer, fileName: string): Generator<Part> {
  const end = findEnd(buffer);
  if (end === undefined) {
    throw notAnArchive(fileName);
  }
  const count = buffer.readUInt16LE(end + 10);
  let position = buffer.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (position + 46 > buffer.length || buffer.readUInt32LE(position) !== DIRECTORY_ENTRY) {
      throw notAnArchive(fileName);
    }
    const size = buffer.readUInt32LE(position + 20);
    const local = buffer.readUInt32LE(position + 42);
    if (local + 30 > buffer.length || buffer.readUInt32LE(local) !== LOCAL_HEADER) {
      throw notAnArchive(fileName);
    }
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    yield {
      name: buffer.toString("utf8", position + 46, position + 46 + buffer.readUInt16LE(position + 28)),
      isDeflated: buffer.readUInt16LE(position + 10) === DEFLATED,
      data: buffer.subarray(start, start + size),
    };
    position +=
      46 +
      buffer.readUInt16LE(position + 28) +
      buffer.readUInt16LE(position + 30) +
      buffer.readUInt16LE(position + 32);
  }
}

function findEnd(buffer: Buffer): number | undefined {
  const first = Math.max(0, buffer.length - 65_557);
  for (let position = buffer.length - 22; position >= first; position -= 1) {
    if (buffer.readUInt32LE(position) === END_OF_DIRECTORY) {
      return position;
    }
  }
  return undefined;
}

function notAnArchive(fileName: string): FormatError {
  return new FormatError({
    code: "not-a-workbook",
    message: `Cannot read ${fileName}: it should be a workbook, but it is no whole ZIP archive.`,
    hint: "Open it in the spreadsheet and save it as .xlsx again, without a password.",
  });
}
