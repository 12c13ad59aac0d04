import { parseDocument } from "yaml";
import { FormatError } from "../../errors.ts";
import { escapeControls } from "../quote.ts";

/** More than anybody writes at the head of a file. */
const MOST_CHARACTERS = 65_536;

/** A value of the front matter: texts as they are written, dates and numbers too. */
export type FrontMatterValue =
  | string
  | null
  | readonly FrontMatterValue[]
  | ReadonlyMap<FrontMatterValue, FrontMatterValue>;

export interface SplitMarkdown {
  /** Values by key in lower case with `_` between words, or undefined where the file has no front matter. */
  readonly frontMatter: ReadonlyMap<string, FrontMatterValue> | undefined;
  readonly body: string;
  /** Line of the file in which the body begins, 1 for the first. */
  readonly bodyLine: number;
}

/**
 * Cuts the YAML between `---` lines off the head of a Markdown file and reads it. No aliases are followed
 * and no tags are obeyed, so that it can only say what it shows.
 *
 * Throws FormatError for front matter that never ends, is not YAML, not a list of keys, or not YAML at all
 * but TOML.
 */
export function splitFrontMatter(text: string, fileName: string): SplitMarkdown {
  if (/^\+\+\+[ \t]*\n/.test(text)) {
    throw new FormatError({
      code: "front-matter-toml",
      message: `Cannot read ${fileName}: its front matter is TOML (+++); wanted YAML between --- lines.`,
      hint: "Convert it: Hugo does it with `hugo convert toYAML`.",
    });
  }
  const start = /^---[ \t]*\n/.exec(text);
  if (start === null) {
    return { frontMatter: undefined, body: text, bodyLine: 1 };
  }
  const rest = text.slice(start[0].length);
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(rest);
  if (end === null) {
    // A rule may be the first thing in a file; front matter has a key in its first line.
    if (!/^[\w-]+[ \t]*:/.test(rest)) {
      return { frontMatter: undefined, body: text, bodyLine: 1 };
    }
    throw new FormatError({
      code: "front-matter-endless",
      message: `Cannot read ${fileName}: the front matter opened in line 1 is never closed.`,
      hint: "Add a line --- after its last key.",
    });
  }
  const yaml = rest.slice(0, end.index);
  const body = rest.slice(end.index + end[0].length + 1);
  return {
    frontMatter: readYaml(yaml, fileName),
    body,
    bodyLine: 2 + yaml.split("\n").length,
  };
}

function readYaml(yaml: string, fileName: string): ReadonlyMap<string, FrontMatterValue> {
  if (yaml.length > MOST_CHARACTERS) {
    throw frontMatterError(
      fileName,
      `has ${yaml.length} characters; at most ${MOST_CHARACTERS} are read`,
      undefined,
    );
  }
  const value = parseYaml(yaml, fileName);
  if (value === null || value === "") {
    return new Map();
  }
  if (!(value instanceof Map)) {
    throw frontMatterError(fileName, "is no list of keys and values", undefined);
  }
  return new Map(
    [...value].flatMap(([key, each]) => (typeof key === "string" ? [[normaliseKey(key), each]] : [])),
  );
}

function parseYaml(yaml: string, fileName: string): FrontMatterValue {
  try {
    // The failsafe schema has only texts, lists and maps: `2021-03` stays what it says.
    const document = parseDocument(yaml, {
      schema: "failsafe",
      resolveKnownTags: false,
      logLevel: "silent",
    });
    const [error] = document.errors;
    if (error !== undefined) {
      const line = (error.linePos?.[0].line ?? 1) + 1;
      throw frontMatterError(
        fileName,
        `is no YAML in line ${line}: ${escapeControls(firstLine(error.message))}`,
        error,
      );
    }
    return document.toJS({ mapAsMap: true, maxAliasCount: 0 }) as FrontMatterValue;
  } catch (cause) {
    if (cause instanceof FormatError) {
      throw cause;
    }
    throw frontMatterError(
      fileName,
      "is nested too deep, or repeats parts of itself by aliases, which are not followed",
      cause,
    );
  }
}

/** `publishDate`, `Publish-Date` and `publish_date` are one key. */
function normaliseKey(key: string): string {
  return key
    .trim()
    .replaceAll(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll(/[\s-]+/g, "_")
    .toLowerCase();
}

function firstLine(text: string): string {
  return (text.split("\n", 1)[0] ?? "").replace(/ at line \d+, column \d+:?$/, "");
}

function frontMatterError(fileName: string, problem: string, cause: unknown): FormatError {
  return new FormatError({
    code: "front-matter-malformed",
    message: `Cannot read ${fileName}: its front matter ${problem}.`,
    hint: "Write one `key: value` a line between the --- lines; values with a colon need quotes.",
    ...(cause === undefined ? {} : { cause }),
  });
}
