import { describe, expect, test } from "vitest";

import { readJsonValues } from "./read-json-values.ts";

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.subarray(start, start + size);
  }
}

async function read(content: string | Uint8Array, name = "file.json", pieceSize = 7): Promise<unknown[]> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const entries: unknown[] = [];
  for await (const entry of readJsonValues({ name, bytes: inPieces(bytes, pieceSize) })) {
    entries.push(entry);
  }
  return entries;
}

describe("readJsonValues()", () => {
  test("reads one document, on one line or several", async () => {
    const whole = [{ line: null, index: null, value: { a: [1] } }];
    expect(await read('{"a":[1]}')).toEqual(whole);
    expect(await read('{"a":[1]}\n\n')).toEqual(whole);
    expect(await read('\n{\n  "a": [\r\n1]\n}\n')).toEqual(whole);
  });

  test("reads each element of an array", async () => {
    const elements = [
      { line: null, index: 0, value: { a: 1 } },
      { line: null, index: 1, value: [2] },
    ];
    expect(await read('[{"a":1},[2]]')).toEqual(elements);
    expect(await read('[\n{"a":1},\n[2]\n]')).toEqual(elements);
    expect(await read("[]")).toEqual([]);
  });

  test("reads NDJSON by what it holds, counting blank lines and taking CRLF", async () => {
    expect(await read('{"a":1}\r\n\r\n[2]\r\n')).toEqual([
      { line: 1, index: null, value: { a: 1 } },
      { line: 3, index: null, value: [2] },
    ]);
  });

  test("reads a single line as NDJSON where the name says so", async () => {
    expect(await read("[1]", "a.ndjson")).toEqual([{ line: 1, index: null, value: [1] }]);
    expect(await read("[1]", "A.JSONL")).toEqual([{ line: 1, index: null, value: [1] }]);
  });

  test("goes on after a broken line, the first one too", async () => {
    const entries = await read('{"a":1,}\n{"a":2}\n{"a":\n{"a":4}\n');
    expect(entries).toEqual([
      {
        line: 1,
        index: null,
        fault: "not-json",
        found: "text that is not JSON from column 8 on",
        wanted: "JSON",
      },
      { line: 2, index: null, value: { a: 2 } },
      {
        line: 3,
        index: null,
        fault: "not-json",
        found: "text that is not JSON from column 6 on",
        wanted: "JSON",
      },
      { line: 4, index: null, value: { a: 4 } },
    ]);
  });

  test("says where a document stops being JSON", async () => {
    expect(await read('\n{\n  "a": 1\n  "b": 2\n}')).toMatchObject([
      { line: null, fault: "not-json", found: "text that is not JSON from line 4, column 3 on" },
    ]);
  });

  test("takes a byte order mark and characters split between pieces", async () => {
    expect(await read('\uFEFF["\u00E9\u{1F600}"]', "a.json", 1)).toEqual([
      { line: null, index: 0, value: "é😀" },
    ]);
  });

  test("keeps __proto__ a property like any other", async () => {
    const [entry] = await read('{"__proto__": {"a": 1}}');
    expect(JSON.stringify(entry)).toContain('{"__proto__":{"a":1}}');
  });

  test.each([
    ["an empty file", "", "empty", "nothing"],
    ["a file of blanks", " \n\n", "empty", "nothing"],
    ["UTF-16 with byte order mark", Buffer.from('\uFEFF{"a":1}', "utf16le"), "not-utf-8", "text in UTF-16"],
    ["UTF-16 without byte order mark", Buffer.from('{"a":1}', "utf16le"), "not-utf-8", "text in UTF-16"],
    ["UTF-16, big-endian", Buffer.from('\uFEFF{"a":1}', "utf16le").swap16(), "not-utf-8", "text in UTF-16"],
    [
      "binary data",
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      "not-utf-8",
      "bytes that are not UTF-8 (another encoding, or not text at all)",
    ],
    ["a text that is no JSON", "hello", "not-json", "text that is not JSON from line 1, column 1 on"],
  ])("tells what is wrong with %s", async (_what, content, fault, found) => {
    expect(await read(content)).toMatchObject([{ line: null, index: null, fault, found }]);
  });

  test("passes on what the reading of the bytes throws", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode("[");
      throw new Error("the disk is gone");
    }
    const entries = readJsonValues({ name: "a.json", bytes: broken() });
    await expect(entries.next()).rejects.toThrow("the disk is gone");
  });
});
