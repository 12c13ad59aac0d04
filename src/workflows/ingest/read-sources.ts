import { readFile, stat } from "node:fs/promises";
import { FormatError, HelpferryError } from "../../errors.ts";
import { fileError } from "../../files/index.ts";
import {
  fetchFeed,
  isUrl,
  listFiles,
  readDrafts,
  type ListedFile,
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
 * Reads files, the Markdown of folders, and feeds, by path or address. All are looked at before any is refused, so that every
 * problem is named at once. Throws the one error, or a FormatError that names all.
 */
export async function readSources(
  addresses: readonly string[],
  options: Pick<ReadOptions, "columns" | "bodyFormat">,
): Promise<ReadSource[]> {
  const sources: ReadSource[] = [];
  const refusals: HelpferryError[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof HelpferryError)) {
        throw error;
      }
      refusals.push(error);
    }
  };
  let attempted = 0;
  for (const address of addresses) {
    await attempt(async () => {
      for (const open of await listSources(address)) {
        attempted += 1;
        await attempt(async () => {
          const file = await open();
          const { url } = file;
          const read = await readDrafts(file, { ...options, ...(url === undefined ? {} : { url }) });
          sources.push({ ...read, name: file.name });
        });
      }
    });
  }
  const [first, ...others] = refusals;
  if (first === undefined) {
    return sources;
  }
  throw others.length === 0
    ? first
    : new FormatError({
        code: "files-refused",
        message: `${refusals.length} of ${Math.max(attempted, refusals.length)} files cannot be ingested; nothing was ingested.\n${refusals.map(({ message, hint }) => `- ${message} ${hint ?? ""}`).join("\n")}`,
        hint: "Mend these files, or ingest the others without them.",
      });
}

/** What an address leads to: one page, one file, or the files of a folder; each is opened when its turn comes. */
async function listSources(
  address: string,
): Promise<readonly (() => Promise<SourceFile & { readonly url?: string }>)[]> {
  return isUrl(address)
    ? [async () => fetchFeed(address)]
    : (await listFiles(address)).map((file) => async () => readOne(file));
}

async function readOne({ path, name }: ListedFile): Promise<SourceFile> {
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
