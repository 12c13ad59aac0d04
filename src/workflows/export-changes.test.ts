import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readExportRows, readManifest, type ExportRow, type Snapshot } from "../snapshot/index.ts";
import { editTable } from "../testing/edit-table.ts";
import { editSource } from "../testing/edit-source.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { takeFiles } from "../testing/take-files.ts";
import { exportTranslations, type ExportResult } from "./export-translations.ts";

describe("what became of sources since they were translated", () => {
  let snapshot: Snapshot;

  beforeEach(async () => {
    snapshot = await makeSnapshot([
      anObject("section", "1", { content: { en: { name: "Billing and plans" } } }),
      anObject("section", "2", { content: { en: { name: "Refunds" }, fr: { name: "Remboursements" } } }),
      anObject("article", "9", {
        content: {
          en: {
            title: "Tabs",
            body: "<p>Open a <b>tab</b> now.</p><p>Close it again in 30 days.</p><p>That is all there is.</p>",
          },
        },
      }),
    ]);
  });
  afterEach(async () => {
    await rm(dirname(snapshot.folder), { recursive: true });
  });

  async function handOut(locales: readonly string[], guessesStale = false): Promise<ExportResult> {
    return exportTranslations(snapshot, {
      locales,
      only: "all",
      guessesStale,
      sourceLocale: null,
      format: "csv",
      out: join(dirname(snapshot.folder), "handout"),
      byteOrderMark: true,
    });
  }

  /** Hands out what is to be translated into a locale, and takes it back with what is new translated. */
  async function translate(locale: string): Promise<ExportResult> {
    const result = await handOut([locale]);
    const [file] = result.files;
    await editTable(file?.path ?? "", (row) => {
      const source = row["source"] ?? "";
      row["target"] =
        row["status"] === "new" || row["status"] === "stale" ? `${locale} ${source}` : (row["target"] ?? "");
    });
    await takeFiles(snapshot, [file?.path ?? ""], {
      isDryRun: false,
      isStrict: false,
      forceLocale: null,
      checks: { profile: "off", only: null, ignore: [] },
    });
    return result;
  }

  async function changes(locale: string, guessesStale = false): Promise<unknown[]> {
    const { exportId } = await handOut([locale], guessesStale);
    const manifest = await readManifest(snapshot.folder, exportId);
    const rows: ExportRow[] = [];
    for await (const batch of manifest === undefined
      ? []
      : readExportRows(snapshot.folder, manifest, locale)) {
      rows.push(...batch);
    }
    return rows.flatMap(({ status, change }) => (status === "stale" ? [change] : []));
  }

  it("is shown word by word beside each stale text, by what each language was made from", async () => {
    await translate("fr");
    await editSource(snapshot, "section", { from: "Billing", to: "Invoices" });
    await translate("de");
    await editSource(snapshot, "section", { from: "plans", to: "prices" });
    await editSource(snapshot, "article", { from: "30 days", to: "60 days" });
    expect(await changes("fr")).toEqual([
      "[-Billing-]{+Invoices+} and [-plans-]{+prices+}",
      "Close it again in [-30-]{+60+} days.",
    ]);
    expect(await changes("de")).toEqual([
      "Invoices and [-plans-]{+prices+}",
      "Close it again in [-30-]{+60+} days.",
    ]);
    expect(await changes("es")).toEqual([]);
  });

  it("is not known where what was handed out is gone, and nothing else is missing then", async () => {
    const { exportId } = await translate("fr");
    await editSource(snapshot, "section", { from: "Billing", to: "Invoices" });
    await rm(join(snapshot.folder, "exports", exportId), { recursive: true });
    expect(await changes("fr")).toEqual([undefined]);
  });

  it("is guessed, if that is asked for, of translations of which nobody knows what they were made from", async () => {
    const paragraphs = (days: number): string => `<p>Fermez-le dans ${days} jours.</p>`;
    await snapshot.edit("section", (object) => ({
      ...object,
      content: {
        en: { name: "Pay $5 in {{days}} days" },
        fr: { name: object.id === "1" ? "Payez 5 $ en {{days}} jours" : "Payez 5 $ en {{jours}} jours" },
      },
    }));
    await snapshot.edit("article", (object) => ({
      ...object,
      content: {
        ...object.content,
        fr: { title: "Onglets", body: `<p>Ouvrez un <b>onglet</b>.</p>${paragraphs(90)}<p>C’est tout.</p>` },
      },
    }));
    expect(await changes("fr")).toEqual([]);
    expect(await changes("fr", true)).toEqual(["? {{jours}} → {{days}}", "? 90 → 30"]);
  });

  it("stands in a column of its own, and files with it come back as they went out", async () => {
    await translate("fr");
    await editSource(snapshot, "section", { from: "Billing", to: "=Invoices" });
    const { files } = await handOut(["fr"]);
    const shown: string[] = [];
    await editTable(files[0]?.path ?? "", (row) => void shown.push(row["change"] ?? ""));
    expect(shown.filter(Boolean)).toEqual(["[-Billing-]{+=Invoices+} and plans"]);
    const options = { isDryRun: true, isStrict: false, forceLocale: null };
    expect(await takeFiles(snapshot, [files[0]?.path ?? ""], options)).toMatchObject({
      counts: { taken: 0, untouched: 6, held: 0 },
      findings: [],
    });
  });
});
