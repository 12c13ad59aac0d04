import { describe, expect, it } from "vitest";

import { parseSwitch, resolveSwitches, SWITCHES } from "./switches.ts";

describe("parseSwitch()", () => {
  it("reads a name and one of its values", () => {
    expect(parseSwitch("null-locale=delete")).toEqual({ "null-locale": "delete" });
  });

  it.each(["null-local=delete", "null-locale", "null-locale=gone", "=", "toString=x", "__proto__=x"])(
    "refuses %j and lists what there is",
    (text) => {
      expect(() => parseSwitch(text)).toThrow(
        expect.objectContaining({ hint: expect.stringMatching(/null-locale/) as unknown }),
      );
    },
  );
});

describe("resolveSwitches()", () => {
  it("sets every switch that is not given to its first value", () => {
    const resolved = resolveSwitches({ "null-locale": "400" });
    expect(resolved).toMatchObject({ "null-locale": "400", "empty-locale": "ignore" });
    expect(Object.keys(resolved)).toEqual(Object.keys(SWITCHES));
  });
});
