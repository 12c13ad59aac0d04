import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hostileCell } from "../../testing/hostile-text.ts";
import { COLUMNS, TEXT_COLUMNS } from "../columns.ts";
import { needsGuard, unguardFormula } from "../formula-guard.ts";
import type { ParsedFile } from "../format.ts";
import { csv } from "./csv.ts";
import { parseCsv } from "./parse.ts";

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

function serialize(rows: readonly Row[], byteOrderMark = true): string {
  const columns = COLUMNS.map((header) => ({ header, isText: TEXT_COLUMNS.has(header) }));
  const writer = csv.writeTable(columns, { byteOrderMark });
  const written = rows.map((row, index) =>
    writer.row(
      COLUMNS.map((column) => row[column]),
      index + 2,
    ),
  );
  return [writer.begin, ...written, writer.end].join("");
}

function parse(text: string | Uint8Array): ParsedFile {
  return parseCsv(typeof text === "string" ? new TextEncoder().encode(text) : text, "fr.csv");
}

function cellsOf(text: string | Uint8Array): readonly unknown[] {
  return parse(text).rows.map(({ cells }) => cells);
}

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

const hostileRow: fc.Arbitrary<Row> = fc
  .tuple(...COLUMNS.map(() => hostileCell({ hasHalves: false })))
  .filter((cells) => cells.some((cell) => cell.trim() !== ""))
  .map((cells) => aRow(Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index]]))));

function unguard(cells: Readonly<Record<string, string>>, row: Row): Record<string, string> {
  return Object.fromEntries(
    COLUMNS.map((column) => [
      column,
      unguardFormula(cells[column] ?? "", TEXT_COLUMNS.has(column) && needsGuard(row[column])),
    ]),
  );
}

describe("csv", () => {
  it("gives every text back that it was given", () => {
    fc.assert(
      fc.property(fc.array(hostileRow, { maxLength: 5 }), fc.boolean(), (rows, byteOrderMark) => {
        const parsed = parse(serialize(rows, byteOrderMark)).rows;
        expect(parsed.map(({ cells }, index) => unguard(cells, rows[index] ?? aRow()))).toEqual(rows);
      }),
      { numRuns: 500, seed: 20_140_301 },
    );
  });

  it("begins with a byte order mark unless told not to, and ends rows in CRLF", () => {
    expect(serialize([aRow()])).toMatch(/^\uFEFF"id",.*"~hash"\r\n"s\.212\.name\.k7",.*\r\n$/s);
    expect(serialize([], false)).toMatch(/^"id"/);
  });

  it("writes a row the same whatever rows were written before it", () => {
    const cell = fc.constantFrom("", "a", '"', "=1");
    const columns = ["id", "source", "target"].map((header) => ({ header, isText: header !== "id" }));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const writer = csv.writeTable(columns, { byteOrderMark: false });
        const alone = csv.writeTable(columns, { byteOrderMark: false });
        const [last] = rows.map((cells, index) => writer.row(cells, index + 2)).slice(-1);
        expect(last).toBe(alone.row(rows.at(-1) ?? [], rows.length + 1));
      }),
    );
  });

  it("guards what a spreadsheet would run, in text columns only", () => {
    const [row] = parse(serialize([aRow({ source: "=1+2", target: " @x", max: "-1" })])).rows;
    expect(row?.cells).toMatchObject({ source: "\u2060=1+2", target: "\u2060 @x", max: "-1" });
  });
});

