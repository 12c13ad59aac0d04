import { array, assert, constantFrom, json, property } from "fast-check";
import { describe, expect, test } from "vitest";

import { findJsonError } from "./find-json-error.ts";

describe("findJsonError()", () => {
  test.each([
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ["[1 2]", 1, 4],
    ["[1,]", 1, 4],
    ['{"a": hello}', 1, 7],
    ['{"a": 1', 1, 8],
    ['[\n  {"a": 1},\n  {"b": 2,}\n]', 3, 11],
    ["{'a': 1}", 1, 2],
    ['{"a": "line\nbreak"}', 1, 7],
    ['{"a": 01}', 1, 8],
    ["1 2", 1, 3],
    ["[1}", 1, 3],
    ["", 1, 1],
    ["[\r\n,]", 2, 1],
  ])("finds the first character that does not fit in %j", (text, line, column) => {
    expect(findJsonError(text)).toEqual({ line, column });
  });

  test("finds nothing in any JSON, and something in any other text", () => {
    assert(
      property(json(), (text) => {
        expect(findJsonError(text)).toBeUndefined();
      }),
    );
    const fragment = constantFrom("{", "}", "[", "]", ",", ":", '"a"', "1", "-", "null", " ", "\n", "x", '"');
    assert(
      property(array(fragment, { maxLength: 8 }), (fragments) => {
        const text = fragments.join("");
        expect(findJsonError(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("walks nesting and strings of any size", () => {
    expect(findJsonError(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)).toBeUndefined();
    expect(findJsonError(`["${"é\\n".repeat(4_000_000)}", x]`)?.line).toBe(1);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
