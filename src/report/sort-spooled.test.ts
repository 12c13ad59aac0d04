import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { sortSpooled } from "./sort-spooled.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "spool-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* some(
  ...records: readonly { n: number; text: string }[]
): AsyncGenerator<{ n: number; text: string }> {
  yield* records;
}

describe("sortSpooled()", () => {
  it("orders by the key, keeps the order of equals, and can be read twice", async () => {
    const sorted = await sortSpooled({
      records: some(
        { n: 2, text: "a\n\u2028é" },
        { n: 1, text: "b" },
        { n: 2, text: "c" },
        { n: 1, text: "d" },
      ),
      keyOf: ({ n }) => n,
      compare: (left, right) => left - right,
      folder,
    });
    for (const _time of [1, 2]) {
      const texts: string[] = [];
      for await (const { text } of sorted.records()) {
        texts.push(text);
      }
      expect(texts).toEqual(["b", "d", "a\n\u2028é", "c"]);
    }
    await sorted.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  it("makes the folder where it is missing, and names one that cannot be made", async () => {
    const options = { records: some(), keyOf: () => 0, compare: () => 0 };
    const sorted = await sortSpooled({ ...options, folder: join(folder, "new", "deep") });
    await sorted.remove();
    await expect(sortSpooled({ ...options, folder: "/dev/null/reports" })).rejects.toThrow(
      "/dev/null/reports",
    );
  });
});
