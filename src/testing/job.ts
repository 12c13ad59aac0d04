import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RequestLogEntry } from "../sandbox/index.ts";
import { startSandboxServer, type RunningSandbox, type RunningSandboxOptions } from "./sandbox-server.ts";
import { runCommand, type TestIoOptions } from "./test-io.ts";

const CLI = fileURLToPath(new URL("../cli.ts", import.meta.url));
const LOADER = fileURLToPath(new URL("../../node_modules/tsx/dist/loader.mjs", import.meta.url));

/** What a command line did. */
export interface Ran {
  readonly exitCode: number;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly said: string;
}

/** A real process that runs a command line. */
export interface RunningProcess {
  readonly pid: number;
  /** Resolves when the process has ended; null where a signal ended it. */
  readonly ended: Promise<Omit<Ran, "exitCode"> & { readonly exitCode: number | null }>;
  /** What it wrote to standard output until now. */
  outSoFar(): string;
  kill(signal: NodeJS.Signals): void;
}

/** A person at work: an empty folder to work in, and a workspace on a sandbox of their own. */
export interface Job {
  readonly folder: string;
  readonly sandbox: RunningSandbox;
  /** Every request that is no GET so far, oldest first. */
  writes(): readonly RequestLogEntry[];
  /** Runs a command line in this process, in the folder, connected to the sandbox. */
  run(line: string, io?: TestIoOptions): Promise<Ran>;
  /** Runs it in a process of its own. */
  spawn(line: string, env?: Readonly<Record<string, string>>): RunningProcess;
  path(name: string): string;
  read(name: string): Promise<string>;
  readJson<Value>(name: string): Promise<Value>;
  write(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

export type JobOptions = RunningSandboxOptions & {
  /** What Node.js runs in a process of its own, options first; the sources unless given. */
  readonly program?: readonly string[];
};

/** Starts a job; close it at the end of the test. Words of a command line are separated by single spaces. */
export async function startJob({
  program = ["--import", LOADER, CLI],
  ...options
}: JobOptions = {}): Promise<Job> {
  const folder = await mkdtemp(join(tmpdir(), "helpferry-job-"));
  const sandbox = await startSandboxServer(options);
  const connection = { INTERCOM_BASE_URL: sandbox.url, INTERCOM_ACCESS_TOKEN: sandbox.token };
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    sandbox,
    writes: () => sandbox.log.filter(({ method }) => method !== "GET"),
    run: async (line, io) =>
      runCommand(line.split(" "), { cwd: folder, ...io, env: { ...connection, ...io?.env } }),
    spawn: (line, env) =>
      spawnProgram([...program, ...line.split(" ")], { cwd: folder, env: { ...connection, ...env } }),
    path,
    read: async (name) => readFile(path(name), "utf8"),
    readJson: async <Value>(name: string) => JSON.parse(await readFile(path(name), "utf8")) as Value,
    write: async (name, text) => writeFile(path(name), text),
    close: async () => {
      await sandbox.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function spawnProgram(
  argv: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): RunningProcess {
  const child = spawn(process.execPath, argv, {
    cwd,
    env: { PATH: process.env["PATH"], ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { out: "", said: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.out += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.said += text));
  return {
    pid: child.pid ?? 0,
    ended: once(child, "close").then(() => ({ ...texts, exitCode: child.exitCode })),
    outSoFar: () => texts.out,
    kill: (signal) => void child.kill(signal),
  };
}
