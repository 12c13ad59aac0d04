import { expect, test } from "vitest";
import { displayWidth } from "./index.ts";

test.each([
  ["abc", 3],
  ["日本語", 6],
  ["（UTC）", 7],
  ["e\u0301", 1],
  ["89\u200E%\u200E", 3],
  ["\u2068Acme\u2069", 4],
  ["", 0],
])("%j takes %d cells of a terminal", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
