import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";

import type { Admin, ContentObject, Newsfeed } from "../model/index.ts";
import { writeReferences, type Snapshot } from "../snapshot/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { editTable, type TableRow } from "../testing/edit-table.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { exportNews } from "./export-news.ts";
import { importNews, type ImportNewsOptions, type ImportNewsResult } from "./import-news.ts";
import { isNewsFile } from "./news-sheet/recognise.ts";
import { revertImport } from "./revert-import.ts";

const DATES = "published_at: Product";
const USERS = "published_at: Users";
const OPTIONS: ImportNewsOptions = {
  isDryRun: false,
  now: new Date("2026-01-01T00:00:00Z"),
  timeZone: null,
  atTime: null,
  dateFormat: null,
};

function anItem(id: string, settings: ContentObject["settings"] = {}): ContentObject {
  return anObject("news-item", id, {
    content: { en: { title: `Title ${id}`, body: `<p>Body ${id} is <b>bold</b>.</p>` } },
    settings: {
      state: "live",
      senderId: "1",
      assignments: [{ newsfeedId: "53", publishedAt: `2021-03-0${id}T10:00:0${id}Z` }],
      labels: ["New"],
      reactions: ["👍"],
      deliverSilently: true,
      ...settings,
    },
  });
}

let snapshot: Snapshot;
let file: string;

async function start(items: readonly ContentObject[]): Promise<void> {
  snapshot = await makeSnapshot(items);
  file = join(snapshot.folder, "news.csv");
  await writeReferences(snapshot.folder, {
    newsfeeds: [
      { id: "53" as Newsfeed["id"], name: "Product" },
      { id: "54" as Newsfeed["id"], name: "Users" },
    ],
    admins: [
      { id: "1" as Admin["id"], name: "Ada", email: "ada@example.com" },
      { id: "2" as Admin["id"], name: "Bo", email: "bo@example.com" },
    ],
    helpCenters: [],
  });
}

beforeEach(async () =>
  start([anItem("1"), anItem("2"), anItem("3"), anItem("4", { state: "draft", assignments: [] })]),
);

async function handOut(bodyFormat: "html" | "text" = "html"): Promise<void> {
  await exportNews(snapshot, { file, bodyFormat, byteOrderMark: true });
}

async function takeBack(options: Partial<ImportNewsOptions> = {}): Promise<ImportNewsResult> {
  return importNews(snapshot, [file], { ...OPTIONS, ...options });
}

/** Hands out, changes cells of the row with that index, and takes back. */
async function edit(
  index: number,
  cells: TableRow,
  options: Partial<ImportNewsOptions> = {},
): Promise<ImportNewsResult> {
  await handOut();
  await editTable(file, (row, at) => void (at === index && Object.assign(row, cells)));
  return takeBack(options);
}

async function workingCopy(): Promise<string> {
  return readFile(join(snapshot.folder, "news-items.ndjson"), "utf8");
}

async function find(id: string): Promise<ContentObject | undefined> {
  return snapshot.find("news-item", id as ContentObject["id"]);
}

function heldCodes({ findings }: ImportNewsResult): string[] {
  return findings.flatMap(({ level, code }) => (level === "held" ? [code] : []));
}

