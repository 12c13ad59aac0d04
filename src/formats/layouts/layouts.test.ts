import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { INTERCOM_LOCALES } from "../../model/index.ts";
import { hostileText } from "../../testing/hostile-text.ts";
import type { TranslationRow } from "../columns.ts";
import { csv } from "../csv/csv.ts";
import { parseCsv } from "../csv/parse.ts";
import type { ParsedFile } from "../format.ts";
import { needsGuard, unguardFormula } from "../formula-guard.ts";
import { LAYOUTS, type Layout, type UnitToWrite } from "./index.ts";
import { long } from "./long.ts";
import { wide } from "./wide.ts";

const EXPORT = "x4k7q2m9c0pva";

function aUnit(number: number, targets: Readonly<Record<string, string | undefined>>): UnitToWrite {
  const rows = Object.entries(targets).map(([locale, target]): TranslationRow | undefined =>
    target === undefined
      ? undefined
      : {
          id: `s.${number}.name.k7`,
          type: "section name",
          context: "Billing",
          source: `Source ${number}`,
          target,
          status: "translated",
          change: "",
          note: "",
          max: "",
          locale,
        },
  );
  return { mark: { exportId: EXPORT, check: "00000000" }, rows };
}

function write(layout: Layout, units: readonly UnitToWrite[], locales: readonly string[]): string {
  const writer = csv.writeTable(layout.columns(locales), { byteOrderMark: true });
  const rows = units
    .flatMap((unit) => layout.arrange(unit, locales))
    .map((cells, index) => writer.row(cells, index + 2));
  return [writer.begin, ...rows, writer.end].join("");
}

function parse(text: string): ParsedFile {
  return parseCsv(new TextEncoder().encode(text), "all.csv");
}

/** Targets by locale and unit, of a file that is taken apart. */
function readTargets(file: ParsedFile, locales: readonly string[]): Record<string, Record<string, string>> {
  const { sheets } = file.layout.split(file, locales, "all.csv");
  return Object.fromEntries(
    sheets.map(({ locale, rows }) => [
      locale ?? locales[0] ?? "",
      Object.fromEntries(rows.map(({ cells }) => [cells.id ?? "", cells.target ?? ""])),
    ]),
  );
}

// What has sheets is no layout of CSV; src/formats/xlsx/ tests it.
const TEXT_LAYOUTS = LAYOUTS.filter((layout) => layout.name !== "sheets");

describe.each(TEXT_LAYOUTS.map((layout) => [layout.name, layout] as const))("the layout %s", (_, layout) => {
  const isFilePerLocale = layout.listFiles(["de", "fr"]).length > 1;
  const arbitraryLocales = isFilePerLocale
    ? fc.constantFrom(...INTERCOM_LOCALES).map((locale) => [locale])
    : fc.uniqueArray(fc.constantFrom(...INTERCOM_LOCALES), { minLength: 1, maxLength: 6 });

  it("gives every text back for its unit and locale", () => {
    fc.assert(
      fc.property(
        arbitraryLocales.chain((locales) =>
          fc.tuple(
            fc.constant(locales),
            fc.array(fc.tuple(...locales.map(() => fc.option(hostileText(), { nil: undefined }))), {
              minLength: 1,
              maxLength: 4,
            }),
          ),
        ),
        ([locales, texts]) => {
          // A lone surrogate is no text that a file can hold.
          const targets = texts.map((cells) =>
            cells.map((cell) => cell?.replaceAll(/\p{Surrogate}/gu, "\uFFFD")),
          );
          const units = targets.map((cells, number) =>
            aUnit(number, Object.fromEntries(locales.map((locale, index) => [locale, cells[index]]))),
          );
          const file = parse(write(layout, units, locales));
          expect(file.layout.name).toBe(layout.name);
          const found = readTargets(file, locales);
          for (const [number, cells] of targets.entries()) {
            for (const [index, locale] of locales.entries()) {
              const wanted = cells[index];
              const cell = found[locale]?.[`s.${number}.name.k7`];
              const text =
                cell && unguardFormula(cell, layout.isForPlatform !== true && needsGuard(wanted ?? ""));
              expect(text ?? "").toBe(wanted ?? "");
            }
          }
        },
      ),
      { numRuns: 200, seed: 20_140_301 },
    );
  });

  it("is recognised in all 37 locales, Indonesian among them, whose code is the name of a column", () => {
    const locales = isFilePerLocale ? ["id"] : INTERCOM_LOCALES;
    const unit = aUnit(1, Object.fromEntries(locales.map((locale) => [locale, `in ${locale}`])));
    const found = readTargets(parse(write(layout, [unit], locales)), locales);
    expect(found).toEqual(
      Object.fromEntries(locales.map((locale) => [locale, { "s.1.name.k7": `in ${locale}` }])),
    );
  });
});