describe("parseCsv()", () => {
  const plain = "id,source,target\ns.1.name.k7,One,Un\ns.2.name.k7,Two,Deux\n";
  const wanted = [
    { id: "s.1.name.k7", source: "One", target: "Un" },
    { id: "s.2.name.k7", source: "Two", target: "Deux" },
  ];

  it.each([
    ["LF", plain],
    ["CRLF", plain.replaceAll("\n", "\r\n")],
    ["CR", plain.replaceAll("\n", "\r")],
    ["mixed row ends", plain.replace("\n", "\r\n").replace("Un\n", "Un\r")],
    ["no last row end", plain.trimEnd()],
    ["a byte order mark", `\uFEFF${plain}`],
    ["semicolons", plain.replaceAll(",", ";")],
    ["tabs", plain.replaceAll(",", "\t")],
    ["a sep= line", `sep=;\r\n${plain.replaceAll(",", ";")}`],
    ["quoted cells", plain.replaceAll(/[^,\n]+/g, '"$&"')],
    ["another case and spaces in the header", plain.replace("id,source,target", " ID ,Source,TARGET")],
    ["another order of columns", "target,id,source\nUn,s.1.name.k7,One\nDeux,s.2.name.k7,Two\n"],
    ["blank rows", plain.replace("Un\n", "Un\n,,\n\n")],
  ])("reads a file with %s", (_, text) => {
    expect(cellsOf(text)).toEqual(wanted);
  });

  it.each([
    ["UTF-16 little-endian with its mark", Buffer.from(`\uFEFF${plain}`, "utf16le")],
    ["UTF-16 little-endian without", Buffer.from(plain, "utf16le")],
    ["UTF-16 big-endian with its mark", Buffer.from(`\uFEFF${plain}`, "utf16le").swap16()],
  ])("decodes %s", (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(wanted);
    expect(parse(bytes).encoding).toMatch(/^utf-16/);
  });

  it("takes the delimiter from the header, however many others the data holds", () => {
    const text = 'id;source;target\ns.1.name.k7;"a,b,c,d";e,f,g,h\n';
    expect(cellsOf(text)).toEqual([{ id: "s.1.name.k7", source: "a,b,c,d", target: "e,f,g,h" }]);
  });

  it("keeps line ends inside cells", () => {
    expect(cellsOf('id,target\r\ns.1.name.k7,"a\r\nb\rc\nd ""e"""\r\n')).toEqual([
      { id: "s.1.name.k7", target: 'a\r\nb\rc\nd "e"' },
    ]);
  });

  it("numbers rows as a spreadsheet does and says where the columns stand", () => {
    const file = parse("Notes,id,,target,__proto__\n\nx,s.1.name.k7,,Un,y\n");
    expect(file.rows.map(({ row }) => row)).toEqual([3]);
    expect(file.columns).toEqual({
      id: { letter: "B", header: "id" },
      target: { letter: "D", header: "target" },
    });
    expect(file.otherColumns).toEqual([
      { letter: "A", header: "Notes" },
      { letter: "C", header: "" },
      { letter: "E", header: "__proto__" },
    ]);
    expect(file.rows[0]?.otherCells).toEqual(["x", "", "y"]);
  });

  it("counts cells beyond the header, which show that a row has shifted", () => {
    expect(parse("id,target\ns.1.name.k7,a,b,\n").rows).toMatchObject([{ surplusCells: 1 }]);
  });

  it.each([
    ["is-zip", "PK\u0003\u0004rest"],
    ["is-old-excel", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["is-html", "\n<!DOCTYPE html><title>Log in</title>"],
    ["is-pdf", "%PDF-1.7"],
    ["empty-file", ""],
    ["not-utf-8", Buffer.from("id,target\ns.1.name.k7,caf\u00e9\n", "latin1")],
    ["no-header", "Kennung,Quelle,Ziel\ns.1.name.k7,One,Un\n"],
    ["duplicate-column", "id,target,Target\ns.1.name.k7,a,b\n"],
  ])("refuses a file as %s, with the mend", (code, content) => {
    expect(() => parse(content)).toThrowError(
      expect.objectContaining({ code, message: expect.stringContaining("fr.csv"), hint: expect.any(String) }),
    );
  });

  it("names the line that is not UTF-8", () => {
    expect(() => parse(Buffer.from("id,target\ns.1.name.k7,caf\u00e9\n", "latin1"))).toThrow("line 2");
  });

  it.each([
    ["is never closed", 'id,target\ns.1.name.k7,ok\ns.2.name.k7,"Deux\ns.3.name.k7,Trois\n', "row 3"],
    ["is not doubled", 'id,target\ns.1.name.k7,"a "b" c"\n', "row 2"],
    [
      "is missing and a later one closes the cell",
      'id,target\ns.1.name.k7,ok\ns.2.name.k7,"Deux\ns.3.name.k7,Trois"\ns.4.name.k7,Quatre\n',
      "row 3",
    ],
  ])("refuses a file in which a quotation mark %s, naming the row", (_, text, row) => {
    expect(() => parse(text)).toThrow(row);
  });
});
