import * as fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";

import { concealed, hostileText } from "../../testing/hostile-text.ts";
import { escapeAttribute, renderText } from "./escape.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;

function textOf(node: Node): string {
  return "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

describe("renderText()", () => {
  it("gives a browser exactly the text, whatever is in it", () => {
    fc.assert(
      fc.property(hostileText(), fc.boolean(), (text, invisible) => {
        const { childNodes } = parseFragment(`<b>${renderText(text, { invisible })}</b>`);
        expect(childNodes).toHaveLength(1);
        expect(concealed(childNodes.map(textOf).join(""))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("shows a directional override, NUL and half a surrogate as their code", () => {
    expect(renderText("a\u202Eb\u0000c\uD800")).toBe(
      "a<mark>⟦U+202E⟧</mark>b<mark>⟦U+0000⟧</mark>c<mark>⟦U+D800⟧</mark>",
    );
  });

  it("leaves what languages need as it is: joiners, no-break spaces, direction marks, emoji", () => {
    const text = "می\u200Cخواهم «\u00A0oui\u00A0» \u200F٪ 👩\u200D💻 ❤\uFE0F";
    expect(renderText(text)).toBe(text);
  });
});

describe("escapeAttribute()", () => {
  it("never ends the attribute", () => {
    fc.assert(
      fc.property(hostileText(), (text) => {
        const [element] = parseFragment(`<b lang="${escapeAttribute(text)}" dir="auto">x</b>`).childNodes;
        const attributes = element !== undefined && "attrs" in element ? element.attrs : [];
        expect(attributes.map(({ name }) => name)).toEqual(["lang", "dir"]);
        expect(concealed(attributes[0]?.value ?? "")).toBe(text);
      }),
    );
  });
});