describe("importNews() takes", () => {
  it.each<[string, TableRow, object]>([
    ["a title", { title: "Better" }, { content: { en: { title: "Better" } } }],
    [
      "a body, cleaned",
      { body: "<div>New</div><script>x</script>" },
      { content: { en: { body: "<p>New</p>" } } },
    ],
    ["a state", { state: "Draft" }, { settings: { state: "draft" } }],
    ["a sender by name", { sender: "bo" }, { settings: { senderId: "2" } }],
    ["a sender by e-mail", { sender: "bo@example.com" }, { settings: { senderId: "2" } }],
    ["labels", { labels: "New; Old" }, { settings: { labels: ["New", "Old"] } }],
    ["labels away, said as []", { labels: "[]" }, { settings: { labels: [] } }],
    ["reactions", { reactions: "🎉 👍" }, { settings: { reactions: ["🎉", "👍"] } }],
    ["how it is delivered", { deliver_silently: "FALSE" }, { settings: { deliverSilently: false } }],
    [
      "a date to the second, with its zone",
      { [DATES]: "2020-02-03T04:05:06+01:00" },
      { settings: { assignments: [{ newsfeedId: "53", publishedAt: "2020-02-03T03:05:06Z" }] } },
    ],
    [
      "a further newsfeed",
      { [USERS]: "2020-02-03T04:05:06Z" },
      {
        settings: {
          assignments: [
            { newsfeedId: "53", publishedAt: "2021-03-01T10:00:01Z" },
            { newsfeedId: "54", publishedAt: "2020-02-03T04:05:06Z" },
          ],
        },
      },
    ],
  ])("%s", async (_what, cells, wanted) => {
    const { counts } = await edit(0, cells);
    expect(counts).toMatchObject({ taken: 1, held: 0, alreadyThere: 0 });
    expect(await find("1")).toMatchObject(wanted);
    expect((await takeBack()).counts).toMatchObject({ taken: 0, held: 0, alreadyThere: 1 });
  });

  it("a date without a zone once it is said which", async () => {
    const { counts } = await edit(
      0,
      { [DATES]: "04.03.2020 10:00" },
      { timeZone: "Europe/Berlin", dateFormat: "DMY" },
    );
    expect(counts).toMatchObject({ taken: 1, held: 0 });
    expect(await workingCopy()).toContain('"publishedAt":"2020-03-04T09:00:00Z"');
  });

  it("rows whatever a spreadsheet did to file and columns", async () => {
    await handOut();
    const [header = "", ...rows] = (await readFile(file, "utf8"))
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");
    const turned = [header, ...rows.slice(0, 2).toReversed()].map((line) =>
      [...line.split('","').toReversed(), "note"].map((cell) => cell.replaceAll('"', "")).join("\t"),
    );
    const text = turned.join("\n").replace("Title 1", "Better").replace("title", " Title ");
    await writeFile(file, Buffer.from(`\uFEFF${text}`, "utf16le"));
    expect(await isNewsFile(file)).toBe(true);
    const { counts, files } = await takeBack();
    expect(counts).toMatchObject({ taken: 1, held: 0 });
    expect(files).toMatchObject([{ rows: 2, handedOut: 4, ignoredColumns: ["note"] }]);
  });

  it("nothing of cells that say the same in another way", async () => {
    const { counts } = await edit(0, {
      state: "LIVE",
      sender: "ada@example.com",
      deliver_silently: "TRUE",
      labels: '["New"]',
      body: "",
      title: " ",
      [DATES]: "2021-03-01 11:00:01 +0100",
    });
    expect(counts).toMatchObject({ taken: 0, alreadyThere: 0, held: 0 });
  });

  it("a date for untouched where a spreadsheet only took its zone away", async () => {
    const result = await edit(0, { [DATES]: "2021-03-01 10:00:01" });
    expect(result).toMatchObject({ counts: { taken: 0, held: 0 }, findings: [{ code: "date-rewritten" }] });
  });

  it("bodies as plain text back as HTML, those that plain text can say", async () => {
    await start([
      anItem("1"),
      anObject("news-item", "2", { content: { en: { title: "T", body: '<p class="x">Styled</p>' } } }),
    ]);
    await handOut("text");
    expect(await readFile(file, "utf8")).toContain("Body 1 is **bold**.");
    await editTable(file, (row) => void (row["body_text"] = `${row["body_text"]}\n\n- One **two**\n- Three`));
    const result = await takeBack();
    expect(heldCodes(result)).toEqual(["body-read-only"]);
    expect((await find("1"))?.content["en"]?.["body"]).toBe(
      "<p>Body 1 is <b>bold</b>.</p><ul><li>One <b>two</b></li><li>Three</li></ul>",
    );
  });
});

