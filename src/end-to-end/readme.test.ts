import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const CLI = [process.execPath, "--import", import.meta.resolve("tsx"), join(ROOT, "src/cli.ts")];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "helpferry-readme-"));
  // `npx helpferry` as it would be after an install, but from the sources under test.
  writeFileSync(
    join(folder, "npx"),
    `#!/bin/sh\nshift\nexec ${CLI.map((part) => `'${part}'`).join(" ")} "$@"\n`,
    {
      mode: 0o755,
    },
  );
  mkdirSync(join(folder, "data"));
  spawnSync("cp", ["-r", join(ROOT, "data/sample"), join(folder, "data")]);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The shell blocks of a chapter, in order. */
function shellBlocks(text: string): string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? "");
}

describe("README", () => {
  test("the round trip in five minutes works as written", async () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const [startSandbox = "", ...steps] = shellBlocks(readme);
    const env = { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` };
    const sandbox = spawn("bash", ["-c", `exec ${startSandbox.trim()}`], { cwd: folder, env });
    try {
      await once(sandbox.stdout, "data");
      const tour = spawnSync("bash", ["-ec", steps.join("\n")], { cwd: folder, env, encoding: "utf8" });
      expect(tour.stderr).not.toContain("Unexpected failure");
      expect(tour.status).toBe(0);
      expect(tour.stdout).toContain("some rows are held");
      expect(tour.stderr).toMatch(/11 changes left[\s\S]*\b0 changes left/);
    } finally {
      sandbox.kill("SIGINT");
      await once(sandbox, "exit");
    }
  });

  test("the hand-made section it shows is one create with every locale", async () => {
    const readme = readFileSync(join(ROOT, "README.md"), "utf8");
    const line = /^ {4}(\{"resource":"section".*\})$/m.exec(readme)?.[1] ?? "";
    const collections = readFileSync(join(ROOT, "data/sample/collections.ndjson"), "utf8");
    const section = JSON.parse(line) as { id: string; settings: { parentId: string } };
    expect(section.id).toMatch(/^new-/);
    expect(collections).toContain(`"id":"${section.settings.parentId}"`);
  });
});
