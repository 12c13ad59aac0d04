import { isAbsolute, relative } from "node:path";
import type { CommandIo } from "./command.ts";

/** A path as a person would type it: from the present folder where it is inside it, else in full. */
export function showPath(io: CommandIo, path: string): string {
  const short = relative(io.cwd, path);
  return short.startsWith("..") || isAbsolute(short) ? path : short;
}
