import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { LAYOUTS } from "../formats/index.ts";
import type { ContentObject, WorkingId } from "../model/index.ts";
import { openSnapshot, readImportRecord, readTranslations, type Snapshot } from "../snapshot/index.ts";
import { collect } from "../testing/collect.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { editTable, type TableRow } from "../testing/edit-table.ts";
import { hostileHtml } from "../testing/hostile-html.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { exportTranslations, type ExportOptions } from "./export-translations.ts";
import type { ImportOptions } from "./import-translations.ts";
import { revertImport } from "./revert-import.ts";

const BODY = '<h2 id="h_1">Pay</h2><p>Press <b>Save</b> now.</p><ul><li>One</li><li>Two</li></ul>';
const BODY_DE =
  '<h2 id="h_2">Zahlen</h2>\n<p class="x">Drück jetzt <b>Sichern</b>.</p><ul><li>Eins</li><li>Zwei</li></ul>';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map(async (folder) => rm(folder, { recursive: true, force: true })));
});

function anArticle(bodies: Readonly<Record<string, string>>, id = "1"): ContentObject {
  const content = Object.entries(bodies).map(([locale, body]) => [locale, { title: `Pay ${locale}`, body }]);
  return anObject("article", id, { content: Object.fromEntries(content) as ContentObject["content"] });
}

async function open(...objects: readonly ContentObject[]): Promise<Snapshot> {
  const snapshot = await makeSnapshot(objects);
  folders.push(dirname(snapshot.folder));
  return snapshot;
}

/** What is not meant to be German need not pass for it. */
const UNCHECKED = { profile: "off", only: null, ignore: [] } as const;

let count = 0;

/** Hands out, lets somebody fill the rows, and takes them back. */
async function handOut(snapshot: Snapshot, change: Partial<ExportOptions> = {}): Promise<readonly string[]> {
  const { files } = await exportTranslations(snapshot, {
    locales: ["de"],
    only: "all",
    sourceLocale: null,
    format: "csv",
    out: join(dirname(snapshot.folder), `out-${(count += 1)}`),
    byteOrderMark: true,
    ...change,
  });
  return files.map(({ path }) => path);
}

async function take(
  snapshot: Snapshot,
  paths: readonly string[],
  change: Partial<ImportOptions> = {},
): Promise<TakenFiles> {
  const options = { isDryRun: false, isStrict: false, forceLocale: null };
  return takeFiles(await openSnapshot(snapshot.folder), paths, { ...options, ...change });
}

/** By source; what is not named stays. */
async function translate(paths: readonly string[], texts: Readonly<Record<string, string>>): Promise<void> {
  for (const path of paths) {
    await editTable(path, (row) => {
      const text = texts[row["source"]?.replace(/^\u2060/, "") ?? ""];
      if (text !== undefined && row["type"]?.endsWith("body") === true) {
        row["target" in row ? "target" : "de"] = text;
      }
    });
  }
}

async function rowsOf(paths: readonly string[]): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for (const path of paths) {
    await editTable(path, (row) => rows.push({ ...row }));
  }
  return rows.filter(({ type }) => type?.endsWith("body") === true);
}

async function bodyOf(snapshot: Snapshot, locale = "de", id = "1"): Promise<unknown> {
  const article = await (await openSnapshot(snapshot.folder)).find("article", id as WorkingId);
  return article?.content[locale]?.["body"];
}

async function setBody(snapshot: Snapshot, locale: string, body: string): Promise<void> {
  await snapshot.edit("article", (object) => ({
    ...object,
    content: { ...object.content, [locale]: { ...object.content[locale], body } },
  }));
}

const said = ({ findings }: TakenFiles): string[] =>
  findings.map(({ code, row, found }) => [row, code, found].filter((part) => part !== null).join(" "));

const GERMAN = {
  Pay: "Bezahlen",
  "Press <b1>Save</b1> now.": "Jetzt <b1>Sichern</b1> drücken.",
  One: "Eins",
  Two: "Zwei",
};

