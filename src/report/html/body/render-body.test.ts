import * as fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";

import { diffBlocks } from "../../../diff/index.ts";
import { hostileText, PAYLOADS } from "../../../testing/hostile-text.ts";
import { createTexts } from "../../../texts/index.ts";
import { findItemWords } from "../../item-words.ts";
import { revealCharacters } from "../../reveal-characters.ts";
import { splitBlocks } from "../../split-blocks.ts";
import { renderBody } from "./render-body.ts";

const words = findItemWords(createTexts());

function compare(before: string, after: string): string {
  const show = (html: string): string[] => splitBlocks(revealCharacters(html, { invisible: false }));
  return renderBody(diffBlocks(show(before), show(after), "en"), { language: "", words });
}

/** What readers see, without the source. */
function seen(before: string, after = before): string {
  return (
    (/<div class="value seen">(.*?)<\/div><details class="src"/s.exec(compare(before, after)) ?? [])[1] ?? ""
  );
}

type Node = DefaultTreeAdapterTypes.ChildNode;
function* elementsOf(nodes: readonly Node[]): Generator<DefaultTreeAdapterTypes.Element> {
  for (const node of nodes) {
    if ("tagName" in node) {
      yield node;
      yield* elementsOf(node.childNodes);
    }
  }
}

const OWN = "div details summary code del ins mark span p ul ol li b i u s blockquote pre hr".split(" ");
const OWN_CLASS =
  /^(?:value (?:seen|source)|quiet|src|same|address|restyled|address restyled|h[1-6]|d[2-4]|(?:d[2-4] )?more)$/;

describe("renderBody()", () => {
  it.each([
    [
      "words",
      "<p>Click Save now</p>",
      "<p>Click Keep now</p>",
      "<p>Click <del>Save</del><ins>Keep</ins> now</p>",
    ],
    [
      "a paragraph that comes",
      "<p>One is here</p>",
      "<p>One is here</p><p>Two is new</p>",
      "<p>One is here</p><p><ins>Two is new</ins></p>",
    ],
    [
      "bold that comes",
      "<p>Be very careful</p>",
      "<p>Be <b>very</b> careful</p>",
      '<p>Be <span class="restyled"><b>very</b></span> careful</p>',
    ],
    [
      "another heading",
      "<h3>Billing and tax</h3>",
      "<h2>Billing and tax</h2>",
      '<p class="h2"><span class="restyled">Billing and tax</span></p>',
    ],
    [
      "where a link leads",
      '<p>See <a href="https://a.example/">our terms</a></p>',
      '<p>See <a href="https://b.example/">our terms</a></p>',
      '<p>See our terms<del><span class="address"> ⟨https://a.example/⟩</span></del><ins><span class="address"> ⟨https://b.example/⟩</span></ins></p>',
    ],
    [
      "a picture",
      "<p>Look at this</p>",
      '<p>Look at this</p><img src="https://a.example/x.png" alt="A &quot;map&quot;">',
      '<p>Look at this</p><p><ins><span class="address">Image “A &quot;map&quot;” ⟨https://a.example/x.png⟩</span></ins></p>',
    ],
    [
      "lists in lists",
      "<ul><li>One<ol><li>Two</li></ol></li></ul>",
      "<ul><li>One<ol><li>Two</li></ol></li></ul>",
      '<ul><li>One</li></ul><ol><li class="d2">Two</li></ol>',
    ],
    [
      "character references",
      "<p>a &amp; b&nbsp;&lt;c&gt;</p>",
      "<p>a &amp; b&nbsp;&lt;c&gt;</p>",
      "<p>a &amp; b\u00A0&lt;c&gt;</p>",
    ],
    ["hidden overrides", "<p>a&#x202E;b</p>", "<p>a&#x202E;b</p>", "<p>a<mark>⟦U+202E⟧</mark>b</p>"],
    [
      "tags that do not fit",
      "</b></ul><p>One <i>two</b></p>",
      "</b></ul><p>One <i>two</b></p>",
      "<p>One <i>two</i></p>",
    ],
  ])("shows %s as readers see it", (_name, before, after, html) => {
    expect(seen(before, after)).toBe(html);
  });

  it("says where readers see the same, and opens the source", () => {
    const html = compare('<p class="a">Same text</p>', '<p class="b">Same text</p>');
    expect(html).toContain(words.onlyMarkupLabel);
    expect(html).toContain('<details class="src" open>');
    expect(html).toContain("<del><code>&lt;p class=&quot;a&quot;&gt;</code></del>");
  });

  it("folds what stays as it is", () => {
    const body = (last: string): string =>
      `${Array.from({ length: 30 }, (_, index) => `<p>Paragraph ${index}</p>`).join("")}<p>The end is ${last}</p>`;
    expect(seen(body("near"), body("far"))).toMatch(
      /^<details class="same"><summary>29 unchanged lines<\/summary>.*<\/details><p>Paragraph 29<\/p><p>The end is <del>near/s,
    );
  });

  it("has no element and no attribute of the body's, whatever is in it", () => {
    const check = (before: string, after: string): void => {
      for (const { tagName, attrs } of elementsOf(parseFragment(compare(before, after)).childNodes)) {
        expect(OWN).toContain(tagName);
        for (const { name, value } of attrs) {
          expect(name === "open" || (name === "class" && OWN_CLASS.test(value)), `${name}=${value}`).toBe(
            true,
          );
        }
      }
    };
    for (const payload of PAYLOADS) {
      check(payload, `<p title="${payload}">${payload}</p><a href="javascript:alert(1)">${payload}</a>`);
    }
    fc.assert(fc.property(hostileText(), hostileText(), check), { numRuns: 300 });
  });

  it("takes time in proportion to the length of hostile bodies", () => {
    for (const piece of ["<", "<a ", "&#", "<!--", '<img alt="', "<ul>", "<b>", " ", "<p>"]) {
      expect(compare(piece.repeat(40_000), `${piece.repeat(40_000)}x`).length).toBeGreaterThan(0);
    }
  }, 20_000);
});
