import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { findLife, isRunning, markThisProcess } from "./process-mark.ts";

const ended = spawnSync(process.execPath, ["--version"]);

it("isRunning() tells a live process from one that has ended", () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(ended.pid)).toBe(false);
});

describe("findLife()", () => {
  const mark = markThisProcess();

  it.each([
    ["this process", {}, "running"],
    ["one that has ended", { pid: ended.pid, birth: "0" }, "gone"],
    ["one of another machine", { host: "elsewhere" }, "unknown"],
    ["one of a system that says no more than the pid", { birth: "0" }, "running"],
  ])("of %s", (_what, given, life) => {
    expect(findLife({ ...mark, ...given })).toBe(life);
  });

  it.runIf(process.platform === "linux")("of one whose pid another process got after a restart", () => {
    expect(mark.birth).not.toBe("0");
    expect(findLife({ ...mark, birth: "0a1b2c3d4e5f" })).toBe("gone");
  });
});
