import { array, assert, constantFrom, integer, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";

import { rewriteArticleHtml } from "../sandbox/html/index.ts";
import { cleanHtml } from "./clean-html.ts";
import { renderMarkdown } from "./render-markdown.ts";

function clean(html: string, base: string | null = null): string {
  return cleanHtml(html, { base })?.html ?? "too deep";
}

function dropped(html: string): string[] {
  return (cleanHtml(html, { base: null })?.dropped ?? []).map(({ what, count }) => `${what} ×${count}`);
}

/** Throws where Intercom would refuse the body, as far as its documentation says when. */
function send(html: string): string {
  return rewriteArticleHtml(html, {
    headingIds: "absent",
    deepHeadings: "h2",
    callouts: "lost",
    nowSeconds: 1_700_000_000,
  });
}

describe("cleanHtml()", () => {
  it.each([
    ["bare text", "Hello", "<p>Hello</p>"],
    ["what is clean", '<p>A <b>b</b> <a href="https://x.test/">c</a></p><ul><li>d</li></ul><hr>', undefined],
    ["blocks in a div", "<div>One<div>Two</div>Three</div>", "<p>One</p><p>Two</p><p>Three</p>"],
    ["layout between blocks", "<p>A</p>\n\n  <p> B\n</p>\n", "<p>A</p><p>B</p>"],
    ["headings", "<h1>A</h1><h3>B</h3><h6>C</h6>", "<h1>A</h1><h2>B</h2><h2>C</h2>"],
    ["scripts and forms", "<p>A</p><script>x()</script><form><input>Name</form>", "<p>A</p><p>Name</p>"],
    ["a script in a line", "<p>A<script>x()</script>B</p>", "<p>AB</p>"],
    [
      "attributes",
      '<p style="color:red" onclick="x()" class="a intercom-align-center">A</p>',
      '<p class="intercom-align-center">A</p>',
    ],
    [
      "lists in lists",
      "<ul><li>A<ol><li>B</li></ol>C</li><li></li></ul>",
      "<ul><li>A</li><li>B</li><li>C</li></ul>",
    ],
    [
      "lists in a div in a list",
      "<ul><li><div>A<ul><li>B</li></ul></div></li></ul>",
      "<ul><li>A</li><li>B</li></ul>",
    ],
    ["a list right in a list", "<ul><ul><li>A</li></ul></ul>", "<ul><li>A</li></ul>"],
    ["an empty list", "<ul><li> </li></ul>", ""],
    [
      "a table in a list",
      "<ul><li>A<table><tr><td>B</td><td>C</td></tr></table></li></ul>",
      "<ul><li><p>A</p><p>B | C</p></li></ul>",
    ],
    [
      "a table in a table",
      "<table><tr><td><table><tr><td>A</td><td>B</td></tr></table></td></tr></table>",
      "<table><tbody><tr><td><p>A | B</p></td></tr></tbody></table>",
    ],
    ["a table without cells", "<table><caption>A</caption></table>", "<p>A</p>"],
    ["definitions", "<dl><dt>A</dt><dd>B</dd></dl>", "<p><b>A</b></p><p>B</p>"],
    ["a quotation", "<blockquote><p>A</p></blockquote>", "<p>A</p>"],
    ["a video", '<iframe src="https://www.youtube.com/embed/x"></iframe>', undefined],
    [
      "another frame",
      '<iframe src="https://maps.example.com/x"></iframe>',
      '<p><a href="https://maps.example.com/x">https://maps.example.com/x</a></p>',
    ],
    ["a frame without an address", "<iframe></iframe>", ""],
    [
      "a video file",
      '<video><source src="https://x.test/a.mp4"></video>',
      '<p><a href="https://x.test/a.mp4">https://x.test/a.mp4</a></p>',
    ],
    [
      "a picture",
      '<img src="https://x.test/a.png" alt="A">',
      '<p><img src="https://x.test/a.png" alt="A"></p>',
    ],
    [
      "a picture of a kind that is refused",
      '<img src="https://x.test/a.webp" alt="A">',
      '<p><a href="https://x.test/a.webp">A</a></p>',
    ],
    ["a picture inside the text", '<p>A <img src="data:image/png;base64,AAAA" alt="B"></p>', "<p>A B</p>"],
    ["a picture nobody else can fetch", '<p>A<img src="http://10.0.0.1/a.png"></p>', "<p>A</p>"],
    [
      "a link around blocks",
      '<a href="https://x.test/"><h3>A</h3><p>B</p></a>',
      '<h2><a href="https://x.test/">A</a></h2><p><a href="https://x.test/">B</a></p>',
    ],
    ["code", "<pre>\n\n<code>a\n  b</code></pre>", "<pre><code>a\n  b</code></pre>"],
    ["SVG", "<p>A<svg><script>x()</script><text>t</text></svg></p>", "<p>A</p>"],
    ["comments", "<p>A<!-- b --></p>", "<p>A</p>"],
    ["entities", "<p>&lt;b&gt; &amp;amp; &nbsp;x</p>", "<p>&lt;b&gt; &amp;amp; &nbsp;x</p>"],
  ])("cleans %s", (_, html, expected) => {
    expect(clean(html)).toBe(expected ?? html);
  });

  it.each([
    "javascript:alert(1)",
    " JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "/relative",
    "page.html",
  ])("keeps the text of a link to %j without the link", (href) => {
    expect(clean(`<a href="${href}">A</a>`)).toBe("<p>A</p>");
  });

  it("makes relative addresses absolute where the page is known", () => {
    const base = "https://x.test/blog/post";
    expect(clean('<a href="../a">A</a><a href="#b">B</a>', base)).toBe(
      '<p><a href="https://x.test/a">A</a><a href="#b">B</a></p>',
    );
    expect(clean('<img src="//cdn.x.test/b.png">', base)).toBe('<p><img src="https://cdn.x.test/b.png"></p>');
    expect(clean('<a href="javascript:alert(1)">A</a>', base)).toBe("<p>A</p>");
  });

  it("names everything it drops", () => {
    expect(
      dropped(
        '<p style="a"><u>A</u></p><p style="b" onclick="x()">B</p><script>x()</script><h4>C</h4><a href="javascript:x">D</a><ul><li>E<ul><li>F</li></ul></li></ul><img src="data:x"><div class="wide"><span>G</span></div>',
      ),
    ).toEqual([
      "attribute style ×2",
      "<u> around its text ×1",
      "attribute onclick ×1",
      "<script> ×1",
      "level of <h4>, now <h2> ×1",
      "link to javascript:x ×1",
      "level of a <ul> in a list ×1",
      "<img> of data:x ×1",
      "attribute class ×1",
    ]);
  });

  it.each([
    ["elements in elements", "<div>".repeat(100_000)],
    [
      "emphasis that is never closed",
      Array.from({ length: 20_000 }, (_, index) => `<b a${index}><p>x`).join(""),
    ],
    ["lists in lists", "<ul><li>".repeat(10_000)],
  ])("gives up on %s without filling the memory", (_, html) => {
    const started = performance.now();
    expect(clean(html)).toBe("too deep");
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  const tag = constantFrom(
    ..."p div span b a ul ol li table tr td th dl dt dd h1 h4 pre code blockquote iframe img br hr script style svg form input select button details u tbody caption video object math title plaintext".split(
      " ",
    ),
  );
  const piece = tuple(tag, integer({ min: 0, max: 3 }), string({ maxLength: 5 })).map(([name, kind, text]) =>
    kind === 0
      ? `</${name}>`
      : kind === 1
        ? `<${name} href="https://x.test/a" src="https://x.test/${text.replaceAll('"', "")}">${text}`
        : kind === 2
          ? `<${name}>\n${text}`
          : text,
  );
  const soup = array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

  it("makes something Intercom takes of any HTML, and leaves that alone from then on", () => {
    assert(
      property(soup, (html) => {
        const once = clean(html);
        expect(() => send(once)).not.toThrow();
        expect(clean(once)).toBe(once);
        expect(dropped(once)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("lets nothing through that runs", () => {
    assert(
      property(soup, (html) => {
        expect(clean(`${html}<a href="javascript:x" onclick="y">z</a>`)).not.toMatch(
          /<script|<[^>]*(?:\son\w+=|javascript:)/i,
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe("renderMarkdown()", () => {
  it("makes HTML that cleans to what Intercom takes", () => {
    const markdown =
      "# A\n\n### B\n\n- one\n  - two\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n[bad](javascript:alert(1)) **bold**\n\n```js\nlet a;\n```\n";
    expect(clean(renderMarkdown(markdown) ?? "")).toBe(
      "<h1>A</h1><h2>B</h2><ul><li>one</li><li>two</li></ul><table><thead><tr><th>x</th><th>y</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><p>bad <b>bold</b></p><pre><code>let a;\n</code></pre>".replaceAll(
        "<b>bold</b>",
        "<strong>bold</strong>",
      ),
    );
  });
});
