/** A token of a JSON text: where it begins and ends, and what it is. */
export interface JsonToken {
  readonly kind: "{" | "}" | "[" | "]" | "," | ":" | "key" | "string" | "scalar";
  readonly start: number;
  readonly end: number;
}

interface Match {
  /** Of a string, its quote only: it may be long. */
  readonly found: string;
  readonly end: number;
}

const SPACE = /[ \t\r\n]*/y;
const TOKEN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?|true|false|null|[{}[\],:]/y;
/** What a string holds up to its end or an escape; each a match of its own, since a body has millions. */
const PLAIN = /[^"\\\u0000-\u001F]*/y; // oxlint-disable-line no-control-regex -- JSON forbids them in strings
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;

/** What may come next; the letters stand for: value, key, colon, comma, end of the container. */
type Expected = "v" | "v]" | "k" | "k}" | ":" | ",]" | ",}" | "end";

/**
 * The tokens of a text up to its end, or up to where it stops being JSON, which is returned: the offset of the first
 * character that does not fit. Undefined is returned for JSON. A text that ends too early fails at its end.
 */
export function* readJsonTokens(text: string): Generator<JsonToken, number | undefined> {
  const open: ("]" | "}")[] = [];
  let expected: Expected = "v";
  let offset = 0;
  for (;;) {
    offset = matchAt(SPACE, text, offset).end;
    if (offset === text.length) {
      return expected === "end" ? undefined : offset;
    }
    const { found: token, end } =
      text[offset] === '"' ? matchString(text, offset) : matchAt(TOKEN, text, offset);
    const next: Expected | undefined = token === "" ? undefined : step(expected, token, open);
    if (next === undefined) {
      return offset;
    }
    yield { kind: kindOf(token, expected), start: offset, end };
    expected = next;
    offset = end;
  }
}

function kindOf(token: string, expected: Expected): JsonToken["kind"] {
  if (token === '"') {
    return expected.startsWith("k") ? "key" : "string";
  }
  return isPunctuation(token) ? token : "scalar";
}

function isPunctuation(token: string): token is Exclude<JsonToken["kind"], "key" | "string" | "scalar"> {
  return token.length === 1 && "{}[],:".includes(token);
}

/** What may follow a token, or undefined where the token may not stand here. `open` is kept up to date. */
function step(expected: Expected, token: string, open: ("]" | "}")[]): Expected | undefined {
  const kind = isPunctuation(token) ? token : "scalar";
  if ((kind === "]" || kind === "}") && expected.endsWith(kind)) {
    open.pop();
    return afterValue(open);
  }
  if (expected.startsWith("v") && kind === "scalar") {
    return afterValue(open);
  }
  if (expected.startsWith("v") && (kind === "{" || kind === "[")) {
    open.push(kind === "{" ? "}" : "]");
    return kind === "{" ? "k}" : "v]";
  }
  if (expected.startsWith("k") && token.startsWith('"')) {
    return ":";
  }
  if (expected === ":" && kind === ":") {
    return "v";
  }
  if (expected.startsWith(",") && kind === ",") {
    return expected === ",}" ? "k" : "v";
  }
  return undefined;
}

function afterValue(open: readonly ("]" | "}")[]): Expected {
  const container = open.at(-1);
  return container === undefined ? "end" : `,${container}`;
}

/** The string that begins at the quote at `offset`; nothing is found where it does not end. */
function matchString(text: string, offset: number): Match {
  let { end } = matchAt(PLAIN, text, offset + 1);
  while (text[end] === "\\") {
    const escape = matchAt(ESCAPE, text, end);
    if (escape.found === "") {
      return { found: "", end };
    }
    ({ end } = matchAt(PLAIN, text, escape.end));
  }
  return text[end] === '"' ? { found: '"', end: end + 1 } : { found: "", end };
}

function matchAt(pattern: RegExp, text: string, offset: number): Match {
  pattern.lastIndex = offset;
  const found = pattern.exec(text)?.[0] ?? "";
  return { found, end: offset + found.length };
}
