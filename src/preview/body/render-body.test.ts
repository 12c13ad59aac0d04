import * as fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";

import { hostileHtml } from "../../testing/hostile-html.ts";
import { PAYLOADS } from "../../testing/hostile-text.ts";
import { followLink } from "../links.ts";
import type { MarkedBlock, ShownBody } from "../types.ts";
import { renderBody } from "./render-body.ts";

function aBody(text: string, blocks: readonly MarkedBlock[] = []): ShownBody {
  return { text, locale: "en", source: "en", standing: "own", blocks, absent: 0 };
}

function render(text: string, blocks: readonly MarkedBlock[] = []): string {
  return renderBody(aBody(text, blocks), {
    words: { picture: "Picture", embedded: "Video" },
    follow: (address) => followLink(address, "articles/1.html", { has: (_kind, id) => id === "7" }),
    mark: ({ standing }, { isInLink }) => ({
      attributes: ` class="place ${standing}"`,
      tag: isInLink ? "!" : "!<a>next</a>",
    }),
  });
}

/** The block of a body that has a text, marked. */
function marked(html: string, text: string, standing: MarkedBlock["standing"]): MarkedBlock {
  const start = html.indexOf(text);
  return { standing, start, end: start + text.length, isAttribute: false };
}

describe("renderBody()", () => {
  it.each([
    [
      "headings below the title, none left out",
      "<h1>A</h1><h3>B</h3><h1>C</h1>",
      "<h2>A</h2><h3>B</h3><h2>C</h2>",
    ],
    ["a heading that begins deep", "<h4>A</h4><h2>B</h2>", "<h2>A</h2><h2>B</h2>"],
    ["lists", '<ol start="3"><li>a<li>b</ol>', '<ol start="3"><li>a</li><li>b</li></ol>'],
    [
      "tables with their spans",
      '<table style="x"><tr><td colspan=2 onclick=x>a<td rowspan="-1">b</table>',
      '<table><tr><td colspan="2">a</td><td>b</td></tr></table>',
    ],
    [
      "callouts by their colour",
      '<div class="intercom-interblocks-callout" style="background-color: #d7efdc80"><p>a</p></div>',
      '<div role="note" class="callout green"><p>a</p></div>',
    ],
    [
      "callouts without one",
      '<div class="intercom-interblocks-callout">a</div>',
      '<div role="note" class="callout grey">a</div>',
    ],
    [
      "collapsibles, open",
      "<details><summary>a</summary><p>b</p></details>",
      "<details open><summary>a</summary><p>b</p></details>",
    ],
    ["code as it stands", "<pre><code>a  b\n c</code></pre>", "<pre><code>a  b\n c</code></pre>"],
    [
      "buttons",
      '<div class="intercom-h2b-button"><a href="https://acme.example/">Go</a></div>',
      '<div class="cta"><a href="https://acme.example/" class="out" rel="noreferrer noopener" target="_blank">Go</a></div>',
    ],
    ["what readers do not see", "a<script>b</script><style>c</style><!--d--><svg><a>e</a></svg>f", "af"],
    ["tags that nobody knows", "<blink onclick=x>a</blink>", "a"],
  ])("shows %s", (_what, html, shown) => {
    expect(render(html)).toBe(shown);
  });

  it.each([
    ["of the snapshot", "https://help.acme.example/fr/articles/7-a-title", ' href="../articles/7.html"'],
    ["of the snapshot, at a heading", "/en/articles/7#h_1a", ' href="../articles/7.html#h-h_1a"'],
    ["to a section of a collection", "/en/collections/7-a#b", ' href="../collections/7.html"'],
    ["to a heading of the page", "#h_1a", ' href="#h-h_1a"'],
    ["to somebody", "mailto:a@acme.example", ' href="mailto:a@acme.example"'],
    ["that is not safe", "javascript:alert(1)", ""],
    ["that hides what it is", "java\nscript:alert(1)", ""],
    ["that holds a page", "data:text/html,<script>alert(1)</script>", ""],
  ])("follows a link %s", (_what, address, attributes) => {
    expect(render(`<a href="${address}">x</a>`)).toBe(`<a${attributes}>x</a>`);
  });

  it("leads to headings, each by the first that has the id", () => {
    expect(render('<h2 id="h_1a">A</h2><h2 id="h_1a">B</h2><h2 id="1&quot;>">C</h2>')).toBe(
      '<h2 id="h-h_1a">A</h2><h2>B</h2><h2>C</h2>',
    );
  });

  it("shows what a picture is, and never loads it", () => {
    expect(
      render(
        '<img alt="A screen" src="https://cdn.example/i/My%20screen.png?expires=1&amp;signature=secret">',
      ),
    ).toBe(
      '<span class="picture"><span class="kind">Picture</span> <span class="alt">A screen</span> <span class="file" dir="ltr">My screen.png</span></span>',
    );
    expect(render('<img src="data:image/svg+xml;base64,AAAA" alt="a">')).not.toContain("<img");
    expect(render('<img src="data:image/png;base64,iVBORw0KGgo=" alt="a&quot;b">')).toBe(
      '<img src="data:image/png;base64,iVBORw0KGgo=" alt="a&quot;b">',
    );
  });

  it("shows where a film comes from, as a link that can be followed", () => {
    expect(render('<iframe src="https://www.youtube.com/embed/x" title="A film"></iframe>')).toBe(
      '<span class="picture film"><span class="kind">Video</span> <span class="alt">A film</span> <a href="https://www.youtube.com/embed/x" class="out" rel="noreferrer noopener" target="_blank" dir="ltr">www.youtube.com/embed/x</a></span>',
    );
    expect(render('<iframe src="javascript:alert(1)"></iframe>')).not.toContain("href");
  });

  it("marks passages where they stand", () => {
    const html = "<p>One.</p><ul><li>Two <b>bold</b>.</li></ul><p>Three.</p>";
    const blocks = [marked(html, "Two <b>bold</b>.", "stale"), marked(html, "Three.", "missing")];
    expect(render(html, blocks)).toBe(
      '<p>One.</p><ul><li><span class="place stale">!<a>next</a>Two <b>bold</b>.</span></li></ul><p><span class="place missing">!<a>next</a>Three.</span></p>',
    );
  });

  it("marks words for a picture before it", () => {
    const html = '<p>One <img alt="screen" src="x.png"></p>';
    const start = html.indexOf("alt=");
    const block: MarkedBlock = { standing: "stale", start, end: start + 12, isAttribute: true };
    expect(render(html, [block])).toMatch(
      /^<p>One <span class="place stale">!<a>next<\/a><\/span><span class="picture">/,
    );
  });

  it("puts no link into a link", () => {
    const html = '<a href="https://acme.example/"><p>One.</p></a>';
    expect(render(html, [marked(html, "One.", "stale")])).not.toContain("next");
  });

  it("writes every mark, wherever it stands", () => {
    const html = "<script>One.</script>";
    expect(
      render(html, [marked(html, "One.", "stale"), marked(html, "One.", "missing")]).match(/class="place/g),
    ).toHaveLength(2);
  });

  it("cannot be left by what other people write, and makes nothing run or load", () => {
    fc.assert(
      fc.property(fc.oneof(hostileHtml(), fc.constantFrom(...PAYLOADS)), fc.nat(60), (html, at) => {
        const block: MarkedBlock = { standing: "stale", start: at, end: at + 5, isAttribute: at % 2 === 0 };
        expectHarmless(render(html));
        expectHarmless(render(html, [block]));
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ["tags that are never closed", "<b><i><p><ul><li>"],
    ["end tags of nothing", "</b></p></table>"],
    ["tables in tables", "<table><tr><td>"],
    ["links", '<a href="#x">'],
    ["what is cut off", "<p title='"],
    ["drawings", "<svg><g>"],
  ])("takes time in proportion to the length of %s", (_what, piece) => {
    const timed = (count: number): number => {
      const start = performance.now();
      render(piece.repeat(count));
      return performance.now() - start;
    };
    timed(1_000);
    // Ten times as much, in far less than the hundred times that it would take if each tag looked at all others.
    expect(timed(20_000)).toBeLessThan(40 * Math.max(timed(2_000), 5));
  });
});

const ELEMENTS = new Set(
  `p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr br table thead tbody tfoot tr td th caption details summary
   figure figcaption b strong i em u s del ins code kbd samp var sub sup small q cite abbr div span a img mark`.split(
    /\s+/,
  ),
);

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  class: /^[a-z ]+$/,
  role: /^note$/,
  id: /^h-[A-Za-z][\w-]*$/,
  open: /^$/,
  dir: /^ltr$/,
  rel: /^noreferrer noopener$/,
  target: /^_blank$/,
  colspan: /^\d+$/,
  rowspan: /^\d+$/,
  start: /^\d+$/,
  alt: /^/,
  href: /^(?:https?:|mailto:|tel:|\.\.\/articles\/7\.html|#h-)/i,
  src: /^data:image\/(?:png|jpeg|gif|webp);base64,/,
};

/** What was rendered stays inside what it is put into, and is made of nothing but what is known to be harmless. */
function expectHarmless(rendered: string): void {
  const fragment = parseFragment(`<main><div>${rendered}</div><i></i></main><footer></footer>`);
  expect(fragment.childNodes.map(({ nodeName }) => nodeName)).toEqual(["main", "footer"]);
  const [main] = fragment.childNodes;
  const inside = main === undefined ? [] : childrenOf(main);
  expect(inside.map(({ nodeName }) => nodeName)).toEqual(["div", "i"]);
  const faults: string[] = [];
  const pending = inside.slice(0, 1).flatMap(childrenOf);
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    faults.push(...faultsOf(node));
    pending.push(...childrenOf(node));
  }
  expect(faults).toEqual([]);
}

type Node = DefaultTreeAdapterTypes.ChildNode;

function childrenOf(node: Node): Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

function faultsOf(node: Node): string[] {
  if (!("tagName" in node)) {
    return node.nodeName === "#text" ? [] : [node.nodeName];
  }
  const wrong = node.attrs.filter(({ name, value }) => ATTRIBUTES[name]?.test(value) !== true);
  return [
    ...(ELEMENTS.has(node.tagName) ? [] : [`<${node.tagName}>`]),
    ...wrong.map(({ name, value }) => `${name}="${value}"`),
  ];
}
