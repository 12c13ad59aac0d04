import type { CommandIo } from "./command.ts";

/** What opens an address, by system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};
const OTHERWISE = ["xdg-open"] as const;

/** Opens an address in the browser where there is one; where not, whoever reads the terminal opens it. */
export async function openBrowser(io: CommandIo, url: string): Promise<void> {
  const [program, ...args] = OPENERS[process.platform] ?? OTHERWISE;
  await io.runProgram(program, [...args, url]);
}
