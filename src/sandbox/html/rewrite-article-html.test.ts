import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";

import { Refusal } from "../refusal.ts";
import { rewriteArticleHtml } from "./rewrite-article-html.ts";
import type { RewriteOptions } from "./rewrite-options.ts";

const options: RewriteOptions = {
  headingIds: "absent",
  deepHeadings: "h2",
  callouts: "lost",
  nowSeconds: 1_717_021_342,
};

describe("rewriteArticleHtml()", () => {
  it.each([
    ["bare text", "Body of the Article", '<p class="no-margin">Body of the Article</p>'],
    ["a paragraph", "<p>New gifts</p>", '<p class="no-margin">New gifts</p>'],
    ["nothing", "", ""],
    ["text between blocks", "a<hr>b", '<p class="no-margin">a</p><hr><p class="no-margin">b</p>'],
    ["space between blocks", "<p>a</p>\n<p>b</p>", '<p class="no-margin">a</p><p class="no-margin">b</p>'],
    [
      "inline elements",
      '<p><b>a</b><strong>b</strong><i>c</i><em>d</em><code>e</code><br><a href="https://x.test">f</a></p>',
      '<p class="no-margin"><b>a</b><strong>b</strong><i>c</i><em>d</em><code>e</code><br><a href="https://x.test">f</a></p>',
    ],
    ["preformatted text", "<pre><code>a\n  b</code></pre>", "<pre><code>a\n  b</code></pre>"],
    ["top headings", "<h1>a</h1><h2>b</h2>", "<h1>a</h1><h2>b</h2>"],
    ["deep headings", "<h3>a</h3><h6>b</h6>", "<h2>a</h2><h2>b</h2>"],
    ["a division", "<div>a</div>", '<p class="no-margin">a</p>'],
    ["a division of blocks", "<div>a<p>b</p></div>", '<p class="no-margin">a</p><p class="no-margin">b</p>'],
    ["a span", "<span>a</span>", '<p class="no-margin">a</p>'],
    ["a span in a sentence", "<p>a <span>b</span> c</p>", '<p class="no-margin">a b c</p>'],
    ["an unknown element", "<blockquote>a</blockquote>", '<p class="no-margin">a</p>'],
    [
      "what is removed",
      "<script>a</script><form>b<input></form><textarea>c</textarea><!-- d -->e",
      '<p class="no-margin">e</p>',
    ],
    [
      "a list",
      "<ul>\n<li>a</li><li><p>b</p></li></ul>",
      '<ul><li>a</li><li><p class="no-margin">b</p></li></ul>',
    ],
    ["a table", "<table><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>"],
    [
      "a centred paragraph",
      '<p class="intercom-align-center x">a</p>',
      '<p class="no-margin intercom-align-center">a</p>',
    ],
    [
      "a button",
      '<a class="intercom-h2b-button" href="https://x.test" onclick="x()">a</a>',
      '<p class="no-margin"><a href="https://x.test" class="intercom-h2b-button">a</a></p>',
    ],
    ["a script as a link", '<p><a href="javascript:x()">a</a></p>', '<p class="no-margin"><a>a</a></p>'],
    [
      "a video",
      '<iframe src="https://www.youtube.com/embed/x" onload="x()"></iframe>',
      '<iframe src="https://www.youtube.com/embed/x"></iframe>',
    ],
    [
      "a video without a scheme",
      '<iframe src="//fast.wistia.net/x"></iframe>',
      '<iframe src="//fast.wistia.net/x"></iframe>',
    ],
    ["characters", "a &amp; b &lt; c שלום 日本", '<p class="no-margin">a &amp; b &lt; c שלום 日本</p>'],
  ])("rewrites %s", (_what, html, rewritten) => {
    expect(rewriteArticleHtml(html, options)).toBe(rewritten);
  });

  it.each([
    ["an empty list item", "<ul><li>a</li><li></li></ul>"],
    ["a list without items", "<ol></ol>"],
    ["a list in a list", "<ul><li>a<ul><li>b</li></ul></li></ul>"],
    ["a table in a list", "<ul><li><table><tr><td>a</td></tr></table></li></ul>"],
    ["a table without cells", "<table></table>"],
    ["a table in a table", "<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>"],
    ["a frame from elsewhere", '<iframe src="https://youtube.com.evil.test/x"></iframe>'],
    ["a frame from nowhere", "<iframe></iframe>"],
    ["a definition list", "<dl><dt>a</dt></dl>"],
    ["a definition list in a paragraph's bold text", "<b><dl><dt>a</dt></dl></b>"],
    ["an image with a relative address", '<img src="a.png">'],
    ["an image without an address", "<p><img></p>"],
    ["an image on this machine", '<img src="http://localhost/a.png">'],
    ["an image in a private network", '<img src="http://192.168.0.1/a.png">'],
    ["an image in the page", '<img src="data:image/png;base64,AAAA">'],
    ["an image of another kind", '<img src="https://x.test/a.webp">'],
    ["endless nesting", "<div>".repeat(5000)],
  ])("refuses %s", (_what, html) => {
    expect(() => rewriteArticleHtml(html, options)).toThrow(
      expect.objectContaining({ status: 400, code: "unsupported_html" }),
    );
  });

  it("takes images to its own host, under an address that expires", () => {
    const rewritten = rewriteArticleHtml('<img src="https://x.test/dir/a.PNG?v=1" alt="A">', options);
    expect(rewritten).toMatch(
      /^<img src="https:\/\/downloads\.help-center\.test\/i\/o\/[\da-f]{10}\/a\.PNG\?expires=1717024942&amp;signature=[\da-f]{10}" alt="A">$/,
    );
  });

  it("gives headings an id of its own, the same for the same text", () => {
    const rewritten = rewriteArticleHtml('<h1 id="mine">a</h1>', { ...options, headingIds: "added" });
    expect(rewritten).toMatch(/^<h1 id="h_[\da-f]{10}">a<\/h1>$/);
    expect(rewriteArticleHtml(rewritten, { ...options, headingIds: "added" })).toBe(rewritten);
  });

  it("keeps deep headings and callouts where the switches say so", () => {
    const kept: RewriteOptions = { ...options, deepHeadings: "kept", callouts: "kept" };
    const html =
      '<h3>a</h3><div class="intercom-interblocks-callout"><p class="no-margin">b</p></div>' +
      '<details><summary><p class="no-margin">c</p></summary></details>';
    expect(rewriteArticleHtml(html, kept)).toBe(html);
    expect(rewriteArticleHtml(html, options)).toBe(
      '<h2>a</h2><p class="no-margin">b</p><p class="no-margin">c</p>',
    );
  });

  it("leaves alone what it has rewritten once, whatever it was", () => {
    const piece = constantFrom(
      ..."<p>|</p>|<div>|</div>|<ul>|</ul>|<li>|</li>|<b>|</b>|<span>|</span>|<h3>|</h3>|<table>|<tr>|<td>|</table>|text|<br>|<hr>|<pre>|</pre>|\n|&amp;|<a href='x'>|</a>|<img src='https://x.test/a.png'>".split(
        "|",
      ),
    );
    assert(
      property(array(piece, { maxLength: 12 }), (pieces) => {
        const once = rewriteOrRefuse(pieces.join(""));
        expect(once === undefined ? undefined : rewriteOrRefuse(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });
});

function rewriteOrRefuse(html: string): string | undefined {
  try {
    return rewriteArticleHtml(html, options);
  } catch (error) {
    if (error instanceof Refusal) {
      return undefined;
    }
    throw error;
  }
}
