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

/** True where a browser could show itself: a machine without a screen would start one in a terminal, or none. */
export function hasDisplay(
  { env }: Pick<CommandIo, "env">,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return OPENERS[platform] !== undefined || [env["DISPLAY"], env["WAYLAND_DISPLAY"]].some(isSet);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}
