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
    ["[[ same ]", "unknown"],
    ["[ same ]]", "unknown"],
    ["[ [clear] ]", "unknown"],
    ["[skip]", "unknown"],
    ["Inviter [[same]]", "unknown"],
    ["[[clear]] und mehr", "unknown"],
    ["Zahlung［［SAME］］", "unknown"],
  ])("reads %j as %s", (cell, sentinel) => {
    expect(readSentinel(cell, "Billing")).toBe(sentinel);
  });

  it.each([
    "",
    "clear",
    "[clear] und mehr",
    "[[clearing]]s",
    "a [b [same] c]",
    "[[]]",
    "[[a]] [[b]]",
    `[[${"x".repeat(200)}]]`,
  ])("takes %j for a text", (cell) => {
    expect(readSentinel(cell, "Billing")).toBeUndefined();
  });

  it("takes it for a text where the source has this form", () => {
    expect(readSentinel("[[clear]]", "[[reset]]")).toBeUndefined();
    expect(readSentinel("[skip]", "[Skip]")).toBeUndefined();
    expect(readSentinel("Drücken Sie [[skip]]", "Press [[Skip]]")).toBeUndefined();
  });
});
