import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CLI = [process.execPath, "--import", import.meta.resolve("tsx"), join(ROOT, "src/cli.ts")];

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "helpferry-guide-"));
  mkdirSync(join(folder, "data"));
  spawnSync("cp", ["-r", join(ROOT, "data/sample"), join(folder, "data")]);
  // `npx helpferry` as it would be after an install, but from the sources under test.
  writeFileSync(
    join(folder, "npx"),
    `#!/bin/sh\nshift\nexec ${CLI.map((part) => `'${part}'`).join(" ")} "$@"\n`,
    {
      mode: 0o755,
    },
  );
  return folder;
}

interface Blocks {
  /** Those that start an emulator: they run beside the others. */
  readonly servers: readonly string[];
  readonly steps: readonly string[];
}

/** The shell blocks of a document as written, but for its ports: these are free ones. */
async function shellBlocks(document: string): Promise<Blocks> {
  let text = readFileSync(join(ROOT, document), "utf8");
  for (const port of ["4010", "4020"]) {
    text = text.replaceAll(port, String(await findFreePort()));
  }
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? "");
  const isServer = (block: string): boolean => block.startsWith("npx helpferry sandbox");
  return { servers: blocks.filter(isServer), steps: blocks.filter((block) => !isServer(block)) };
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

interface Followed {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
}

/** Follows a document from top to bottom, in a folder that has the sample and nothing else. */
async function follow(document: string): Promise<Followed> {
  const folder = makeFolder();
  const env = { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` };
  const { servers, steps } = await shellBlocks(document);
  const sandboxes = servers.map((block) =>
    spawn("bash", ["-c", `exec ${block.trim()}`], { cwd: folder, env }),
  );
  try {
    await Promise.all(
      sandboxes.map(async (sandbox) => Promise.race([once(sandbox.stdout, "data"), failOnExit(sandbox)])),
    );
    const tour = spawnSync("bash", ["-ec", steps.join("\n")], { cwd: folder, env, encoding: "utf8" });
    return { status: tour.status, out: tour.stdout, said: tour.stderr };
  } finally {
    for (const sandbox of sandboxes) {
      sandbox.kill("SIGINT");
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

async function failOnExit(sandbox: ChildProcess): Promise<never> {
  const [code] = (await once(sandbox, "exit")) as [number | null];
  throw new Error(`a sandbox ended with exit code ${code}`);
}

/** Each step is a process of its own: on a busy machine that takes long. */
const TIMEOUT_MS = 240_000;

describe("the documents work as written", { timeout: TIMEOUT_MS }, () => {
  test("README: the round trip in five minutes", async () => {
    const { status, out, said } = await follow("README.md");
    expect(status, said).toBe(0);
    expect(out).toContain("some rows are held");
    expect(said).toMatch(/11 changes left[\s\S]*\b0 changes left/);
  });

  test("guide: migrate a workspace", async () => {
    const { status, said } = await follow("docs/guides/migrate-a-workspace.md");
    expect(status, said).toBe(0);
    expect(said).toContain("acme.plan.todo.md");
    expect(said).toMatch(/[1-9]\d* changes left[\s\S]*\b0 changes left/);
  });

  test("guide: import a changelog", async () => {
    const { status, said } = await follow("docs/guides/import-a-changelog.md");
    expect(status, said).toBe(0);
    expect(said).toMatch(/2 objects would be created[\s\S]*\b0 changes left/);
  });

  test("guide: undo a run", async () => {
    const { status, out, said } = await follow("docs/guides/undo-a-run.md");
    expect(status, said).toBe(0);
    expect(said).toContain("12 done");
    expect(out).toContain("something is held");
    expect(out).toContain("something stays");
    expect(said).toContain("1 object differs and 1 object is only in the live workspace");
    expect(said).toContain("10 changes left");
  });

  test("guide: restore a backup", async () => {
    const { status, said } = await follow("docs/guides/restore-a-backup.md");
    expect(status, said).toBe(0);
    expect(said).toMatch(/[1-9]\d* changes left[\s\S]*\b0 changes left/);
  });

  test("README: the section made by hand is one that the sample can take", () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const line = /^ {4}(\{"resource":"section".*\})$/m.exec(readme)?.[1] ?? "";
    const collections = readFileSync(join(ROOT, "data/sample/collections.ndjson"), "utf8");
    const section = JSON.parse(line) as { id: string; settings: { parentId: string } };
    expect(section.id).toMatch(/^new-/);
    expect(collections).toContain(`"id":"${section.settings.parentId}"`);
  });
});
