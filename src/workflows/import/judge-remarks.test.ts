import { describe, expect, it } from "vitest";
import type { CellRemark } from "../../formats/index.ts";
import { judgeRemarks } from "./judge-remarks.ts";

const columns = {
  id: { letter: "A", header: "id" },
  source: { letter: "D", header: "source" },
  target: { letter: "E", header: "target" },
};

function codes(target: string, ...remarks: readonly CellRemark[]): string[] {
  return judgeRemarks(remarks, columns, target).map(({ code }) => code);
}

describe("judgeRemarks()", () => {
  it("tells remarks before it holds the row", () => {
    const found = codes(
      "text",
      { letter: "E", kind: "formula", text: "=A1" },
      { letter: "H", kind: "comment", text: "?" },
    );
    expect(found).toEqual(["translator-note", "formula-in-cell"]);
  });

  it("holds a target that is merged with those of other rows only where the text stands", () => {
    const merged = { letter: "E", kind: "merged", text: "E2:E4" } as const;
    expect(codes("text", merged)).toEqual(["merged-cells"]);
    expect(codes("", merged)).toEqual([]);
  });

  it("holds a target that another column swallowed", () => {
    expect(codes("", { letter: "E", kind: "merged", text: "D2:E2" })).toEqual(["merged-cells"]);
  });

  it("holds a text whose id is merged, and leaves other merged columns alone", () => {
    expect(codes("text", { letter: "A", kind: "merged", text: "A2:A3" })).toEqual(["merged-cells"]);
    expect(codes("text", { letter: "C", kind: "merged", text: "C2:C9" })).toEqual([]);
  });

  it("minds formulas and struck texts in the target alone", () => {
    expect(
      codes(
        "text",
        { letter: "D", kind: "formula", text: "=A1" },
        { letter: "J", kind: "struck", text: "x" },
        { letter: "E", kind: "struck", text: "text" },
      ),
    ).toEqual(["struck-text"]);
  });
});
