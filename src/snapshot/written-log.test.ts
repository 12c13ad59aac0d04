import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RemoteId } from "../model/index.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { WrittenLog, type WrittenEntry } from "./written-log.ts";

const PLACE = { locale: "fr", field: "body" };
const ID = "35" as RemoteId;

function anEntry(given: Partial<WrittenEntry> = {}): WrittenEntry {
  return { resource: "article", id: ID, ...PLACE, sentHash: "sent", returnedHash: "returned", ...given };
}

async function openLog(): Promise<{ readonly path: string; readonly log: WrittenLog }> {
  const path = join(await makeTemporaryFolder(), "written.ndjson");
  return { path, log: await WrittenLog.load(path) };
}

describe("WrittenLog", () => {
  it("remembers across processes what the workspace rewrote, and what it did since", async () => {
    const { path, log } = await openLog();
    await log.add([
      anEntry(),
      anEntry({ locale: null, field: "labels" }),
      anEntry({ sentHash: "sent again" }),
    ]);
    await log.close();
    for (const one of [log, await WrittenLog.load(path)]) {
      expect(one.find("article", ID, PLACE)).toEqual({ sentHash: "sent again", returnedHash: "returned" });
      expect(one.find("article", ID, { locale: null, field: "labels" })).toBeDefined();
      expect(one.find("article", ID, { locale: "de", field: "body" })).toBeUndefined();
      expect(one.find("news-item", ID, PLACE)).toBeUndefined();
    }
  });

  it("forgets a rewrite once the field came back as it was sent", async () => {
    const { path, log } = await openLog();
    await log.add([anEntry()]);
    await log.add([anEntry({ sentHash: "same", returnedHash: "same" })]);
    await log.close();
    expect(log.find("article", ID, PLACE)).toBeUndefined();
    expect((await WrittenLog.load(path)).find("article", ID, PLACE)).toBeUndefined();
  });

  it("keeps every line of entries added at the same time, after one that a killed process left", async () => {
    const { path, log } = await openLog();
    await log.add([anEntry()]);
    await log.close();
    await appendFile(path, '{"resource":"artic');
    const ids = Array.from({ length: 30 }, (_, index) => String(index) as RemoteId);
    await Promise.all(ids.map(async (id) => log.add([anEntry({ id }), anEntry({ id, field: "title" })])));
    await log.close();
    const again = await WrittenLog.load(path);
    expect(ids.every((id) => again.find("article", id, PLACE) !== undefined)).toBe(true);
    expect((await readFile(path, "utf8")).trimEnd().split("\n")).toHaveLength(61);
  });
});