describe("importNews() holds", () => {
  it.each<[string, TableRow, string]>([
    ["a date that was emptied", { [DATES]: "" }, "date-emptied"],
    ["a date that was made none", { [DATES]: "no date" }, "date-emptied"],
    ["a date in the future", { [DATES]: "2030-01-01T00:00:00Z" }, "date-in-the-future"],
    ["another date without a zone", { [DATES]: "2021-03-01 10:00" }, "date-without-zone"],
    ["a date that can be two", { [DATES]: "03/04/2021 10:00" }, "date-ambiguous"],
    ["a day", { [DATES]: "2021-03-01" }, "date-only"],
    ["a spreadsheet's number", { [DATES]: "44259" }, "date-spreadsheet-number"],
    ["milliseconds", { [DATES]: "1614852000000" }, "date-in-milliseconds"],
    ["a date before 1970", { [DATES]: "1969-01-01T00:00:00Z" }, "date-before-1970"],
    ["an unknown sender", { sender: "Eve" }, "unknown-sender"],
    ["an unknown state", { state: "maybe" }, "unknown-state"],
    ["an unknown flag", { deliver_silently: "perhaps" }, "unknown-flag"],
    ["a formula", { title: "=SUM(A1)" }, "formula-in-cell"],
    ["a formula that failed", { labels: "#NAME?" }, "spreadsheet-error"],
    ["a body of which nothing is left", { body: "<script>x</script>" }, "body-lost"],
    ["a row without an id", { id: "", "~hash": "" }, "no-id"],
    ["a damaged id", { id: "n.1.item", "~hash": "" }, "damaged-id"],
  ])("%s", async (_what, cells, code) => {
    const before = await workingCopy();
    const result = await edit(0, cells);
    expect(heldCodes(result)).toEqual([code]);
    expect(result.counts).toMatchObject({ taken: 0, held: 1 });
    expect(result.findings[0]).toMatchObject({ place: { file: "news.csv" }, row: 2 });
    expect(await workingCopy()).toBe(before);
  });

  it("names file, row and column, and takes what else the row has", async () => {
    const { findings, counts } = await edit(1, { state: "maybe", title: "Better" });
    expect(findings).toMatchObject([
      { place: { file: "news.csv", where: "row 3, column D" }, field: "state", id: "2" },
    ]);
    expect(counts).toMatchObject({ taken: 1, held: 1 });
  });

  it("a date in a newsfeed that the snapshot does not know", async () => {
    await handOut();
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace(`"${USERS}"`, '"published_at: Nobody"'));
    expect(heldCodes(await takeBack())).toEqual([]);
    await editTable(file, (row) => void (row["published_at: Nobody"] = "2020-01-01T00:00:00Z"));
    expect(heldCodes(await takeBack())).toEqual(Array.from({ length: 4 }, () => "unknown-newsfeed"));
  });

  it("a field that moved in the snapshot since, and no other", async () => {
    await handOut();
    await editObject(snapshot.folder, "news-item", "1", withText("en", "title", "Moved"));
    await editTable(file, (row, index) => {
      if (index === 0) {
        Object.assign(row, { title: "Mine", labels: "Mine" });
      }
    });
    const result = await takeBack();
    expect(heldCodes(result)).toEqual(["target-moved"]);
    expect(result.counts).toMatchObject({ taken: 1, held: 1 });
    expect(await find("1")).toMatchObject({
      content: { en: { title: "Moved" } },
      settings: { labels: ["Mine"] },
    });
  });

  it("rows for one item that say different things; one of those that say the same is read", async () => {
    await handOut();
    const [header, one = "", two = "", ...rest] = (await readFile(file, "utf8")).trimEnd().split("\r\n");
    const lines = [header, one, one.replace("Title 1", "Other"), two, two, ...rest];
    await writeFile(file, lines.join("\r\n"));
    const { findings } = await takeBack();
    expect(findings.map(({ code, row }) => [code, row])).toEqual([
      ["duplicate-unit", 2],
      ["duplicate-unit", 3],
      ["same-row-twice", 5],
    ]);
  });

  it("what makes an item live that is in no newsfeed, but not together with a newsfeed", async () => {
    expect(heldCodes(await edit(3, { state: "live" }))).toEqual(["no-newsfeed"]);
    await editTable(file, (row, index) => void (index === 3 && (row[USERS] = "2020-01-01T00:00:00Z")));
    expect((await takeBack()).counts).toMatchObject({ taken: 2, held: 0 });
  });

  it("an edit of an item that is gone, and a row of another export", async () => {
    await handOut();
    const [header, one = "", ...rest] = (await readFile(file, "utf8")).trimEnd().split("\r\n");
    await writeFile(
      file,
      [
        header,
        one.replace("Title 1", "Mine"),
        ...rest.slice(0, 2),
        rest[2]?.replace(/x\w{12}\./, "x000000000000."),
      ].join("\r\n"),
    );
    const path = join(snapshot.folder, "news-items.ndjson");
    await writeFile(path, (await workingCopy()).split("\n").slice(1).join("\n"));
    expect(heldCodes(await takeBack())).toEqual(["unit-gone", "other-export"]);
  });

  it("a text in a cell that is empty only because a workbook cannot hold what the item has", async () => {
    const long = `<p>${"long ".repeat(7_000)}</p>`;
    await start([anObject("news-item", "1", { content: { en: { title: "T", body: long } } })]);
    file = join(snapshot.folder, "news.xlsx");
    const { leftOut } = await exportNews(snapshot, { file, bodyFormat: "html", byteOrderMark: true });
    expect(leftOut).toEqual([{ id: "1", header: "body" }]);
    const { readTableFile, writeWorkbook } = await import("../ingest/index.ts");
    const { header, rows } = await readTableFile({ name: file, bytes: await readFile(file) });
    const records = [...rows].map(({ cells }) => cells.with(header.indexOf("body"), "<p>Short.</p>"));
    const columns = header.map((name) => ({ header: name, width: 9 }));
    await writeFile(file, await writeWorkbook("News", columns, records));
    expect(heldCodes(await takeBack())).toEqual(["cell-left-out"]);
  });
});

