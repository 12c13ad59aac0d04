import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { NdjsonIndex } from "./ndjson-index.ts";
import type { NdjsonLine } from "./read-ndjson.ts";

async function fileOf(content: string): Promise<string> {
  const path = join(await makeTemporaryFolder(), "lines.ndjson");
  await writeFile(path, content);
  return path;
}

const keyOf = ({ value }: NdjsonLine): string => (value as { id: string }).id;

describe("NdjsonIndex", () => {
  it("reads each line again as it was, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText(), { maxLength: 5 }), async (texts) => {
        const objects = texts.map((text, place) => ({ id: String(place), text }));
        const path = await fileOf(objects.map((object) => `${JSON.stringify(object)}\n`).join(""));
        const index = await NdjsonIndex.open(path, keyOf);
        for (const object of objects) {
          expect(await index.read(object.id)).toEqual(object);
        }
        await index.close();
      }),
      { numRuns: 100 },
    );
  });

  it("keeps a byte order mark that is part of a text", async () => {
    const index = await NdjsonIndex.open(await fileOf('\uFEFF{"id":"1","text":"\uFEFFa"}\n'), keyOf);
    expect(await index.read("1")).toEqual({ id: "1", text: "\uFEFFa" });
    await index.close();
  });

  it("takes the last line of a key", async () => {
    const index = await NdjsonIndex.open(await fileOf('{"id":"1","n":1}\n{"id":"1","n":2}\n'), keyOf);
    expect(index.keys()).toEqual(["1"]);
    expect(await index.read("1")).toEqual({ id: "1", n: 2 });
    expect(await index.read("2")).toBeUndefined();
    await index.close();
  });
});
