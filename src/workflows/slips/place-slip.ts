import { basename, extname, join } from "node:path";
import { fileError, readPresent, makeFolder, realDisk, replaceFile } from "../../files/index.ts";

/** More slips of one file than this are somebody's mistake. */
const MOST_SLIPS = 1000;

/** `fr.csv` → `fr.slip`; a slip that comes back gets another slip, not a slip of a slip. */
export function slipName(file: string): string {
  return `${basename(file, extname(file)).replace(/\.slip(?:-\d+)?$/, "")}.slip`;
}

interface Slip {
  readonly folder: string;
  readonly name: string;
  /** With the dot. */
  readonly extension: string;
  readonly content: Uint8Array;
}

/**
 * Writes a slip into a folder, and beside those of earlier times: a file that is there with other content is never
 * touched, for somebody may have begun to mend it. Returns its path. Throws ConfigError (disk full, no permission …).
 */
export async function placeSlip({ folder, name, extension, content }: Slip): Promise<string> {
  try {
    await makeFolder(realDisk, folder);
  } catch (error) {
    throw fileError("write", folder, error);
  }
  for (let number = 1; number <= MOST_SLIPS; number += 1) {
    const path = join(folder, `${name}${number === 1 ? "" : `-${number}`}${extension}`);
    const present = await readPresent(path);
    if (present === undefined) {
      await replaceFile(path, content);
      return path;
    }
    if (present.equals(content)) {
      return path;
    }
  }
  throw fileError("write", join(folder, name), Object.assign(new Error("too many"), { code: "EEXIST" }));
}
