import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../errors.ts";
import type { ReadDrafts } from "../source.ts";
import { parseMarkdown } from "./parse-markdown.ts";

function parse(content: string | Uint8Array, fileName = "news.md"): ReadDrafts {
  return parseMarkdown(typeof content === "string" ? new TextEncoder().encode(content) : content, fileName);
}

function thrownBy(content: string | Uint8Array): unknown {
  try {
    return parse(content);
  } catch (error) {
    return error;
  }
}

describe("parseMarkdown()", () => {
  it.each([
    ["## [1.2.0] - 2021-03-04", "1.2.0", "2021-03-04"],
    ["## [1.2.0] – 4 March 2021", "1.2.0", "4 March 2021"],
    ["## 1.2.0 (2021-03-04)", "1.2.0", "2021-03-04"],
    ["## v1.2 / 2021-03-04 ##", "v1.2", "2021-03-04"],
    ["### Version 1.2.0-rc.1+5, 04.03.2021", "1.2.0-rc.1+5", "04.03.2021"],
    ["# [1.2.0](https://acme.example/1.2.0) (2021-03-04)", "1.2.0", "2021-03-04"],
    ["1.2.0 / 2021-03-04\n------------------", "1.2.0", "2021-03-04"],
    ["* 1.2.0 (2021-03-04)", "1.2.0", "2021-03-04"],
    ["## 1.2.0", "1.2.0", null],
  ])("takes %s for a release", (heading, title, publishedAt) => {
    expect(parse(`# Changelog\n\n${heading}\n\n- One\n`).drafts).toMatchObject([
      { title, publishedAt, body: "- One", bodyFormat: "markdown" },
    ]);
  });

  it.each([
    "### v10.x",
    "### 1.2.0",
    "## 2.0 migration guide",
    "* 1.2.0 is out",
    "## Node 1.2.0",
    "    ## 1.2.0",
  ])("takes %s for none", (heading) => {
    expect(parse(`# Changelog\n\n${heading}\n`)).toMatchObject({
      drafts: [],
      findings: [{ code: "no-front-matter" }],
    });
  });

  it("keeps the ids of releases while the changelog grows, apart from those of other changelogs", () => {
    const old = "## 1.1.0 - 2021-02-02\n\n## 1.0.0 - 2020-01-01\n";
    const idsOf = (text: string): unknown => parse(text).drafts.map(({ externalId }) => externalId);
    expect(idsOf(`## 2.0.0 - 2022-01-01\n\n${old}`)).toEqual([
      expect.stringMatching(/^2\.0\.0 /),
      ...(idsOf(old) as string[]),
    ]);
    expect(idsOf(old.replace("2020", "2019"))).not.toEqual(idsOf(old));
  });

  it.each([
    ["title: A\ndate: 2021-03", { title: "A", publishedAt: "2021-03" }],
    ["Title: 007\nPublish-Date: 2021-03-04 10:00", { title: "007", publishedAt: "2021-03-04 10:00" }],
    ["title: 'A: b'\npublishDate: !!timestamp 2021-03-04", { title: "A: b", publishedAt: "2021-03-04" }],
    ["title: A\ntags: x, y\nlabels: [z]", { labels: ["z", "x", "y"] }],
    ["title: A\ntags:\n  - x\n  - [no]\n  - y", { labels: ["x", "y"] }],
    ["title: A\nauthor: Mia", { sender: "Mia" }],
    ["title: A\nauthor: {name: Mia, email: mia@acme.example}", { sender: "mia@acme.example" }],
    ["title: A\nauthors: [mia, ben]\nsender: '42'", { sender: "42" }],
    ["title: A\ndraft: true", { state: "draft" }],
    ["title: A\npublished: false", { state: "draft" }],
    ["title: A\ndraft: false", { state: null }],
    ["title: A\nstatus: live\ndraft: true", { state: "live" }],
    ["title: ~\nslug: null", { title: null, externalId: "news" }],
    ["", { title: null }],
  ])("reads the front matter %j", (yaml, wanted) => {
    expect(parse(`---\n${yaml}\n---\nBody\n`).drafts).toMatchObject([{ ...wanted, body: "Body" }]);
  });

  it.each([
    ["blog/2021-03-04-search.md", "2021-03-04-search", "2021-03-04"],
    ["blog\\search\\index.md", "search", null],
    ["_index.md", null, null],
  ])("takes id and date from the file name %s where the file says nothing", (name, id, date) => {
    expect(parse("---\ntitle: A\n---\n", name).drafts).toMatchObject([{ externalId: id, publishedAt: date }]);
  });

  it("reads UTF-8 and UTF-16 with their marks, and any line ends", () => {
    const text = "\uFEFF---\r\ntitle: Žluť\r\n---\r\nOne\r\rTwo\r\n";
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(text, "utf16le"),
      Buffer.from(text, "utf16le").swap16(),
    ]) {
      expect(parse(bytes).drafts).toMatchObject([{ title: "Žluť", body: "One\n\nTwo" }]);
    }
  });

  it.each([
    ["front matter that never ends", "front-matter-endless", "---\ntitle: A\nBody\n"],
    ["front matter that is no YAML", "front-matter-malformed", "---\ntitle: [A\n---\n"],
    ["a key twice", "front-matter-malformed", "---\ntitle: A\ntitle: B\n---\n"],
    ["front matter that is a list", "front-matter-malformed", "---\n- title\n---\n"],
    ["a bomb of aliases", "front-matter-malformed", "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n"],
    ["front matter nested without end", "front-matter-malformed", `---\na: ${"[".repeat(60_000)}\n---\n`],
    ["endless front matter", "front-matter-malformed", `---\na: ${"x".repeat(70_000)}\n---\n`],
    ["TOML", "front-matter-toml", '+++\ntitle = "A"\n+++\n'],
    ["Latin-1", "not-utf-8", Buffer.from("# caf\u00e9", "latin1")],
    ["NUL", "not-text", "# A\0"],
    ["a file beyond all bounds", "file-too-large", new Uint8Array(17 * 1024 * 1024)],
  ])("refuses %s as %s, with the mend", (_, code, content) => {
    const error = thrownBy(content);
    expect(error).toBeInstanceOf(FormatError);
    expect(error).toMatchObject({
      code,
      message: expect.stringContaining("news.md"),
      hint: expect.stringMatching(/\S/),
    });
  });

  it("names the line of what is no YAML", () => {
    expect(thrownBy("---\ntitle: A\ndate: [\n---\n")).toMatchObject({
      message: expect.stringMatching(/line [34]/),
    });
  });

  it("throws nothing but FormatError, whatever the bytes are", () => {
    const piece = fc.oneof(
      fc.constantFrom("---\n", "+++\n", "## 1.2.0", " - 2021-03-04\n", "```\n", "[a]: b\n", "[a]", "<!--\n"),
      fc.constantFrom("title: ", "&a ", "*a", "<<: ", "!!js/function ", "? ", "{", "[", "__proto__: ", "\n"),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 100 }),
      fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(pieces.join(""))),
      fc.array(piece, { maxLength: 12 }).map((pieces) => Buffer.from(`---\n${pieces.join("")}\n---\n`)),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        const outcome = thrownBy(content);
        expect(outcome instanceof Error ? outcome.constructor : Object).toBe(
          outcome instanceof Error ? FormatError : Object,
        );
      }),
      { numRuns: 2_000, seed: 20_140_301 },
    );
  });
});
