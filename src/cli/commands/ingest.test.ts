import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { RemoteId } from "../../model/index.ts";
import { writeReferences } from "../../snapshot/index.ts";
import { anObject, makeSnapshot } from "../../testing/snapshot-folder.ts";
import { runCommand } from "../../testing/test-io.ts";

let cwd: string;

beforeEach(async () => {
  const { folder } = await makeSnapshot([anObject("news-item", "1")]);
  await writeReferences(folder, {
    admins: [{ id: "7" as RemoteId, name: "Ada", email: "ada@example.com" }],
    newsfeeds: [{ id: "53" as RemoteId, name: "Visitors" }],
    helpCenters: [],
  });
  cwd = join(folder, "..");
});

afterEach(async () => rm(cwd, { recursive: true }));

const CHOICES = ["--newsfeed", "Visitors", "--sender", "ada@example.com", "--state", "live"];

async function ingest(...rest: readonly string[]): ReturnType<typeof runCommand> {
  return runCommand(["ingest", "mine", ...rest], { cwd, now: () => new Date("2026-01-01T00:00:00Z") });
}

async function write(name: string, text: string): Promise<void> {
  await writeFile(join(cwd, name), text);
}

async function newsItems(): Promise<string> {
  return readFile(join(cwd, "mine", "news-items.ndjson"), "utf8");
}

describe("helpferry ingest", () => {
  it("adds news to the snapshot and says what comes next", async () => {
    await write("news.csv", "Titel,Wann,id\nDark mode,2021-03-04 10:00,a-1\n");
    const { exitCode, said } = await ingest(
      "news.csv",
      ...CHOICES,
      "--map",
      "title=Titel,published_at=Wann",
      "--time-zone",
      "Europe/Berlin",
    );
    expect(exitCode, said).toBe(0);
    expect(said).toBe(
      [
        "news.csv: 1 item.",
        "news.csv row 2, body: note: The item has no body. → Nothing to do where that is meant.",
        "1 item added, 0 updated, 0 unchanged, 0 held.",
        "Nothing was sent. See what would be: helpferry plan mine --out news.plan.ndjson",
      ].join("\n"),
    );
    const [, line = ""] = (await newsItems()).trimEnd().split("\n");
    expect(JSON.parse(line)).toMatchObject({
      id: expect.stringMatching(/^new-[0-9a-z]{12}$/),
      externalId: "a-1",
      settings: {
        assignments: [{ newsfeedId: "53", publishedAt: "2021-03-04T09:00:00Z" }],
        deliverSilently: true,
      },
    });
    expect(JSON.parse(await readFile(join(cwd, "mine", "snapshot.json"), "utf8"))).toMatchObject({
      counts: { "news-item": 2 },
    });
  });

  it("holds what it cannot take, takes the rest, exits 1, and takes the held items once they are mended", async () => {
    await write("news.csv", "id,title,body,date\na,One,x,03/04/2021\nb,Two,y,1614852000\nc,,z,2021-03\n");
    const { exitCode, said } = await ingest("news.csv", ...CHOICES, "--held-out", "held.csv");
    expect(exitCode).toBe(1);
    expect(said).toContain('news.csv row 2, date: held: "03/04/2021" can be read in more than one order');
    expect(said).toContain("1 item added, 0 updated, 0 unchanged, 2 held.");
    expect(said).toContain("2 held items are in held.csv");
    const held = await readFile(join(cwd, "held.csv"), "utf8");
    await write(
      "held.csv",
      held
        .replace('"\u206003/04/2021"', '"1614852001"')
        .replace('"c",""', '"c","Three"')
        // In place, behind the guard that nobody sees.
        .replace("2021-03", "2021-03-04T00:00:00Z"),
    );
    const mended = await ingest("held.csv", ...CHOICES);
    expect(mended).toMatchObject({ exitCode: 0, said: expect.stringContaining("2 items added") });
    expect((await newsItems()).trimEnd().split("\n")).toHaveLength(4);
  });

  it("writes nothing on a dry run, and the same as JSON for programs", async () => {
    await write("news.json", '[{"guid":"a","title":"One","published_at":1614852000}]');
    const before = await newsItems();
    const { exitCode, out } = await ingest("news.json", ...CHOICES, "--dry-run", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      isDryRun: true,
      counts: { read: 1, added: 1, held: 0 },
      items: [{ outcome: "added", externalId: "a", title: "One" }],
      findings: [{ code: "no-body", level: "note", place: { file: "news.json", where: "item 1" } }],
    });
    expect(await newsItems()).toBe(before);
  });

  it("counts findings of a kind instead of repeating them a thousand times", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `${index},Item,x,soon`);
    await write("news.csv", `id,title,body,date\n${rows.join("\n")}\n`);
    const { said } = await ingest("news.csv", ...CHOICES);
    expect(said.split("\n").length).toBeLessThan(20);
    expect(said).toContain("… and 990 more like this (date-unreadable); --json lists all.");
  });

  it("leaves everything as it was where one of several files cannot be read", async () => {
    await write("good.csv", "id,title\na,One\n");
    await write("bad.csv", 'id,title\nb,"Two\n');
    await write("worse.csv", "foo\nbar\n");
    const before = await newsItems();
    const { exitCode, said } = await ingest("good.csv", "bad.csv", "worse.csv", ...CHOICES);
    expect(exitCode).toBe(2);
    expect(said).toMatch(/2 of 3 files.*bad\.csv: in row 2.*worse\.csv/s);
    expect(await newsItems()).toBe(before);
  });

  it.each([
    ["an unknown newsfeed", ["--newsfeed", "Beta"], "Visitors (53)"],
    ["an unknown sender", ["--sender", "eve"], "Ada, ada@example.com (7)"],
    ["an unknown zone", ["--time-zone", "Mars/Phobos"], "Europe/Berlin"],
    ["an impossible time", ["--at-time", "25:00"], "09:00"],
    ["an unknown order", ["--date-format", "DDMMYYYY"], "DMY"],
    ["an unknown state", ["--state", "published"], "state"],
    ["a field that is not there", ["--map", "colour=title"], "published_at"],
    ["a mapping without a column", ["--map", "title"], "--map title=Headline"],
    ["opposite choices", ["--adopt", "--as-new"], "--adopt"],
  ])("exits 2 for %s and says what was wanted", async (_, options, words) => {
    await write("news.csv", "id,title\na,One\n");
    const { exitCode, said } = await ingest("news.csv", ...options);
    expect(exitCode).toBe(2);
    expect(said).toContain(words);
    expect(said).not.toMatch(/^\s+at /m);
  });

  it("does not run into private networks for a feed", async () => {
    const { exitCode, said } = await ingest("http://127.0.0.1:9/feed.xml", ...CHOICES);
    expect(exitCode).toBe(2);
    expect(said).toContain("127.0.0.1");
  });
});
