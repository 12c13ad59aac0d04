import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/**
 * What tells one process from every other, also from one that gets its pid later: on Linux the machine's
 * boot id and the time the process started at; elsewhere only the pid and the name of the machine.
 */
export interface ProcessMark {
  readonly pid: number;
  /** The name of the machine, in letters, digits and hyphens. */
  readonly host: string;
  /** Hash of boot id and start; `0` where the system does not say. */
  readonly birth: string;
}

/** Whether the process of a mark runs; `unknown` for one of another machine. */
export type Life = "running" | "gone" | "unknown";

const UNKNOWN_BIRTH = "0";
const BIRTH_LENGTH = 12;
/** Fields of `/proc/<pid>/stat` behind the name of the program, of which the 20th is the start (proc(5)). */
const START_FIELD = 19;

/** The mark of this process. */
export function markThisProcess(): ProcessMark {
  return { pid: process.pid, host: hostMark(), birth: birthOf(process.pid) };
}

export function findLife({ pid, host, birth }: ProcessMark): Life {
  if (host !== hostMark()) {
    return "unknown";
  }
  const isSame = birth === UNKNOWN_BIRTH || birth === birthOf(pid);
  return isSame && isRunning(pid) ? "running" : "gone";
}

/** True where a process of this machine has the pid now. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function hostMark(): string {
  return hostname().replaceAll(/[^A-Za-z0-9-]/g, "-") || "-";
}

function birthOf(pid: number): string {
  try {
    const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in brackets and may hold anything.
    const start = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[START_FIELD] ?? "";
    return createHash("sha256").update(`${bootId}/${start}`).digest("hex").slice(0, BIRTH_LENGTH);
  } catch {
    // No such file on this system, or no such process.
    return UNKNOWN_BIRTH;
  }
}
