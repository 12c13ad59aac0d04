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
  recognises: (bytes, fileName) => /\.json$/i.test(fileName) || isResource(bytes),
  parse: async (bytes, fileName) => (await import("./parse.ts")).parseResource(bytes, fileName),
  // Whoever writes JSON again orders, nests and indents it as they please.
  compare: () => undefined,
};

/** True for an object that has soon a key of helpferry's, or one that is a unit id. */
function isResource(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 2_000)).toString("latin1");
  return /^(?:\u00EF\u00BB\u00BF)?\s*\{/.test(start) && KNOWN_KEY.test(start);
}

const KNOWN_KEY = /"(?:~export|[csan]\.[\w-]+\.[a-z]\w*(?:\.\w+)*\.[0-9a-z]{2})"\s*:/;
