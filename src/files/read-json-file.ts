import type { JsonValue } from "../model/index.ts";
import { decodeUtf8, parseJson } from "./parse-json.ts";
import { readPresent } from "./read-present.ts";

/** Reads a JSON file; undefined where there is none. Throws FormatError where it is not JSON. */
export async function readJsonFile(path: string): Promise<JsonValue | undefined> {
  const bytes = await readPresent(path);
  return bytes === undefined ? undefined : parseJson(decodeUtf8(bytes, path), path);
}
