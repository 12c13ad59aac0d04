import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { concealed, hostileText } from "../../testing/hostile-text.ts";
import { escapeMarkdown, fencedBlock, inlineCode } from "./escape.ts";

const onOneLine = (text: string): string => text.replaceAll(/[\r\n\t]+/g, " ");

/** What a reader of Markdown makes of escaped text: a backslash before punctuation goes. */
function asRead(markdown: string): string {
  return markdown.replaceAll(/(@|#(?=\u2060+\d))\u2060/g, "$1").replaceAll(/\\([!-/:-@[-`{-~])/g, "$1");
}

describe("escapeMarkdown()", () => {
  it("is read as exactly the text", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(concealed(asRead(escapeMarkdown(text)))).toBe(onOneLine(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves nothing that begins markup, a mention, a reference or a table cell", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const bare = escapeMarkdown(text).replaceAll(/\\./gsu, "x");
        expect(bare).not.toMatch(/[`<>[\]|*_~&$]|@\w|#\d|\n/);
        expect(bare).not.toMatch(/^\s*(?:#|[-+=]|\d+[.)]\s)/);
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves plain words plain", () => {
    expect(escapeMarkdown("Getting started (part 2.5): what's new - and why!")).toBe(
      "Getting started (part 2.5): what's new - and why!",
    );
  });
});

describe("inlineCode()", () => {
  it("is read as exactly the text", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const code = inlineCode(text);
        const fence = /^`+/.exec(code)?.[0] ?? "";
        const inner = code.slice(fence.length, -fence.length);
        expect(inner.match(/`+/g) ?? []).not.toContain(fence);
        const read = /^ .*[^ ].* $/s.test(inner) ? inner.slice(1, -1) : inner;
        const wanted = onOneLine(text);
        expect(concealed(read)).toBe(wanted === "" ? " " : wanted);
      }),
    );
  });
});

describe("fencedBlock()", () => {
  it("cannot be ended by a line in it", () => {
    fc.assert(
      fc.property(fc.array(hostileText().map((text) => text.replaceAll(/\r/g, ""))), (lines) => {
        const [opening = "", ...rest] = fencedBlock("diff", lines).split("\n");
        const fence = opening.replace("diff", "");
        const end = rest.findIndex((line) => line.trim().startsWith(fence));
        expect(end).toBe(rest.length - 1);
      }),
    );
  });
});
