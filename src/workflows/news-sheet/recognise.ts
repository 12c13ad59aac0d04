import { open, readFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileError } from "../../files/index.ts";
import { isWorkbook, isZip } from "../../formats/index.ts";

/** Enough for any header. */
const HEADER_BYTES = 20_000;

/** A header with a column that only translators' files have. */
const TRANSLATORS = /(?:^|[,;\t|])["'\s]*(?:source|target)["'\s]*(?:$|[,;\t|])/i;

/** News is a list of items, or an item; translators get one object with a key for each text. */
const NEWS_AS_JSON = /^(?:\u00EF\u00BB\u00BF)?\s*(?:\[|\{\s*"(?:id|~hash)")/;

/**
 * True for a file of news handed out for editing: told by its header. Of a text file only the start is read,
 * as bytes, because column names are the same in every encoding that is read later; translators' files are
 * told without loading what reads news. Throws FormatError for a broken workbook or broken JSON, ConfigError
 * for the disk.
 */
export async function isNewsFile(path: string): Promise<boolean> {
  if (/\.json$/i.test(path) && !NEWS_AS_JSON.test(await readStart(path))) {
    return false;
  }
  const isText = !/\.json$/i.test(path) && !(await isWorkbookFile(path));
  const line = isText ? await readFirstLine(path) : "";
  if (TRANSLATORS.test(line)) {
    return false;
  }
  const { isNewsHeader } = await import("./columns.ts");
  if (isText) {
    return isNewsHeader(line.split(/[,;\t|]/).map((cell) => cell.replaceAll(/^[\s"']+|[\s"']+$/g, "")));
  }
  const { readSheet } = await import("./read-sheet.ts");
  const bytes = await readFile(path).catch((error: unknown) => {
    throw fileError("read", path, error);
  });
  return isNewsHeader((await readSheet({ name: basename(path), bytes })).header);
}

/** By its content, whatever it is called; what is called one and is none is said where translators' files are read. */
async function isWorkbookFile(path: string): Promise<boolean> {
  const start = Buffer.from(await readStart(path), "latin1");
  return /\.xlsx$/i.test(path) ? isZip(start) : isWorkbook(start);
}

async function readFirstLine(path: string): Promise<string> {
  const start = (await readStart(path)).replaceAll("\u0000", "").replace(/^[^\w"'~]+/, "");
  const [line = ""] = start.replace(/^sep=.(?:\r\n?|\n)/, "").split(/[\r\n]/, 1);
  return line;
}

async function readStart(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
      return buffer.toString("latin1", 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw fileError("read", path, error);
  }
}
