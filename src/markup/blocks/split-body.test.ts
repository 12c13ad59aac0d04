import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileHtml } from "../../testing/hostile-html.ts";
import { hostileText } from "../../testing/hostile-text.ts";
import { parseBlockText, wordsOf } from "./block-text.ts";
import { checkTokens } from "./check-tokens.ts";
import { joinBody } from "./join-body.ts";
import { renderBlock, renderBody, tagsOf } from "./render-body.ts";
import { splitBody } from "./split-body.ts";

function textsOf(html: string): string[] {
  return splitBody(html).blocks.map(({ kind, text }) => `${kind}: ${text}`);
}

describe("splitBody()", () => {
  it.each([
    [
      '<h1>Title</h1><p class="no-margin">One <b>two</b> three</p>',
      ["h1: Title", "p: One <b1>two</b1> three"],
    ],
    ["<table><tr><td><h2>Head</h2>rest</td><th>x</th></tr></table>", ["h2: Head", "td: rest", "th: x"]],
    ["<ul><li>One<ul><li><p>Two</p></li></ul></li></ul>", ["li: One", "li: Two"]],
    ["bare text<p>then</p>more<br>and more", ["p: bare text", "p: then", "p: more<br1/>and more"]],
    ["<p><b>All bold</b></p><p> <img src=a><br>After </p>", ["p: All bold", "p: After"]],
    ["<p>R&amp;D &lt;b1&gt; a&nbsp;b</p>", ["p: R&D <\u2060b1> a\u00A0b"]],
    ["<p>a\n   b<!-- c -->d</p>", ["p: a b<x1/>d"]],
    ["<pre><code>a\n  b</code></pre>", ["pre: a\n  b"]],
    ["<p><img src=x alt='A &quot;b&quot;'></p>", ['alt: A "b"']],
    ["<p>See <img alt=Gear> now</p>", ["p: See <img1/> now", "alt: Gear"]],
    ["<p>12 – 13</p><p>&nbsp;</p><hr><p></p>", []],
    ["<details><summary>More</summary><p>Inside</p></details>", ["summary: More", "p: Inside"]],
    ["<p>a <b>b <i>c</b> d</i> e", ["p: a <b1>b <i2/>c</b1> d<i3/> e"]],
    ["<p><b>open<p>next</b> end", ["p: open", "p: next<b1/> end"]],
    ["<figure><img src=x><figcaption>Words</figcaption></figure>", ["figcaption: Words"]],
    [
      "<iframe src=x title=Film><p>no</p></iframe><blockquote>Said</blockquote>",
      ["title: Film", "blockquote: Said"],
    ],
  ])("finds what is to be translated in %s", (html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it("takes time in proportion to the HTML, however it is nested", () => {
    const deep = "<div>a<b>".repeat(20_000) + "</i>b</div>".repeat(20_000);
    expect(splitBody(deep).blocks.length).toBeGreaterThan(20_000);
    expect(joinBody(splitBody(deep), new Map())).toBe(deep);
  });
});

describe("joinBody()", () => {
  it("gives back hostile HTML byte for byte where no text is another", () => {
    fc.assert(
      fc.property(hostileHtml(), (html) => {
        const body = splitBody(html);
        const texts = new Map(body.blocks.map(({ text }, index) => [index, text]));
        expect(joinBody(body, texts)).toBe(html);
      }),
      { numRuns: 1000 },
    );
  });

  it("changes nothing but the blocks whose text is another", () => {
    fc.assert(
      fc.property(hostileHtml(), fc.nat(), hostileText(), (html, at, words) => {
        const body = splitBody(html);
        const block = body.blocks[at % Math.max(1, body.blocks.length)];
        fc.pre(block !== undefined);
        const index = body.blocks.indexOf(block);
        // Token for token as it was, with other words behind.
        const text = `${block.text} Z${words.replaceAll(/[<>＜＞]/g, "")}`;
        const joined = joinBody(body, new Map([[index, text]]));
        expect(joined.startsWith(html.slice(0, block.start))).toBe(true);
        expect(joined.endsWith(html.slice(block.end))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("writes whatever a translator types as text that readers see, never as markup", () => {
    fc.assert(
      fc.property(hostileText(), (words) => {
        const body = splitBody("<div><p>One <b>two</b></p><p>Three</p></div>");
        const text = `x ${words} y`;
        fc.pre(checkTokens(text, "Three").length === 0);
        const joined = splitBody(joinBody(body, new Map([[1, text]])));
        expect(joined.blocks).toHaveLength(2);
        const plain = (value: string): string =>
          wordsOf(value)
            .replaceAll("\0", "")
            .replaceAll(/\r\n?/g, "\n")
            .replaceAll(/[\t\n\f\r ]+/g, " ");
        expect(plain(joined.blocks[1]?.text ?? "")).toBe(plain(text));
      }),
      { numRuns: 500 },
    );
  });

  it("writes texts and tokens so that they are read again as they were", () => {
    const trim = (text: string): string => text.replaceAll(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "");
    fc.assert(
      fc.property(hostileHtml(), (html) => {
        const body = splitBody(html);
        const fills = new Map(
          body.blocks.map((block, index) => [
            index,
            renderBlock(block, block.text, tagsOf(body, block, new Map())),
          ]),
        );
        const again = splitBody(renderBody(body, fills));
        expect(again.blocks.map(({ kind, text }) => `${kind} ${trim(text)}`)).toEqual(
          body.blocks.map(({ kind, text }) => `${kind} ${trim(text)}`),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("puts a text for an attribute into the tag it stands in, inside a text or not", () => {
    const body = splitBody("<p>See <img src=x alt=Gear> now</p><img alt='A b'>");
    expect(
      joinBody(
        body,
        new Map([
          [0, "Jetzt <img1/> sehen"],
          [1, 'Zahn"rad" & <b>'],
          [2, "C d"],
        ]),
      ),
    ).toBe('<p>Jetzt <img src=x alt="Zahn&quot;rad&quot; &amp; &lt;b&gt;"> sehen</p><img alt="C d">');
  });

  it("takes a character reference whole, wherever it stands", () => {
    for (const html of ["\0&notit;", "<p> &notit;</p>", "<iframe>x</iframe>&notit;"]) {
      const joined = joinBody(splitBody(html), new Map([[0, "Words"]]));
      expect(joined.replaceAll("\0", "")).toBe(html.replace("\0", "").replace("&notit;", "Words"));
    }
  });

  it("lets tokens change places", () => {
    const html = '<p>Open <b>Settings</b>, then <a href="https://acme.example/a?b=1&amp;c">read</a>.</p>';
    expect(joinBody(splitBody(html), new Map([[0, "<a2>Lies</a2>, dann <b1>Einstellungen</b1>."]]))).toBe(
      '<p><a href="https://acme.example/a?b=1&amp;c">Lies</a>, dann <b>Einstellungen</b>.</p>',
    );
  });
});

describe("checkTokens()", () => {
  const source = "Open <b1>Settings <i2>now</i2></b1><br3/>and &lt; <b> go";
  it.each([
    ["<b1>A <i2>b</i2></b1><br3/>", []],
    ["<B1>A < i2 >b</I2></ b1><BR3/> <b>", []],
    ["<b1>A <i2>b</i2></b1>", ["token-missing <br3/>"]],
    ["<b1>A <i2>b</i2></b1><br3/><br3/>", ["token-doubled <br3/>"]],
    ["<b1>A <i2>b</b1></i2><br3/>", ["token-misnested </b1>"]],
    ["</b1>A <i2>b</i2><b1><br3/>", ["token-misnested </b1>"]],
    ["<b1>A <i2>b</i2></b1><br3/><u4>x</u4>", ["token-invented <u4>", "token-invented </u4>"]],
    [
      "<b1>A <i2>b</i2></b1><br3/><strong>x</strong>",
      ["token-invented <strong>", "token-invented </strong>"],
    ],
    ["A b", ["<b1>", "<i2>", "</i2>", "</b1>", "<br3/>"].map((token) => `token-missing ${token}`)],
    ["1 < 2 and 3 > 2 <b1><i2></i2></b1><br3/>", []],
  ])("judges %s", (text, problems) => {
    expect(checkTokens(text, source).map(({ code, token }) => `${code} ${token}`)).toEqual(problems);
  });

  it("finds nothing wrong with what was handed out, whatever the HTML", () => {
    fc.assert(
      fc.property(hostileHtml(), (html) => {
        for (const { text, tags } of splitBody(html).blocks) {
          expect(checkTokens(text, text)).toEqual([]);
          const tokens = parseBlockText(text).flatMap((part) => (part.kind === "token" ? part.token : []));
          expect(tokens).toEqual(tags.map(({ token }) => token));
        }
      }),
      { numRuns: 500 },
    );
  });
});
