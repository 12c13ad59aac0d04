import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { csv } from "../formats/csv/csv.ts";
import type { Column } from "../formats/index.ts";
import { formatUnitId, hashSource, type ContentObject, type WorkingId } from "../model/index.ts";
import { readTranslations, type Provenance, type Snapshot } from "../snapshot/index.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { exportTranslations } from "./export-translations.ts";
import type { ImportOptions } from "./import-translations.ts";
import { revertImport } from "./revert-import.ts";

const SECTIONS = ["Billing", "Refunds", "Taxes", "Invoices", "Receipts"];
const FRENCH = ["Facturation", "Remboursements", "Impôts", "Factures"];

const objects = [
  ...SECTIONS.map((name, index) => {
    const fr = FRENCH[index];
    return anObject("section", String(index + 1), {
      content: { en: { name }, ...(fr === undefined ? {} : { fr: { name: fr } }) },
    });
  }),
  anObject("article", "9", { content: { en: { title: "=How to", body: "<p>x</p>" } } }),
  anObject("news-item", "4", { content: { en: { title: "Dark mode", body: "<p>x</p>" } } }),
];

function section(number: number): string {
  return formatUnitId({ resource: "section", objectId: String(number) as WorkingId, field: "name" }, "ws_1");
}

/** Changes the row of a section, or takes it out, before the file is sent back. */
type Edit = (row: Row, index: number) => Partial<Row> | null | undefined;
type Row = Readonly<Record<Column, string>>;

