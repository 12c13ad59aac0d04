#!/usr/bin/env node
import { readFileSync } from "node:fs";
import type { CommandIo } from "./cli/command.ts";
import { runCli } from "./cli/run-cli.ts";

const interrupt = new AbortController();
process.on("SIGINT", () => {
  if (interrupt.signal.aborted) {
    process.exit(1);
  }
  process.stderr.write("\nStopping after what is in flight; press Ctrl-C again to stop at once.\n");
  interrupt.abort();
});
process.on("SIGTERM", () => interrupt.abort());
// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 3));

const io: CommandIo = {
  out: (text) => void process.stdout.write(text),
  say: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001B[K${line}`);
    } else if (line !== "") {
      process.stderr.write(`${line}\n`);
    }
  },
  ask,
  stdin: process.stdin,
  env: process.env,
  cwd: process.cwd(),
  fetch: globalThis.fetch,
  now: () => new Date(),
  isTerminal: process.stderr.isTTY,
  signal: interrupt.signal,
};

async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    return undefined;
  }
  const { createInterface } = await import("node:readline/promises");
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await reader.question(question, { signal: interrupt.signal });
  } finally {
    reader.close();
  }
}

const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as { version: string };
process.exitCode = await runCli(process.argv.slice(2), io, manifest.version);
