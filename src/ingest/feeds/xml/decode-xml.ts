import { FormatError } from "../../../errors.ts";
import { quote } from "../../quote.ts";
import { LIMITS } from "./limits.ts";

/** How a file's letters were read. */
export interface DecodedXml {
  /** Without byte order mark. */
  readonly text: string;
  /** A label of the Encoding standard: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** True where nothing said which encoding it is and it is not UTF-8. */
  readonly isGuess: boolean;
}

/** What old feeds without any declaration are written in when it is not UTF-8. */
const GUESS = "windows-1252";

/**
 * Decodes a feed by its byte order mark, else its XML declaration, else as UTF-8 (XML 1.0, appendix F).
 * A file that declares nothing and is not UTF-8 is read as Windows-1252, which is said in `isGuess`.
 *
 * Throws FormatError for a file that is too large, in an unknown encoding, or not in the one it declares:
 * replacement characters would be published.
 */
export function decodeXml(bytes: Uint8Array, fileName: string): DecodedXml {
  if (bytes.length === 0) {
    throw new FormatError({
      code: "empty-file",
      message: `Cannot read ${fileName}: the file is empty.`,
      hint: "Send or download it again.",
    });
  }
  if (bytes.length > LIMITS.bytes) {
    throw new FormatError({
      code: "file-too-large",
      message: `Cannot read ${fileName}: it has ${bytes.length} bytes; at most ${LIMITS.bytes} are read of a feed.`,
      hint: "Split it into several files, or ask the publisher for a shorter feed.",
    });
  }
  const marked = sniffByteOrder(bytes);
  if (marked !== undefined) {
    return { text: decodeStrictly(bytes, marked, fileName), encoding: marked, isGuess: false };
  }
  const declared = readDeclaredEncoding(bytes);
  if (declared !== undefined) {
    return { text: decodeStrictly(bytes, declared, fileName), encoding: declared, isGuess: false };
  }
  const text = tryDecode(bytes, "utf-8");
  return text === undefined
    ? { text: decodeStrictly(bytes, GUESS, fileName), encoding: GUESS, isGuess: true }
    : { text, encoding: "utf-8", isGuess: false };
}

/** By byte order mark, or by the two bytes that `<` takes in UTF-16. */
function sniffByteOrder(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  if (start.startsWith("efbbbf")) {
    return "utf-8";
  }
  if (start.startsWith("fffe") || start.startsWith("3c00")) {
    return "utf-16le";
  }
  return start.startsWith("feff") || start.startsWith("003c") ? "utf-16be" : undefined;
}

function readDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]{1,40})["']/.exec(start)?.[1];
}

function decodeStrictly(bytes: Uint8Array, encoding: string, fileName: string): string {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new FormatError({
      code: "unknown-encoding",
      message: `Cannot read ${fileName}: it says that it is written in ${quote(encoding)}, which is not an encoding of the web.`,
      hint: "Convert the file to UTF-8 and correct its first line.",
      cause,
    });
  }
  // A file in single bytes may say that it is UTF-16; read so, it would be Chinese.
  if (decoder.encoding.startsWith("utf-16") && sniffByteOrder(bytes) === undefined) {
    throw wrongEncoding(fileName, encoding);
  }
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw wrongEncoding(fileName, encoding, cause);
  }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function wrongEncoding(fileName: string, encoding: string, cause?: unknown): FormatError {
  return new FormatError({
    code: "wrong-encoding",
    message: `Cannot read ${fileName}: it says that it is written in ${quote(encoding)}, but its bytes are not.`,
    hint: "Find out what the file is really written in, then convert it to UTF-8 and correct its first line.",
    ...(cause === undefined ? {} : { cause }),
  });
}
