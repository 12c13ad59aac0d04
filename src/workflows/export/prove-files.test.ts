import { readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFormat, findLayout, type Format } from "../../formats/index.ts";
import { NewExport, type ExportRow, type Snapshot } from "../../snapshot/index.ts";
import { anObject, makeSnapshot } from "../../testing/snapshot-folder.ts";
import { exportTranslations, type ExportOptions, type ExportResult } from "../export-translations.ts";
import { DraftFiles } from "./draft-files.ts";
import { proveFiles, type SelfTest } from "./prove-files.ts";
import { walkDrafts } from "./walk-drafts.ts";

const KINDS = [
  ["csv", "per-locale"],
  ["csv", "wide"],
  ["csv", "long"],
  ["xlsx", "per-locale"],
  ["xlsx", "sheets"],
  ["i18next", "per-locale"],
] as const;

const LOCALES = ["fr", "de"];

function rowOf(unit: string, change: Partial<ExportRow> = {}): ExportRow {
  const texts = { type: "section name", context: "", source: "Café", note: "", max: null };
  return { unit, ...texts, target: "=Café", status: "translated", guarded: [], ...change };
}

let snapshot: Snapshot;
let out: string;
beforeEach(async () => {
  const name = (text: string): object => ({ en: { name: text }, fr: { name: text } });
  snapshot = await makeSnapshot([
    anObject("section", "1", { content: name("Café") as Record<string, { name: string }> }),
  ]);
  out = join(dirname(snapshot.folder), "out");
});
afterEach(async () => rm(dirname(snapshot.folder), { recursive: true }));

/** A format in which cells become others before they are written. */
function spoilt(name: string, spoil: (cell: string) => string): Format {
  const format = findFormat(name) as Format;
  return {
    ...format,
    writeTable(columns, options) {
      const writer = format.writeTable(columns, options);
      return { ...writer, row: (cells, number) => writer.row(cells.map(spoil), number) };
    },
  };
}

interface Written {
  readonly format: Format;
  readonly layout: string;
  readonly left?: string;
}

/** Writes three units, leaves one out of the files, and reads what was written. */
async function prove({ format, layout: layoutName, left }: Written): Promise<SelfTest & { walked: number }> {
  const layout = findLayout(layoutName);
  const choices = { workspaceId: "ws_1", format: format.name, only: "all", sourceLocale: null } as const;
  const record = await NewExport.open(snapshot.folder, choices, LOCALES);
  if (layout === undefined) {
    throw new Error(`no layout ${layoutName}`);
  }
  const drafts = await DraftFiles.open(LOCALES, {
    snapshotFolder: snapshot.folder,
    format,
    layout,
    out,
    byteOrderMark: true,
  });
  try {
    const guarded = format.guardsFormulas ? (["target"] as const) : [];
    for (const unit of ["s.1.name.k7", "s.2.name.k7", "s.3.name.k7"]) {
      const german = unit === "s.2.name.k7" ? undefined : rowOf(unit, { target: null, status: "new" });
      const rows = [rowOf(unit, { guarded: [...guarded] }), german];
      record.add(rows);
      if (unit !== left) {
        drafts.add(rows);
      }
    }
    const manifest = await record.end();
    await drafts.complete(manifest);
    const files = await drafts.finish(manifest);
    const options = { files, format, layout, manifest, record };
    const walked = await walkDrafts(options);
    return { ...(await proveFiles(options)), walked: walked.size };
  } finally {
    await drafts.close();
    await record.close();
  }
}

describe("the self-test of an export", () => {
  it.each(KINDS)("finds every unit in %s, %s", async (name, layout) => {
    const format = findFormat(name) as Format;
    expect(await prove({ format, layout })).toEqual({
      units: 5,
      lossFree: 5,
      // What can be walked through is not parsed.
      walked: name === "csv" && layout === "per-locale" ? 2 : 0,
    });
  });

  it.each(KINDS)("names a text that comes back as another one from %s, %s", async (name, layout) => {
    const format = spoilt(name, (cell) => (cell.startsWith("=") ? cell.replace("é", "e") : cell));
    await expect(prove({ format, layout })).rejects.toMatchObject({
      code: "not-loss-free",
      message: expect.stringMatching(/the target of s\.1\.name\.k7 \(fr\) is "=Cafe" and not "=Café"/),
    });
  });

  it.each(KINDS)("names a source that comes back as another one from %s, %s", async (name, layout) => {
    const format = spoilt(name, (cell) => cell.replace(/^Café$/, "Caf"));
    await expect(prove({ format, layout })).rejects.toMatchObject({
      code: "not-loss-free",
      message: expect.stringMatching(/the source of s\.1\.name\.k7.* is "Caf" and not "Café"/),
    });
  });

  it.each(KINDS)("misses a unit that is not there in %s, %s", async (name, layout) => {
    const format = findFormat(name) as Format;
    await expect(prove({ format, layout, left: "s.3.name.k7" })).rejects.toMatchObject({
      code: "not-loss-free",
      message: expect.stringMatching(/s\.3\.name\.k7/),
    });
  });
});

describe("an export", () => {
  async function hand(change: Partial<ExportOptions>): Promise<ExportResult> {
    return exportTranslations(snapshot, {
      locales: ["fr"],
      only: "all",
      sourceLocale: null,
      format: "csv",
      out,
      byteOrderMark: true,
      ...change,
    });
  }

  async function rename(locale: string, name: string): Promise<void> {
    await snapshot.edit("section", (object) => ({
      ...object,
      content: { ...object.content, [locale]: { name } },
    }));
  }

  it.each([
    ["en", "source"],
    ["fr", "target"],
  ])(
    "is refused before anything is there where UTF-8 has no letters for a text in %s",
    async (locale, part) => {
      await rename(locale, "half \uD83D of a smile");
      await expect(hand({})).rejects.toMatchObject({
        code: "not-loss-free",
        message: expect.stringContaining(`the ${part} of s.1.name`),
        hint: expect.stringContaining("--format xlsx"),
      });
      expect(await readdir(out)).toEqual([]);
      expect(await readdir(join(snapshot.folder, "exports"))).toEqual([]);
      for (const format of ["xlsx", "i18next"]) {
        expect((await hand({ format })).selfTest).toEqual({ units: 1, lossFree: 1 });
      }
    },
  );

  it("is refused where import would refuse its file", async () => {
    await rename("fr", "\ns.1.name.k7,");
    await expect(hand({})).rejects.toMatchObject({
      code: "not-loss-free",
      message: expect.stringContaining("import would refuse it"),
    });
    expect(await readdir(out)).toEqual([]);
  });
});
