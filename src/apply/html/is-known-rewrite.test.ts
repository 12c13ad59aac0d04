import { describe, expect, it } from "vitest";
import { isKnownHtmlRewrite } from "./is-known-rewrite.ts";

describe("isKnownHtmlRewrite()", () => {
  it.each([
    ["bare text in a paragraph", "a b", '<p class="no-margin">a b</p>'],
    ["a deep heading raised", "<h4>a</h4>", '<h2 id="h_1">a</h2>'],
    ["a division unwrapped", "<div>a</div><div>b</div>", "<p>a</p><p>b</p>"],
    ["a span made a paragraph", "a<span>b</span>", "<p>a</p><p>b</p>"],
    ["an unknown element unwrapped", "a <u>b</u> c", "<p>a b c</p>"],
    ["a style taken away", '<p style="color:red">a</p>', "<p>a</p>"],
    ["a script taken away", "a<script>b()</script>", "<p>a</p>"],
    ["an image on another host", '<img src="https://a.example/1.png">', '<img src="https://b.example/x">'],
    ["strong for b", "<b>a</b>", "<strong>a</strong>"],
    ["a link that would run something", '<a href="javascript:b()">a</a>', "<p><a>a</a></p>"],
    [
      "another spelling of an address",
      '<a href="HTTPS://A.example">a</a>',
      '<a href="https://a.example/">a</a>',
    ],
    ["blocks in a link", '<a href="/x"><div>a</div><div>b</div></a>', '<p><a href="/x">ab</a></p>'],
    ["white space between blocks", "<p>a</p>\n\n<p>b</p>", "<p>a</p><p>b</p>"],
    ["a line feed at the start of code", "<pre>\n\na\n b</pre>", "<pre>a\n b</pre>"],
    ["an empty paragraph gone", "<p>a</p><p></p>", "<p>a</p>"],
    ["nothing but what is taken away", "<script>a()</script>", ""],
    ["text between items made an item", "<ul>a<li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"],
  ])("knows %s", (_what, sent, returned) => {
    expect(isKnownHtmlRewrite(sent, returned)).toBe(true);
  });

  it.each([
    ["a lost word", "a b c", "<p>a c</p>"],
    ["everything lost", "a", ""],
    ["something added", "<p>a</p>", "<p>a b</p>"],
    ["words grown together", "<p>a b</p>", "<p>ab</p>"],
    ["a word torn apart", "<p>ab</p>", "<p>a b</p>"],
    ["paragraphs grown together", "<p>a</p><p>b</p>", "<p>a b</p>"],
    ["a lost line break", "<p>a<br>b</p>", "<p>a b</p>"],
    ["a space that may break now", "<p>a\u00A0b</p>", "<p>a b</p>"],
    ["a heading made text", "<h2>a</h2>", "<p>a</p>"],
    ["text made a heading", "<p>a</p>", "<h2>a</h2>"],
    ["a lost link", '<a href="/x">a</a>', "<p>a</p>"],
    ["a link to somewhere else", '<a href="/x">a</a>', '<a href="/y">a</a>'],
    ["a lost image", 'a<img src="https://a.example/1.png">', "<p>a</p>"],
    [
      "a lost image's link",
      '<a href="/x"><img src="https://a.example/1.png"></a>',
      '<img src="https://b.example/">',
    ],
    ["a lost video", '<iframe src="https://www.youtube.com/embed/1"></iframe>', ""],
    [
      "another video",
      '<iframe src="https://www.youtube.com/embed/1"></iframe>',
      '<iframe src="https://www.youtube.com/embed/2"></iframe>',
    ],
    ["a lost emphasis", "a <b>b</b>", "<p>a b</p>"],
    ["an emphasis that grew", "<b>a</b> b", "<p><b>a b</b></p>"],
    ["a list made text", "<ul><li>a</li></ul>", "<p>a</p>"],
    ["numbers made bullets", "<ol><li>a</li></ol>", "<ul><li>a</li></ul>"],
    ["items grown together", "<ul><li>a</li><li>b</li></ul>", "<ul><li>a b</li></ul>"],
    ["a lost cell", "<table><tr><td>a</td><td></td></tr></table>", "<table><tr><td>a</td></tr></table>"],
    [
      "a heading of a table made a cell",
      "<table><tr><th>a</th></tr></table>",
      "<table><tr><td>a</td></tr></table>",
    ],
    [
      "a table's caption",
      "<table><caption>a</caption><tr><td>b</td></tr></table>",
      "<table><tr><td>b</td></tr></table>",
    ],
    ["the text of a form", "<form><p>a</p></form>b", "<p>b</p>"],
    ["a lost rule", "a<hr>b", "<p>a</p><p>b</p>"],
    ["lost lines of code", "<pre>a\nb</pre>", "<pre>a b</pre>"],
    ["lost indentation of code", "<pre>a\n  b</pre>", "<pre>a\nb</pre>"],
  ])("does not take %s for one", (_what, sent, returned) => {
    expect(isKnownHtmlRewrite(sent, returned)).toBe(false);
  });

  it("reads what is nested far too deeply", () => {
    const html = `${"<div>".repeat(50_000)}a`;
    expect(isKnownHtmlRewrite(html, "<p>a</p>")).toBe(true);
  });
});
