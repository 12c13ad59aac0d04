/** One line of a text, without its line feed. */
export interface TextLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** Why bytes cannot be read as text, in words. */
export interface TextFault {
  readonly fault: "not-utf-8" | "too-long";
  readonly found: string;
  readonly wanted: string;
}

/** Bytes that cannot be read as text; `fault` says why. */
export class UnreadableText extends Error {
  readonly fault: TextFault;

  constructor(fault: TextFault) {
    super(fault.found);
    this.fault = fault;
  }
}

/** JavaScript strings end a little above this many characters. */
export const LONGEST_TEXT = 500_000_000;

/** Reads UTF-8 bytes line by line, in pieces. Throws UnreadableText. */
export function readTextLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextLine> {
  return splitLines(decodeUtf8(bytes));
}

async function* splitLines(text: AsyncIterable<string>): AsyncGenerator<TextLine> {
  let rest: string[] = [];
  let restLength = 0;
  let number = 0;
  for await (const piece of text) {
    const lines = piece.split("\n");
    const unfinished = lines.pop() ?? "";
    for (const line of lines) {
      number += 1;
      yield { text: rest.join("") + line, number };
      rest = [];
      restLength = 0;
    }
    rest.push(unfinished);
    restLength += unfinished.length;
    if (restLength > LONGEST_TEXT) {
      throw tooLong();
    }
  }
  yield { text: rest.join(""), number: number + 1 };
}

export function tooLong(): UnreadableText {
  return new UnreadableText({
    fault: "too-long",
    found: `more than ${LONGEST_TEXT / 1_000_000} million characters in one piece`,
    wanted: "less in one piece, say one JSON value a line",
  });
}

/** UTF-8 with or without byte order mark; anything else is told apart as far as it helps to mend it. */
async function* decodeUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let isStart = true;
  for await (const chunk of bytes) {
    if (chunk.length === 0) {
      continue;
    }
    if (isStart && isUtf16(chunk)) {
      throw new UnreadableText({ fault: "not-utf-8", found: "text in UTF-16", wanted: "text in UTF-8" });
    }
    isStart = false;
    yield decodeOrThrow(() => decoder.decode(chunk, { stream: true }));
  }
  yield decodeOrThrow(() => decoder.decode());
}

function decodeOrThrow(decode: () => string): string {
  try {
    return decode();
  } catch {
    const found = "bytes that are not UTF-8 (another encoding, or not text at all)";
    throw new UnreadableText({ fault: "not-utf-8", found, wanted: "text in UTF-8" });
  }
}

/** By byte order mark, or because JSON begins with an ASCII character, of which UTF-16 has one byte zero. */
function isUtf16(start: Uint8Array): boolean {
  const [first, second] = start;
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || (start.length > 1 && (first === 0) !== (second === 0));
}
