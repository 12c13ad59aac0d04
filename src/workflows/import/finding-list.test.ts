import { describe, expect, it } from "vitest";
import { makeFinding, type Finding, type FindingCode } from "./finding.ts";
import { FindingList } from "./finding-list.ts";

const PATHS = ["/in/fr.csv", "/in/de.csv"];

function found(code: FindingCode, file: string, row: number | null, locale = file.slice(0, 2)): Finding {
  return makeFinding(code, { file, row, locale, found: `${code} of ${file}` });
}

function told(list: FindingList): string[] {
  return [...list].map(({ file, row, code }) => `${file} ${row} ${code}`);
}

describe("FindingList", () => {
  it("lists findings in the order of files and rows, those of a row as they came", () => {
    const list = new FindingList(PATHS);
    list.add(found("ph-missing", "de.csv", 2));
    list.add(found("number-extra", "fr.csv", 90));
    list.add(found("ph-missing", "fr.csv", 9));
    list.add(found("blank", "fr.csv", 9));
    list.add(found("other-locale", "fr.csv", null));
    const expected = [
      "fr.csv null other-locale",
      "fr.csv 9 ph-missing",
      "fr.csv 9 blank",
      "fr.csv 90 number-extra",
      "de.csv 2 ph-missing",
    ];
    expect([told(list), told(list)]).toEqual([expected, expected]);
    expect(JSON.parse(JSON.stringify(list))).toEqual([...list]);
  });

  it("keeps all of a finding, however long and whatever is in it", () => {
    const list = new FindingList(PATHS);
    const findings = ["", "\uD800 alone", '\u0000\n"{}', "ü".repeat(400_000)].map((text, row) => ({
      ...found("source-edited", "fr.csv", row),
      found: text,
      column: { letter: "D", header: text },
    }));
    list.addAll(findings);
    expect([...list]).toEqual(findings);
  });

  it("counts a row once that is held for several reasons, and once per locale", () => {
    const list = new FindingList(PATHS);
    list.addAll([
      found("ph-missing", "fr.csv", 2),
      found("ph-extra", "fr.csv", 2),
      found("ph-extra", "fr.csv", 2, "de"),
      found("number-extra", "fr.csv", 3),
      found("source-moved", "fr.csv", 4),
    ]);
    expect([list.heldRows, list.stale]).toEqual([2, 1]);
  });

  it("forgets what was found in a sheet, and takes what is found there then", () => {
    const list = new FindingList(PATHS);
    list.addAll([found("ph-missing", "fr.csv", 2), found("ph-missing", "de.csv", 2)]);
    list.drop({ file: "fr.csv", locale: "fr" });
    expect([told(list), list.heldRows]).toEqual([["de.csv 2 ph-missing"], 1]);
    list.add(found("blank", "fr.csv", 7));
    expect([told(list), list.heldRows]).toEqual([["fr.csv 7 blank", "de.csv 2 ph-missing"], 2]);
  });
});
