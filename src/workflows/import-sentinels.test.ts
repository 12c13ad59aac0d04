import { dirname, join } from "node:path";
import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readTranslations, type ExportFilter, type Snapshot } from "../snapshot/index.ts";
import { collect } from "../testing/collect.ts";
import { editTable } from "../testing/edit-table.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { exportTranslations, type ExportResult } from "./export-translations.ts";
import type { ImportOptions } from "./import-translations.ts";
import { readStatus } from "./read-status.ts";
import { revertImport } from "./revert-import.ts";

describe("sentinels in translators' files", () => {
  let snapshot: Snapshot;

  beforeEach(async () => {
    snapshot = await makeSnapshot([
      anObject("section", "1", { content: { en: { name: "Billing" }, fr: { name: "Facturation" } } }),
      anObject("section", "2", { content: { en: { name: "Slack" } } }),
      anObject("article", "9", {
        content: {
          en: { title: "API", body: "<p>One tab</p><p>Two tabs</p>" },
          fr: { title: "API", body: "<p>Un onglet</p><p>Deux onglets</p>" },
        },
      }),
    ]);
  });
  afterEach(async () => {
    await rm(dirname(snapshot.folder), { recursive: true });
  });

  async function handOut(locale = "fr", only: ExportFilter = "all"): Promise<ExportResult> {
    return exportTranslations(snapshot, {
      locales: [locale],
      only,
      sourceLocale: null,
      format: "csv",
      out: join(dirname(snapshot.folder), "handout"),
      byteOrderMark: true,
    });
  }

  /** Writes a cell into the row with a source, and takes the file back. */
  async function take(
    source: string,
    cell: string,
    change: Partial<ImportOptions> = {},
  ): Promise<TakenFiles> {
    const { files } = await handOut(change.forceLocale ?? "fr");
    const path = files[0]!.path;
    await editTable(path, (row) => {
      row["target"] = row["source"] === source ? cell : (row["target"] ?? "");
    });
    const result = await takeFiles(snapshot, [path], {
      isDryRun: false,
      isStrict: false,
      ...change,
      forceLocale: null,
    });
    await rm(path);
    return result;
  }

  async function french(id: string): Promise<unknown> {
    for await (const object of snapshot.objects("section")) {
      if (object.id === id) {
        return object.content["fr"] ?? null;
      }
    }
    return undefined;
  }

  async function statuses(only: ExportFilter = "all"): Promise<unknown> {
    return (await handOut("fr", only)).counts["fr"];
  }

  it("take a translation away where that is allowed, say so, and can be undone", async () => {
    expect(await take("Billing", "[[clear]]")).toMatchObject({
      counts: { taken: 0, held: 1 },
      findings: [{ code: "clear-not-allowed", wanted: "Facturation" }],
    });
    const { importId, ...result } = await take("Billing", "[[Clear]]", { allowsClearing: true });
    expect(result).toMatchObject({
      counts: { taken: 1, held: 0 },
      findings: [{ code: "translation-cleared", level: "warning", found: "Facturation" }],
    });
    expect(await french("1")).toBeNull();
    expect(await take("Billing", "[[clear]]")).toMatchObject({ counts: { alreadyThere: 1, held: 0 } });
    await revertImport(snapshot, importId, { isDryRun: false });
    expect(await french("1")).toEqual({ name: "Facturation" });
  });

  it("forget what a translation that is taken away was made from, and remember it when that is undone", async () => {
    await take("Billing", "Facturations");
    const before = await collect(readTranslations(snapshot.folder));
    const { importId } = await take("Billing", "[[clear]]", { allowsClearing: true });
    expect([before.length, await collect(readTranslations(snapshot.folder))]).toEqual([1, []]);
    await revertImport(snapshot, importId, { isDryRun: false });
    expect(await collect(readTranslations(snapshot.folder))).toEqual(before);
  });

  it("hold a translation that would be taken away and has changed since it was handed out", async () => {
    const { files } = await handOut();
    await editTable(files[0]!.path, (row) => {
      row["target"] = row["source"] === "Billing" ? "[[clear]]" : (row["target"] ?? "");
    });
    await snapshot.edit("section", (object) =>
      object.id === "1" ? { ...object, content: { ...object.content, fr: { name: "Factures" } } } : object,
    );
    const result = await takeFiles(snapshot, [files[0]!.path], {
      isDryRun: false,
      isStrict: false,
      forceLocale: null,
      allowsClearing: true,
    });
    expect(result).toMatchObject({ counts: { held: 1 }, findings: [{ code: "target-moved" }] });
    expect(await french("1")).toEqual({ name: "Factures" });
  });

  it("take the source for the translation, and ask no check about it", async () => {
    expect(
      await take("Slack", "[[same]]", { checks: { profile: "strict", only: null, ignore: [] } }),
    ).toMatchObject({
      counts: { taken: 1, held: 0 },
      findings: [],
    });
    expect(await french("2")).toEqual({ name: "Slack" });
    expect(await statuses()).toMatchObject({ new: 0 });
  });

  it("take the source of a paragraph for its translation, and hold what only a whole text can be", async () => {
    expect(await take("Two tabs", "[[same]]")).toMatchObject({ counts: { taken: 1, held: 0 }, findings: [] });
    for await (const { content } of snapshot.objects("article")) {
      expect(content["fr"]?.["body"]).toBe("<p>Un onglet</p><p>Two tabs</p>");
    }
    for (const sentinel of ["[[clear]]", "[[skip]]"]) {
      expect(await take("One tab", sentinel, { allowsClearing: true })).toMatchObject({
        counts: { taken: 0, held: 1 },
        findings: [{ code: "sentinel-not-here", found: sentinel }],
      });
    }
  });

  it("leave a text out of what is to be translated, until somebody translates it", async () => {
    const { importId } = await take("Slack", "[[skip]]");
    expect(await statuses()).toMatchObject({ new: 0, skipped: 1 });
    expect(await statuses("changed")).toEqual({ new: 0, stale: 0, translated: 0, skipped: 0 });
    expect((await readStatus(snapshot.folder)).perLocale).toMatchObject([
      { locale: "fr", units: 2, translated: 2, missing: 0, stale: 0 },
    ]);
    expect(await take("Slack", "[[skip]]")).toMatchObject({ counts: { alreadyThere: 1, taken: 0 } });
    await take("Slack", "Slack !");
    expect(await statuses()).toMatchObject({ translated: 5, skipped: 0 });
    await expect(revertImport(snapshot, importId, { isDryRun: false })).resolves.toMatchObject({
      findings: [{ code: "moved-since-import", found: "Slack !" }],
    });
  });

  it("hand a text out again whose skipping is undone, or cleared", async () => {
    const { importId } = await take("Slack", "[[skip]]");
    await revertImport(snapshot, importId, { isDryRun: false });
    expect(await statuses()).toMatchObject({ new: 1, skipped: 0 });
    await take("Slack", "[[skip]]");
    expect(await take("Slack", "[[clear]]")).toMatchObject({ counts: { taken: 1, held: 0 }, findings: [] });
    expect(await statuses()).toMatchObject({ new: 1, skipped: 0 });
  });

  it.each([
    ["Billing", "[[skip]]", "skip-translated"],
    ["Slack", "[[claer]]", "unknown-sentinel"],
    ["Slack", "[[ok same-as-source]]", "unknown-sentinel"],
  ])("hold %s with %s", async (source, cell, code) => {
    expect(await take(source, cell)).toMatchObject({ counts: { taken: 0, held: 1 }, findings: [{ code }] });
  });

  it("hold them where the source's own text is edited", async () => {
    expect(await take("Slack", "[[same]]", { forceLocale: "en" })).toMatchObject({
      counts: { taken: 0, held: 1 },
      findings: [{ code: "sentinel-not-here" }],
    });
  });
});
