import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ConfigError, FormatError } from "../errors.ts";
import { fileError, isMissing } from "./file-error.ts";

/** What the file system throws with a code. */
function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: raw words of the system`), { code });
}

describe("fileError()", () => {
  it.each([
    ["ENOSPC", "disk-full"],
    ["EDQUOT", "disk-full"],
    ["EACCES", "no-permission"],
    ["EROFS", "no-permission"],
    ["ENOENT", "file-not-found"],
    ["ENOTDIR", "not-a-folder"],
  ])("turns %s into %s, with a mend", (code, wanted) => {
    const error = fileError("write", "plan.ndjson", systemError(code));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toMatchObject({
      code: wanted,
      message: expect.stringMatching(/^Cannot write plan\.ndjson: [a-z]/),
      hint: expect.stringMatching(/\.$/),
    });
  });

  it("passes on what it does not know and what is an error of ours already", () => {
    const ours = new FormatError({ code: "spoilt", message: "Spoilt." });
    expect(fileError("read", "a", ours)).toBe(ours);
    const defect = new TypeError("a defect");
    expect(fileError("read", "a", defect)).toBe(defect);
  });
});

describe("isMissing()", () => {
  it("is true for a path that is not there, and only for that", async () => {
    const error: unknown = await readFile("/nowhere/at/all").catch((thrown: unknown) => thrown);
    expect(isMissing(error)).toBe(true);
    expect(isMissing(systemError("EACCES"))).toBe(false);
    expect(isMissing("ENOENT")).toBe(false);
  });
});
