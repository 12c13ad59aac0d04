import { describe, expect, it } from "vitest";
import { foldUnchanged } from "./fold-unchanged.ts";

const shape = (line: string): string =>
  foldUnchanged(line.split(""), (item) => item === "x")
    .map(({ isFolded, items }) => (isFolded ? `[${items.join("")}]` : items.join("")))
    .join("");

describe("foldUnchanged()", () => {
  it.each([
    ["", ""],
    ["x", "x"],
    ["abcdefx", "[abcde]fx"],
    ["xabcdefx", "xa[bcde]fx"],
    ["xabcdex", "xabcdex"],
    ["xabcdefg", "xa[bcdefg]"],
    ["abcde", "[abcde]"],
  ])("of %j shows %j", (line, shown) => {
    expect(shape(line)).toBe(shown);
  });
});
