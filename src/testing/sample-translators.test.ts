import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorkspaceClient } from "../client/index.ts";
import { readFileName } from "../formats/index.ts";
import { createSandbox, seededRandom } from "../sandbox/index.ts";
import { openSnapshot } from "../snapshot/index.ts";
import { createRateLimiter, createSystemClock, createTransport } from "../transport/index.ts";
import { exportTranslations } from "../workflows/export-translations.ts";
import { loadSandbox } from "../workflows/load-sandbox.ts";
import { pullSnapshot } from "../workflows/pull-snapshot.ts";
import { takeFiles, type TakenFiles } from "./take-files.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));
const TRANSLATORS = join(SAMPLE, "translators");

let scratch: string;
/** The sample as a newcomer gets it: pulled from a sandbox that was started with it. */
let pulled: string;

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), "helpferry-sample-"));
  pulled = join(scratch, "pulled");
  await pullFromSandbox(pulled);
});
afterAll(async () => rm(scratch, { recursive: true, force: true }));

async function pullFromSandbox(folder: string): Promise<void> {
  const clock = createSystemClock();
  const random = seededRandom(1);
  const { content } = await loadSandbox(await openSnapshot(SAMPLE));
  const sandbox = createSandbox({
    content,
    now: () => clock.nowMs(),
    random,
    sleep: async (milliseconds) => clock.sleep(milliseconds),
  });
  const limiter = createRateLimiter({ clock, random });
  const transport = createTransport({
    baseUrl: "http://127.0.0.1",
    token: sandbox.token,
    apiVersion: "2.9",
    fetch: sandbox.fetch,
    clock,
    random,
    limiter,
  });
  const workspace = createWorkspaceClient({ transport, limiter, apiVersion: "2.9" });
  await pullSnapshot({ folder, workspace, apiVersion: "2.9" });
}

/** Exports one locale and returns the name of the file that a translator gets. */
async function exportLocale(folder: string, locale: string): Promise<string> {
  const { exportId } = await exportTranslations(await openSnapshot(folder), {
    locales: [locale],
    only: "all",
    sourceLocale: null,
    format: "csv",
    out: join(scratch, "out"),
    byteOrderMark: true,
  });
  return `sample.${locale}.${exportId}.csv`;
}

async function importFile(locale: string): Promise<TakenFiles> {
  const path = join(TRANSLATORS, await exportLocale(pulled, locale));
  return takeFiles(await openSnapshot(pulled), [path], {
    isDryRun: true,
    isStrict: false,
    forceLocale: null,
  });
}

describe("the sample in a sandbox", () => {
  it("is pulled again as the bytes it was loaded from", async () => {
    const files = ["collections.ndjson", "sections.ndjson", "news-items.ndjson", "admins.ndjson"];
    files.push("newsfeeds.ndjson", "help-centers.ndjson", "snapshot.json");
    files.push(...(await readdir(join(SAMPLE, "articles"))).map((name) => join("articles", name)));
    const changed: string[] = [];
    for (const file of files) {
      const [loaded, read] = await Promise.all([readFile(join(SAMPLE, file)), readFile(join(pulled, file))]);
      if (!loaded.equals(read)) {
        changed.push(file);
      }
    }
    expect(changed).toEqual([]);
  });
});

describe("the translators' files of the sample", () => {
  it("belong to the exports that the sample gives, pulled or as it stands", async () => {
    const asItStands = join(scratch, "as-it-stands");
    await cp(SAMPLE, asItStands, { recursive: true });
    const files = await readdir(TRANSLATORS);
    const locales = files.map((file) => readFileName(file)?.locale ?? "");
    expect(locales.toSorted()).toEqual(["de", "fr"]);
    for (const locale of locales) {
      expect(files).toContain(await exportLocale(pulled, locale));
      expect(files).toContain(await exportLocale(asItStands, locale));
    }
  });

  it("bring good French edits, and rows that are held, mended or left alone for one reason each", async () => {
    const result = await importFile("fr");
    expect(result.findings.map(({ code, row, column }) => `${row}${column?.letter ?? ""} ${code}`)).toEqual([
      "12D source-edited",
      "14A id-repaired",
      "18E duplicate-unit",
      "19E duplicate-unit",
      "25E spreadsheet-error",
      "28A no-id",
      "35A damaged-id",
    ]);
    expect(result.counts).toMatchObject({ taken: 11, held: 5 });
  });

  it("bring a German file with semicolons, in another order", async () => {
    const result = await importFile("de");
    expect(result.findings.map(({ code, row }) => `${row} ${code}`)).toEqual([
      "2 spreadsheet-error",
      "4 spreadsheet-error",
    ]);
    expect(result.counts).toMatchObject({ taken: 5, held: 2 });
  });
});
