import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hostileText } from "../../testing/hostile-text.ts";
import { guardFormula } from "./guard-formula.ts";

describe("guardFormula()", () => {
  it.each([
    "=1+1",
    "+1 555 0100",
    "-50%",
    "@mention",
    "\tx",
    "\rx",
    " =1",
    "＝1",
    "\u200B=1",
    "\nx",
    "\u2060x",
  ])("guards %j", (text) => {
    expect(guardFormula(text)).toBe(`\u2060${text}`);
  });

  it.each(["Getting started", "", "a=b", "1-2", "«\u00A0oui\u00A0»"])("leaves %j alone", (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it("is undone by taking one leading U+2060 away", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(guardFormula(text).replace(/^\u2060/, "")).toBe(text);
      }),
    );
  });
});
