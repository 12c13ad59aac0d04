import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileHtml } from "../../testing/hostile-html.ts";
import { isRebuilt } from "./is-rebuilt.ts";
import { splitBody } from "./split-body.ts";

describe("isRebuilt()", () => {
  it("holds for whatever HTML there is", () => {
    fc.assert(
      fc.property(hostileHtml(), (html) => {
        expect(isRebuilt(splitBody(html))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["text", "Pres <b1>Save</b1>"],
    ["tag", "Press Save"],
  ])("does not hold where a block has lost a %s", (_, text) => {
    const body = splitBody('<p>Press <b>Save</b></p><p title="Bye">Bye</p>');
    expect(isRebuilt(body)).toBe(true);
    const blocks = body.blocks.map((block, index) => (index === 0 ? { ...block, text } : block));
    expect(isRebuilt({ ...body, blocks: [...blocks] })).toBe(false);
  });

  it("does not hold where a block stands elsewhere than it says", () => {
    const body = splitBody("<p>One</p><p>Two</p>");
    const blocks = body.blocks.map((block) => ({ ...block, start: block.start - 1 }));
    expect(isRebuilt({ ...body, blocks })).toBe(false);
  });
});
