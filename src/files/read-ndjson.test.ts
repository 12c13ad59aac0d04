import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { readNdjson, type NdjsonLine, type ReadNdjsonOptions } from "./read-ndjson.ts";

async function fileOf(content: string | Buffer): Promise<string> {
  const path = join(await makeTemporaryFolder(), "lines.ndjson");
  await writeFile(path, content);
  return path;
}

async function readAll(path: string, options?: ReadNdjsonOptions): Promise<Pick<NdjsonLine, "value">[]> {
  const lines: Pick<NdjsonLine, "value">[] = [];
  for await (const { value } of readNdjson(path, options)) {
    lines.push({ value });
  }
  return lines;
}

async function valuesOf(content: string | Buffer, options?: ReadNdjsonOptions): Promise<unknown[]> {
  return (await readAll(await fileOf(content), options)).map(({ value }) => value);
}

describe("readNdjson()", () => {
  it.each([
    ["line feeds", '{"a":1}\n{"a":2}\n'],
    ["carriage returns and line feeds", '{"a":1}\r\n{"a":2}\r\n'],
    ["a byte order mark", '\uFEFF{"a":1}\n{"a":2}\n'],
    ["blank lines", '\n{"a":1}\n\n  \n{"a":2}\n\n'],
    ["a last line without its end", '{"a":1}\n{"a":2}'],
  ])("reads lines with %s", async (_name, content) => {
    expect(await valuesOf(content)).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it("finds no lines in a file that is missing or empty", async () => {
    expect(await readAll(join(await makeTemporaryFolder(), "missing.ndjson"))).toEqual([]);
    expect(await valuesOf("")).toEqual([]);
  });

  it("reads a line that is longer than what is read at a time", async () => {
    const text = "é".repeat(400_000);
    expect(await valuesOf(`{"a":"${text}"}\n{"a":2}\n`)).toEqual([{ a: text }, { a: 2 }]);
  });

  it("passes over what a killed process left unfinished, when asked to", async () => {
    expect(await valuesOf('{"a":1}\n{"a":"un', { dropTornTail: true })).toEqual([{ a: 1 }]);
  });

  it("keeps a whole last line whose end an editor took away", async () => {
    expect(await valuesOf('{"a":1}\n{"a":2}', { dropTornTail: true })).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it("names file and line where a line is not JSON", async () => {
    const path = await fileOf('{"a":1}\n<<<<<<< HEAD\n');
    await expect(readAll(path)).rejects.toMatchObject({
      code: "not-json",
      message: expect.stringContaining(`${path} line 2`),
    });
  });

  it("refuses bytes of another encoding instead of reading them as other letters", async () => {
    const path = await fileOf(Buffer.from('{"a":"caf\u00E9"}\n', "latin1"));
    await expect(readAll(path)).rejects.toMatchObject({ code: "not-utf-8" });
  });
});
