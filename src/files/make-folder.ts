import { dirname, resolve } from "node:path";
import type { Disk } from "./disk.ts";

/** Makes a folder and those it stands in, where they are missing; they survive a power cut when this resolves. */
export async function makeFolder(disk: Disk, path: string): Promise<void> {
  const topmost = await disk.makeFolder(path);
  if (topmost === undefined) {
    return;
  }
  const top = dirname(resolve(topmost));
  for (let folder = resolve(path); folder !== top; folder = dirname(folder)) {
    await disk.syncFolder(dirname(folder));
  }
}
