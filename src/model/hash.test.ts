import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, hashText } from "./hash.ts";
import type { JsonValue } from "./json.ts";

function withKeysTurned(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return (value as readonly JsonValue[]).map((inner) => withKeysTurned(inner));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, inner]) => [key, withKeysTurned(inner)]),
      )
    : value;
}

describe("canonicalJson()", () => {
  it("gives the same text for the same value, whatever order its keys came in", () => {
    fc.assert(
      fc.property(fc.jsonValue() as fc.Arbitrary<JsonValue>, (value) => {
        expect(canonicalJson(withKeysTurned(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("hashText()", () => {
  it("is 22 characters that are safe in a file name and another for another text", () => {
    expect(hashText("a")).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(hashText("a")).not.toBe(hashText("b"));
  });
});
