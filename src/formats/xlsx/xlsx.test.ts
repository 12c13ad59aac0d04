import { deflateRawSync } from "node:zlib";
import * as fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { INTERCOM_LOCALES } from "../../model/index.ts";
import { hostileText } from "../../testing/hostile-text.ts";
import { makeWorkbook, packSheets } from "../../testing/workbooks.ts";
import { COLUMNS, TEXT_COLUMNS } from "../columns.ts";
import { csv } from "../csv/csv.ts";
import type { ParsedFile } from "../format.ts";
import { formatOfContent } from "../index.ts";
import { findLayout, LAYOUTS } from "../layouts/index.ts";
import { refuseZipBomb } from "./refuse-zip-bomb.ts";
import { writeZip } from "./write-zip.ts";
import { xlsx } from "./xlsx.ts";

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

const TABLE = COLUMNS.map((header) => ({ header, isText: TEXT_COLUMNS.has(header) }));

function aRow(change: Partial<Row> = {}): Row {
  return {
    id: "s.212.name.k7",
    type: "section name",
    context: "Billing › Refunds",
    source: "Refunds",
    target: "Remboursements",
    status: "translated",
    change: "",
    note: "",
    max: "",
    "~hash": "x000000000000.fr.00000000",
    ...change,
  };
}

function sheetOf(rows: readonly Row[], isRightToLeft = false): string {
  const writer = xlsx.writeTable(TABLE, { byteOrderMark: true, isRightToLeft });
  const written = rows.map((row, index) =>
    writer.row(
      COLUMNS.map((column) => row[column]),
      index + 2,
    ),
  );
  return [writer.begin, ...written, writer.end].join("");
}

async function parse(bytes: Uint8Array): Promise<ParsedFile> {
  return xlsx.parse(bytes, "fr.xlsx");
}

/** Cells of a sheet made by hand; the header is given. */
const HEADER = `<row r="1">${["id", "source", "target"].map((text, index) => `<c r="${"ABC"[index]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;

async function readTarget(
  cell: string,
  more: Partial<Parameters<typeof makeWorkbook>[0]> = {},
): Promise<ParsedFile["rows"][number]> {
  const rows = `${HEADER}<row r="2"><c r="A2" t="inlineStr"><is><t>s.1.name.k7</t></is></c>${cell}</row>`;
  const [row] = (await parse(await makeWorkbook({ rows, ...more }))).rows;
  if (row === undefined) {
    throw new Error("the row was not read");
  }
  return row;
}

describe("a workbook for translators", () => {
  it("gives back every text, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(hostileText(), hostileText(), hostileText()), { minLength: 1, maxLength: 8 }),
        async (texts) => {
          const rows = texts.map(([source, target, note]) => aRow({ source, target, note }));
          const parsed = await parse(await packSheets({ fr: sheetOf(rows) }));
          expect(parsed.rows.map(({ cells }) => cells)).toEqual(rows);
          expect(parsed.rows.every(({ remarks }) => remarks === undefined)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives the same bytes for the same texts", async () => {
    const sheet = sheetOf([aRow()]);
    expect(await packSheets({ fr: sheet })).toEqual(await packSheets({ fr: sheet }));
  });

  it("lets translations be written and locks sources, hides ids and marks, and keeps the header in sight", async () => {
    const { sheets } = await readXlsx(await packSheets({ fr: sheetOf([aRow()]) }), { readStyles: true });
    const [sheet] = sheets;
    const isLocked = (column: string): unknown =>
      sheet?.cells?.get(`1,${COLUMNS.indexOf(column as never)}`)?.style?.protection?.locked !== false;
    expect(sheet?.name).toBe("fr");
    expect(sheet?.protection).toMatchObject({ sheet: true });
    expect(COLUMNS.filter((column) => !isLocked(column))).toEqual(["target", "status"]);
    expect(sheet?.columns?.flatMap(({ hidden }, index) => (hidden === true ? COLUMNS[index] : []))).toEqual([
      "id",
      "~hash",
    ]);
    expect(sheet?.freezePane).toMatchObject({ rows: 1 });
    expect(sheet?.dataValidations).toMatchObject([
      { type: "list", range: "F2:F1048576", values: ["new", "stale", "translated", "skipped"] },
    ]);
    expect(sheet?.cells?.get("1,4")?.style).toMatchObject({ numFmt: "@", alignment: { wrapText: true } });
  });

  it.each([
    [true, "rtl"],
    [false, undefined],
  ])("runs from right to left where its locales do: %s", async (isRightToLeft, order) => {
    const bytes = await packSheets({ ar: sheetOf([aRow()], isRightToLeft) });
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.view?.rightToLeft ?? false).toBe(isRightToLeft);
    expect(sheet?.cells?.get("1,4")?.style?.alignment?.readingOrder).toBe(order);
  });

  it("refuses to write a text that no cell takes, and says which", () => {
    expect(() => sheetOf([aRow({ source: "a".repeat(32_768) })])).toThrow(
      expect.objectContaining({ code: "cell-too-long", message: expect.stringContaining("s.212.name.k7") }),
    );
    expect(() => sheetOf([aRow({ source: "a".repeat(32_767) })])).not.toThrow();
  });

  it("is taken apart into the texts of each locale, in whatever layout it was written", async () => {
    const locales = ["fr", "ar", "id"];
    for (const layout of LAYOUTS.filter(({ name }) => name !== "per-locale" && xlsx.layouts.includes(name))) {
      const tables = new Map<string, string>();
      for (const { content, locales: own } of layout.listFiles(locales)) {
        const writer = xlsx.writeTable(layout.columns(own), { byteOrderMark: true });
        const rows = own.map((locale) => ({ ...aRow({ target: `in ${locale}` }), locale }));
        const mark = { exportId: "x000000000000", check: "00000000" };
        const records = layout.arrange({ mark, rows }, own);
        tables.set(
          content,
          [writer.begin, ...records.map((cells, index) => writer.row(cells, index + 2)), writer.end].join(""),
        );
      }
      const parsed = await parse(await packSheets(Object.fromEntries(tables)));
      expect(parsed.layout.name).toBe(layout.name);
      const { sheets } = parsed.layout.split(parsed, INTERCOM_LOCALES, "all.xlsx");
      expect(sheets.map(({ locale, rows }) => [locale, rows[0]?.cells.target])).toEqual(
        locales.map((locale) => [locale, `in ${locale}`]),
      );
    }
  });

  it("says which sheet does not say for which locale it is", async () => {
    const sheet = sheetOf([aRow({ "~hash": "" })]);
    const parsed = await parse(await packSheets({ fr: sheet, notes: sheet }));
    const split = (): unknown => findLayout("sheets")?.split(parsed, ["fr", "de"], "all.xlsx");
    expect(split).toThrow(
      expect.objectContaining({ code: "no-locale", message: expect.stringContaining("notes") }),
    );
  });
});

