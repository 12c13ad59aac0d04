import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ContentObject, WorkingId } from "../model/index.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { serializeLine, serializePretty } from "./object-line.ts";
import { openFolder, openLines, writeFolder, writeLines } from "./object-store.ts";

async function* each(...objects: readonly ContentObject[]): AsyncGenerator<ContentObject> {
  yield* objects;
}

function section(id: string, name = `section ${id}`): ContentObject {
  return anObject("section", id, { content: { en: { name } } });
}

describe("openLines()", () => {
  async function linesOf(text: string): Promise<string> {
    const path = join(await makeTemporaryFolder(), "sections.ndjson");
    await writeFile(path, text);
    return path;
  }

  it("reads objects in id order, whatever order people left them in", async () => {
    const lines = ["new-b", "10", "9", "new-a"].map((id) => serializeLine(section(id)));
    const store = await openLines<WorkingId>(await linesOf(`\uFEFF${lines.join("\r\n")}`), "section");
    expect(store.ids).toEqual(["9", "10", "new-a", "new-b"]);
    expect(await store.read("10" as WorkingId)).toEqual(section("10"));
    expect(await store.read("11" as WorkingId)).toBeUndefined();
    await store.close();
  });

  it("names both lines that have the same id", async () => {
    const path = await linesOf(
      [section("7"), section("8"), section("7", "copy")].map(serializeLine).join("\n"),
    );
    await expect(openLines(path, "section")).rejects.toMatchObject({
      code: "duplicate-id",
      message: `Cannot read ${path} line 1 and line 3: both have the id "7".`,
    });
  });

  it("is empty where the file is missing", async () => {
    const store = await openLines(join(await makeTemporaryFolder(), "none.ndjson"), "section");
    expect(store.ids).toEqual([]);
  });
});

describe("openFolder()", () => {
  async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = join(await makeTemporaryFolder(), "articles");
    await mkdir(folder);
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
    return folder;
  }

  it("passes over what is no article of ours", async () => {
    const article = serializePretty(anObject("article", "35"));
    const folder = await folderOf({
      "35.json": article,
      "._35.json": "\u0000",
      "notes.txt": "",
      "36.json.1.part": "{",
    });
    expect((await openFolder(folder, "article")).ids).toEqual(["35"]);
  });

  it("names a file that is called otherwise than the article in it", async () => {
    const folder = await folderOf({ "35 copy.json": serializePretty(anObject("article", "35")) });
    const store = await openFolder<WorkingId>(folder, "article");
    await expect(store.read("35 copy" as WorkingId)).rejects.toMatchObject({
      code: "id-and-file-differ",
      message: expect.stringContaining("35 copy.json"),
    });
  });

  it("never reads outside its folder", async () => {
    const folder = await folderOf({});
    await writeFile(join(folder, "..", "secret.json"), serializePretty(anObject("article", "1")));
    const store = await openFolder<WorkingId>(folder, "article");
    expect(await store.read("../secret" as WorkingId)).toBeUndefined();
  });

  it("is empty where the folder is missing", async () => {
    expect((await openFolder(join(await makeTemporaryFolder(), "articles"), "article")).ids).toEqual([]);
  });
});

describe("writeLines() and writeFolder()", () => {
  it("write what is read again", async () => {
    const folder = await makeTemporaryFolder();
    await writeLines(join(folder, "sections.ndjson"), each(section("1"), section("2")));
    expect(await readFile(join(folder, "sections.ndjson"), "utf8")).toBe(
      `${serializeLine(section("1"))}\n${serializeLine(section("2"))}\n`,
    );
    await writeFolder(join(folder, "articles"), each(anObject("article", "35")));
    expect(await readdir(join(folder, "articles"))).toEqual(["35.json"]);
  });

  it("leave an article's file untouched that says the same already", async () => {
    const folder = await makeTemporaryFolder();
    await writeFolder(folder, each(anObject("article", "35"), anObject("article", "36")));
    const before = await stat(join(folder, "35.json"));
    await writeFolder(
      folder,
      each(anObject("article", "35"), anObject("article", "36", { facts: { url: "u" } })),
    );
    expect((await stat(join(folder, "35.json"))).ino).toBe(before.ino);
    expect(await readFile(join(folder, "36.json"), "utf8")).toContain('"url": "u"');
  });
});
