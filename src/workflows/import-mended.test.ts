import { dirname, join } from "node:path";
import { readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Snapshot } from "../snapshot/index.ts";
import { collect } from "../testing/collect.ts";
import { editTable } from "../testing/edit-table.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { exportTranslations } from "./export-translations.ts";
import type { ImportOptions } from "./import-translations.ts";

describe("importing with --fix", () => {
  let snapshot: Snapshot;
  let path: string;

  beforeEach(async () => {
    snapshot = await makeSnapshot([
      anObject("section", "1", { content: { en: { name: "Hi {{first_name}}" } } }),
      anObject("section", "2", { content: { en: { name: "Taxes" }, fr: { name: "Impôts " } } }),
      anObject("article", "9", {
        content: {
          en: { title: "API", body: "<p>One tab</p><p>Two tabs</p>" },
          fr: { title: "API", body: "<p>Un onglet</p><p>Deux onglets</p>" },
        },
      }),
    ]);
    const { files } = await exportTranslations(snapshot, {
      locales: ["fr"],
      only: "all",
      sourceLocale: null,
      format: "csv",
      out: join(dirname(snapshot.folder), "handout"),
      byteOrderMark: true,
    });
    path = files[0]?.path ?? "";
  });
  afterEach(async () => {
    await rm(dirname(snapshot.folder), { recursive: true });
  });

  /** Puts translations beside sources and takes the file. */
  async function take(
    targets: Readonly<Record<string, string>>,
    options: Partial<ImportOptions> = {},
  ): Promise<TakenFiles> {
    await editTable(path, (row) => {
      row["target"] = targets[row["source"] ?? ""] ?? row["target"] ?? "";
    });
    return takeFiles(snapshot, [path], { isDryRun: false, isStrict: false, forceLocale: null, ...options });
  }

  async function names(): Promise<readonly (string | undefined)[]> {
    const sections = await collect(snapshot.objects("section"));
    return sections.map(({ content }) => content["fr"]?.["name"] as string | undefined);
  }

  it("takes a text as the checks would have it, and names what it was", async () => {
    const held = await take({ "Hi {{first_name}}": "Bonjour {{prenom}}  " });
    expect(held.counts).toMatchObject({ taken: 0, held: 1 });
    const { counts, findings } = await take({}, { mends: true });
    expect(counts).toMatchObject({ taken: 1, held: 0 });
    expect(findings.map(({ code, found, wanted }) => ({ code, found, wanted }))).toEqual([
      { code: "mended", found: "Bonjour {{prenom}}  ", wanted: "Bonjour {{first_name}}" },
    ]);
    expect(await names()).toContain("Bonjour {{first_name}}");
  });

  it("takes it once: the same file again finds it there", async () => {
    await take({ "Hi {{first_name}}": "Bonjour {{prenom}}" }, { mends: true });
    const again = await take({}, { mends: true });
    expect(again.counts).toMatchObject({ taken: 0, alreadyThere: 1, held: 0 });
    expect(again.findings).toEqual([]);
  });

  it("mends paragraphs of bodies", async () => {
    const { counts } = await take({ "Two tabs": "Deux \u200Bonglets ici" }, { mends: true });
    expect(counts).toMatchObject({ taken: 1, held: 0 });
    const [article] = await collect(snapshot.objects("article"));
    expect(article?.content["fr"]?.["body"]).toBe("<p>Un onglet</p><p>Deux onglets ici</p>");
  });

  it("leaves what a translator says is right as it is", async () => {
    const lines = (await readFile(path, "utf8")).split("\r\n");
    const acknowledged = lines.map((line) => (line === "" ? "" : `${line},"space-double"`));
    await writeFile(path, acknowledged.join("\r\n").replace(`"space-double"`, `"ack"`));
    const { counts } = await take({ Taxes: "Taxes  et impôts" }, { mends: true });
    expect(counts).toMatchObject({ taken: 1, held: 0 });
    expect(await names()).toContain("Taxes  et impôts");
  });

  it("leaves what nobody touched, and what cannot be mended for certain", async () => {
    const { counts, findings } = await take({ "Hi {{first_name}}": "Bonjour" }, { mends: true });
    expect(counts).toMatchObject({ taken: 0, held: 1 });
    expect(findings.map(({ code }) => code)).toEqual(["ph-missing"]);
    expect(await names()).toEqual([undefined, "Impôts "]);
  });
});
