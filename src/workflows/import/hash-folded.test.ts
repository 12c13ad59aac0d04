import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeText } from "../../model/index.ts";
import { hashFolded } from "./hash-folded.ts";
import { foldText } from "./source-column.ts";

function hash(text: string): number {
  return hashFolded(encodeText(text));
}

/** What programs make of a text by themselves; `foldText` undoes it all. */
const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text.normalize("NFD"),
  (text) => text.normalize("NFC"),
  (text) => text.replaceAll("'", "’").replaceAll('"', "“"),
  (text) => text.replaceAll("...", "…").replaceAll("--", "—"),
  (text) => text.replaceAll(" ", "\u00A0"),
  (text) => text.replaceAll(" ", "\u202F  "),
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => ` ${text}\u2060`,
  (text) => text.replaceAll("Å", "\u212B").replaceAll("K", "\u212A").replaceAll(";", "\u037E"),
];

const character = fc.oneof(
  fc.constantFrom(
    "a",
    "e",
    "o",
    "K",
    "Å",
    ";",
    "'",
    '"',
    "-",
    ".",
    " ",
    "\n",
    "\u0301",
    "\u0323",
    "\u0302",
    "\u0308",
    "\u200B",
    "é",
    "ậ",
    "й",
  ),
  fc.constantFrom("か", "\u3099", "が", "\u0958", "क", "\u093C", "각", "\u1100", "\u1161", "\u11A8", "👩"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).map((text) => Buffer.from(text).toString()),
);
const text = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(""));

describe("hashFolded()", () => {
  it("is the same for texts that folding makes the same", () => {
    fc.assert(
      fc.property(text, fc.array(fc.constantFrom(...CHANGES), { maxLength: 3 }), (before, changes) => {
        let after = before;
        for (const change of changes) {
          after = change(after);
        }
        fc.pre(foldText(after) === foldText(before));
        expect(hash(after)).toBe(hash(before));
      }),
      { numRuns: 5_000 },
    );
  });

  it("is that of the folded text", () => {
    fc.assert(
      fc.property(text, (before) => {
        expect(hash(foldText(before))).toBe(hash(before));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ["Billing", "Refunds"],
    ["Section 1", "Section 2"],
    ["Расчёты", "Возвраты"],
    ["請求", "返金"],
    ["الفواتير", "المبالغ"],
    ["ab", "ba"],
  ])("tells %s from %s", (left, right) => {
    expect(hash(left)).not.toBe(hash(right));
  });

  it("reads a text where it stands among other bytes", () => {
    const bytes = Buffer.from("before: Расчёты, after");
    const start = bytes.indexOf("Р");
    expect(hashFolded({ bytes, start, end: bytes.indexOf(",") })).toBe(hash("Расчёты"));
  });
});
