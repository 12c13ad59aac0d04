import { appendFile, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RemoteId } from "../model/index.ts";
import { isOpen, openFileJournal, readJournal, type Intent, type Settled } from "./journal.ts";

const intent: Intent = {
  type: "intent",
  operationId: "create:section:new-a",
  resource: "section",
  remoteId: null,
  at: "2025-03-01T09:30:00Z",
  before: null,
};
const done: Settled = {
  type: "outcome",
  operationId: intent.operationId,
  at: "2025-03-01T09:30:01Z",
  outcome: "done",
  remoteId: "501" as RemoteId,
};

async function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "helpferry-journal-"));
}

describe("openFileJournal()", () => {
  it("gives the next process the last record of each operation", async () => {
    const folder = await aFolder();
    const first = await openFileJournal(folder);
    expect(first.isEmpty()).toBe(true);
    await first.append(intent);
    expect(first.isEmpty()).toBe(false);
    await first.close();
    const second = await openFileJournal(folder);
    expect(await second.last(intent.operationId)).toEqual(intent);
    expect(isOpen(await second.last(intent.operationId))).toBe(true);
    await second.append(done);
    await second.close();
    const third = await readJournal(folder);
    expect(await third.last(intent.operationId)).toEqual(done);
    expect(third.operationIds()).toEqual([intent.operationId]);
    await third.close();
  });

  it("knows of this process what is still open", async () => {
    const journal = await openFileJournal(await aFolder());
    await journal.append({ ...done, outcome: "unknown" });
    expect(isOpen(await journal.last(done.operationId))).toBe(true);
    await journal.close();
  });

  it("passes over a torn last line and cuts it off before it appends", async () => {
    const folder = await aFolder();
    const first = await openFileJournal(folder);
    await first.append(intent);
    await first.close();
    await appendFile(join(folder, "journal.ndjson"), '{"type":"outcome","operationId":"create:sec');
    const second = await openFileJournal(folder);
    expect(await second.last(intent.operationId)).toEqual(intent);
    await second.append(done);
    await second.close();
    const lines = (await readFile(join(folder, "journal.ndjson"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([intent, done]);
  });

  it("keeps lines apart that are appended at once", async () => {
    const folder = await aFolder();
    const journal = await openFileJournal(folder);
    const ids = Array.from({ length: 30 }, (_, index) => `update:section:${index}`);
    await Promise.all(ids.map(async (operationId) => journal.append({ ...done, operationId })));
    await journal.close();
    const reader = await readJournal(folder);
    expect(reader.operationIds().toSorted()).toEqual(ids.toSorted());
    await reader.close();
  });
});
