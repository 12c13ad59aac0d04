import { readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RemoteId } from "../model/index.ts";
import { writeReferences, type Snapshot } from "../snapshot/index.ts";
import { referenceFolder } from "../testing/reference.ts";
import { makeSnapshot } from "../testing/snapshot-folder.ts";
import { ingestFiles, type IngestFilesOptions, type IngestFilesResult } from "./ingest-files.ts";

const corpus = referenceFolder("corpus");
const news = join(corpus ?? "", "news");
const entries: readonly { readonly file: string; readonly title: string | null }[] =
  corpus === undefined ? [] : JSON.parse(readFileSync(join(news, "index.json"), "utf8"));
const files = [...new Set(entries.map(({ file }) => join(news, file)))];

const OPTIONS: IngestFilesOptions = {
  isDryRun: false,
  prefer: null,
  twins: "hold",
  now: new Date("2026-12-01T00:00:00Z"),
  newsfeeds: ["Product news"],
  sender: "mia@acme.example",
  senderForAll: true,
  state: "live",
  notify: false,
  timeZone: "UTC",
  atTime: "09:00",
  dateFormat: null,
};

function countEach(codes: readonly string[]): Record<string, number> {
  return Object.fromEntries(codes.map((code) => [code, codes.filter((each) => each === code).length]));
}

describe.skipIf(corpus === undefined)("ingestFiles() on 854 real entries", () => {
  let snapshot: Snapshot;
  let first: IngestFilesResult;
  const readLines = async (): Promise<string> => readFile(join(snapshot.folder, "news-items.ndjson"), "utf8");

  beforeAll(async () => {
    snapshot = await makeSnapshot([]);
    await writeReferences(snapshot.folder, {
      admins: [{ id: "1" as RemoteId, name: "Mia", email: "mia@acme.example" }],
      newsfeeds: [{ id: "7" as RemoteId, name: "Product news" }],
      helpCenters: [],
    });
    first = await ingestFiles(snapshot, files, OPTIONS);
  }, 60_000);

  afterAll(async () => {
    await rm(dirname(snapshot.folder), { recursive: true, force: true });
  });

  it("takes or holds every entry, each held one under a named finding", () => {
    const { read, added, unchanged, held } = first.counts;
    const unreleased = first.findings.filter(({ code }) => code === "unreleased-left-out").length;
    expect(read + unreleased).toBe(entries.length);
    expect(added + unchanged + held).toBe(read);
    const heldFor = first.findings.filter(({ level }) => level === "held").map(({ code }) => code);
    expect(countEach(heldFor)).toEqual({
      "no-title": 2,
      "date-localised": 15,
      "duplicate-external-id": 12,
    });
    expect(heldFor).toHaveLength(held);
  });

  it("changes nothing the second time", async () => {
    const before = await readLines();
    const { counts } = await ingestFiles(snapshot, files, OPTIONS);
    expect(counts).toMatchObject({ added: 0, updated: 0, adopted: 0, held: first.counts.held });
    expect(await readLines()).toBe(before);
  });
});
