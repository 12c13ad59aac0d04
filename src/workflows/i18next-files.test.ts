import { readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatUnitId, type WorkingId } from "../model/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { startJob } from "../testing/job.ts";
import { aCollection, aSection, aWorkspace } from "../testing/sandbox-content.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { exportTranslations, type ExportResult } from "./export-translations.ts";
import type { ImportOptions } from "./import-translations.ts";

type Entries = Record<string, unknown>;

function section(number: number): string {
  return formatUnitId({ resource: "section", objectId: String(number) as WorkingId, field: "name" }, "ws_1");
}

const [BILLING, REFUNDS, VERSION] = [section(1), section(2), section(3)];

const objects = [
  ["1", { en: { name: "Billing" }, fr: { name: "Facturation" } }],
  ["2", { en: { name: "Refunds, {{name}}" } }],
  ["3", { en: { name: "1.10" }, fr: { name: "1.10" } }],
].map(([id, content]) =>
  anObject("section", id as string, { content: content as Record<string, { name: string }> }),
);

describe("i18next resources for translators", () => {
  let snapshot: Snapshot;
  let handed: ExportResult;
  let path: string;
  beforeEach(async () => {
    snapshot = await makeSnapshot([
      ...objects,
      anObject("article", "4", {
        content: { en: { title: "Hello", body: "<p>Press <b>Save</b> now.</p><p>Bye</p>" } },
      }),
    ]);
    handed = await hand(["fr"]);
    path = handed.files[1]?.path ?? "";
  });
  afterEach(async () => rm(dirname(snapshot.folder), { recursive: true }));

  async function hand(locales: readonly string[], change: object = {}): Promise<ExportResult> {
    return exportTranslations(snapshot, {
      locales,
      only: "all",
      sourceLocale: null,
      format: "i18next",
      out: join(dirname(snapshot.folder), "out"),
      byteOrderMark: true,
      ...change,
    });
  }

  async function take(file = path, change: Partial<ImportOptions> = {}): Promise<TakenFiles> {
    return takeFiles(snapshot, [file], {
      isDryRun: false,
      isStrict: false,
      forceLocale: null,
      ...change,
    });
  }

  async function read(file = path): Promise<Entries> {
    return JSON.parse(await readFile(file, "utf8")) as Entries;
  }

  /** Takes a file back with entries changed, or with another text. */
  async function edited(change: Entries | string, options: Partial<ImportOptions> = {}): Promise<TakenFiles> {
    const text = typeof change === "string" ? change : JSON.stringify({ ...(await read()), ...change });
    await writeFile(path, text);
    return take(path, options);
  }

  function changesOf({ changes }: TakenFiles): unknown[] {
    return [...changes].map(({ unit, after }) => [unit, after]);
  }

  function said({ findings }: TakenFiles): unknown[] {
    return findings.map(({ code, unit }) => [code, unit]);
  }

  it("have a file of sources beside them, and are empty where nothing is translated", async () => {
    expect(handed.files.map(({ locales, units, outcome }) => [locales, units, outcome])).toEqual([
      [[], 6, "written"],
      [["fr"], 6, "written"],
    ]);
    const sources = await read(handed.files[0]?.path);
    const targets = await read();
    expect(Object.keys(sources)).toEqual(Object.keys(targets).filter((key) => key !== "~locale"));
    expect(sources).toMatchObject({ [BILLING]: "Billing", [REFUNDS]: "Refunds, {{name}}" });
    expect(targets).toMatchObject({
      "~export": handed.exportId,
      "~locale": "fr",
      [BILLING]: "Facturation",
      [REFUNDS]: "",
    });
  });

  it("change nothing where nobody touched them; nothing is taken from sources", async () => {
    const files = handed.files.map((file) => file.path);
    const result = await takeFiles(snapshot, files, {
      isDryRun: true,
      isStrict: false,
      forceLocale: null,
    });
    expect(result).toMatchObject({
      skipped: [files[0]],
      counts: { taken: 0, untouched: 6, held: 0 },
      findings: [],
    });
  });

  it("bring what was translated; what is empty, null or deleted is untouched", async () => {
    const { [BILLING]: _deleted, ...rest } = await read();
    const result = await edited(
      JSON.stringify({ ...rest, [REFUNDS]: "Remboursements, {{name}}", [VERSION]: null }),
    );
    expect(result.findings).toEqual([]);
    expect(changesOf(result)).toEqual([[REFUNDS, "Remboursements, {{name}}"]]);
    expect(result.files).toMatchObject([{ locale: "fr", rows: 5, handedOut: 6 }]);
    expect((await edited({ [BILLING]: "" })).counts).toMatchObject({ taken: 0, held: 0 });
  });

  it("build bodies from their blocks", async () => {
    const blocks = Object.entries(await read(handed.files[0]?.path)).filter(([key]) =>
      key.includes(".body."),
    );
    const texts = ["Appuyez <b1>ici</b1>.", "Au revoir"];
    const result = await edited(Object.fromEntries(blocks.map(([key], index) => [key, texts[index]])), {
      checks: { profile: "off", only: null, ignore: [] },
    });
    expect(result.findings).toEqual([]);
    expect([...result.changes].map(({ after }) => after)).toEqual([
      "<p>Appuyez <b>ici</b>.</p><p>Au revoir</p>",
    ]);
  });

  it("take a number for the text that gives it, and hold another", async () => {
    const text = (await readFile(path, "utf8")).replace('"1.10"', "1.1").replace('"Facturation"', "17");
    const result = await edited(text);
    expect(said(result)).toEqual([
      ["cell-not-text", BILLING],
      ["cell-repaired", VERSION],
    ]);
    expect(result.counts).toMatchObject({ taken: 0, held: 1 });
  });

  it("hold both of two texts for one key, which JSON.parse would pass over", async () => {
    const text = (await readFile(path, "utf8")).replace("{", `{\n  "${BILLING}": "Paiement",`);
    const result = await edited(text);
    expect(said(result)).toEqual([
      ["duplicate-unit", BILLING],
      ["duplicate-unit", BILLING],
    ]);
    expect(result.findings.map(({ row, column }) => [row, column?.header])).toEqual([
      [2, "value"],
      [5, "value"],
    ]);
  });

  it("hold forms that a program made of a text, and keys that are none", async () => {
    const result = await edited({
      [`${BILLING}_one`]: "Facture",
      [`${BILLING}_other`]: "",
      hello: "Bonjour",
    });
    expect(said(result)).toEqual([
      ["key-of-form", BILLING],
      ["damaged-id", "hello"],
    ]);
    expect(result.findings[0]).toMatchObject({ found: "_one", level: "held" });
  });

  it("hold a text that nests another where its source does not", async () => {
    const result = await edited({ [BILLING]: "Facturation $t(common.yes)" });
    expect(said(result)).toEqual([["ph-extra", BILLING]]);
    expect(result.counts).toMatchObject({ taken: 0, held: 1 });
  });

  it("are known by their entries where a platform renamed them, and by their name where it dropped those", async () => {
    const { "~export": _export, "~locale": _locale, ...bare } = await read();
    const renamed = join(dirname(path), "translation.json");
    await rename(path, renamed);
    expect((await take(renamed)).counts).toMatchObject({ untouched: 6 });
    await writeFile(path, JSON.stringify({ ...bare, [BILLING]: "Paiement" }));
    expect(changesOf(await take(path))).toEqual([[BILLING, "Paiement"]]);
    const named = join(dirname(path), "messages_fr.json");
    await writeFile(named, JSON.stringify({ "~export": handed.exportId, ...bare }));
    expect((await take(named, { isDryRun: true })).files).toMatchObject([{ locale: "fr" }]);
    await writeFile(renamed, JSON.stringify(bare));
    await expect(take(renamed)).rejects.toMatchObject({ code: "no-export-id" });
    await writeFile(renamed, JSON.stringify({ "~export": handed.exportId, ...bare }));
    await expect(take(renamed)).rejects.toMatchObject({ code: "no-locale" });
    expect((await take(renamed, { isDryRun: true, forceLocale: "fr" })).files).toMatchObject([
      { locale: "fr" },
    ]);
  });

  it("are refused for another locale than their name says", async () => {
    const german = join(dirname(path), "de.json");
    await rename(path, german);
    await expect(take(german)).rejects.toMatchObject({ code: "locale-differs" });
  });

  it("are for editing in the default locale", async () => {
    const { files } = await hand(["en"]);
    const english = files[1]?.path ?? "";
    await writeFile(english, (await readFile(english, "utf8")).replace('"Billing"', '"Invoices"'));
    expect(changesOf(await take(english))).toEqual([[BILLING, "Invoices"]]);
  });

  it.each(["wide", "long", "sheets"])("have no layout %s", async (layout) => {
    await expect(hand(["fr"], { layout })).rejects.toMatchObject({
      code: layout === "sheets" ? "no-sheets" : "no-such-layout",
    });
  });
});

