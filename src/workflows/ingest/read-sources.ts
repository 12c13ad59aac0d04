import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { FormatError, HelpferryError } from "../../errors.ts";
import { fileError } from "../../files/index.ts";
import {
  fetchFeed,
  isUrl,
  readDrafts,
  type ReadDrafts,
  type ReadOptions,
  type SourceFile,
} from "../../ingest/index.ts";

/** What a file or page held. */
export interface ReadSource extends ReadDrafts {
  readonly name: string;
}

/** More than any changelog has; files are read whole. */
const MOST_FILE_BYTES = 128 * 1024 * 1024;

/**
 * Reads files and fetches feeds, by path or address. All are looked at before any is refused, so that every
 * problem is named at once. Throws the one error, or a FormatError that names all.
 */
export async function readSources(
  addresses: readonly string[],
  options: Pick<ReadOptions, "columns" | "bodyFormat">,
): Promise<ReadSource[]> {
  const sources: ReadSource[] = [];
  const refusals: HelpferryError[] = [];
  for (const address of addresses) {
    try {
      const file: SourceFile & { readonly url?: string } = isUrl(address)
        ? await fetchFeed(address)
        : await readOne(address);
      const { url } = file;
      const read = await readDrafts(file, { ...options, ...(url === undefined ? {} : { url }) });
      sources.push({ ...read, name: file.name });
    } catch (error) {
      if (!(error instanceof HelpferryError)) {
        throw error;
      }
      refusals.push(error);
    }
  }
  const [first, ...others] = refusals;
  if (first === undefined) {
    return sources;
  }
  throw others.length === 0
    ? first
    : new FormatError({
        code: "files-refused",
        message: `${refusals.length} of ${addresses.length} files cannot be ingested; nothing was ingested.\n${refusals.map(({ message, hint }) => `- ${message} ${hint ?? ""}`).join("\n")}`,
        hint: "Mend these files, or ingest the others without them.",
      });
}

async function readOne(path: string): Promise<SourceFile> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MOST_FILE_BYTES) {
      throw new FormatError({
        code: "file-too-long",
        message: `Cannot read ${name}: it is ${size} bytes long; more than ${MOST_FILE_BYTES} are not read.`,
        hint: "Split it into several files and ingest them together.",
      });
    }
    return { name, bytes: await readFile(path) };
  } catch (error) {
    throw error instanceof HelpferryError ? error : fileError("read", path, error);
  }
}