describe("the header of a wide file", () => {
  const HANDED_OUT = ["fr", "pt-BR", "zh-CN", "id"];

  function split(header: string, cells = "s.1.name.k7,Un,Um,Extra"): ReturnType<Layout["split"]> {
    return wide.split(parse(`${header}\n${cells}\n`), HANDED_OUT, "all.csv");
  }

  it.each([
    ["another spelling of a code", "pt_BR", '"pt_BR" is read as pt-BR.'],
    ["a name", "Brazilian Portuguese", '"Brazilian Portuguese" is read as pt-BR.'],
    [
      "what only one handed-out locale can be",
      "zh",
      '"zh" is read as zh-CN: of zh-CN and zh-TW it alone was handed out.',
    ],
  ])("may have %s, with a note", (_, header, note) => {
    const { sheets, notes } = split(`id,fr,${header}`);
    expect(notes).toEqual([note]);
    expect(sheets.map(({ locale }) => locale)).toEqual(["fr", note.includes("zh-CN") ? "zh-CN" : "pt-BR"]);
    expect(sheets[1]?.columns.target).toEqual({ letter: "C", header });
  });

  it("may have columns that somebody added, in any order", () => {
    const { sheets, ignoredColumns } = split(
      "pt-BR,Reviewer's remark,id,Indonesian (id)",
      "Um,ok?,s.1.name.k7,Satu",
    );
    expect(sheets.map(({ locale, rows }) => [locale, rows[0]?.cells.target])).toEqual([
      ["pt-BR", "Um"],
      ["id", "Satu"],
    ]);
    expect(ignoredColumns).toEqual([{ letter: "B", header: "Reviewer's remark" }]);
  });

  it.each([
    ["the same locale twice", "id,fr,fr", "duplicate-column"],
    ["the same locale in two spellings", "id,pt-BR,pt_BR", "duplicate-column"],
    ["the id twice, as where Indonesian's column was renamed", "id,fr,ID", "duplicate-column"],
    ["a locale that was not handed out", "id,fr,ja", "locale-not-exported"],
    ["no locale that was handed out", "id,xx,yy", "no-header"],
    ["no id", "fr,pt-BR,de", "no-header"],
  ])("is refused with %s", (_, header, code) => {
    expect(() => split(header)).toThrowError(expect.objectContaining({ code }));
  });

  it("is refused where a name can be several of the locales handed out", () => {
    const file = parse("id,zh\ns.1.name.k7,x\n");
    expect(() => wide.split(file, ["zh-CN", "zh-TW"], "all.csv")).toThrowError(
      expect.objectContaining({ code: "ambiguous-locale" }),
    );
  });
});

describe("the rows of a long file", () => {
  const HEADER = "id,locale,target,~hash\n";

  function split(...rows: readonly string[]): ReturnType<Layout["split"]> {
    return long.split(parse(HEADER + rows.join("\n")), ["fr", "pt-BR"], "all.csv");
  }

  it("may have other spellings of a locale, told of once, and leave it to the mark", () => {
    const { sheets, notes, strayRows } = split(
      `s.1.name.k7,pt_BR,Um,${EXPORT}.pt-BR.00000000`,
      "s.2.name.k7,pt_BR,Dois,",
      `s.1.name.k7,,Un,${EXPORT}.fr.00000000`,
    );
    expect(sheets.map(({ locale, rows }) => [locale, rows.map(({ cells }) => cells.target)])).toEqual([
      ["pt-BR", ["Um", "Dois"]],
      ["fr", ["Un"]],
    ]);
    expect(notes).toHaveLength(1);
    expect(strayRows).toEqual([]);
  });

  it.each([
    ["contradicts its mark", `s.1.name.k7,fr,Um,${EXPORT}.pt-BR.00000000`, "fr", "pt-BR"],
    ["was not handed out", "s.1.name.k7,ja,x,", "ja", "fr, pt-BR"],
    ["is missing", "s.1.name.k7,,x,", "", "fr, pt-BR"],
  ])("belong nowhere where their locale %s", (_, row, found, wanted) => {
    expect(split(row)).toMatchObject({ sheets: [], strayRows: [{ row: { row: 2 }, found, wanted }] });
  });
});
