import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { csv } from "../formats/csv/csv.ts";
import { LAYOUTS, type TranslationRow } from "../formats/index.ts";
import { formatUnitId, hashSource, type Resource, type WorkingId } from "../model/index.ts";
import { editTranslations, type Snapshot } from "../snapshot/index.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { exportTranslations, type ExportOptions } from "./export-translations.ts";

const objects = [
  anObject("collection", "1", {
    content: { en: { name: "Billing", description: "All about money" }, fr: { name: "Facturation" } },
  }),
  anObject("section", "2", {
    settings: { parentId: "1" },
    content: { en: { name: "Refunds" }, fr: { name: "Remboursements" }, de: { name: "Erstattungen" } },
    facts: { url: "https://help.example.com/en/2" },
  }),
  anObject("article", "3", {
    settings: { parentId: "2", parentType: "section" },
    content: { en: { title: "=Get a refund", description: "How to", body: "<p>x</p>" } },
  }),
  anObject("news-item", "4", {
    settings: { assignments: [{ newsfeedId: "9", publishedAt: "2019-03-01T09:30:00Z" }] },
    content: { en: { title: "Dark mode", body: "<p>x</p>" } },
  }),
];

function unit(resource: Resource, objectId: string, field: string): string {
  return formatUnitId({ resource, objectId: objectId as WorkingId, field }, "ws_1");
}

