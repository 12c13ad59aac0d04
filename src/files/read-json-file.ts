import { readFile } from "node:fs/promises";
import type { JsonValue } from "../model/index.ts";
import { fileError, isMissing } from "./file-error.ts";
import { decodeUtf8, parseJson } from "./parse-json.ts";

/** Reads a JSON file; undefined where there is none. Throws FormatError where it is not JSON. */
export async function readJsonFile(path: string): Promise<JsonValue | undefined> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) {
      return undefined;
    }
    throw fileError("read", path, error);
  });
  return bytes === undefined ? undefined : parseJson(decodeUtf8(bytes, path), path);
}
