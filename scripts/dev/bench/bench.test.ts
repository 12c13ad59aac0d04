import { execFile } from "node:child_process";
import { copyFile, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { CHROMIUM } from "../../../src/testing/chromium.ts";
import { judge } from "./pace.ts";
import { median } from "./run-program.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
async function run(...argv: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, argv, { cwd: root })).stdout;
}

describe("npm run bench and npm run pace, with --quick", () => {
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

  it("runs every contest, prints one table of ratios, and one of pages where there is a browser", async () => {
    const printed = await run(
      "--import",
      "tsx",
      "scripts/dev/bench.ts",
      "--quick",
      "--dist",
      join(folder, "dist"),
    );
    const [contests = "", pages = ""] = printed.trim().split("\n\n");
    const rows = contests
      .split("\n")
      .slice(2)
      .map((line) => line.split("|").map((cell) => cell.trim()));
    expect(rows.map(([, name]) => name)).toEqual([
      "`helpferry --help`",
      "export, 36 target locales",
      "import, every tenth target changed",
      "import, the same as a spreadsheet saves it: quoted where it must be",
      "import, every target new",
      "import, every target new, all checks off",
      "import, every target new, each one to warn of",
      "plan, every tenth section changed",
      "pull into a new folder",
      "apply, every section changed, all read back",
      "export + import, every tenth target changed",
      "export + import, every target new, all checks off",
    ]);
    for (const cells of rows) {
      expect(cells[5]).toMatch(/^\*\*\d+\.\d\d\*\*$/);
    }
    expect(pages).toMatch(CHROMIUM === undefined ? /^Not measured/ : /^(\|.+\|\n?){5}$/);
  }, 240_000);

  it("compares in every situation how a rate limit is kept", async () => {
    const table = await run(
      "--import",
      "tsx",
      "scripts/dev/pace.ts",
      "--quick",
      "--dist",
      join(folder, "dist"),
    );
    const ours = table.split("\n").filter((line) => line.includes("| helpferry |"));
    expect(ours.map((line) => line.split("|")[1]?.trim())).toEqual([
      "alone",
      "30 %, at the start",
      "30 %, evenly",
    ]);
  }, 240_000);
});

describe("judge()", () => {
  it("leaves the first window out of what was used, and counts every refusal", () => {
    const window = { startMs: 0, limit: 40, refused: 0, foreignRefused: 0 };
    expect(
      judge([
        { ...window, passed: 5, foreignPassed: 12 },
        { ...window, passed: 28, foreignPassed: 12 },
        { ...window, passed: 24, foreignPassed: 9, refused: 3, foreignRefused: 3 },
      ]),
    ).toEqual({ used: 52 / 56, refused: 3, wasted: 3 / 60, othersRefused: 3 / 36 });
    expect(judge([])).toEqual({ used: null, refused: 0, wasted: 0, othersRefused: null });
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