describe("exportTranslations()", () => {
  let snapshot: Snapshot;
  let out: string;
  beforeEach(async () => {
    snapshot = await makeSnapshot(objects);
    out = join(dirname(snapshot.folder), "handout");
  });
  afterEach(async () => {
    await rm(dirname(snapshot.folder), { recursive: true });
  });

  async function hand(change: Partial<ExportOptions> = {}): ReturnType<typeof exportTranslations> {
    return exportTranslations(snapshot, {
      locales: ["fr"],
      only: "all",
      sourceLocale: null,
      format: "csv",
      out,
      byteOrderMark: true,
      // Bodies have tests of their own.
      bodies: "none",
      ...change,
    });
  }

  async function rowsOf(path: string): Promise<Partial<TranslationRow>[]> {
    return (await csv.parse(await readFile(path), "fr.csv")).rows.map(({ cells }) => cells);
  }

  async function rowsFor(change: Partial<ExportOptions> = {}): Promise<Partial<TranslationRow>[]> {
    const [file] = (await hand(change)).files;
    return rowsOf(file!.path);
  }

  it("hands out what was selected, and is another export than that of everything", async () => {
    const whole = await hand();
    const part = await hand({ selection: { collections: ["Billing"], resources: ["section", "article"] } });
    const [file] = part.files;
    expect((await rowsOf(file?.path ?? "")).map(({ id }) => id)).toEqual([
      unit("section", "2", "name"),
      unit("article", "3", "title"),
      unit("article", "3", "description"),
    ]);
    expect(part.exportId).not.toBe(whole.exportId);
    expect((await hand({ selection: {} })).exportId).toBe(whole.exportId);
  });

  it("hands out every text with its context and its translation", async () => {
    expect(await rowsFor()).toMatchObject([
      {
        id: unit("collection", "1", "name"),
        type: "collection name",
        context: "",
        source: "Billing",
        target: "Facturation",
        status: "translated",
      },
      {
        type: "collection description",
        context: "Billing",
        source: "All about money",
        target: "",
        status: "new",
      },
      {
        type: "section name",
        context: "Billing",
        source: "Refunds",
        target: "Remboursements",
        note: "https://help.example.com/en/2",
      },
      { type: "article title", context: "Billing › Refunds", source: "\u2060=Get a refund", target: "" },
      { type: "article description", context: "Billing › Refunds › =Get a refund", source: "How to" },
    ]);
  });

  it("names files after snapshot, locale and export, one for every locale but the default one", async () => {
    const { exportId, files } = await hand({ locales: "all" });
    expect(files.map(({ path }) => path)).toEqual(
      ["de", "fr"].map((locale) => join(out, `mine.${locale}.${exportId}.csv`)),
    );
  });

  it("gives the default locale's file to edit the texts themselves, and only there the news", async () => {
    const rows = await rowsFor({ locales: ["en"] });
    expect(rows.map(({ source, target }) => source === target)).toEqual(rows.map(() => true));
    expect(rows.at(-1)).toMatchObject({
      type: "news item title",
      context: "9 2019-03-01",
      target: "Dark mode",
    });
  });

  it("gives the same id and the same bytes for the same content, and writes nothing the second time", async () => {
    const first = await hand();
    const bytes = await readFile(first.files[0]!.path);
    const second = await hand();
    expect(second).toMatchObject({ exportId: first.exportId, isNew: false, files: [{ outcome: "same" }] });
    await rm(out, { recursive: true });
    expect(await readFile((await hand()).files[0]!.path)).toEqual(bytes);
    expect(await readdir(join(snapshot.folder, "exports"))).toEqual([first.exportId]);
  });

  it("never overwrites a file that a translator may have worked on", async () => {
    const { files } = await hand();
    await writeFile(files[0]!.path, "work");
    expect((await hand()).files).toMatchObject([{ outcome: "kept" }]);
    expect(await readFile(files[0]!.path, "utf8")).toBe("work");
  });

  it("leaves nothing of an export that fails, neither files nor an export", async () => {
    const dying: Snapshot = {
      ...snapshot,
      async *objects(resource) {
        yield* snapshot.objects(resource);
        if (resource === "article") {
          throw new Error("gone");
        }
      },
    };
    const options = { locales: ["fr"], only: "all", sourceLocale: null, format: "csv", out } as const;
    await expect(exportTranslations(dying, { ...options, byteOrderMark: true })).rejects.toThrow("gone");
    expect(await readdir(out)).toEqual([]);
    expect(await readdir(join(snapshot.folder, "exports"))).toEqual([]);
  });

  it("writes the same files whether it was made before or not, in every layout of CSV", async () => {
    for (const { name: layout } of LAYOUTS.filter(
      ({ name, isForPlatform }) => name !== "sheets" && isForPlatform !== true,
    )) {
      const known = (await hand({ layout, locales: ["fr", "de"] })).files;
      const bytes = await Promise.all(known.map(async ({ path }) => readFile(path)));
      await rm(out, { recursive: true });
      await rm(join(snapshot.folder, "exports"), { recursive: true });
      const { files, exportId } = await hand({ layout, locales: ["fr", "de"] });
      expect(await Promise.all(files.map(async ({ path }) => readFile(path)))).toEqual(bytes);
      expect(bytes.every((file) => file.includes(`${exportId}.`))).toBe(true);
    }
  });

  it("refuses to build on an export that was changed", async () => {
    const { exportId } = await hand();
    const path = join(snapshot.folder, "exports", exportId, "fr.ndjson");
    await writeFile(path, (await readFile(path, "utf8")).replace("Facturation", "Fracturation"));
    await expect(hand()).rejects.toMatchObject({ code: "export-changed" });
  });

  it("knows what is missing and what is stale by the source it was made from", async () => {
    const stale = { unit: unit("section", "2", "name"), locale: "fr" };
    await editTranslations(snapshot.folder, [
      {
        ...stale,
        provenance: {
          ...stale,
          sourceHash: hashSource("Refund"),
          status: "translated",
          exportId: "x",
          importId: "i",
        },
      },
    ]);
    expect((await hand()).counts).toEqual({ fr: { new: 3, stale: 1, translated: 1, skipped: 0 } });
    const typesFor = async (only: ExportOptions["only"]): Promise<unknown[]> =>
      (await rowsFor({ only })).map(({ type }) => type);
    expect(await typesFor("stale")).toEqual(["section name"]);
    expect(await typesFor("missing")).toEqual([
      "collection description",
      "article title",
      "article description",
    ]);
    expect(await typesFor("changed")).toHaveLength(4);
  });

  it("translates from another locale where it is asked to", async () => {
    expect(await rowsFor({ locales: ["de"], sourceLocale: "fr" })).toMatchObject([
      { source: "Facturation", target: "" },
      { source: "Remboursements", target: "Erstattungen" },
    ]);
  });

  it("says how it understood a locale, keeps unknown ones and asks about ambiguous ones", async () => {
    const { files, notes } = await hand({ locales: ["pt_BR", "uk", "German"] });
    expect(files.flatMap(({ locales }) => locales)).toEqual(["pt-BR", "uk", "de"]);
    expect(notes).toHaveLength(3);
    await expect(hand({ locales: ["zh"] })).rejects.toMatchObject({ code: "ambiguous-locale" });
    await expect(hand({ locales: ["../x"] })).rejects.toMatchObject({ code: "not-a-locale" });
    await expect(hand({ format: "docx" })).rejects.toMatchObject({ code: "unknown-format" });
    await expect(hand({ layout: "tall" })).rejects.toMatchObject({ code: "unknown-layout" });
  });
});
