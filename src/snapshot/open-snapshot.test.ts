import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withValue, type ContentObject } from "../model/index.ts";
import { collect } from "../testing/collect.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { countObjects, openSnapshot } from "./open-snapshot.ts";

const OBJECTS = [
  anObject("collection", "161"),
  anObject("section", "9"),
  anObject("section", "10"),
  anObject("article", "35"),
  anObject("article", "new-b"),
  anObject("news-item", "33"),
];

function named(object: ContentObject, name: string): ContentObject {
  return withValue(object, { locale: "en", field: object.resource === "article" ? "title" : "name" }, name);
}

describe("openSnapshot()", () => {
  it("gives every object, one at a time and in id order, and finds one by its id", async () => {
    const snapshot = await makeSnapshot(OBJECTS);
    expect(await collect(snapshot.objects("section"))).toEqual([OBJECTS[1], OBJECTS[2]]);
    expect(await collect(snapshot.objects("article"))).toEqual([OBJECTS[3], OBJECTS[4]]);
    expect(await snapshot.find("section", OBJECTS[2]!.id)).toEqual(OBJECTS[2]);
    expect(await snapshot.find("article", OBJECTS[2]!.id)).toBeUndefined();
    expect(await countObjects(snapshot.folder)).toEqual({
      collection: 1,
      section: 2,
      article: 2,
      "news-item": 1,
    });
  });

  it.each(["section", "article"] as const)(
    "edits one %s and leaves the bytes of the others",
    async (resource) => {
      const snapshot = await makeSnapshot(OBJECTS);
      const [first, second] = OBJECTS.filter((object) => object.resource === resource);
      const changed = await snapshot.edit(resource, (object) =>
        object.id === second!.id ? named(object, "edited") : object,
      );
      expect(changed).toBe(1);
      expect(await collect(snapshot.objects(resource))).toEqual([first, named(second!, "edited")]);
    },
  );

  it("writes nothing where an edit changes nothing", async () => {
    const snapshot = await makeSnapshot(OBJECTS);
    const path = join(snapshot.folder, "sections.ndjson");
    const before = await stat(path);
    expect(await snapshot.edit("section", (object) => ({ ...object }))).toBe(0);
    expect((await stat(path)).ino).toBe(before.ino);
  });

  it("leaves the file as it was where an edit fails half way", async () => {
    const snapshot = await makeSnapshot(OBJECTS);
    const before = await readFile(join(snapshot.folder, "sections.ndjson"), "utf8");
    let calls = 0;
    const failing = snapshot.edit("section", (object) => {
      calls += 1;
      if (calls > 1) {
        throw new Error("half way");
      }
      return named(object, "edited");
    });
    await expect(failing).rejects.toThrow("half way");
    expect(await readFile(join(snapshot.folder, "sections.ndjson"), "utf8")).toBe(before);
  });

  it.each<[string, string | undefined, string]>([
    ["there is none", undefined, "no-snapshot"],
    ["it is of another version", '{"kind":"helpferry-snapshot","formatVersion":2}', "snapshot-version"],
    ["it is something else", "[]", "snapshot-version"],
    ["it is damaged", "{", "not-json"],
  ])("says so where %s", async (_name, header, code) => {
    const folder = await makeTemporaryFolder();
    if (header !== undefined) {
      await writeFile(join(folder, "snapshot.json"), header);
    }
    await expect(openSnapshot(folder)).rejects.toMatchObject({ code, hint: expect.any(String) });
  });
});
