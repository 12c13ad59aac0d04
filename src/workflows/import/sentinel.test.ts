import { describe, expect, it } from "vitest";
import { readSentinel } from "./sentinel.ts";

describe("readSentinel()", () => {
  it.each([
    ["[[clear]]", "clear"],
    ["[[ Same ]]", "same"],
    ["  [[SKIP]]\n", "skip"],
    ["［［clear］］", "clear"],
    ["[[claer]]", "unknown"],
    ["[[ok ph-missing]]", "unknown"],
  ])("reads %j as %s", (cell, sentinel) => {
    expect(readSentinel(cell, "Billing")).toBe(sentinel);
  });

  it.each(["", "clear", "[clear]", "[[clear]] und mehr", "[[]]", "[[a]] [[b]]", `[[${"x".repeat(200)}]]`])(
    "takes %j for a text",
    (cell) => {
      expect(readSentinel(cell, "Billing")).toBeUndefined();
    },
  );

  it("takes it for a text where the source has this form", () => {
    expect(readSentinel("[[clear]]", "[[reset]]")).toBeUndefined();
  });
});
