import { FormatError } from "../errors.ts";
import { readJsonFile, replaceFile } from "../files/index.ts";
import { isJsonObject, type JsonValue } from "../model/index.ts";
import type { LastIds, SandboxContent } from "../sandbox/index.ts";

/** What is kept of a sandbox while it is not running. */
export interface KeptSandbox {
  readonly content: SandboxContent;
  readonly lastIds: LastIds;
  readonly multilingual: boolean;
}

/** The file that keeps a sandbox's content. */
export interface SandboxFile {
  /** Undefined where there is no file yet. Throws FormatError where it is another program's. */
  read(): Promise<KeptSandbox | undefined>;
  /**
   * Writes, in one step, what `keep` gives when it is asked, and resolves once it is on disk. Saves that
   * are asked for while one is under way become one together.
   */
  save(keep: () => KeptSandbox): Promise<void>;
}

const KIND = "helpferry-sandbox";
const FORMAT_VERSION = 1;

export function openSandboxFile(path: string): SandboxFile {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function write(keep: () => KeptSandbox): Promise<void> {
    // One that failed has told those who waited for it.
    await running.catch(() => undefined);
    next = undefined;
    running = replaceFile(
      path,
      `${JSON.stringify({ kind: KIND, formatVersion: FORMAT_VERSION, ...keep() })}\n`,
    );
    await running;
  }

  return {
    async read() {
      const value = await readJsonFile(path);
      return value === undefined ? undefined : readKept(value, path);
    },
    save: async (keep) => (next ??= write(keep)),
  };
}

function readKept(value: JsonValue, path: string): KeptSandbox {
  const isKept =
    isJsonObject(value) &&
    value["kind"] === KIND &&
    value["formatVersion"] === FORMAT_VERSION &&
    isJsonObject(value["content"]);
  if (!isKept) {
    throw new FormatError({
      code: "no-sandbox-file",
      message: `Cannot go on with ${path}: it is not what a sandbox of this version of helpferry keeps.`,
      hint: "Name another file with --data; it is made where it is missing.",
    });
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `save` writes this kind of file
  return value as unknown as KeptSandbox;
}
