import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { median } from "./run-program.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
async function run(...argv: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, argv, { cwd: root })).stdout;
}

describe("npm run bench -- --quick", () => {
  /** A package as it is installed, built from the sources as they are now. */
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "helpferry-"));
    await copyFile(join(root, "package.json"), join(folder, "package.json"));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    await run(
      "node_modules/typescript/bin/tsc",
      "-p",
      "tsconfig.build.json",
      "--outDir",
      join(folder, "dist"),
    );
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it("runs every contest and prints one table of ratios", async () => {
    const table = await run(
      "--import",
      "tsx",
      "scripts/dev/bench.ts",
      "--quick",
      "--dist",
      join(folder, "dist"),
    );
    const rows = table
      .trim()
      .split("\n")
      .slice(2)
      .map((line) => line.split("|").map((cell) => cell.trim()));
    expect(rows.map(([, name]) => name)).toEqual([
      "`helpferry --help`",
      "export, 36 target locales",
      "import, every tenth target changed",
      "import, the same as a spreadsheet saves it: quoted where it must be",
      "import, every target new",
      "plan, every tenth section changed",
      "pull into a new folder",
      "export + import, every tenth target changed",
    ]);
    for (const cells of rows) {
      expect(cells[5]).toMatch(/^\*\*\d+\.\d\d\*\*$/);
    }
  });
});

describe("median()", () => {
  it.each([
    [[3], 3],
    [[5, 1, 3], 3],
    [[4, 1, 3, 2], 2.5],
  ])("of %j is %d", (values, wanted) => {
    expect(median(values)).toBe(wanted);
  });
});
