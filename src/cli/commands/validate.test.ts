import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createTestIo } from "../../testing/test-io.ts";
import { validateCommand } from "./validate.ts";

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "helpferry-validate-"));
  writeFileSync(join(folder, "good.json"), '[{"id": "1", "name": "Cards"}]');
  writeFileSync(
    join(folder, "bad.json"),
    '[{"id": "1"}, {"id": "2", "translated_content": {"fr": {"name": 7}}}]',
  );
  writeFileSync(join(folder, "one.json"), '{"id": 5}');
  writeFileSync(join(folder, "lines.ndjson"), '{"id": "1"}\n{"id": "2", "nmae": "x"}\n');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function run(args: readonly string[], options: Readonly<Record<string, unknown>> = {}, stdin = "") {
  const io = createTestIo({ cwd: folder, stdin });
  const exitCode = await validateCommand.run(io, args, options);
  return { exitCode, out: io.written.join(""), said: io.said };
}

describe("helpferry validate", () => {
  test("lists the schemas' names", async () => {
    const { out, exitCode } = await run([], { list: true });
    expect(exitCode).toBe(0);
    expect(out.split("\n")).toContain("group_translated_content");
    expect(JSON.parse((await run([], { list: true, json: true })).out)).toContain("section");
  });

  test("exits 0 and says what was checked when all is valid", async () => {
    expect(await run(["section", "good.json"])).toEqual({
      exitCode: 0,
      out: "",
      said: ["1 payload checked against section, strict: all valid."],
    });
  });

  test("exits 1 and names file, index or line, path, found and wanted", async () => {
    expect(await run(["section", "bad.json", "one.json", "lines.ndjson"])).toEqual({
      exitCode: 1,
      out: "",
      said: [
        "bad.json[1].translated_content.fr.name: found number 7, wanted a string",
        "one.json, id: found number 5, wanted a string",
        'lines.ndjson line 2, nmae: found a property the schema does not have, wanted none of that name (did you mean "name"?)',
        "5 payloads checked against section, strict: 3 invalid (3 problems).",
      ],
    });
  });

  test("reads standard input", async () => {
    const { said, exitCode } = await run(["section", "-"], {}, '{"id": 5}\n{"id": "6"}\n');
    expect(exitCode).toBe(1);
    expect(said[0]).toBe("standard input line 1, id: found number 5, wanted a string");
  });

  test("asks for less with --tolerant", async () => {
    expect((await run(["section", "one.json", "lines.ndjson"], { tolerant: true })).exitCode).toBe(0);
  });

  test("writes one JSON object with --json, and no words", async () => {
    const { out, said, exitCode } = await run(["section", "bad.json", "good.json"], { json: true });
    expect(exitCode).toBe(1);
    expect(said).toEqual([]);
    expect(JSON.parse(out)).toEqual({
      schema: "section",
      reading: "strict",
      findings: [
        {
          file: "bad.json",
          line: null,
          index: 1,
          path: "translated_content.fr.name",
          code: "wrong-value",
          found: "number 7",
          wanted: "a string",
        },
      ],
      files: [
        { file: "bad.json", payloads: 2, invalid: 1, findings: 1, error: null },
        { file: "good.json", payloads: 1, invalid: 0, findings: 0, error: null },
      ],
      payloads: 3,
      invalid: 1,
      isComplete: true,
    });
    expect(JSON.parse((await run(["section", "good.json"], { json: true })).out)).toMatchObject({
      findings: [],
    });
  });

  test("exits 2 for a file that cannot be read, after the others were checked", async () => {
    const { said, exitCode } = await run(["section", "missing.json", "bad.json"]);
    expect(exitCode).toBe(2);
    expect(said.join("\n")).toMatch(/bad\.json\[1\][\s\S]*Cannot read missing\.json: there is no such file/);
    expect((await run(["section", "."])).exitCode).toBe(2);
  });

  test("refuses an unknown schema and names the one that was probably meant", async () => {
    await expect(run(["sections", "good.json"])).rejects.toMatchObject({
      code: "unknown-schema",
      hint: expect.stringContaining("Did you mean section?"),
    });
    await expect(run(["NewsItem", "good.json"])).rejects.toMatchObject({
      hint: expect.stringContaining("Did you mean news_item?"),
    });
    await expect(run(["__proto__", "good.json"])).rejects.toMatchObject({ code: "unknown-schema" });
  });

  test("refuses to go on without schema or files", async () => {
    await expect(run([])).rejects.toMatchObject({ code: "no-schema" });
    await expect(run(["section"])).rejects.toMatchObject({ code: "no-files" });
  });
});
