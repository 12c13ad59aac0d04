import { readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { csv } from "../formats/csv/csv.ts";
import { LAYOUTS } from "../formats/index.ts";
import { INTERCOM_LOCALES, normaliseText, type ContentObject } from "../model/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { takeFiles, type TakenFiles } from "../testing/take-files.ts";
import { referenceFolder } from "../testing/reference.ts";
import { editTable } from "../testing/edit-table.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { exportTranslations } from "./export-translations.ts";
import type { WrittenFile } from "./export/draft-files.ts";

const corpus = referenceFolder("corpus");
const textPerLocale = z.record(z.string(), z.string());

async function readCorpus<Schema extends z.ZodType>(file: string, schema: Schema): Promise<z.infer<Schema>> {
  return schema.parse(JSON.parse(await readFile(join(corpus ?? "", file), "utf8")));
}

async function handOut(snapshot: Snapshot, layout: string, format = "csv"): Promise<readonly WrittenFile[]> {
  const { files } = await exportTranslations(snapshot, {
    locales: INTERCOM_LOCALES.filter((locale) => locale !== "en"),
    only: "all",
    sourceLocale: null,
    format,
    layout,
    out: join(dirname(snapshot.folder), layout, format),
    byteOrderMark: true,
  });
  expect(files.flatMap(({ locales }) => locales)).toHaveLength(36);
  return files;
}

/** Those of platforms have no marks in their rows: presets.test.ts and loss-free.test.ts try them. */
const OWN_LAYOUTS = LAYOUTS.flatMap(({ name, isForPlatform }) => (isForPlatform === true ? [] : [name]));

async function takeBack(snapshot: Snapshot, files: readonly WrittenFile[]): Promise<TakenFiles> {
  return takeFiles(
    snapshot,
    files.map(({ path }) => path),
    // What translators wrote is taken as it is: some of it is really damaged.
    {
      isDryRun: false,
      isStrict: true,
      forceLocale: null,
      checks: { profile: "off", only: null, ignore: [] },
    },
  );
}

/** Names in 37 languages, as names of sections. */
async function readSections(): Promise<{
  readonly texts: readonly Readonly<Record<string, string>>[];
  readonly full: readonly ContentObject[];
}> {
  const { entries } = await readCorpus(
    "sections.json",
    z.object({ entries: z.array(z.object({ name: textPerLocale })) }),
  );
  const { strings } = await readCorpus(
    "strings-37.json",
    z.object({ strings: z.record(z.string(), textPerLocale) }),
  );
  const texts = [...entries.map(({ name }) => name), ...Object.values(strings)].filter(
    ({ en }) => en !== undefined,
  );
  const full = texts.map((name, index) =>
    anObject("section", String(index + 1), {
      content: Object.fromEntries(Object.entries(name).map(([locale, text]) => [locale, { name: text }])),
    }),
  );
  return { texts, full };
}

describe.skipIf(corpus === undefined)("real content in 37 locales", () => {
  it.each([...OWN_LAYOUTS.map((name) => ["xlsx", name] as const), ["i18next", "per-locale"] as const])(
    "comes back from files that nobody touched as it is, %s, %s",
    async (format, layout) => {
      const snapshot = await makeSnapshot((await readSections()).full);
      const result = await takeBack(snapshot, await handOut(snapshot, layout, format));
      expect(result.findings).toEqual([]);
      expect(result.counts).toMatchObject({ taken: 0, alreadyThere: 0, held: 0 });
      expect(result.counts.untouched).toBeGreaterThan(30_000);
      await rm(dirname(snapshot.folder), { recursive: true });
    },
    120_000,
  );

  const csvLayouts = OWN_LAYOUTS.filter((name) => name !== "sheets");
  it.each(csvLayouts)("is handed out and taken back as it is, %s", async (layout) => {
    const { texts, full } = await readSections();
    const translated = await makeSnapshot(full);
    const untouched = await handOut(translated, layout);
    const nothing = await takeBack(translated, untouched);
    expect(nothing.counts).toMatchObject({ taken: 0, alreadyThere: 0, held: 0 });
    expect(nothing.findings).toEqual([]);

    // The same sections before anybody translated them: every text comes back through a file.
    const bare = await makeSnapshot(
      full.map((section) => ({ ...section, content: { en: section.content["en"] ?? {} } })),
    );
    const files = await handOut(bare, layout);
    for (const { path, locales } of files) {
      let unit = -1;
      let previous = "";
      await editTable(path, (row) => {
        unit += Number(row["id"] !== previous);
        previous = row["id"] ?? "";
        const own = texts[unit];
        for (const locale of locales) {
          if (layout === "wide") {
            row[locale in row && locale !== "id" ? locale : "Indonesian (id)"] = own?.[locale] ?? "";
          } else if (layout === "per-locale" || row["locale"] === locale) {
            row["target"] = own?.[locale] ?? "";
          }
        }
      });
    }
    const all = await takeBack(bare, files);
    expect(all.findings).toEqual([]);
    expect(all.counts.taken).toBeGreaterThan(30_000);
    let index = 0;
    for await (const { content } of bare.objects("section")) {
      const wanted = Object.entries(texts[index] ?? {}).map(([locale, name]) => [
        locale,
        { name: normaliseText(name) },
      ]);
      expect(content).toEqual(Object.fromEntries(wanted));
      index += 1;
    }
    await rm(dirname(translated.folder), { recursive: true });
    await rm(dirname(bare.folder), { recursive: true });
  });
});

describe.skipIf(corpus === undefined)("files that LibreOffice saved", () => {
  const NAMES_IN_HEADER: Readonly<Record<string, string>> = { key: "id", id: "Indonesian", ar: "target" };
  const cellsSchema = z.array(z.array(z.string()));

  /** The corpus has a column per locale: the first line is made a header of ours, the rest is as it was saved. */
  function withHeader(bytes: Buffer, encoding: "utf8" | "utf16le"): Buffer {
    const text = bytes.toString(encoding);
    const end = text.search(/\r?\n/);
    const header = text
      .slice(0, end)
      .split(/(?<=[,;\t])|(?=[,;\t])/)
      .map((cell) => NAMES_IN_HEADER[cell.replaceAll(/["\uFEFF]/g, "")] ?? cell)
      .join("");
    return Buffer.from(header + text.slice(end), encoding);
  }

  // LibreOffice makes CRLF inside cells LF; nothing else may differ from the cells as they went in.
  it.each([
    ["lo-utf8-comma.csv", "utf8"],
    ["lo-utf8-semicolon-quoteall.csv", "utf8"],
    ["lo-utf16-tab.csv", "utf16le"],
  ] as const)("are read cell by cell: %s", async (file, encoding) => {
    const folder = join(corpus ?? "", "files", "libreoffice-7.4");
    const expected = cellsSchema.parse(
      JSON.parse(await readFile(join(folder, "_expected-cells.json"), "utf8")),
    );
    const column = expected[0]?.indexOf("ar") ?? -1;
    const { rows } = await csv.parse(withHeader(await readFile(join(folder, file)), encoding), file);
    expect(rows.map(({ cells }) => cells.target)).toEqual(
      expected.slice(1).map((cells) => cells[column]?.replaceAll("\r\n", "\n")),
    );
  });

  it.each(["lo-windows1250-semicolon.csv", "lo-windows1251-semicolon.csv"])(
    "are refused where letters got lost: %s",
    async (file) => {
      const bytes = await readFile(join(corpus ?? "", "files", "libreoffice-7.4", file));
      await expect(csv.parse(bytes, file)).rejects.toMatchObject({ code: "not-utf-8" });
    },
  );
});
