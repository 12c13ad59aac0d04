import { describe, expect, it } from "vitest";
import type { TextBytes } from "../../model/index.ts";
import type { ByteWindow, CellRun, RowComparison, WrittenRow } from "../format.ts";
import { compareCsv } from "./compare-rows.ts";
import { serializeRecord } from "./record.ts";

const HEADERS = ["id", "target", "note", "max", "~hash"];
const HEADER = serializeRecord(HEADERS);
const CELLS = ["s.1.name.k7", 'Say "hello"', "a, b; c", "", "x1.fr.8h2k"];

/** The bytes of a file, of which that many come at a time. */
function windowOf(file: string | Buffer, blockBytes = Number.POSITIVE_INFINITY): ByteWindow {
  const bytes = Buffer.from(file);
  let end = 0;
  let isWhole = false;
  return {
    bytes,
    start: 0,
    get end() {
      return end;
    },
    get isWhole() {
      return isWhole;
    },
    fill() {
      isWhole = end === bytes.length;
      end = Math.min(bytes.length, end + blockBytes);
    },
  };
}

function toBytes(text: string): TextBytes {
  const bytes = Buffer.from(`before${text}after`);
  return { bytes, start: "before".length, end: bytes.length - "after".length };
}

function rowOf([id = "", target = "", ...others]: readonly string[]): WrittenRow {
  const run = (cells: readonly string[]): CellRun => ({ texts: cells });
  return {
    before: [run([id])],
    changeable: toBytes(target),
    after: [run(others.slice(0, 1)), run(others.slice(1, -1))],
    last: toBytes(others.at(-1) ?? ""),
  };
}

function told(comparison: RowComparison | undefined, row = rowOf(CELLS)): string {
  const likeness = comparison?.next(row) ?? "not opened";
  const { bytes, start, end } = comparison?.cell ?? toBytes("");
  return likeness === "changed" ? `changed: ${Buffer.from(bytes.subarray(start, end)).toString()}` : likeness;
}

function compare(file: string | Buffer, cells: readonly string[] = CELLS): string {
  return told(compareCsv(windowOf(file), HEADERS), rowOf(cells));
}

/** A row as spreadsheets write it: quoted where it has to be, or wherever there is something. */
function asWritten(cells: readonly string[], delimiter: string, quotes: "needed" | "texts"): string {
  return cells
    .map((cell) => {
      const isQuoted = quotes === "texts" ? cell !== "" : /["\r\n]/.test(cell) || cell.includes(delimiter);
      return isQuoted ? `"${cell.replaceAll('"', '""')}"` : cell;
    })
    .join(delimiter);
}

const DIALECTS = [",", ";", "\t", "|"].flatMap((delimiter) =>
  ["\r\n", "\n"].flatMap((rowEnd) =>
    (["needed", "texts"] as const).map((quotes) => [delimiter, rowEnd, quotes] as const),
  ),
);

describe("compareCsv()", () => {
  it.each([
    ["as it was written", serializeRecord(CELLS)],
    ["without its last row end", serializeRecord(CELLS).trimEnd()],
  ])("finds a row %s to be the same", (_, record) => {
    expect(compare(HEADER + record)).toBe("same");
    expect(compare(`\uFEFF${HEADER}${record}`)).toBe("same");
  });

  it.each(['Dites "bonjour"', "", "\u2060=1+2", 'ends in "', "Say", "a\r\nb"])(
    "gives a changed cell: %j",
    (cell) => {
      expect(compare(HEADER + serializeRecord(CELLS.with(1, cell)))).toBe(`changed: ${cell}`);
    },
  );

  it.each(DIALECTS)(
    "reads rows delimited by %j, ended by %j and quoted as %s",
    (delimiter, rowEnd, quotes) => {
      const rows = [HEADERS, CELLS, CELLS.with(1, 'Dites, "oui"; non|\t'), CELLS.with(1, "")];
      const text = rows.map((cells) => asWritten(cells, delimiter, quotes) + rowEnd).join("");
      const comparison = compareCsv(windowOf(text), HEADERS);
      const row = rowOf(CELLS);
      expect([told(comparison, row), told(comparison, row), told(comparison, row)]).toEqual([
        "same",
        'changed: Dites, "oui"; non|\t',
        "changed: ",
      ]);
      expect(comparison?.isAtEnd).toBe(true);
    },
  );

  it.each([
    ["another cell differs", serializeRecord(CELLS.with(2, "c"))],
    ["a cell is added", serializeRecord([...CELLS, ""])],
    ["a cell is missing", serializeRecord(CELLS.slice(0, 4))],
    ["the changed cell holds rows", serializeRecord(CELLS.with(1, 'Say\n"s.2.name.k7","x"'))],
    ["a quotation mark is not closed", '"s.1.name.k7","Say,"a, b; c","","x1.fr.8h2k"\r\n'],
    ["a quotation mark is not doubled", '"s.1.name.k7","Say "hi"","a, b; c","","x1.fr.8h2k"\r\n'],
    ["cells come apart", "s.1.name.k7,Say,a, b; c,,x1.fr.8h2k\r\n"],
    ["a row ends in a carriage return alone", serializeRecord(CELLS).replace("\n", "\r")],
    ["no row is left", ""],
  ])("finds another row where %s", (_, record) => {
    expect(compare(HEADER + record)).toBe("other");
  });

  it("is at the end where but blank rows are left", () => {
    const comparison = compareCsv(windowOf(`${HEADER}${serializeRecord(CELLS)}\r\n\n`), HEADERS);
    expect(comparison?.isAtEnd).toBe(false);
    told(comparison);
    expect(comparison?.isAtEnd).toBe(true);
  });

  it("stays before a row that is another one", () => {
    const others = CELLS.with(0, "s.2.name.k7");
    const comparison = compareCsv(windowOf(HEADER + serializeRecord(others)), HEADERS);
    expect([told(comparison), told(comparison), told(comparison, rowOf(others))]).toEqual([
      "other",
      "other",
      "same",
    ]);
  });

  it.each([
    ["columns stand in another order", '"target","id","note","max","~hash"\r\n'],
    ["a column was added", '"id","target","note","max","~hash","mine"\r\n'],
    ["it is UTF-16", Buffer.from(HEADER, "utf16le").toString("latin1")],
    ["it is no text", "PK\u0003\u0004"],
    ["it is empty", ""],
  ])("opens no file where %s", (_, start) => {
    expect(compareCsv(windowOf(Buffer.from(start, "latin1")), HEADERS)).toBeUndefined();
  });

  it("does not mind where a file is cut into blocks", () => {
    const changed = CELLS.with(1, 'dit ""oui""');
    const text = HEADER + serializeRecord(CELLS) + serializeRecord(changed) + serializeRecord(CELLS);
    for (let blockBytes = HEADER.length; blockBytes < text.length; blockBytes += 1) {
      const comparison = compareCsv(windowOf(text, blockBytes), HEADERS);
      const row = rowOf(CELLS);
      expect([told(comparison, row), told(comparison, row), told(comparison, row)]).toEqual([
        "same",
        'changed: dit ""oui""',
        "same",
      ]);
      expect(comparison?.isAtEnd).toBe(true);
    }
  });
});