describe("bodies in blocks", () => {
  it("are handed out a row for each block, with place and kind, and the translation beside it", async () => {
    const rows = await rowsOf(await handOut(await open(anArticle({ en: BODY, de: BODY_DE }))));
    expect(rows).toMatchObject([
      { context: "Pay en › heading 1/4", source: "Pay", target: "Zahlen", status: "translated" },
      {
        type: "article body",
        context: "Pay en › paragraph 2/4",
        source: "Press <b1>Save</b1> now.",
        target: "Drück jetzt <b1>Sichern</b1>.",
      },
      { context: "Pay en › list item 3/4", source: "One", target: "Eins" },
      { context: "Pay en › list item 4/4", source: "Two", target: "Zwei" },
    ]);
    expect(rows.map(({ id }) => id?.split(".").slice(0, 4).join("."))).toEqual(
      [1, 2, 3, 4].map((position) => `a.1.body.${position}`),
    );
  });

  it.each(
    LAYOUTS.filter(({ name, isForPlatform }) => name !== "sheets" && isForPlatform !== true).map(
      ({ name }) => name,
    ),
  )("come back from %s files as a body of their own", async (layout) => {
    const snapshot = await open(anArticle({ en: BODY }));
    const files = await handOut(snapshot, { layout });
    await translate(files, GERMAN);
    const result = await take(snapshot, files);
    expect(said(result)).toEqual([]);
    expect(result.counts).toMatchObject({ taken: 4, held: 0 });
    expect(await bodyOf(snapshot)).toBe(
      '<h2 id="h_1">Bezahlen</h2><p>Jetzt <b>Sichern</b> drücken.</p><ul><li>Eins</li><li>Zwei</li></ul>',
    );
    const again = await take(snapshot, files);
    expect(again.counts).toMatchObject({ taken: 0, alreadyThere: 4, held: 0 });
    expect(await take(snapshot, await handOut(snapshot))).toMatchObject({ counts: { taken: 0, held: 0 } });
  });

  it("change nothing but what was changed in a body that is there", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    const files = await handOut(snapshot);
    await translate(files, { One: "Erstens & 2 < 3" });
    expect(said(await take(snapshot, files))).toEqual([]);
    expect(await bodyOf(snapshot)).toBe(BODY_DE.replace("Eins", "Erstens &amp; 2 &lt; 3"));
  });

  it("are undone by reverting the import", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    const files = await handOut(snapshot);
    await translate(files, { One: "Erstens" });
    const { importId } = await take(snapshot, files);
    const record = await readImportRecord(snapshot.folder, importId);
    expect(record?.changes).toHaveLength(1);
    const { findings } = await revertImport(await openSnapshot(snapshot.folder), importId, {
      isDryRun: false,
    });
    expect(findings).toEqual([]);
    expect(await bodyOf(snapshot)).toBe(BODY_DE);
  });

  it("are undone as a whole where the same file was taken twice, the second time with more", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    const files = await handOut(snapshot);
    await translate(files, { One: "Erstens", Two: "Zw\uFFFDitens" });
    expect((await take(snapshot, files)).counts).toMatchObject({ taken: 1, held: 1 });
    const { importId, counts } = await take(snapshot, files, { checks: UNCHECKED });
    expect(counts).toMatchObject({ taken: 1, alreadyThere: 1 });
    await revertImport(await openSnapshot(snapshot.folder), importId, { isDryRun: false });
    expect(await bodyOf(snapshot)).toBe(BODY_DE);
    expect(await collect(readTranslations(snapshot.folder))).toEqual([]);
  });

  it("are not written before they are whole, unless the source may stand in for what is missing", async () => {
    const snapshot = await open(anArticle({ en: BODY }));
    const files = await handOut(snapshot);
    await translate(files, { One: "Eins", Two: "Zwei" });
    const held = await take(snapshot, files);
    expect(said(held)).toEqual(["5 body-incomplete 2", "6 body-incomplete 2"]);
    expect(held.counts).toMatchObject({ taken: 0, held: 2 });
    expect(await bodyOf(snapshot)).toBeUndefined();

    const filled = await take(snapshot, files, { fillsWithSource: true });
    expect(said(filled)).toEqual(["5 filled-with-source 2"]);
    expect(await bodyOf(snapshot)).toBe(BODY.replace("One", "Eins").replace("Two", "Zwei"));
    // What stands there in English is still to be translated.
    const missing = await handOut(snapshot, { only: "missing" });
    expect((await rowsOf(missing)).map(({ source, target }) => [source, target])).toEqual([
      ["Pay", ""],
      ["Press <b1>Save</b1> now.", ""],
    ]);
    await translate(missing, GERMAN);
    expect(said(await take(snapshot, missing))).toEqual([]);
    expect(await bodyOf(snapshot)).toBe(
      '<h2 id="h_1">Bezahlen</h2><p>Jetzt <b>Sichern</b> drücken.</p><ul><li>Eins</li><li>Zwei</li></ul>',
    );
  });

  it("hold a row whose tags are damaged, and take the others", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    const files = await handOut(snapshot);
    await translate(files, { "Press <b1>Save</b1> now.": "Drück <b1>jetzt <i2>", One: "Erstens" });
    const result = await take(snapshot, files);
    expect(said(result)).toEqual(["4 token-missing </b1>", "4 token-invented <i2>"]);
    expect(result.counts).toMatchObject({ taken: 1, held: 1 });
    expect(await bodyOf(snapshot)).toBe(BODY_DE.replace("Eins", "Erstens"));
  });

  it("keep each translation with its text when the source is edited meanwhile", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    const files = await handOut(snapshot);
    await translate(files, { ...GERMAN, One: "Erstens", Two: "Zweitens" });
    // A new first paragraph, one edited, two changed places.
    await setBody(
      snapshot,
      "en",
      "<p>Brand new</p><h2>Pay</h2><p>Press <b>Save</b> right now.</p><ul><li>Two</li><li>One</li></ul>",
    );
    const result = await take(snapshot, files);
    // Two of the neighbours of the edited paragraph did not stay.
    expect(said(result)).toEqual(["4 block-gone"]);
    expect(await bodyOf(snapshot)).toBe(
      BODY_DE.replace("Zahlen", "Bezahlen").replace("Eins", "Erstens").replace("Zwei", "Zweitens"),
    );
  });

  it("take the translation of a paragraph that was edited meanwhile as stale, or hold it", async () => {
    const edited = BODY.replace("now.", "right now.");
    const target = BODY_DE.replace("Drück jetzt", "Jetzt bitte");
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    const files = await handOut(snapshot);
    await translate(files, { "Press <b1>Save</b1> now.": "Jetzt bitte <b1>Sichern</b1>." });
    await setBody(snapshot, "en", edited);
    expect(said(await take(snapshot, files, { isStrict: true }))).toEqual([
      "4 source-moved-strict Press <b1>Save</b1> right now.",
    ]);
    expect(said(await take(snapshot, files))).toEqual(["4 source-moved Press <b1>Save</b1> right now."]);
    expect(await bodyOf(snapshot)).toBe(target);
    const stale = await rowsOf(await handOut(snapshot, { only: "stale" }));
    expect(stale.map(({ source }) => source)).toEqual(["Press <b1>Save</b1> right now."]);
  });

  it("need the structure to be accepted where the source has a paragraph that the translation has not", async () => {
    const snapshot = await open(anArticle({ en: BODY }));
    const first = await handOut(snapshot);
    await translate(first, GERMAN);
    await take(snapshot, first);
    await setBody(snapshot, "en", BODY.replace("<ul>", "<p>Between</p><ul>"));
    const files = await handOut(snapshot, { only: "changed" });
    expect((await rowsOf(files)).map(({ source }) => source)).toEqual(["Between"]);
    await translate(files, { Between: "Dazwischen" });
    expect(said(await take(snapshot, files))).toEqual(["3 structure-changed"]);
    const before = await bodyOf(snapshot);
    const result = await take(snapshot, files, { acceptsStructure: true });
    expect(said(result)).toEqual(["3 structure-rebuilt"]);
    expect(await bodyOf(snapshot)).toBe(String(before).replace("<ul>", "<p>Dazwischen</p><ul>"));
  });

  it("hold a row where somebody changed the translation of that block meanwhile, and take the others", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    const files = await handOut(snapshot);
    await translate(files, { One: "Erstens", Two: "Zweitens" });
    await setBody(snapshot, "de", BODY_DE.replace("Eins", "Nummer eins"));
    expect(said(await take(snapshot, files))).toEqual(["5 target-moved Nummer eins"]);
    expect(await bodyOf(snapshot)).toBe(BODY_DE.replace("Eins", "Nummer eins").replace("Zwei", "Zweitens"));
  });

  it("edit the source itself in the file of its own locale, news too", async () => {
    const news = anObject("news-item", "7", { content: { en: { title: "News", body: BODY } } });
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }), news);
    const files = await handOut(snapshot, { locales: ["en"] });
    await translate(files, { One: "First" });
    const result = await take(snapshot, files);
    expect(said(result)).toEqual([]);
    expect(result.counts.taken).toBe(2);
    expect(await bodyOf(snapshot, "en")).toBe(BODY.replace("One", "First"));
    const item = await (await openSnapshot(snapshot.folder)).find("news-item", "7" as WorkingId);
    expect(item?.content["en"]?.["body"]).toBe(BODY.replace("One", "First"));
  });

  it("complete an import that was killed after the texts and before where they came from", async () => {
    const snapshot = await open(anArticle({ en: BODY }));
    const files = await handOut(snapshot);
    await translate(files, GERMAN);
    await take(snapshot, files);
    await rm(join(snapshot.folder, "translations.ndjson"));
    const again = await take(snapshot, files);
    expect(again.counts).toMatchObject({ taken: 0, alreadyThere: 4 });
    await setBody(snapshot, "en", BODY.replace("One", "One more"));
    const stale = await rowsOf(await handOut(snapshot, { only: "stale" }));
    expect(stale.map(({ source }) => source)).toEqual(["One more"]);
  });

  it("may be mended where the translation never had the tags of its source", async () => {
    const without = BODY_DE.replace(/<\/?b>/g, "");
    const snapshot = await open(anArticle({ en: BODY, de: without }));
    const files = await handOut(snapshot);
    await translate(files, { "Press <b1>Save</b1> now.": "Jetzt Sichern drücken." });
    expect(said(await take(snapshot, files))).toEqual([]);
    expect(await bodyOf(snapshot)).toBe(without.replace("Drück jetzt Sichern.", "Jetzt Sichern drücken."));
  });

  it("are held where two hand-outs come back with two texts for one block", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    const first = await handOut(snapshot);
    await setBody(snapshot, "en", BODY.replace("<ul>", "<p>Between</p><ul>"));
    const second = await handOut(snapshot);
    await translate(first, { Pay: "Bezahlen", Two: "Zweitens" });
    await translate(second, { Pay: "Entlohnen", Two: "Zweitens" });
    const result = await take(snapshot, [...first, ...second]);
    expect(said(result)).toEqual([
      "3 duplicate-unit Bezahlen",
      "2 same-row-twice Pay de",
      "3 duplicate-unit Entlohnen",
    ]);
    expect(await bodyOf(snapshot)).toBe(BODY_DE.replace("Zwei", "Zweitens"));
  });

  it("keep each translation with its paragraph, whatever is edited between hand-out and return", async () => {
    const texts = Array.from({ length: 14 }, (_, index) =>
      index % 5 === 3 ? "Choose Save." : `Step ${index} is about ${"abcdefgh".slice(index % 7)} things`,
    );
    const toHtml = (list: readonly string[]): string => list.map((text) => `<p>${text}</p>`).join("");
    const edit = fc.record({
      kind: fc.constantFrom("insert", "delete", "move", "edit"),
      at: fc.nat({ max: 13 }),
      to: fc.nat({ max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (edits, accepts) => {
          const snapshot = await open(anArticle({ en: toHtml(texts) }));
          const first = await handOut(snapshot);
          await translate(first, Object.fromEntries(texts.map((text) => [text, `DE ${text}`])));
          await take(snapshot, first, { checks: UNCHECKED });
          const second = await handOut(snapshot);
          await translate(second, Object.fromEntries(texts.map((text) => [text, `DE ${text}!`])));
          const edited = [...texts];
          for (const { kind, at, to } of edits) {
            const [taken = ""] = kind === "insert" ? [] : edited.splice(at, 1);
            const put = {
              insert: ["Wholly new words"],
              delete: [],
              move: [taken],
              edit: [`${taken} (edited)`],
            }[kind];
            edited.splice(kind === "move" ? to : at, 0, ...(put ?? []));
          }
          await setBody(snapshot, "en", toHtml(edited));
          await take(snapshot, second, {
            checks: UNCHECKED,
            acceptsStructure: accepts,
            fillsWithSource: accepts,
          });
          for (const { source = "", target = "", status } of await rowsOf(await handOut(snapshot))) {
            const known = [source, source.replace(/( \(edited\))+$/, "")];
            const good = known.flatMap((text) => [`DE ${text}`, `DE ${text}!`]);
            // A paragraph put in where another was taken out looks like an edit, and is stale.
            const isTold = status === "stale" || (status === "new" && target === "");
            expect(good.includes(target) || isTold, `${source} → ${target} (${status})`).toBe(true);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it("come back as they went out, whatever the HTML", async () => {
    await fc.assert(
      fc.asyncProperty(hostileHtml(), hostileHtml(), async (html, other) => {
        // Half a character is none that a file could hold.
        fc.pre(html !== "" && other !== "" && !/\p{Cs}/u.test(html + other));
        const snapshot = await open(anArticle({ en: html, de: other }));
        const result = await take(snapshot, await handOut(snapshot));
        expect(result.counts).toMatchObject({ taken: 0, held: 0 });
        // Every text once more, with a word before it.
        const files = await handOut(snapshot, { locales: ["en"] });
        for (const path of files) {
          await editTable(path, (row) => {
            row["target"] = row["target"]?.replace(/^(\u2060?)/, "$1Word ") ?? "";
          });
        }
        const edited = await take(snapshot, files);
        expect(said(edited)).toEqual([]);
        const kept = await handOut(snapshot, { locales: ["en"] });
        expect((await rowsOf(kept)).every(({ source }) => /^\u2060?Word /.test(source ?? ""))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });
});

describe("whole bodies", () => {
  const whole = BODY_DE.replace(' class="x"', "");

  it("are handed out and taken back as HTML", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: whole }));
    const files = await handOut(snapshot, { bodies: "whole" });
    expect(await rowsOf(files)).toMatchObject([{ source: BODY, target: whole }]);
    await translate(files, { [BODY]: whole.replace("Eins", "Erstens") });
    expect(said(await take(snapshot, files))).toEqual([]);
    expect(await bodyOf(snapshot)).toBe(whole.replace("Eins", "Erstens"));
  });

  it("are held where a tag of the source is lost", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: whole }));
    const files = await handOut(snapshot, { bodies: "whole" });
    await translate(files, { [BODY]: whole.replace("<li>Eins</li>", "") });
    expect((await take(snapshot, files)).findings).toMatchObject([{ code: "tag-missing", level: "held" }]);
  });

  it("are left out on request", async () => {
    const snapshot = await open(anArticle({ en: BODY, de: BODY_DE }));
    expect(await rowsOf(await handOut(snapshot, { bodies: "none" }))).toEqual([]);
  });
});
