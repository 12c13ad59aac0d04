import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { DEFAULT_CHOICE } from "../checks/index.ts";
import { INTERCOM_LOCALES } from "../model/index.ts";
import { openSnapshot, type Snapshot } from "../snapshot/index.ts";
import { readCorpusBodies } from "../testing/html-bodies.ts";
import { startJob } from "../testing/job.ts";
import { referenceFolder } from "../testing/reference.ts";
import { aCollection, aSection, aWorkspace } from "../testing/sandbox-content.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { exportTranslations, type ExportOptions, type ExportResult } from "./export-translations.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));
const corpus = referenceFolder("corpus");
/** One of each script and direction. */
const SOME_LOCALES = ["fr", "ru", "ar", "ja"];

let folder: string;
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function hand(snapshot: Snapshot, change: Partial<ExportOptions> = {}): Promise<ExportResult> {
  return exportTranslations(snapshot, {
    locales: INTERCOM_LOCALES.filter((locale) => locale !== "en"),
    only: "all",
    sourceLocale: null,
    format: "csv",
    out: join(folder, "out"),
    byteOrderMark: true,
    pseudo: { names: [] },
    ...change,
  });
}

async function take(snapshot: Snapshot, { files }: ExportResult, change: object = {}): Promise<TakenFiles> {
  return takeFiles(
    snapshot,
    files.map(({ path }) => path),
    { isDryRun: true, isStrict: false, forceLocale: null, isPseudo: true, ...change },
  );
}

/** What import has to say, each with an example. */
function said({ findings }: TakenFiles): Record<string, string> {
  return Object.fromEntries(
    findings.map(({ code, locale, source, found }) => [code, `${locale} ${source} ${found}`]),
  );
}

async function openSample(): Promise<Snapshot> {
  folder = await mkdtemp(join(tmpdir(), "helpferry-pseudo-"));
  await cp(SAMPLE, join(folder, "sample"), { recursive: true });
  return openSnapshot(join(folder, "sample"));
}

describe("pseudo-translations of the sample", () => {
  it.each([
    ["csv", "per-locale"],
    ["csv", "wide"],
    ["xlsx", "sheets"],
    ["i18next", "per-locale"],
  ])("are taken without a word in all locales, from %s, %s", async (format, layout) => {
    const snapshot = await openSample();
    const handed = await hand(snapshot, { format, layout });
    expect(handed.selfTest.units).toBeGreaterThan(3_000);
    const result = await take(snapshot, handed);
    expect(said(result)).toEqual({});
    expect(result.counts).toMatchObject({ held: 0, stale: 0 });
    expect(result.counts.taken + result.counts.untouched).toBe(handed.selfTest.units);
    // Blocks without a word, as `{{first_name}}`, say the same in every language.
    expect(result.counts.untouched).toBeLessThan(10);
  });

  it("lead to pages in the language of the source: all there is to say of whole bodies", async () => {
    const snapshot = await openSample();
    const result = await take(snapshot, await hand(snapshot, { bodies: "whole" }));
    expect(Object.keys(said(result))).toEqual(["link-not-localised"]);
    expect(result.counts.held).toBe(0);
  });

  it("are the same every time, and another export than translations", async () => {
    const snapshot = await openSample();
    const [first, again] = [await hand(snapshot), await hand(snapshot)];
    expect(again.files.every(({ outcome }) => outcome === "same")).toBe(true);
    const { exportId } = await hand(snapshot, { pseudo: undefined });
    expect(exportId).not.toBe(first.exportId);
  });

  it("are refused where nobody asks for them, and translations where somebody does", async () => {
    const snapshot = await openSample();
    const before = await readFile(join(snapshot.folder, "sections.ndjson"), "utf8");
    const pseudo = await hand(snapshot, { locales: ["fr"] });
    await expect(take(snapshot, pseudo, { isPseudo: false, isDryRun: false })).rejects.toMatchObject({
      code: "is-pseudo",
    });
    const real = await hand(snapshot, { locales: ["fr"], pseudo: undefined });
    await expect(take(snapshot, real)).rejects.toMatchObject({ code: "not-pseudo" });
    expect(await readFile(join(snapshot.folder, "sections.ndjson"), "utf8")).toBe(before);
  });

  it("leave sources alone where these are handed out for editing", async () => {
    const snapshot = await openSample();
    const handed = await hand(snapshot, { locales: ["en"] });
    const { counts } = await take(snapshot, handed);
    expect(counts).toMatchObject({ taken: 0, untouched: handed.selfTest.units });
  });
});

describe.skipIf(corpus === undefined)("pseudo-translations of what other people wrote", () => {
  it.each(["blocks", "whole"] as const)(
    "are taken, bodies in %s",
    async (bodies) => {
      const all = (await readCorpusBodies(corpus ?? "")).filter(({ from }) => from.endsWith("(cleaned)"));
      const articles = all
        .filter((_, index) => index % 12 === 0)
        .map(({ html }, index) =>
          anObject("article", String(index + 1), { content: { en: { title: `T ${index}`, body: html } } }),
        );
      const snapshot = await makeSnapshot(articles);
      folder = dirname(snapshot.folder);
      const result = await take(snapshot, await hand(snapshot, { locales: SOME_LOCALES, bodies }), {
        checks: DEFAULT_CHOICE,
      });
      // Code stays as it is, the sentences in it too.
      const noise = bodies === "blocks" ? [] : ["partly-untranslated", "link-not-localised"];
      expect(Object.keys(said(result)).filter((code) => !noise.includes(code))).toEqual([]);
      expect(result.counts).toMatchObject({ held: 0 });
      expect(result.counts.taken).toBeGreaterThan(100);
    },
    120_000,
  );
});

describe("helpferry export --pseudo", () => {
  it("says what they are for, and import takes them with --pseudo alone", async () => {
    const job = await startJob({
      content: aWorkspace({
        collections: [aCollection()],
        sections: [aSection({ content: { en: { name: "Refunds for {{name}}" } } })],
      }),
    });
    ({ folder } = job);
    await job.run("pull data/acme");
    const { said: words } = await job.run(
      "export data/acme --locales ar --resources sections --pseudo --format csv --out out",
    );
    expect(words).toContain("import --pseudo --dry-run");
    const [path = ""] = /out\/\S+\.csv/.exec(words) ?? [];
    expect(await job.read(path)).toMatch(/⟦[\u0620-\u064A]+ [\u0620-\u064A]+⟧ \{\{name\}\}/);
    const refused = await job.run(`import data/acme ${path}`);
    expect(refused).toMatchObject({ exitCode: 2, said: expect.stringContaining("--pseudo --dry-run") });
    expect((await job.run(`import data/acme ${path} --pseudo`)).exitCode).toBe(0);
    await job.close();
  });
});
