import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { columnLetter } from "./columns.ts";
import { formatFileName, readFileName } from "./file-name.ts";
import { guardFormula, needsGuard, unguardFormula } from "./formula-guard.ts";
import { formatOfFile } from "./index.ts";
import { formatRowMark, readRowMark } from "./row-mark.ts";

const EXPORT = "x4k7q2m9c0pva";

describe("a file name", () => {
  it("says export and locale, also after a browser or a person added to it", () => {
    const name = formatFileName("sample.v2", { exportId: EXPORT, content: "pt-BR" }, ".csv");
    expect(name).toBe(`sample.v2.pt-BR.${EXPORT}.csv`);
    for (const changed of [name, name.replace(".csv", " (1).csv"), `copy of ${name}`, `${name}.csv`]) {
      expect(readFileName(changed)).toEqual({ exportId: EXPORT, locale: "pt-BR", isOfSources: false });
    }
  });

  it.each(["fr.csv", "sample.fr.csv", `${EXPORT}.csv`, `sample.fr.${EXPORT}zz.csv`])(
    "says nothing in %s",
    (name) => {
      expect(readFileName(name)).toBeUndefined();
    },
  );

  it("gives the format", () => {
    expect(formatOfFile("a.CSV")?.name).toBe("csv");
    expect(formatOfFile("a.docx")).toBeUndefined();
  });
});

describe("a row mark", () => {
  it("comes back as it went out", () => {
    const mark = { exportId: EXPORT, locale: "zh-CN", check: "8h2k0d3z" };
    expect(readRowMark(` ${formatRowMark(mark)} `)).toEqual(mark);
  });

  it.each(["", "x4k7", "8h2k0d3z", `${EXPORT}.fr`])("is not read from %j", (cell) => {
    expect(readRowMark(cell)).toBeUndefined();
  });
});

describe("the formula guard", () => {
  it.each(["=1+2", "+1 555", "-50%", "@x", "'s avonds", "\tx", "\rx", "＝1", " =x", "\u00A0+1"])(
    "guards %j",
    (text) => {
      expect(needsGuard(text)).toBe(true);
    },
  );

  it.each([
    "007",
    "1.10",
    "1,5",
    "1e5",
    "1234567890123456789",
    "10%",
    "1 234 567",
    "$5.00",
    "5 €",
    "(5)",
    "1 1/2",
    " 5",
    "1614852000000",
    "2021-03-04",
    "2021-03-04 10:00",
    "3/4",
    "24/7",
    "10:30",
    "9 pm",
    "May 2024",
    "1. März",
    "Jan 1, 2020",
    "2. Mai 2020",
    "March 4, 2021 10:00",
    "4 March 2021 10:00:15",
    "TRUE",
    "Wahr",
  ])("guards %j, which a spreadsheet would read as a value", (text) => {
    expect(needsGuard(text)).toBe(true);
  });

  it.each([
    "a=b",
    "it's",
    "",
    "\u2060=1",
    "7",
    "16148520000",
    "(see 5)",
    " a",
    "2021",
    "Version 1.10",
    "Part 2",
    "May we help?",
    "1 of 2",
    "Marketing",
    "3D",
    "1st",
    "Truely",
    "2 ways to pay",
    "555 1234",
    "9 2019-03-01",
    "/",
    "10 Decisions made in 2020 and 2021",
  ])("leaves %j alone", (text) => {
    expect(guardFormula(text)).toBe(text);
  });

  it("comes off whether a program kept it, swapped it for an apostrophe or dropped it", () => {
    fc.assert(
      fc.property(fc.constantFrom("=", "+", "-", "@", "\t", "'s", ""), fc.string(), (start, rest) => {
        const text = start + rest;
        // Without its guard, `'=x` cannot be told from `=x` with an apostrophe in place of the guard.
        fc.pre(!(text.startsWith("'") && needsGuard(text.slice(1))));
        const guarded = needsGuard(text);
        const cells = [guardFormula(text), text, ...(guarded ? [`'${text}`] : [])];
        expect(cells.map((cell) => unguardFormula(cell, guarded))).toEqual(cells.map(() => text));
      }),
    );
  });
});

describe("columnLetter()", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("writes %d as %s", (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
  });
});