describe("importNews() refuses", () => {
  it("a column that was sorted alone, before anything is written", async () => {
    await handOut();
    const titles = ["Title 4", "Title 3", "Title 2", "Title 1"];
    await editTable(file, (row, index) => void (row["title"] = titles[index] ?? ""));
    await expect(takeBack()).rejects.toMatchObject({
      code: "target-column-moved",
      message: expect.stringContaining('news.csv, column "title"'),
    });
  });

  it("a file that another snapshot handed out", async () => {
    await handOut();
    const other = await makeSnapshot([anItem("1")], {
      origin: { workspaceId: "ws_2", name: "Other", apiVersion: "2.9" },
    });
    await expect(importNews(other, [file], OPTIONS)).rejects.toMatchObject({ code: "other-workspace" });
  });

  it("a file without the marks of an export", async () => {
    await handOut();
    await writeFile(file, "id,title\r\nn.1.item.00,New\r\n");
    await expect(takeBack()).rejects.toMatchObject({ code: "no-export-id" });
  });
});

describe("an import of news", () => {
  it("is found out without writing by a dry run", async () => {
    const before = await workingCopy();
    const result = await edit(0, { title: "Better" }, { isDryRun: true });
    expect(result).toMatchObject({ isDryRun: true, counts: { taken: 1 } });
    expect(await workingCopy()).toBe(before);
    await expect(readFile(join(snapshot.folder, "imports", `${result.importId}.ndjson`))).rejects.toThrow(
      "ENOENT",
    );
  });

  it("is undone byte for byte, but for values that somebody changed since", async () => {
    const before = await workingCopy();
    const { importId } = await edit(0, { title: "Better", labels: "[]", [USERS]: "2020-01-01T00:00:00Z" });
    expect(await workingCopy()).not.toBe(before);
    const { reverted, findings } = await revertImport(snapshot, importId, { isDryRun: false });
    expect({ reverted: reverted.length, findings }).toEqual({ reverted: 3, findings: [] });
    expect(await workingCopy()).toBe(before);
  });

  it("keeps a value that somebody changed since when it is undone", async () => {
    const { importId } = await edit(0, { title: "Better", labels: "Old" });
    await editObject(snapshot.folder, "news-item", "1", withText("en", "title", "Mine"));
    const { reverted, findings } = await revertImport(snapshot, importId, { isDryRun: false });
    expect(reverted).toHaveLength(1);
    expect(findings).toMatchObject([{ code: "moved-since-import", found: "Mine" }]);
    expect(await find("1")).toMatchObject({
      content: { en: { title: "Mine" } },
      settings: { labels: ["New"] },
    });
  });

  it("is completed by running it again after it was killed behind its record", async () => {
    const before = await workingCopy();
    const { importId } = await edit(0, { title: "Better" });
    const after = await workingCopy();
    const record = join(snapshot.folder, "imports", `${importId}.ndjson`);
    const written = await readFile(record, "utf8");
    await writeFile(join(snapshot.folder, "news-items.ndjson"), before);
    await takeBack();
    expect(await workingCopy()).toBe(after);
    expect(await readFile(record, "utf8")).toBe(written);
  });
});
