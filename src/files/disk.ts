import { mkdir, open, rename, rm } from "node:fs/promises";

/**
 * What writing files takes, step by step, so that it can be said of each step what a power cut leaves of it.
 * A port: the default is `realDisk`; tests pass one that loses what was not synced. Files are read without it,
 * so it stands for the real file system, whatever else it does.
 */
export interface Disk {
  open(path: string, mode: OpenMode): Promise<DiskFile>;
  /** Makes a folder and those it stands in; resolves to the topmost that was missing, or to undefined. */
  makeFolder(path: string): Promise<string | undefined>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; one that is missing is no error. */
  remove(path: string): Promise<void>;
  /** What was made, renamed or removed in the folder survives a power cut when this resolves. */
  syncFolder(path: string): Promise<void>;
}

/** `append` keeps what is there, `replace` begins anew, `create` refuses it; all make a missing file. */
export type OpenMode = "append" | "replace" | "create";

/** A file opened for writing at its end. */
export interface DiskFile {
  /** In bytes. */
  size(): Promise<number>;
  /** The bytes from `start` up to, not including, `end`. */
  read(start: number, end: number): Promise<Buffer>;
  /** Adds to the end. */
  write(content: string | Uint8Array): Promise<void>;
  truncate(length: number): Promise<void>;
  /** The content survives a power cut when this resolves; the name in its folder may not. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

const FLAGS = { append: "a+", replace: "w+", create: "wx+" } as const satisfies Record<OpenMode, string>;

/** The disk of this machine. */
export const realDisk: Disk = {
  open: async (path, mode) => {
    const file = await open(path, FLAGS[mode]);
    return {
      size: async () => (await file.stat()).size,
      read: async (start, end) => {
        const bytes = Buffer.alloc(end - start);
        await file.read(bytes, 0, bytes.length, start);
        return bytes;
      },
      write: async (content) => file.writeFile(content),
      truncate: async (length) => file.truncate(length),
      sync: async () => file.datasync(),
      close: async () => file.close(),
    };
  },
  makeFolder: async (path) => mkdir(path, { recursive: true }),
  rename: async (from, to) => rename(from, to),
  remove: async (path) => rm(path, { force: true }),
  syncFolder: async (path) => {
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
};

/** The same for files that nobody misses when this process is gone: nothing is synced. */
export const scratchDisk: Disk = {
  ...realDisk,
  open: async (path, mode) => ({ ...(await realDisk.open(path, mode)), sync: async () => undefined }),
  syncFolder: async () => undefined,
};
