import { accessSync, constants } from "node:fs";
import { dirname } from "node:path";
import { ConfigError, HelpferryError } from "../errors.ts";

const MENDS: Readonly<
  Record<string, { readonly code: string; readonly why: string; readonly hint: string }>
> = {
  ENOSPC: {
    code: "disk-full",
    why: "the disk is full",
    hint: "Free some space and run the same command again.",
  },
  EDQUOT: {
    code: "disk-full",
    why: "the disk quota is used up",
    hint: "Free some space and run the same command again.",
  },
  EFBIG: {
    code: "disk-full",
    why: "the file would be larger than a file may be here",
    hint: "Raise the limit with `ulimit -f unlimited`, or use another disk, and run the same command again.",
  },
  EACCES: {
    code: "no-permission",
    why: "permission is denied",
    hint: "Choose a folder you may write to, or change its permissions.",
  },
  EPERM: {
    code: "no-permission",
    why: "permission is denied",
    hint: "Choose a folder you may write to, or change its permissions.",
  },
  EROFS: {
    code: "no-permission",
    why: "the file system is read-only",
    hint: "Choose a folder you may write to.",
  },
  ENOENT: { code: "file-not-found", why: "there is no such file or folder", hint: "Check the path." },
  EISDIR: { code: "not-a-file", why: "it is a folder", hint: "Name a file instead." },
  EEXIST: { code: "not-a-folder", why: "a file is in the way", hint: "Move it, or choose another path." },
  ENOTDIR: { code: "not-a-folder", why: "part of the path is a file, not a folder", hint: "Check the path." },
  EMFILE: {
    code: "too-many-files",
    why: "too many files are open",
    hint: "Raise the limit with `ulimit -n 4096`.",
  },
};

/** Turns what the file system threw into an error that says what to do; anything else is passed through. */
export function fileError(attempt: string, path: string, error: unknown): unknown {
  if (error instanceof HelpferryError || !(error instanceof Error)) {
    return error;
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const isWrite = !attempt.startsWith("read");
  const mend = MENDS[code === "ENOENT" && isWrite ? (whyNotWritable(path) ?? code) : code];
  if (mend === undefined) {
    return error;
  }
  return new ConfigError({
    code: mend.code,
    message: `Cannot ${attempt} ${path}: ${mend.why}.`,
    hint: mend.hint,
    cause: error,
  });
}

/**
 * Why nothing can be made at a path: Node's recursive mkdir reports a missing folder where it was not
 * allowed to make one (https://github.com/nodejs/node/issues/47098).
 */
function whyNotWritable(path: string): string | undefined {
  try {
    accessSync(dirname(path), constants.W_OK);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    return code === "ENOENT" && dirname(path) !== path ? whyNotWritable(dirname(path)) : code;
  }
}

/** True where the file system says that a path does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
