import { FormatError } from "../errors.ts";
import type { NdjsonIndex, NdjsonLine } from "../files/index.ts";
import type { ContentObject, Resource } from "../model/index.ts";
import { parseObject } from "./object-line.ts";

const START_BYTES = 160;

/**
 * The id of a line, without parsing more than its beginning where the program wrote it.
 * Throws FormatError like `parseObject` where the line is not what it should be.
 */
export function readLineId(line: NdjsonLine, resource: Resource, path: string): string {
  const start = line.bytes.toString("latin1", 0, START_BYTES);
  const written = /^\{"resource":"([a-z-]+)","id":"([A-Za-z0-9][A-Za-z0-9_-]*)",/.exec(start);
  return written?.[1] === resource
    ? (written[2] ?? "")
    : parseObject(line.value, resource, `${path} line ${line.lineNumber}`).id;
}

/**
 * Reads an object that `readLineId` found. Throws FormatError that names the line where it is not what it
 * should be, or has another id after all.
 */
export async function readObject<Id extends string>(
  index: NdjsonIndex,
  id: Id,
  resource: Resource,
): Promise<ContentObject<Id> | undefined> {
  const value = await index.read(id);
  if (value === undefined) {
    return undefined;
  }
  try {
    const object = parseObject<Id>(value, resource, id);
    if (object.id === id) {
      return object;
    }
  } catch {
    // Said below with the line, which takes a reading of the file to know.
  }
  const place = await index.placeOf(id);
  const { id: other } = parseObject<Id>(value, resource, place);
  throw new FormatError({
    code: "two-ids",
    message: `Cannot read ${place}: found the ids "${id}" and "${other}", wanted one.`,
    hint: "Keep one of the two in the line.",
  });
}
