import { describe, expect, it } from "vitest";
import { formatUnitId, type LocaleCode, type WorkingId } from "../../model/index.ts";
import type { MatchedRow, SheetFacts } from "./match-rows.ts";
import { TouchedRows } from "./touched-rows.ts";

function aSheet(locale: LocaleCode): SheetFacts {
  return { file: `${locale}.csv`, exportId: "x1", sourceLocale: null, locale, columns: {} };
}

function unitOf(number: number): string {
  return formatUnitId({ resource: "section", objectId: String(number) as WorkingId, field: "name" }, "ws_1");
}

function aRow(sheet: SheetFacts, number: number, change: Partial<MatchedRow> = {}): MatchedRow {
  return {
    sheet,
    row: number,
    handedOut: { unit: unitOf(number), source: `Section ${number}`, target: null },
    target: `${sheet.locale} ${number}`,
    ack: null,
    ...change,
  };
}

function told(touched: TouchedRows): string[] {
  return [...touched.units()].map(
    ({ unit, rows }) => `${unit.split(".")[1]}: ${rows.map(({ target }) => target).join(", ")}`,
  );
}

const fr = aSheet("fr");
const de = aSheet("de");
const ja = aSheet("ja");

describe("TouchedRows", () => {
  it("gives rows back as they were", () => {
    const touched = new TouchedRows();
    const rows = [
      aRow(fr, 2, { handedOut: { unit: unitOf(2), source: "An 'é'\n", target: "" }, target: "\u2060=1" }),
      aRow(de, 2, { handedOut: { unit: unitOf(2), source: "Another", target: "x" } }),
      aRow(fr, 10),
    ];
    for (const row of rows) {
      touched.add(row);
    }
    expect([...touched.units()].flatMap((unit) => unit.rows)).toEqual(rows);
  });

  it("comes unit by unit in the order of the snapshot, whatever parts it came in", () => {
    const touched = new TouchedRows();
    for (const number of [2, 9, 10]) {
      touched.add(aRow(fr, number));
      touched.add(aRow(de, number));
    }
    touched.addPart([10, 1, 2, 3].map((number) => aRow(ja, number)));
    touched.addPart([]);
    expect(told(touched)).toEqual([
      "1: ja 1",
      "2: fr 2, de 2, ja 2",
      "3: ja 3",
      "9: fr 9, de 9",
      "10: fr 10, de 10, ja 10",
    ]);
  });

  it("forgets the rows of a sheet that was dropped", () => {
    const touched = new TouchedRows();
    touched.addPart([aRow(fr, 1), aRow(fr, 2)]);
    touched.addPart([aRow(de, 2)]);
    touched.drop(fr);
    expect(told(touched)).toEqual(["2: de 2"]);
  });

  it("can be empty", () => {
    expect(told(new TouchedRows())).toEqual([]);
  });
});
