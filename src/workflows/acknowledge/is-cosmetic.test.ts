import { describe, expect, it } from "vitest";
import { isCosmetic } from "./is-cosmetic.ts";

describe("isCosmetic()", () => {
  it.each([
    ["Save the file", "Save the file."],
    ["Save  the file", "save The\u00A0file"],
    ['Press "Save" - now', "Press “Save” – now"],
    ["Wait...", "Wait…"],
    ["Ｓａｖｅ", "Save"],
    ["设置，保存", "设置,保存"],
  ])("is true for %j and %j", (before, after) => {
    expect(isCosmetic(before, after)).toBe(true);
  });

  it.each([
    ["Save the file", "Save the files"],
    ["Saved.", "Saved?"],
    ["In 1.5 days", "In 15 days"],
    ["At 10:30", "At 1030"],
    ["It costs $5", "It costs 5"],
    ["<b1>Save</b1>", "<i1>Save</i1>"],
    ["Hi {{name}}", "Hi {{ name }}!"],
    ["don't", "dont"],
  ])("is false for %j and %j", (before, after) => {
    expect(isCosmetic(before, after)).toBe(false);
  });
});
