import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hostileText } from "../testing/hostile-text.ts";
import { splitBlocks } from "./split-blocks.ts";

describe("splitBlocks()", () => {
  it("begins a line at each block and nowhere else", () => {
    expect(splitBlocks('<h1>A</h1><p class="x">b <b>c</b></p>\n<ul><li>d</li></ul><pre>e</pre>')).toEqual([
      "<h1>A</h1>",
      '<p class="x">b <b>c</b></p>\n<ul>',
      "<li>d</li></ul>",
      "<pre>e</pre>",
    ]);
  });

  it("loses nothing", () => {
    fc.assert(
      fc.property(hostileText(), (source) => {
        expect(splitBlocks(source).join("")).toBe(source);
      }),
    );
  });
});
