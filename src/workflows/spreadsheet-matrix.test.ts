import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { NASTY_CELLS } from "../testing/nasty-cells.ts";
import { judgeByImport, KINDS, renderMatrix, SAVED_BY } from "../testing/spreadsheet-matrix.ts";

const DOCS = fileURLToPath(new URL("../../docs/spreadsheets.md", import.meta.url));
const CASES = SAVED_BY.flatMap(([file]) => KINDS.map((kind) => [kind, file] as const));

describe("texts that spreadsheets change", () => {
  it.each(CASES)("are never silently wrong: %s, %s", async (kind, file) => {
    const outcomes = await judgeByImport(kind, file);
    expect(outcomes).not.toContain("refused");
    expect(NASTY_CELLS.filter((_, index) => outcomes[index] === "silently wrong")).toEqual([]);
  });

  it("are in docs/spreadsheets.md as they are", async () => {
    expect(await readFile(DOCS, "utf8")).toContain(await renderMatrix());
  });
});
