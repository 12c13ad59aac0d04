import { FormatError } from "../../errors.ts";

/** Far above any changelog; what is larger is not read. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * Decodes Markdown as UTF-8, or as UTF-16 where a byte order mark says so. Line ends become LF.
 * Throws FormatError for files that are too large, in another encoding, or no text.
 */
export function decodeMarkdown(bytes: Uint8Array, fileName: string): string {
  if (bytes.length > MOST_BYTES) {
    throw new FormatError({
      code: "file-too-large",
      message: `Cannot read ${fileName}: it has ${bytes.length} bytes; at most ${MOST_BYTES} are read of Markdown.`,
      hint: "Split it into several files.",
    });
  }
  let text: string;
  try {
    text = new TextDecoder(sniffEncoding(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FormatError({
      code: "not-utf-8",
      message: `Cannot read ${fileName}: it is not UTF-8, so that letters would get lost.`,
      hint: "Convert the file to UTF-8 in a text editor.",
      cause,
    });
  }
  const end = text.indexOf("\0");
  if (end !== -1) {
    const line = text.slice(0, end).split("\n").length;
    throw new FormatError({
      code: "not-text",
      message: `Cannot read ${fileName}: line ${line} holds the character U+0000; wanted a text file.`,
      hint: "Check that it is the right file.",
    });
  }
  return text.replaceAll(/\r\n?/g, "\n");
}

function sniffEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) {
    return "utf-16le";
  }
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
