import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareIds } from "./resource.ts";

describe("compareIds()", () => {
  it("orders numbers by value, whatever their length, and made-up ids after them", () => {
    const ids = ["new-b", "10", "9007199254740993", "9", "new-a", "9007199254740992", "abc"];
    expect(ids.toSorted(compareIds)).toEqual([
      "9",
      "10",
      "9007199254740992",
      "9007199254740993",
      "abc",
      "new-a",
      "new-b",
    ]);
  });

  it("is a total order", () => {
    const id = fc.oneof(fc.stringMatching(/^[0-9]{1,20}$/), fc.stringMatching(/^new-[a-z]{0,3}$/));
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
        expect(compareIds(a, b) === 0).toBe(a === b);
        const [low = "", middle = "", high = ""] = [a, b, c].toSorted(compareIds);
        expect(
          compareIds(low, middle) <= 0 && compareIds(middle, high) <= 0 && compareIds(low, high) <= 0,
        ).toBe(true);
      }),
    );
  });
});
