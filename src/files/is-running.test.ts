import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { isRunning } from "./is-running.ts";

it("isRunning() tells a live process from one that has ended", () => {
  const ended = spawnSync(process.execPath, ["--version"]);
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(ended.pid)).toBe(false);
});
