import { describe, expect, it } from "vitest";
import { readCorpusBodies } from "../../testing/html-bodies.ts";
import { referenceFolder } from "../../testing/reference.ts";
import { visibleText } from "../visible-text.ts";
import { buildBody } from "./assemble-body.ts";
import { wordsOf } from "./block-text.ts";
import { checkTokens } from "./check-tokens.ts";
import { joinBody } from "./join-body.ts";
import { pairBodies } from "./pair-bodies.ts";
import { splitBody } from "./split-body.ts";

const corpus = referenceFolder("corpus");

describe.skipIf(corpus === undefined)("bodies that other people wrote", () => {
  it("are split, joined and built byte for byte, and nothing their readers see is left out", async () => {
    const bodies = await readCorpusBodies(corpus ?? "");
    let blocks = 0;
    for (const { html } of bodies) {
      const body = splitBody(html);
      blocks += body.blocks.length;
      const texts = new Map(body.blocks.map(({ text }, index) => [index, text]));
      expect(joinBody(body, texts)).toBe(html);
      const built = buildBody({
        source: body,
        target: body,
        pairs: pairBodies(body, body, null),
        texts: new Map(),
      });
      expect(built.html).toBe(html);
      expect(built.made).toHaveLength(body.blocks.length);
      for (const { text } of body.blocks) {
        expect(checkTokens(text, text)).toEqual([]);
      }
      const seen = body.blocks.filter(({ isAttribute }) => !isAttribute).map(({ text }) => wordsOf(text));
      // What stands in a template is handed out too: nobody closes it, and the rest of the text with it.
      if (/<template/i.test(html)) {
        continue;
      }
      const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, "");
      expect(letters(seen.join(""))).toBe(letters(visibleText(html)));
    }
    expect(bodies.length).toBeGreaterThan(1_000);
    expect(blocks).toBeGreaterThan(20_000);
  });
});
