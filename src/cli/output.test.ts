import { describe, expect, it } from "vitest";

import { createTestIo as anIo } from "../testing/test-io.ts";
import { colour, outJson, outJsonObject, sayText } from "./output.ts";
import { sayTable } from "./say-table.ts";

describe("output", () => {
  it("says a text line by line and keeps data apart", () => {
    const io = anIo();
    sayText(io, "one\n\nthree\n");
    outJson(io, { a: 1 });
    expect(io.said).toEqual(["one", "", "three"]);
    expect(io.written).toEqual(['{\n  "a": 1\n}\n']);
  });

  it("writes an object whose members come one by one as it would be written at once", () => {
    const object = {
      text: "a\nb",
      none: null,
      deep: { a: [1, { b: [] }] },
      list: [{ a: 1 }, "two", [3]],
      empty: [],
    };
    const io = anIo();
    outJsonObject(io, { ...object, list: new Set(object.list), empty: new Map().keys() });
    const atOnce = anIo();
    outJson(atOnce, object);
    expect(io.written.join("")).toBe(atOnce.written.join(""));
  });

  it("aligns a table, ideographs taking two cells, and shows what would steer the terminal", () => {
    const io = anIo();
    sayTable(io, {
      columns: [{ heading: "Name" }, { heading: "Changes", numeric: true }],
      rows: [
        ["日本語", "7"],
        ["a\u001B[2Jb", "120"],
      ],
    });
    expect(io.said).toEqual(["Name           Changes", "日本語               7", "a⟦U+001B⟧[2Jb      120"]);
  });

  it("colours on a terminal only, and not where NO_COLOR is set", () => {
    expect(colour(anIo({ isTerminal: true }), "red", "no")).toBe("\u001B[31mno\u001B[39m");
    expect(colour(anIo({ isTerminal: true, env: { NO_COLOR: "" } }), "red", "no")).toContain("\u001B[31m");
    expect(colour(anIo({ isTerminal: true, env: { NO_COLOR: "1" } }), "red", "no")).toBe("no");
    expect(colour(anIo(), "red", "no")).toBe("no");
  });
});