describe("a workbook as other programs write it", () => {
  it.each([
    ["a shared text", '<c r="C2" t="s"><v>0</v></c>', "<si><t>Bon jour</t></si>", "Bon jour"],
    [
      "runs of a shared text",
      '<c r="C2" t="s"><v>0</v></c>',
      '<si><r><rPr><b/></rPr><t>Bon</t></r><r><t xml:space="preserve"> jour</t></r></si>',
      "Bon jour",
    ],
    [
      "what is spoken beside a text",
      '<c r="C2" t="s"><v>0</v></c>',
      '<si><t>課きく</t><rPh sb="0" eb="1"><t>カ</t></rPh></si>',
      "課きく",
    ],
    [
      "runs in the cell",
      '<c r="C2" t="inlineStr"><is><r><t>Bon</t></r><r><t xml:space="preserve"> jour_x000D_</t></r></is></c>',
      "",
      "Bon jour\r",
    ],
    ["a coded character", '<c r="C2" t="s"><v>0</v></c>', "<si><t>_x0041__x005F_x0041_</t></si>", "A_x0041_"],
    [
      "entities",
      '<c r="C2" t="s"><v>0</v></c>',
      "<si><t>&amp;amp; &#x1F600; &lt;b&gt;</t></si>",
      "&amp; 😀 <b>",
    ],
    [
      "white space",
      '<c r="C2" t="s"><v>0</v></c>',
      '<si><t xml:space="preserve">  a\n b </t></si>',
      "  a\n b ",
    ],
  ])("is read with %s", async (_, cell, shared, text) => {
    const row = await readTarget(cell, { shared });
    expect(row.cells.target).toBe(text);
    expect(row.remarks).toBeUndefined();
  });

  it.each([
    ["a number", '<c r="C2"><v>1.1</v></c>', { kind: "number", text: "1.1" }],
    ["a date", '<c r="C2" s="1"><v>45355</v></c>', { kind: "date", text: "2024-03-04" }],
    [
      "a date with a time",
      '<c r="C2" s="2"><v>45355.4375</v></c>',
      { kind: "date", text: "2024-03-04 10:30:00" },
    ],
    ["a truth value", '<c r="C2" t="b"><v>1</v></c>', { kind: "truth", text: "TRUE" }],
    ["a formula", '<c r="C2" t="str"><f>A1&amp;B1</f><v>ab</v></c>', { kind: "formula", text: "=A1&B1" }],
  ])("says that a cell is %s", async (_, cell, remark) => {
    const row = await readTarget(cell, { numberFormats: [14, 22] });
    expect(row.remarks).toEqual([{ ...remark, letter: "C" }]);
  });

  it("says what is merged, struck through and remarked", async () => {
    const struck = "<si><r><t>Bon </t></r><r><rPr><strike/></rPr><t>jour</t></r></si>";
    const row = await readTarget('<c r="C2" t="s"><v>0</v></c>', {
      shared: struck,
      after: '<mergeCells count="1"><mergeCell ref="C2:C4"/></mergeCells>',
      comments: { B2: "Is this a verb?" },
    });
    expect(row.remarks).toEqual([
      { letter: "C", kind: "struck", text: "Bon jour" },
      { letter: "B", kind: "comment", text: "Is this a verb?" },
      { letter: "C", kind: "merged", text: "C2:C4" },
    ]);
  });

  it("is read below a title, with columns in any order and others between", async () => {
    const cell = (place: string, text: string): string =>
      `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows =
      `<row r="1">${cell("A1", "Table 1")}</row><row r="4">${cell("B4", "Target ")}${cell("C4", "mine")}${cell("E4", "ID")}</row>` +
      `<row r="6">${cell("B6", "Un")}${cell("C6", "!")}${cell("E6", "s.1.name.k7")}</row>`;
    const { rows: read, columns, otherColumns } = await parse(await makeWorkbook({ rows }));
    expect(read).toEqual([
      { row: 6, cells: { id: "s.1.name.k7", target: "Un" }, otherCells: ["", "!", ""], surplusCells: 0 },
    ]);
    expect(columns).toEqual({
      target: { letter: "B", header: "Target " },
      id: { letter: "E", header: "ID" },
    });
    expect(otherColumns.map(({ header }) => header)).toEqual(["", "mine", ""]);
  });

  it("is refused where its header is no one's, or there twice", async () => {
    const code = async (headers: readonly string[]): Promise<unknown> => {
      const cells = headers.map(
        (text, index) => `<c r="${"ABCD"[index]}1" t="inlineStr"><is><t>${text}</t></is></c>`,
      );
      const bytes = await makeWorkbook({ rows: `<row r="1">${cells.join("")}</row>` });
      return parse(bytes).then(
        () => "read",
        (error: unknown) => (error as { code: string }).code,
      );
    };
    expect(await code(["a", "b"])).toBe("no-header");
    expect(await code(["id", "target", "target"])).toBe("duplicate-column");
    expect(await code([])).toBe("no-header");
  });
});

describe("a file that is none of ours", () => {
  async function refusal(bytes: Uint8Array): Promise<unknown> {
    return parse(bytes).then(
      () => "read",
      (error: unknown) => (error as { code: string }).code,
    );
  }

  it("is refused where it unfolds to too much, whatever it says of its sizes", async () => {
    const bomb = await writeZip([
      { name: "xl/worksheets/sheet1.xml", read: async () => Buffer.alloc(201 * 1024 * 1024) },
    ]);
    expect(bomb.length).toBeLessThan(400_000);
    expect(await refusal(bomb)).toBe("unfolds-to-too-much");
    const lying = Buffer.from(bomb);
    lying.writeUInt32LE(10, 22);
    lying.writeUInt32LE(10, lying.lastIndexOf("PK\u0001\u0002") + 24);
    expect(await refusal(lying)).toBe("unfolds-to-too-much");
  });

  it("is bounded by all parts together", async () => {
    const part = { name: "a", read: async () => Buffer.alloc(600) };
    expect(() => refuseZipBomb(Buffer.from("PK"), "a.xlsx", 1000)).toThrow("archive");
    const two = await writeZip([part, { ...part, name: "b" }]);
    expect(() => refuseZipBomb(two, "a.xlsx", 1200)).not.toThrow();
    expect(() => refuseZipBomb(two, "a.xlsx", 1199)).toThrow("unfolds");
  });

  it("is refused where its merged ranges have no end", async () => {
    const cell = (place: string, text: string): string =>
      `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = Array.from(
      { length: 2000 },
      (_, index) => `<row r="${index + 2}">${cell(`A${index + 2}`, "s.1")}</row>`,
    );
    const ranges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(300);
    const bytes = await makeWorkbook({
      rows: HEADER + rows.join(""),
      after: `<mergeCells>${ranges}</mergeCells>`,
    });
    expect(await refusal(bytes)).toBe("too-many-merges");
  });

  it("is refused where it is cut off, damaged or another archive", async () => {
    const whole = Buffer.from(await packSheets({ fr: sheetOf([aRow()]) }));
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe("not-a-workbook");
    expect(await refusal(Buffer.from("PK\u0003\u0004rest"))).toBe("not-a-workbook");
    expect(await refusal(deflateRawSync(Buffer.from("x")))).toBe("not-a-workbook");
    expect(await refusal(await writeZip([{ name: "readme", read: async () => Buffer.from("x") }]))).toBe(
      "not-a-workbook",
    );
  });

  it("is told by its content, not by its name", async () => {
    const workbook = await packSheets({ fr: sheetOf([aRow()]) });
    const text = Buffer.from("id,target\n");
    const calc = await writeZip([{ name: "mimetype", read: async () => Buffer.from("application/x") }]);
    expect(formatOfContent("fr.csv", workbook)).toBe(xlsx);
    expect(formatOfContent("fr", workbook)).toBe(xlsx);
    expect(formatOfContent("fr.xlsx", text)).toBe(csv);
    expect(formatOfContent("fr.csv", text)).toBe(csv);
    expect(formatOfContent("fr.xlsx", calc)).toBe(csv);
    expect(formatOfContent("fr.docx", text)).toBeUndefined();
    await expect(csv.parse(calc, "fr.xlsx")).rejects.toMatchObject({ code: "is-zip" });
  });
});
