import type { DraftSource } from "../source.ts";
import { readJsonItems } from "./read-json-items.ts";

/** A list of objects, alone or in an object, or one object a line. */
export const json: DraftSource = {
  name: "json",
  what: "a JSON list of items, or one item a line (.json, .ndjson)",
  recognises: ({ name }) => /\.(json|ndjson|jsonl)$/i.test(name),
  read: readJsonItems,
};
