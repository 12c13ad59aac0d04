import { readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Snapshot } from "../snapshot/index.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { takeFiles } from "../testing/take-files.ts";
import { exportTranslations } from "./export-translations.ts";

/** The columns that each platform reads, and those that it may leave out of what it gives back. */
const PLATFORMS = {
  crowdin: [
    ["identifier", "source_phrase", "context", "translation", "labels", "max_length"],
    ["labels", "context"],
  ],
  weblate: [
    ["location", "source", "target", "id", "fuzzy", "context", "translator_comments", "developer_comments"],
    ["location", "developer_comments"],
  ],
  lokalise: [
    ["key", "source", "translation", "description", "comment"],
    ["description", "comment"],
  ],
  phrase: [["key_name", "source", "translation", "comment", "max_characters_allowed"], ["comment"]],
} as const;

describe.each(Object.entries(PLATFORMS))("a hand-out for %s", (layout, [columns, dispensable]) => {
  let snapshot: Snapshot;
  beforeEach(async () => {
    snapshot = await makeSnapshot([
      anObject("section", "1", { content: { en: { name: "=Billing" }, fr: { name: "Facturation" } } }),
      anObject("section", "2", { content: { en: { name: "Refunds" } } }),
    ]);
  });
  afterEach(async () => {
    await rm(dirname(snapshot.folder), { recursive: true });
  });

  async function handOut(): Promise<{ readonly path: string; readonly rows: string[][] }> {
    const { files } = await exportTranslations(snapshot, {
      locales: ["fr"],
      only: "all",
      sourceLocale: null,
      format: "csv",
      layout,
      out: join(dirname(snapshot.folder), "out"),
      byteOrderMark: false,
    });
    const path = files[0]?.path ?? "";
    return { path, rows: Papa.parse<string[]>(await readFile(path, "utf8"), { skipEmptyLines: true }).data };
  }

  it("has its columns, and texts without a guard", async () => {
    const { rows } = await handOut();
    expect(rows[0]).toEqual(columns);
    expect(rows[1]).toEqual(expect.arrayContaining(["=Billing", "Facturation"]));
  });

  it("is taken back in another order and without the columns that people read", async () => {
    const { path, rows } = await handOut();
    const [header = [], ...others] = rows;
    const kept = header.filter((name) => !(dispensable as readonly string[]).includes(name)).toReversed();
    const translated = others.map((cells) =>
      kept.map((name) => {
        const cell = cells[header.indexOf(name)] ?? "";
        return name === "translation" || name === "target" ? `${cell || "Remboursements"} !` : cell;
      }),
    );
    await writeFile(path, Papa.unparse([kept, ...translated]));
    const options = { isDryRun: false, isStrict: true, forceLocale: null };
    const result = await takeFiles(snapshot, [path], {
      ...options,
      checks: { profile: "off", only: null, ignore: [] },
    });
    expect(result).toMatchObject({ counts: { taken: 2, held: 0 }, findings: [] });
    for await (const { content } of snapshot.objects("section")) {
      expect(content["fr"]?.["name"]).toMatch(/^(?:Facturation|Remboursements) !$/);
    }
  });
});
