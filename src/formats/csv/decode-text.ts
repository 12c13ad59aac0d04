import { FormatError } from "../../errors.ts";
import type { FileWriting } from "../reading.ts";
import { decodeLegacy } from "./encodings.ts";

const LABELS = { "utf-16le": "UTF-16LE", "utf-16be": "UTF-16BE" } as const;

/**
 * Decodes a text file: UTF-8, or UTF-16 as Excel's "Unicode text" writes it; what is neither, in the encoding that is named. The
 * byte order mark is cut. Throws FormatError for bytes that are something else: a guess would write wrong letters into
 * translations.
 */
export function decodeText(
  bytes: Uint8Array,
  fileName: string,
  named?: string,
): Pick<FileWriting, "encoding" | "byteOrderMark"> & { readonly text: string } {
  const encoding = sniffEncoding(bytes);
  if (encoding !== "utf-8") {
    const text = new TextDecoder(LABELS[encoding], { ignoreBOM: true }).decode(bytes);
    return { ...cutMark(text), encoding };
  }
  try {
    return { ...cutMark(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)), encoding };
  } catch (cause) {
    if (named !== undefined) {
      return decodeNamed(bytes, fileName, named);
    }
    throw new FormatError({
      code: "not-utf-8",
      message: `Cannot read ${fileName}: line ${findBadLine(bytes)} is not UTF-8. The file was saved in another encoding, where letters get lost.`,
      hint: 'Open the file you exported again, redo the change and save it as "CSV UTF-8" (Excel) or with character set UTF-8 (LibreOffice).',
      cause,
    });
  }
}

function cutMark(text: string): { readonly text: string; readonly byteOrderMark: boolean } {
  const byteOrderMark = text.startsWith("\uFEFF");
  return { text: byteOrderMark ? text.slice(1) : text, byteOrderMark };
}

function decodeNamed(bytes: Uint8Array, fileName: string, encoding: string): ReturnType<typeof decodeText> {
  const text = decodeLegacy(bytes, encoding);
  if (text === undefined) {
    throw new FormatError({
      code: "not-in-encoding",
      message: `Cannot read ${fileName} as ${encoding}: some of its bytes mean nothing there.`,
      hint: "Leave --encoding out to have the encoding found by the texts that were handed out.",
    });
  }
  return { text, encoding, byteOrderMark: false };
}

function sniffEncoding(bytes: Uint8Array): "utf-8" | keyof typeof LABELS {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) {
    return "utf-16le";
  }
  if (first === 0xfe && second === 0xff) {
    return "utf-16be";
  }
  // Without a mark: the header is in Latin letters, of which UTF-16 makes one byte in two zero.
  const start = bytes.subarray(0, 32);
  const zerosAt = (parity: number): number =>
    start.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  if (start.length >= 8 && zerosAt(1) > start.length / 4 && zerosAt(0) === 0) {
    return "utf-16le";
  }
  if (start.length >= 8 && zerosAt(0) > start.length / 4 && zerosAt(1) === 0) {
    return "utf-16be";
  }
  return "utf-8";
}

/** Number of the first line that is not UTF-8, 1 for the first of the file. */
function findBadLine(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isUtf8Start(bytes.subarray(0, middle))) {
      good = middle;
    } else {
      bad = middle;
    }
  }
  return Buffer.from(bytes.subarray(0, good))
    .toString("latin1")
    .split(/\r\n?|\n/).length;
}

function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
