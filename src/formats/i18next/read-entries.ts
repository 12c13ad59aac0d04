import { FormatError } from "../../errors.ts";
import { placeOf, readJsonTokens, type JsonToken } from "../../files/index.ts";

/** A value of a JSON document that holds no others. */
export interface JsonEntry {
  /** The names on the way to it, joined by dots; elements of lists are named by their number. */
  readonly path: string;
  /** Where its name stands, from 1. */
  readonly line: number;
  readonly kind: "text" | "number" | "truth" | "null";
  /** Of a number, as it is written. */
  readonly text: string;
}

/** Deeper than any program nests keys. */
const DEEPEST = 64;
/** Longer than any key that means something; what is longer is cut. */
const LONGEST_PATH = 500;

interface Container {
  readonly path: string;
  /** The number of the next element; undefined for an object. */
  index: number | undefined;
}

/**
 * Reads all entries of a JSON object, in their order, those with the same name too. No object is made of them, so
 * that it does not matter what they are called. Throws FormatError for what is no JSON object, with its place.
 */
export function* readEntries(text: string, fileName: string): Generator<JsonEntry> {
  const tokens = readJsonTokens(text);
  const open: Container[] = [];
  const lines = new LineCounter(text);
  let path = "";
  let line = 1;
  for (let next = tokens.next(); ; next = tokens.next()) {
    if (next.done === true) {
      if (next.value !== undefined) {
        throw notJson(text, next.value, fileName);
      }
      return;
    }
    const token = next.value;
    const container = open.at(-1);
    if (token.kind === "key") {
      path = join(container?.path ?? "", readString(text, token));
      line = lines.lineAt(token.start);
    } else if (token.kind === "}" || token.kind === "]") {
      open.pop();
    } else if (token.kind !== "," && token.kind !== ":") {
      if (container?.index !== undefined) {
        path = join(container.path, String(container.index));
        line = lines.lineAt(token.start);
        container.index += 1;
      }
      if (token.kind === "{" || token.kind === "[") {
        refuseDepth(open.length, { line, fileName });
        open.push({ path, index: token.kind === "[" ? 0 : undefined });
      }
      if (open[0]?.index !== undefined || open.length === 0) {
        throw noObject(fileName);
      }
      if (token.kind === "string" || token.kind === "scalar") {
        yield { path, line, ...readValue(text, token) };
      }
    }
  }
}

function join(path: string, name: string): string {
  return (path === "" ? name : `${path}.${name}`).slice(0, LONGEST_PATH);
}

function readString(text: string, { start, end }: JsonToken): string {
  return JSON.parse(text.slice(start, end)) as string;
}

function readValue(text: string, token: JsonToken): Pick<JsonEntry, "kind" | "text"> {
  if (token.kind === "string") {
    return { kind: "text", text: readString(text, token) };
  }
  const value = text.slice(token.start, token.end);
  if (value === "null") {
    return { kind: "null", text: "" };
  }
  return value === "true" || value === "false"
    ? { kind: "truth", text: value.toUpperCase() }
    : { kind: "number", text: value };
}

/** Counts lines as a text is walked through. */
class LineCounter {
  readonly #text: string;
  readonly #lineEnd = /\r\n?|\n/g;
  #line = 1;
  /** Where the line after `#line` begins: looked for once, for a text may be one long line. */
  #nextStart: number;

  constructor(text: string) {
    this.#text = text;
    this.#nextStart = this.#findNext();
  }

  /** The line of an offset that is not before the last one. */
  lineAt(offset: number): number {
    while (this.#nextStart <= offset) {
      this.#line += 1;
      this.#nextStart = this.#findNext();
    }
    return this.#line;
  }

  #findNext(): number {
    return this.#lineEnd.test(this.#text) ? this.#lineEnd.lastIndex : Number.POSITIVE_INFINITY;
  }
}

function refuseDepth(
  depth: number,
  { line, fileName }: { readonly line: number; readonly fileName: string },
): void {
  if (depth >= DEEPEST) {
    throw new FormatError({
      code: "nested-too-deep",
      message: `Cannot read ${fileName}: in line ${line} objects are nested more than ${DEEPEST} deep.`,
      hint: "Take the file as it was handed out; its keys are not nested at all.",
    });
  }
}

function noObject(fileName: string): FormatError {
  return new FormatError({
    code: "not-a-resource",
    message: `Cannot read ${fileName}: it should be a JSON object with a key for each text, but it is another value.`,
    hint: 'Download it again in the format "i18next JSON".',
  });
}

function notJson(text: string, offset: number, fileName: string): FormatError {
  const { line, column } = placeOf(text, offset);
  const found = text.slice(offset, offset + 20).split(/[\r\n]/, 1)[0] ?? "";
  const what = offset >= text.length ? "it ends too early" : `${JSON.stringify(found)} cannot stand there`;
  return new FormatError({
    code: "not-json",
    message: `Cannot read ${fileName}: it is no JSON from line ${line}, column ${column} on; ${what}.`,
    hint: "Mend that place, for example a comma too many or too few or a quotation mark without a backslash, and import it again.",
  });
}
