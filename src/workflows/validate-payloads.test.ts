import { describe, expect, test } from "vitest";

import { ConfigError } from "../errors.ts";
import type { JsonSource } from "../files/index.ts";
import type { ValidateOptions, ValidationFinding } from "./validate-payloads.ts";
import { validatePayloads } from "./validate-payloads.ts";

function aFile(name: string, text: string): JsonSource {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  return { name, bytes: bytes() };
}

async function validate(sources: readonly JsonSource[], options: Partial<ValidateOptions> = {}) {
  const findings: ValidationFinding[] = [];
  const onFinding = (finding: ValidationFinding) => void findings.push(finding);
  const summary = await validatePayloads({
    schema: "section",
    reading: "strict",
    sources,
    onFinding,
    ...options,
  });
  return { summary, findings };
}

describe("validatePayloads()", () => {
  test("names file, index and path in an array", async () => {
    const { summary, findings } = await validate([
      aFile("sections.json", '[{"id": "1"}, {"id": "2", "translated_content": {"fr": {"name": 7}}}]'),
    ]);
    expect(findings).toEqual([
      {
        file: "sections.json",
        line: null,
        index: 1,
        path: "translated_content.fr.name",
        code: "wrong-value",
        found: "number 7",
        wanted: "a string",
      },
    ]);
    expect(summary).toMatchObject({ payloads: 2, invalid: 1, findings: 1, isComplete: true });
  });

  test("names file and line in NDJSON, broken lines among them", async () => {
    const { summary, findings } = await validate([aFile("a.ndjson", '{"id": 1}\n\n{"id": "2"}\n{"id":\n')]);
    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [1, "wrong-value"],
      [4, "not-json"],
    ]);
    expect(summary).toMatchObject({ payloads: 3, invalid: 2 });
  });

  test("counts a payload with several problems once", async () => {
    const { summary } = await validate([aFile("a.json", '{"id": 1, "x": 1, "order": "1"}')]);
    expect(summary).toMatchObject({ payloads: 1, invalid: 1, findings: 3 });
  });

  test("takes as valid in the tolerant reading what replies are known to hold", async () => {
    const { findings } = await validate([aFile("a.json", '{"id": 1, "x": 1, "order": "1"}')], {
      reading: "tolerant",
    });
    expect(findings).toEqual([]);
  });

  test("goes on with the next file when one cannot be read, and says why", async () => {
    const error = new ConfigError({
      code: "file-not-found",
      message: "Cannot read a.json: there is no such file.",
    });
    async function* missing(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array();
      throw error;
    }
    const { summary, findings } = await validate([
      { name: "a.json", bytes: missing() },
      aFile("b.json", "[7]"),
    ]);
    expect(summary.files).toEqual([
      { file: "a.json", payloads: 0, invalid: 0, findings: 0, error },
      { file: "b.json", payloads: 1, invalid: 1, findings: 1, error: null },
    ]);
    expect(findings.map(({ file }) => file)).toEqual(["b.json"]);
  });

  test("reads a long NDJSON stream without waiting for its end", async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        yield new TextEncoder().encode('{"id": 1}\n');
      }
    }
    let seen = 0;
    const { summary } = await validate([{ name: "-", bytes: endless() }, aFile("b.json", "[7]")], {
      onFinding: () => {
        seen += 1;
        if (seen === 10_000) {
          stop.abort();
        }
      },
      signal: stop.signal,
    });
    expect(summary).toMatchObject({ payloads: 10_000, invalid: 10_000, isComplete: false });
  });
});
