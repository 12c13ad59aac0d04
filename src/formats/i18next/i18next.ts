import type { Format } from "../format.ts";
import { writeResource } from "./write.ts";

/**
 * Resources as i18next 21 and later loads them (JSON v4), a file per locale: unit ids are keys, translations are
 * values. For translation platforms, which keep sources and translations in files of their own.
 */
export const i18next: Format = {
  name: "i18next",
  extensions: [".json"],
  layouts: ["per-locale"],
  // No program runs a string of JSON.
  guardsFormulas: false,
  hasSourcesApart: true,
  writeTable: writeResource,
  recognises: (bytes, fileName) => /\.json$/i.test(fileName) || isObject(bytes),
  parse: async (bytes, fileName) => (await import("./parse.ts")).parseResource(bytes, fileName),
  // Whoever writes JSON again orders, nests and indents it as they please.
  compare: () => undefined,
};

/** True for what begins as an object with a key does; no table begins with a brace. */
function isObject(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 256)).toString("latin1");
  return /^(?:\u00EF\u00BB\u00BF)?\s*\{\s*["}]/.test(start);
}