describe("helpferry import of i18next resources", () => {
  it("names file, line and key", async () => {
    const job = await startJob({
      content: aWorkspace({
        collections: [aCollection()],
        sections: [aSection({ content: { en: { name: "Refunds" }, fr: { name: "Remboursements" } } })],
      }),
    });
    await job.run("pull data/acme");
    const { said } = await job.run(
      "export data/acme --locales fr --resources sections --format i18next --out out",
    );
    const [sources = "", french = ""] = await readdir(job.path("out")).then((names) =>
      names.toSorted().toReversed(),
    );
    expect(said).toContain(`out/${sources}: the source of 1 text`);
    const [key = ""] = Object.keys(await job.readJson<Entries>(`out/${french}`)).slice(-1);
    await job.write(`out/${french}`, (await job.read(`out/${french}`)).replace(key, `${key}_one`));
    const held = await job.run(`import data/acme out/${french} out/${sources}`);
    expect(held.exitCode).toBe(1);
    expect(held.said).toContain(`out/${sources} holds sources: nothing is taken from it.`);
    expect(held.said).toContain(`${french} line 4, key "${key}": held: the key ends in "_one"`);
    const check = await job.run(`check out/${french}`);
    expect(check).toMatchObject({ exitCode: 2, said: expect.stringContaining("--dry-run") });
    await job.close();
  });
});
