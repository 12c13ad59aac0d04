import { describe, expect, it } from "vitest";
import { compareCsv } from "./compare-rows.ts";
import { serializeRecord } from "./record.ts";

const COLUMNS = [
  { header: "id", isText: false },
  { header: "target", isText: true },
  { header: "note", isText: true },
];
const HEADER = serializeRecord(COLUMNS.map(({ header }) => header));
const CELLS = ["s.1.name.k7", 'Say "hello"', "a, b"];

function compare(text: string, cells: readonly string[] = CELLS) {
  const comparison = compareCsv(Buffer.from(text), "fr.csv", COLUMNS);
  return comparison === undefined ? "not opened" : comparison.next(cells, 1);
}

describe("compareCsv()", () => {
  it.each([
    ["as it was written", serializeRecord(CELLS, COLUMNS)],
    ["without its last row end", serializeRecord(CELLS, COLUMNS).trimEnd()],
  ])("finds a row %s to be the same", (_, record) => {
    expect(compare(HEADER + record)).toEqual({ kind: "same" });
    expect(compare(`\uFEFF${HEADER}${record}`)).toEqual({ kind: "same" });
  });

  it.each(['Dites "bonjour"', "", "\u2060=1+2", 'ends in "', "Say"])("gives a changed cell: %j", (cell) => {
    const record = CELLS.with(1, cell);
    expect(compare(HEADER + serializeRecord(record))).toEqual({ kind: "changed", cell });
  });

  it("takes a guard that is lost for a change", () => {
    const cells = CELLS.with(1, "=1+2");
    expect(compare(HEADER + serializeRecord(cells, COLUMNS), cells)).toEqual({ kind: "same" });
    expect(compare(HEADER + serializeRecord(cells), cells)).toEqual({ kind: "changed", cell: "=1+2" });
  });

  it.each([
    ["another cell differs", serializeRecord(CELLS.with(2, "c"))],
    ["a cell is added", serializeRecord([...CELLS, ""])],
    ["a cell is missing", serializeRecord(CELLS.slice(0, 2))],
    ["the changed cell holds lines", serializeRecord(CELLS.with(1, "a\nb"))],
    ["a quotation mark is not closed", '"s.1.name.k7","Say,"a, b"\r\n'],
    ["a quotation mark is not doubled", '"s.1.name.k7","Say "hi"","a, b"\r\n'],
    ["cells are not quoted", "s.1.name.k7,Say,a\r\n"],
    ["no row is left", ""],
  ])("gives up where %s", (_, record) => {
    expect(compare(HEADER + record)).toEqual({ kind: "other" });
  });

  it.each([
    ["columns stand in another order", '"target","id","note"\r\n'],
    ["it is UTF-16", Buffer.from(HEADER, "utf16le").toString("latin1")],
    ["it is no text", "PK\u0003\u0004"],
  ])("opens no file where %s", (_, start) => {
    expect(compareCsv(Buffer.from(start, "latin1"), "fr.csv", COLUMNS)).toBeUndefined();
  });

  it("is at the end when all rows were compared", () => {
    const comparison = compareCsv(Buffer.from(HEADER + serializeRecord(CELLS, COLUMNS)), "fr.csv", COLUMNS);
    expect(comparison?.isAtEnd).toBe(false);
    comparison?.next(CELLS, 1);
    expect(comparison?.isAtEnd).toBe(true);
  });
});
