import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";

import { readDrafts } from "./read-drafts.ts";
import type { ReadDrafts, ReadOptions } from "./source.ts";
import type { NewsDraft } from "./types.ts";
import { refuseZipBomb } from "../formats/xlsx/refuse-zip-bomb.ts";

async function read(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ReadDrafts> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readDrafts({ name, bytes }, options);
}

async function refusal(name: string, content: string | Uint8Array, options?: ReadOptions): Promise<string> {
  return read(name, content, options).then(
    () => "read",
    (error: { readonly code: string }) => error.code,
  );
}

function map(...entries: readonly (readonly [string, string])[]): ReadOptions {
  return { columns: new Map(entries) };
}

const FULL = {
  externalId: "a-1",
  title: "Dark mode",
  body: "<p>x</p>",
  bodyFormat: "html",
  state: "live",
  sender: "ada@example.com",
  newsfeeds: [{ newsfeed: "Users", publishedAt: null }],
  publishedAt: "2021-03-04T10:00:00Z",
  labels: ["New", "UI"],
  reactions: ["👍", "❤️"],
  deliverSilently: "true",
  coverImageUrl: "https://x.test/a.png",
  link: "https://x.test/a",
  locale: "en",
} satisfies Partial<NewsDraft>;

describe("readDrafts() of CSV", () => {
  const HEADER =
    "External ID,Headline,Body,Status,Author,Newsfeed,Published-At,Tags,Reactions,deliverSilently,Cover Image,URL,Language";
  const ROW =
    'a-1,Dark mode,<p>x</p>,live,ada@example.com,Users,2021-03-04T10:00:00Z,"New, UI",👍❤️,true,https://x.test/a.png,https://x.test/a,en';

  it("knows columns by their usual names", async () => {
    expect(await read("news.csv", `${HEADER}\n${ROW}\n`)).toMatchObject({
      drafts: [{ ...FULL, place: { file: "news.csv", where: "row 2" }, fieldNames: { title: "Headline" } }],
      findings: [],
    });
  });

  it.each([
    ["semicolons", "title;body\nA;b, c, d\n", ["A", "b, c, d"]],
    ["tabs in UTF-16", Buffer.from("\uFEFFtitle\tbody\r\nA\tb\r\n", "utf16le"), ["A", "b"]],
    ["a separator line", "sep=|\ntitle|body\nA|b\n", ["A", "b"]],
    ["a byte order mark and mixed row ends", '\uFEFFtitle,body\r\nA,"b\r\nc"\n', ["A", "b\r\nc"]],
    ["a guard before a formula", "title,body\nA,\u2060=1+1\n", ["A", "=1+1"]],
  ])("reads %s", async (_, content, [title, body]) => {
    const { drafts } = await read("news.csv", content);
    expect(drafts).toMatchObject([{ title, body }]);
  });

  it("takes the columns a person names, and lists those it does not read", async () => {
    const { drafts, findings } = await read(
      "news.csv",
      "Titel,Text,Wann,title,Rest\nA,b,1614852000,no,x\n",
      map(["title", "Titel"], ["body", "text"], ["published_at", "Wann"], ["labels", ""]),
    );
    expect(drafts).toMatchObject([
      { title: "A", body: "b", publishedAt: "1614852000", fieldNames: { title: "Titel" } },
    ]);
    expect(findings).toMatchObject([
      { code: "columns-not-read", message: expect.stringContaining('"title", "Rest"') },
    ]);
  });

  it("reads dates in columns named after newsfeeds", async () => {
    const { drafts } = await read(
      "news.csv",
      "title,published_at: Users,date: Beta, Visitor Feed\nA,1,,\nB,,2,\n",
    );
    expect(drafts.map(({ newsfeeds }) => newsfeeds)).toEqual([
      [{ newsfeed: "Users", publishedAt: "1" }],
      [{ newsfeed: "Beta", publishedAt: "2" }],
    ]);
  });

  it.each([
    ["plain text", "Two\n\nparagraphs", "markdown"],
    ["a tag", "a <b>b</b>", "html"],
    ["a comparison", "1 < 2 and 3 > 2", "markdown"],
  ])("takes a body with %s for %s", async (_, body, format) => {
    const { drafts } = await read("news.csv", `title,body\nA,"${body}"\n`);
    expect(drafts).toMatchObject([{ bodyFormat: format }]);
  });

  it("holds rows that have shifted, and passes over empty ones", async () => {
    const { drafts, findings } = await read("news.csv", "title,body\nA,b,c\n,\n\nD,e\n");
    expect(drafts).toMatchObject([{ title: "D", place: { where: "row 5" } }]);
    expect(findings).toMatchObject([{ code: "shifted-row", level: "held", place: { where: "row 2" } }]);
  });

  it("holds rows of which a spreadsheet has cut a text off", async () => {
    const { drafts, findings } = await read(
      "news.csv",
      `title,body\nA,${"x".repeat(32_767)}\nB,${"x".repeat(32_768)}\n`,
    );
    expect(drafts).toMatchObject([{ title: "B" }]);
    expect(findings).toMatchObject([{ code: "cut-off", level: "held", place: { where: "row 2" } }]);
  });

  it.each([
    ["two columns of one name", "title,Title\nA,b\n", "duplicate-column", {}],
    ["no title", "Foo,Bar\nA,b\n", "no-title-column", {}],
    ["a mapped column that is not there", "title\nA\n", "no-such-column", map(["body", "Text"])],
    ["a field that is not there", "title\nA\n", "unknown-field", map(["colour", "title"])],
    ["a quotation mark that swallows rows", 'title\n"A\nB\n', "broken-quote", {}],
    ["nothing", "", "empty-file", {}],
    ["bytes", Buffer.from([0x74, 0x2c, 0, 1, 2, 3, 0, 255, 254]), "not-utf-8", {}],
    ["text with bytes in it", "title,body\nA,b\u0000\n", "is-binary", {}],
    ["another encoding", Buffer.from("title\nCaf\u00E9\n", "latin1"), "not-utf-8", {}],
    ["a workbook", Buffer.from("PK\u0003\u0004xxxx"), "is-zip", {}],
  ])("refuses %s", async (_, content, code, options) => {
    expect(await refusal("news.csv", content, options)).toBe(code);
  });

  it("takes __proto__ and constructor for columns like any other", async () => {
    const { drafts, findings } = await read("news.csv", "__proto__,constructor,title\nx,y,A\n");
    expect(drafts).toMatchObject([{ title: "A", externalId: null }]);
    expect(findings).toMatchObject([{ message: expect.stringContaining('"__proto__", "constructor"') }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("reads a cell of a megabyte", async () => {
    const { drafts } = await read("news.csv", `title,body\nA,"${'x""'.repeat(350_000)}"\n`);
    expect(drafts[0]?.body).toHaveLength(700_000);
  });
});

describe("readDrafts() of JSON", () => {
  const ITEM = {
    guid: "a-1",
    title: "Dark mode",
    body: "<p>x</p>",
    state: "live",
    sender_id: "ada@example.com",
    newsfeeds: ["Users"],
    published_at: "2021-03-04T10:00:00Z",
    labels: ["New", null, "UI"],
    reactions: ["👍", null, "❤️", null],
    deliver_silently: true,
    cover_image_url: "https://x.test/a.png",
    url: "https://x.test/a",
    locale: "en",
  };

  it.each([
    ["a list", "news.json", JSON.stringify([ITEM]), "item 1"],
    ["a list in an object", "news.json", JSON.stringify({ type: "list", data: [ITEM] }), "item 1"],
    ["a single item", "news.json", JSON.stringify(ITEM, undefined, 2), "item 1"],
    ["an item a line", "news.ndjson", `\n${JSON.stringify(ITEM)}\n`, "line 2"],
  ])("reads %s", async (_, name, content, where) => {
    expect(await read(name, content)).toMatchObject({
      drafts: [{ ...FULL, place: { file: name, where } }],
      findings: [],
    });
  });

  it("reads newsfeeds as Intercom has them", async () => {
    const item = { title: "A", newsfeed_assignments: [{ newsfeed_id: 53, published_at: 1_614_852_000 }] };
    expect((await read("news.json", JSON.stringify([item]))).drafts).toMatchObject([
      { newsfeeds: [{ newsfeed: "53", publishedAt: "1614852000" }] },
    ]);
  });

  it("holds what is no item, and goes on", async () => {
    const { drafts, findings } = await read(
      "news.ndjson",
      '{"title":"A"}\n{"title":\n[]\nnull\n7\n{"title":"B"}\n',
    );
    expect(drafts.map(({ title }) => title)).toEqual(["A", "B"]);
    expect(findings.map(({ code, place }) => `${code} ${place.where}`)).toEqual(
      ["no-item line 2", "empty-file", "no-item line 4", "no-item line 5"].filter(
        (each) => each !== "empty-file",
      ),
    );
  });

  it("takes keys a person names, which need not be in every item", async () => {
    const content = '[{"Titel":"A"},{"title":"B"}]';
    const { drafts } = await read("news.json", content, map(["title", "Titel"]));
    expect(drafts.map(({ title }) => title)).toEqual(["A", "B"]);
    expect(await refusal("news.json", content, map(["title", "Headline"]))).toBe("no-such-column");
  });

  it("reads no key of an object's prototype, and lists __proto__ as a column", async () => {
    const { drafts, findings } = await read("news.json", '[{"__proto__":{"title":"evil"},"title":null}]');
    expect(drafts).toMatchObject([{ title: null }]);
    expect(findings).toMatchObject([
      { code: "columns-not-read", message: expect.stringContaining("__proto__") },
    ]);
  });
});

describe("readDrafts() of XLSX", () => {
  async function workbook(rows: unknown[][], cells?: Map<string, unknown>): Promise<Uint8Array> {
    return writeXlsx({
      sheets: [{ name: "News", rows, ...(cells === undefined ? {} : { cells }) }],
    } as never);
  }

  it("reads dates without a zone, numbers, flags and what formulas gave", async () => {
    const bytes = await workbook(
      [
        [null],
        ["Title", "Date", "ID", "deliver_silently", "Body"],
        ["A", new Date(Date.UTC(2021, 2, 4, 10, 30, 15)), 12, true, null],
        ["B", new Date(Date.UTC(2021, 2, 4)), "007", false, null],
      ],
      new Map([
        ["2,4", { type: "formula", formula: 'CONCAT("x","y")', formulaResult: "xy", value: "xy" }],
        ["3,4", { type: "formula", formula: 'HYPERLINK("https://x.test")', value: null }],
      ]),
    );
    expect((await read("news.xlsx", bytes)).drafts).toMatchObject([
      {
        title: "A",
        publishedAt: "2021-03-04 10:30:15",
        externalId: "12",
        deliverSilently: "TRUE",
        body: "xy",
        place: { where: "row 3" },
      },
      {
        title: "B",
        publishedAt: "2021-03-04",
        externalId: "007",
        deliverSilently: "FALSE",
        body: '=HYPERLINK("https://x.test")',
      },
    ]);
  });

  it.each([
    ["text", Buffer.from("title,body\nA,b\n")],
    ["half a workbook", Buffer.from("PK\u0003\u0004 and no more of it, but long enough")],
  ])("refuses %s", async (_, bytes) => {
    expect(await refusal("news.xlsx", bytes)).toBe("not-a-workbook");
  });

  it("refuses an archive that unfolds to too much, whatever it says of its sizes", async () => {
    const bomb = zipOf("xl/worksheets/sheet1.xml", deflateRawSync(Buffer.alloc(300 * 1024 * 1024, " ")));
    expect(bomb.length).toBeLessThan(400_000);
    expect(await refusal("news.xlsx", bomb)).toBe("unfolds-to-too-much");
    expect(() => refuseZipBomb(zipOf("a", deflateRawSync(Buffer.alloc(1000))), "a.xlsx", 1000)).not.toThrow();
    expect(() => refuseZipBomb(zipOf("a", deflateRawSync(Buffer.alloc(1001))), "a.xlsx", 1000)).toThrow(
      "unfolds",
    );
  });
});

/** An archive of one deflated part that says it unfolds to 10 bytes. */
function zipOf(name: string, data: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(data.length, 14);
  fields.writeUInt32LE(10, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), data]);
  const entry = Buffer.concat([
    Buffer.from("PK\u0001\u0002\u0014\u0000"),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe("readDrafts()", () => {
  it("refuses a kind of file it does not read, and says which it does", async () => {
    await expect(read("news.docx", "x")).rejects.toMatchObject({
      code: "unknown-format",
      hint: expect.stringContaining(".xlsx"),
    });
  });
});
