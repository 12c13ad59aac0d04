import { promisify } from "node:util";
import { crc32, deflateRaw } from "node:zlib";

/** A part of an archive: its bytes are asked for when their turn comes. */
export interface ZipPart {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

const deflate = promisify(deflateRaw);

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** The first of January 1980, the earliest there is: the same parts give the same bytes at any hour. */
const DATE = 0x0021;

/** Packs parts into an archive (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT), in their order. */
export async function writeZip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const bytes = await part.read();
    const packed = await deflate(bytes);
    // What the header of a part and its entry in the directory have in common.
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(FLAGS, 2);
    facts.writeUInt16LE(DEFLATED, 4);
    facts.writeUInt16LE(DATE, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    chunks.push(numbers([LOCAL_HEADER, 4]), facts, name, packed);
    directory.push(
      numbers([DIRECTORY_ENTRY, 4], [VERSION, 2]),
      facts,
      // No remark, the first disk, no attributes.
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [position, 4]),
      name,
    );
    position += 4 + facts.length + name.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const { length: count } = parts;
  const end = numbers(
    [END_OF_DIRECTORY, 4],
    [0, 4],
    [count, 2],
    [count, 2],
    [size, 4],
    [position, 4],
    [0, 2],
  );
  return Buffer.concat([...chunks, ...directory, end]);
}

function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) {
    at = buffer.writeUIntLE(value, at, bytes);
  }
  return buffer;
}
