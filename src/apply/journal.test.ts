import { appendFile, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realDisk, type Disk } from "../files/index.ts";
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

const RUN = { planId: "p-1", runId: "r-1" };
const HEADER = '{"type":"journal","formatVersion":1,"planId":"p-1","runId":"r-1"}';

async function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "helpferry-journal-"));
}

describe("openFileJournal()", () => {
  it("gives the next process the last record of each operation", async () => {
    const folder = await aFolder();
    const first = await openFileJournal({ folder, ...RUN });
    expect(first.isEmpty()).toBe(true);
    await first.append(intent);
    expect(first.isEmpty()).toBe(false);
    await first.close();
    const second = await openFileJournal({ folder, ...RUN });
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
    const journal = await openFileJournal({ folder: await aFolder(), ...RUN });
    await journal.append({ ...done, outcome: "unknown" });
    expect(isOpen(await journal.last(done.operationId))).toBe(true);
    await journal.close();
  });

  it("passes over a torn last line and cuts it off before it appends", async () => {
    const folder = await aFolder();
    const first = await openFileJournal({ folder, ...RUN });
    await first.append(intent);
    await first.close();
    await appendFile(join(folder, "journal.ndjson"), '{"type":"outcome","operationId":"create:sec');
    const second = await openFileJournal({ folder, ...RUN });
    expect(await second.last(intent.operationId)).toEqual(intent);
    await second.append(done);
    await second.close();
    const lines = (await readFile(join(folder, "journal.ndjson"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([JSON.parse(HEADER), intent, done]);
  });

  it("says in its first line what it is the journal of, also where a kill left half of that line", async () => {
    const folder = await aFolder();
    await writeFile(join(folder, "journal.ndjson"), HEADER.slice(0, 20));
    const journal = await openFileJournal({ folder, ...RUN });
    expect(journal.isEmpty()).toBe(true);
    await journal.close();
    expect(await readFile(join(folder, "journal.ndjson"), "utf8")).toBe(`${HEADER}\n`);
  });

  it.each([
    ["of another version", HEADER.replace('Version":1', 'Version":2'), "journal-version", "version 2"],
    ["of no version", JSON.stringify(done), "journal-version", "no version"],
    ["of another plan", HEADER.replace("p-1", "p-2"), "other-journal", "plan p-2"],
    ["of another run", HEADER.replace("r-1", "r-2"), "other-journal", "run r-2"],
  ])("refuses a journal %s", async (_what, line, code, message) => {
    const folder = await aFolder();
    await writeFile(join(folder, "journal.ndjson"), `${line}\n`);
    await expect(openFileJournal({ folder, ...RUN })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
    expect(await readFile(join(folder, "journal.ndjson"), "utf8")).toBe(`${line}\n`);
  });

  it("says so at once where nothing can be written", async () => {
    const folder = join(await aFolder(), "gone");
    await writeFile(folder, "");
    await expect(openFileJournal({ folder, ...RUN })).rejects.toMatchObject({ code: "not-a-folder" });
  });

  it("lets go of the file where the disk is full before its first line", async () => {
    const open = new Set<string>();
    const full: Disk = {
      ...realDisk,
      open: async (path, mode) => {
        const file = await realDisk.open(path, mode);
        open.add(path);
        return {
          ...file,
          write: async () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })),
          close: async () => {
            open.delete(path);
            await file.close();
          },
        };
      },
    };
    const journal = openFileJournal({ folder: await aFolder(), ...RUN, disk: full });
    await expect(journal).rejects.toMatchObject({ code: "disk-full" });
    expect([...open]).toEqual([]);
  });

  it("keeps lines apart that are appended at once", async () => {
    const folder = await aFolder();
    const journal = await openFileJournal({ folder, ...RUN });
    const ids = Array.from({ length: 30 }, (_, index) => `update:section:${index}`);
    await Promise.all(ids.map(async (operationId) => journal.append({ ...done, operationId })));
    await journal.close();
    const reader = await readJournal(folder);
    expect(reader.operationIds().toSorted()).toEqual(ids.toSorted());
    await reader.close();
  });
});