describe("importTranslations()", () => {
  let snapshot: Snapshot;
  let handedOut: { readonly path: string; readonly exportId: string };

  beforeEach(async () => {
    snapshot = await makeSnapshot(objects);
    handedOut = await hand("fr");
  });
  afterEach(async () => {
    await rm(dirname(snapshot.folder), { recursive: true });
  });

  async function hand(locale: string): Promise<typeof handedOut> {
    const { files, exportId } = await exportTranslations(snapshot, {
      locales: [locale],
      only: "all",
      sourceLocale: null,
      format: "csv",
      out: join(dirname(snapshot.folder), "handout"),
      byteOrderMark: true,
    });
    return { path: files[0]!.path, exportId };
  }

  /** The file as a translator sends it back: edited, in a folder of its own, under the same name. */
  async function sendBack(edit: Edit, from = handedOut.path, name = from): Promise<string> {
    const parsed = await csv.parse(await readFile(from), "fr.csv");
    const rows = parsed.rows.flatMap(({ cells }, index) => {
      const row = cells as Row;
      const changed = edit(row, index);
      return changed === null ? [] : [{ ...row, ...changed }];
    });
    const lines = [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map((cells) =>
      cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","),
    );
    const path = join(
      dirname(snapshot.folder),
      "back",
      relative(dirname(from), join(dirname(from), name.split("/").at(-1)!)),
    );
    await cp(from, path);
    await writeFile(path, lines.join("\r\n"));
    return path;
  }

  async function take(path: string, change: Partial<ImportOptions> = {}): Promise<TakenFiles> {
    return takeFiles(snapshot, [path], {
      isDryRun: false,
      isStrict: false,
      forceLocale: null,
      ...change,
    });
  }

  async function sendAndTake(edit: Edit, change: Partial<ImportOptions> = {}): Promise<TakenFiles> {
    return take(await sendBack(edit), change);
  }

  function target(number: number, text: string): Edit {
    return (row) => (row.id === section(number) ? { target: text } : undefined);
  }

  async function frenchNames(): Promise<unknown[]> {
    const names: unknown[] = [];
    for await (const { content } of snapshot.objects("section")) {
      names.push(content["fr"]?.["name"]);
    }
    return names;
  }

  async function edit(id: string, locale: string, name: string): Promise<void> {
    await snapshot.edit("section", (object: ContentObject) =>
      object.id === id ? { ...object, content: { ...object.content, [locale]: { name } } } : object,
    );
  }

  async function provenance(): Promise<Provenance[]> {
    const lines: Provenance[] = [];
    for await (const line of readTranslations(snapshot.folder)) {
      lines.push(line);
    }
    return lines;
  }

  async function filesOf(folder: string): Promise<Record<string, string>> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files: Record<string, string> = {};
    for (const entry of names.filter((name) => name.isFile())) {
      const path = join(entry.parentPath, entry.name);
      files[relative(folder, path)] = await readFile(path, "utf8");
    }
    return files;
  }

  it("takes an edited cell and nothing else, and keeps where it came from", async () => {
    const result = await sendAndTake(target(2, "Remboursement"));
    expect(result).toMatchObject({ counts: { taken: 1, untouched: 6, held: 0 }, findings: [] });
    expect(await frenchNames()).toEqual(["Facturation", "Remboursement", "Impôts", "Factures", undefined]);
    expect(await provenance()).toEqual([
      {
        unit: section(2),
        locale: "fr",
        sourceHash: hashSource("Refunds"),
        status: "translated",
        exportId: handedOut.exportId,
        importId: result.importId,
      },
    ]);
  });

  it("changes no byte of the snapshot when nothing was edited", async () => {
    const before = await filesOf(snapshot.folder);
    expect((await take(handedOut.path)).counts).toMatchObject({ taken: 0, untouched: 7, held: 0 });
    expect(await filesOf(snapshot.folder)).toEqual(before);
  });

  it("writes nothing at all on a dry run, and reports the same", async () => {
    const path = await sendBack(target(5, "Reçus"));
    const before = await filesOf(snapshot.folder);
    const dry = await take(path, { isDryRun: true });
    expect(await filesOf(snapshot.folder)).toEqual(before);
    expect(dry).toEqual({ ...(await take(path)), isDryRun: true });
  });

  it("takes an emptied cell and an absent row as untouched", async () => {
    const { counts } = await sendAndTake((row) =>
      row.id === section(1) ? { target: " " } : row.id === section(2) ? null : {},
    );
    expect(counts).toMatchObject({ taken: 0, held: 0 });
    expect((await frenchNames()).slice(0, 2)).toEqual(["Facturation", "Remboursements"]);
  });

  it("holds a translation where the working copy's moved since, and knows one that is already there", async () => {
    const path = await sendBack((row) =>
      row.id === section(1) || row.id === section(2) ? { target: "Neuf" } : {},
    );
    await edit("1", "fr", "Autre");
    await edit("2", "fr", "Neuf");
    const result = await take(path);
    expect(result.counts).toMatchObject({ taken: 0, alreadyThere: 1, held: 1 });
    expect(result.findings).toMatchObject([
      {
        code: "target-moved",
        row: 2,
        unit: section(1),
        locale: "fr",
        column: { letter: "E" },
        found: "Autre",
        wanted: "Facturation",
      },
    ]);
    expect((await frenchNames()).slice(0, 2)).toEqual(["Autre", "Neuf"]);
  });

  it("takes a translation of a source that moved since as stale, or holds it when strict", async () => {
    const path = await sendBack(target(1, "Facturer"));
    await edit("1", "en", "Payments");
    const strict = await take(path, { isStrict: true });
    expect(strict).toMatchObject({
      counts: { taken: 0, held: 1 },
      findings: [{ code: "source-moved-strict" }],
    });
    const result = await take(path);
    expect(result).toMatchObject({
      counts: { taken: 1, stale: 1, held: 0 },
      findings: [{ code: "source-moved" }],
    });
    expect(await provenance()).toMatchObject([{ sourceHash: hashSource("Billing") }]);
    const { counts } = await exportTranslations(snapshot, {
      locales: ["fr"],
      only: "stale",
      sourceLocale: null,
      format: "csv",
      out: join(dirname(snapshot.folder), "again"),
      byteOrderMark: true,
    });
    expect(counts).toEqual({ fr: { new: 0, stale: 1, translated: 0, skipped: 0 } });
  });

  it("holds a unit that is gone", async () => {
    const path = await sendBack(target(1, "Facturer"));
    await snapshot.edit("section", (object) => (object.id === "1" ? { ...object, content: {} } : object));
    expect((await take(path)).findings).toMatchObject([{ code: "unit-gone" }]);
  });

  it.each<[string, Edit, object[]]>([
    [
      "an unknown unit",
      (row) => (row.id === section(5) ? { id: section(77), target: "X" } : {}),
      [{ code: "unknown-unit" }],
    ],
    [
      "an id that is beyond repair",
      (row) => (row.id === section(5) ? { id: "s.5.na", target: "X", source: "other", "~hash": "" } : {}),
      [{ code: "damaged-id", found: "s.5.na" }],
    ],
    [
      "a text without an id",
      (row) => (row.id === section(5) ? { id: "", target: "X", "~hash": "" } : {}),
      [{ code: "no-id" }],
    ],
    ["a spreadsheet's error value", target(5, "#NAME?"), [{ code: "spreadsheet-error" }]],
    ["LibreOffice's error value", target(5, "Err:509"), [{ code: "spreadsheet-error" }]],
    [
      "a row of another export",
      (row) =>
        row.id === section(5)
          ? { target: "X", "~hash": row["~hash"].replace(/^x.{12}/, "x000000000000") }
          : {},
      [{ code: "other-export" }],
    ],
  ])("holds %s and takes the rest", async (_, spoil, findings) => {
    const result = await sendAndTake((row, index) =>
      row.id === section(1) ? { target: "Facturer" } : spoil(row, index),
    );
    expect(result).toMatchObject({ counts: { taken: 1, held: 1 }, findings });
    expect(result.findings[0]).toMatchObject({
      row: 6,
      level: "held",
      file: expect.stringContaining(".csv"),
    });
  });

  it("holds both of two rows that differ for one unit, and reports two that agree", async () => {
    const double =
      (second: string): Edit =>
      (row) => {
        if (row.id === section(4)) {
          return { id: section(5), source: "Receipts", target: second, "~hash": "" };
        }
        return row.id === section(5) ? { target: "Reçus" } : {};
      };
    expect(await sendAndTake(double("Quittances"))).toMatchObject({
      counts: { taken: 0, held: 2 },
      findings: [
        { code: "duplicate-unit", row: 5, wanted: expect.stringContaining("row 6") },
        { code: "duplicate-unit", row: 6, wanted: expect.stringContaining("row 5") },
      ],
    });
    expect(await sendAndTake(double("Reçus"))).toMatchObject({
      counts: { taken: 1, held: 0 },
      findings: [{ code: "same-row-twice", row: 6 }],
    });
  });

  it.each<[string, Partial<Record<Column, string>>]>([
    ["capitals and spaces", { id: ` ${section(5).toUpperCase()} ` }],
    [
      "look-alikes",
      { id: section(5).replace("s.", "ѕ.").replace("name", "nаme"), source: "edited", "~hash": "" },
    ],
    ["a lost end, proven by the row mark", { id: "s.5.na" }],
    ["a lost end, proven by the source", { id: "s.5.na", "~hash": "" }],
  ])("repairs an id with %s", async (_, damage) => {
    const result = await sendAndTake((row) => (row.id === section(5) ? { ...damage, target: "Reçus" } : {}));
    expect(result.counts).toMatchObject({ taken: 1, held: 0 });
    expect(result.findings[0]).toMatchObject({ code: "id-repaired", wanted: section(5) });
  });

  it("reads a translation that was guarded against formulas as it was meant", async () => {
    await sendAndTake((row) => (row.type === "article title" ? { target: "\u2060=Comment" } : {}));
    const article = await snapshot.find("article", "9" as WorkingId);
    expect(article?.content["fr"]).toEqual({ title: "=Comment" });
  });

  it("says that a source was edited, and takes the row", async () => {
    const result = await sendAndTake((row) =>
      row.id === section(5) ? { source: "Recepits!", target: "Reçus" } : {},
    );
    expect(result).toMatchObject({
      counts: { taken: 1 },
      findings: [{ code: "source-edited", level: "info" }],
    });
  });

  it.each<[string, string, (rows: readonly string[]) => Edit]>([
    ["source-column-moved", "source", (texts) => (_, index) => ({ source: texts.toSorted()[index] ?? "" })],
    ["target-column-moved", "target", (texts) => (_, index) => ({ target: texts.toSorted()[index] ?? "" })],
  ])("refuses a file as %s when that column was sorted alone", async (code, column, sort) => {
    const { rows } = await csv.parse(await readFile(handedOut.path), "fr.csv");
    const texts = rows.map(({ cells }) => cells[column as Column] ?? "");
    await expect(sendAndTake(sort(texts))).rejects.toMatchObject({ code });
  });

  it("says the same of a file that is compared and of one that has to be parsed", async () => {
    const path = await sendBack((row, index) => ({
      target: ["#NAME?", "", `${row.target} +`, '\u2060=1+"2"'][index % 4] ?? "",
    }));
    const compared = await take(path, { isDryRun: true });
    // A column that somebody added is one more than was handed out.
    const lines = (await readFile(path, "utf8")).split("\r\n");
    await writeFile(path, lines.map((line, index) => `${line},"${index === 0 ? "mine" : ""}"`).join("\r\n"));
    const parsed = await take(path, { isDryRun: true });

    const told = ({ counts, findings, changes }: TakenFiles): unknown => ({
      counts,
      findings,
      texts: [...changes].map(({ unit, before, after }) => ({ unit, before, after })),
    });
    expect(parsed.files[0]?.ignoredColumns).toEqual(["mine"]);
    expect(compared.counts.taken).toBeGreaterThan(0);
    expect(compared.counts.held).toBeGreaterThan(0);
    expect(told(compared)).toEqual(told(parsed));
  });

  it("refuses a file of another workspace, an unknown export and a locale that differs", async () => {
    const path = await sendBack(target(5, "Reçus"));
    const elsewhere = await makeSnapshot(objects, {
      origin: { workspaceId: "ws_2", name: "Other", apiVersion: "2.9" },
    });
    const options = { isDryRun: false, isStrict: false, forceLocale: null };
    await expect(takeFiles(elsewhere, [path], options)).rejects.toMatchObject({
      code: "other-workspace",
    });
    const twin = await makeSnapshot(objects);
    await expect(takeFiles(twin, [path], options)).rejects.toMatchObject({ code: "unknown-export" });
    const renamed = await sendBack(
      target(5, "Reçus"),
      handedOut.path,
      handedOut.path.replace(".fr.", ".de."),
    );
    await expect(take(renamed)).rejects.toMatchObject({
      code: "locale-differs",
      hint: expect.stringContaining("--force-locale fr"),
    });
    expect((await take(renamed, { forceLocale: "fr" })).counts.taken).toBe(1);
    await expect(take(path, { forceLocale: "ja" })).rejects.toMatchObject({ code: "locale-not-exported" });
    await rm(dirname(elsewhere.folder), { recursive: true });
    await rm(dirname(twin.folder), { recursive: true });
  });

  it("takes only what was typed when a file is forced into another locale than it was filled for", async () => {
    const { files } = await exportTranslations(snapshot, {
      locales: ["fr", "de"],
      only: "all",
      sourceLocale: null,
      format: "csv",
      out: join(dirname(snapshot.folder), "both"),
      byteOrderMark: true,
    });
    const path = await sendBack(target(1, "Abrechnung"), files[0]!.path);
    const { changes } = await take(path, { forceLocale: "de" });
    expect([...changes]).toMatchObject([
      { unit: section(1), locale: "de", before: null, after: "Abrechnung" },
    ]);
  });

  it("names every file that is refused, and takes none of the others", async () => {
    const good = await sendBack(target(5, "Reçus"));
    const bad = join(dirname(good), "bad.csv");
    await writeFile(bad, "PK\u0003\u0004");
    const attempt = takeFiles(snapshot, [good, bad, join(dirname(good), "gone.csv")], {
      isDryRun: false,
      isStrict: false,
      forceLocale: null,
    });
    await expect(attempt).rejects.toMatchObject({
      code: "files-refused",
      message: expect.stringMatching(/bad\.csv[^]*gone\.csv/),
    });
    expect((await frenchNames())[4]).toBeUndefined();
  });

  it("edits a text in its own locale, where the news are too", async () => {
    const english = await hand("en");
    const path = await sendBack(
      (row) =>
        row.type === "news item title"
          ? { target: "Darker mode" }
          : row.id === section(1)
            ? { target: "Payments" }
            : {},
      english.path,
    );
    expect((await take(path)).counts).toMatchObject({ taken: 2, held: 0 });
    expect((await snapshot.find("news-item", "4" as WorkingId))?.content["en"]).toMatchObject({
      title: "Darker mode",
    });
    expect(await provenance()).toEqual([]);
  });

  describe("when it is killed on the way", () => {
    it.each([
      ["before the working copy", 0],
      ["between two resources", 1],
      ["before the provenance", 2],
    ])("%s, running it again completes it", async (_, editsDone) => {
      const path = await sendBack((row) =>
        row.id === section(5) || row.type === "article title" ? { target: "Neuf" } : {},
      );
      let edits = 0;
      const dying: Snapshot = {
        ...snapshot,
        stage: async (...edit) => {
          const staged = await snapshot.stage(...edit);
          return {
            ...staged,
            commit: async () => {
              if (edits < editsDone) {
                await staged.commit();
                edits += 1;
              }
              if (edits === editsDone) {
                throw new Error("killed");
              }
            },
          };
        },
      };
      const options = { isDryRun: false, isStrict: false, forceLocale: null };
      await expect(takeFiles(dying, [path], options)).rejects.toThrow("killed");
      const again = await take(path);
      expect(again.counts.taken + again.counts.alreadyThere).toBe(2);
      expect((await frenchNames())[4]).toBe("Neuf");
      expect((await provenance()).map(({ unit }) => unit)).toHaveLength(2);
      const done = await filesOf(snapshot.folder);
      await take(path);
      expect(await filesOf(snapshot.folder)).toEqual(done);
      expect((await revertImport(snapshot, again.importId, { isDryRun: false })).reverted).toHaveLength(2);
      expect(await provenance()).toEqual([]);
    });
  });

  describe("reverted", () => {
    it("leaves every byte of the working copy as it was before", async () => {
      const before = await filesOf(snapshot.folder);
      const { importId } = await sendAndTake((row) => ({ target: `${row.target}!` }));
      const dry = await revertImport(snapshot, importId, { isDryRun: true });
      expect(dry.reverted).toHaveLength(7);
      const { reverted, findings } = await revertImport(snapshot, importId, { isDryRun: false });
      expect([reverted.length, findings]).toEqual([7, []]);
      const {
        [join("imports", `${importId}.ndjson`)]: record,
        "translations.ndjson": lines,
        ...after
      } = await filesOf(snapshot.folder);
      expect(after).toEqual(before);
      expect(lines).toBe("");
      expect(record).toContain('{"reverted":');
      await expect(revertImport(snapshot, importId, { isDryRun: false })).rejects.toMatchObject({
        code: "import-reverted",
      });
    });

    it("keeps a text that somebody changed since, and says so", async () => {
      const { importId } = await sendAndTake((row) =>
        row.id === section(1) || row.id === section(2) ? { target: "Neuf" } : {},
      );
      await edit("1", "fr", "Après");
      const { reverted, findings } = await revertImport(snapshot, importId, { isDryRun: false });
      expect(reverted.map(({ unit }) => unit)).toEqual([section(2)]);
      expect(findings).toMatchObject([
        { code: "moved-since-import", unit: section(1), found: "Après", wanted: "Neuf" },
      ]);
      expect((await frenchNames()).slice(0, 2)).toEqual(["Après", "Remboursements"]);
    });

    it("leaves alone what another import wrote since, though it is the text from before", async () => {
      const { importId } = await sendAndTake(target(2, "Neuf"));
      const { path } = await hand("fr");
      await take(await sendBack(target(2, "Remboursements"), path));
      const made = await provenance();
      const { reverted, findings } = await revertImport(snapshot, importId, { isDryRun: false });
      expect(reverted).toEqual([]);
      expect(findings).toMatchObject([{ code: "moved-since-import", unit: section(2) }]);
      expect(await provenance()).toEqual(made);
    });

    it("can be imported and reverted once more", async () => {
      const path = await sendBack(target(5, "Reçus"));
      const { importId } = await take(path);
      await revertImport(snapshot, importId, { isDryRun: false });
      expect((await take(path)).counts.taken).toBe(1);
      await revertImport(snapshot, importId, { isDryRun: false });
      expect((await frenchNames())[4]).toBeUndefined();
    });

    it("is refused for an import that never was", async () => {
      await expect(revertImport(snapshot, "i0", { isDryRun: false })).rejects.toMatchObject({
        code: "unknown-import",
      });
    });
  });
});
