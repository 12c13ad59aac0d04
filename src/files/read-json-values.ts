import { findJsonError } from "./find-json-error.ts";
import type { TextFault, TextLine } from "./read-text-lines.ts";
import { LONGEST_TEXT, readTextLines, tooLong, UnreadableText } from "./read-text-lines.ts";

/** A text to be read as JSON, and what to call it. */
export interface JsonSource {
  /** The file's name; `.ndjson` and `.jsonl` are read line by line whatever they begin with. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What is wrong where a JSON value should be, in words. */
export interface JsonFault {
  readonly fault: TextFault["fault"] | "not-json" | "empty";
  readonly found: string;
  readonly wanted: string;
}

/** One value of a source, or what is wrong where one should be. */
export type JsonEntry = {
  /** Line in the source, from 1; null where the source is one JSON document. */
  readonly line: number | null;
  /** Place in the document's array, from 0; null where the document is not an array. */
  readonly index: number | null;
} & ({ readonly value: unknown } | JsonFault);

/**
 * Reads JSON (each element, where it is an array) or NDJSON (each line), whichever it is. NDJSON is read in
 * pieces, so that its size does not matter. Faults are entries, so that one never hides the others; only
 * errors of reading the bytes themselves are thrown.
 */
export async function* readJsonValues(source: JsonSource): AsyncGenerator<JsonEntry> {
  try {
    yield* readText(readTextLines(source.bytes), /\.(ndjson|jsonl)$/i.test(source.name));
  } catch (error) {
    if (!(error instanceof UnreadableText)) {
      throw error;
    }
    yield { line: null, index: null, ...error.fault };
  }
}

async function* readText(lines: AsyncGenerator<TextLine>, isKnownNdjson: boolean): AsyncGenerator<JsonEntry> {
  const first = await nextLine(lines);
  if (first === undefined) {
    yield { line: null, index: null, fault: "empty", found: "nothing", wanted: "JSON" };
    return;
  }
  const alone = parse(first.text);
  const second = isKnownNdjson || "value" in alone ? await nextLine(lines) : undefined;
  if (isKnownNdjson || second !== undefined) {
    yield* [first, ...(second === undefined ? [] : [second])].map((line) => readLine(line));
    for (let line = await nextLine(lines); line !== undefined; line = await nextLine(lines)) {
      yield readLine(line);
    }
    return;
  }
  yield* "value" in alone ? readDocument(alone.value) : readLongDocument(first, lines);
}

/** A document of several lines; or NDJSON whose first line is broken, which shows in the second being whole. */
async function* readLongDocument(
  first: TextLine,
  lines: AsyncGenerator<TextLine>,
): AsyncGenerator<JsonEntry> {
  const gathered = [first];
  let length = first.text.length;
  for await (const line of lines) {
    gathered.push(line);
    length += line.text.length + 1;
    if (length > LONGEST_TEXT) {
      throw tooLong();
    }
  }
  const document = "\n".repeat(first.number - 1) + gathered.map((line) => line.text).join("\n");
  const parsed = parse(document);
  if ("value" in parsed) {
    yield* readDocument(parsed.value);
    return;
  }
  const filled = gathered.filter((line) => line.text.trim() !== "");
  const second = filled[1] === undefined ? undefined : parse(filled[1].text);
  if (first.text.trim().length > 1 && second !== undefined && "value" in second) {
    yield* filled.map((line) => readLine(line));
    return;
  }
  const place = findJsonError(document);
  yield {
    line: null,
    index: null,
    ...parsed,
    found: `${parsed.found} from line ${place?.line}, column ${place?.column} on`,
  };
}

function* readDocument(value: unknown): Generator<JsonEntry> {
  if (!Array.isArray(value)) {
    yield { line: null, index: null, value };
    return;
  }
  for (const [index, element] of value.entries()) {
    yield { line: null, index, value: element };
  }
}

function readLine(line: TextLine): JsonEntry {
  const parsed = parse(line.text);
  if ("value" in parsed) {
    return { line: line.number, index: null, ...parsed };
  }
  const column = findJsonError(line.text)?.column;
  return { line: line.number, index: null, ...parsed, found: `${parsed.found} from column ${column} on` };
}

function parse(text: string): { readonly value: unknown } | JsonFault {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: "not-json", found: "text that is not JSON", wanted: "JSON" };
  }
}

/** The next line with something in it. */
async function nextLine(lines: AsyncGenerator<TextLine>): Promise<TextLine | undefined> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
    if (next.value.text.trim() !== "") {
      return next.value;
    }
  }
  return undefined;
}
