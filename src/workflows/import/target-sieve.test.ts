import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeText } from "../../model/index.ts";
import { isSameFolded, refuseMovedTargets } from "./source-column.ts";
import { TargetSieve } from "./target-sieve.ts";

/** The targets of a sheet's rows: as handed out, and as they came back. */
interface Row {
  readonly handedOut: string | null;
  readonly target: string;
}

function isSuspicious(rows: readonly Row[]): boolean {
  const sieve = new TargetSieve(rows.length);
  for (const { handedOut, target } of rows) {
    sieve.addHandedOut(encodeText(handedOut ?? ""));
    if (!isSameFolded(target, handedOut ?? "")) {
      sieve.addChanged(encodeText(target));
    }
  }
  return sieve.isSuspicious;
}

function isRefused(rows: readonly Row[]): boolean {
  const cells = rows.map(({ handedOut, target }) => ({ target, handedOut: { target: handedOut } }));
  try {
    refuseMovedTargets(
      cells,
      cells.map(({ handedOut }) => handedOut),
      "fr.csv",
    );
    return false;
  } catch {
    return true;
  }
}

const NAMES = Array.from({ length: 200 }, (_, index) => `Rubrique ${index}: été`);

describe("TargetSieve", () => {
  it("suspects whatever is refused", () => {
    const target = fc.constantFrom("un", "deux", "trois", "é", "e\u0301", "l'été", "l’été", "-", "");
    const row = fc.record({ handedOut: fc.option(target), target: fc.oneof(target, fc.string()) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        fc.pre(isRefused(rows));
        expect(isSuspicious(rows)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("suspects a column that was sorted alone", () => {
    const sorted = NAMES.toSorted();
    expect(isSuspicious(NAMES.map((name, index) => ({ handedOut: name, target: sorted[index] ?? "" })))).toBe(
      true,
    );
  });

  it.each<[string, (name: string, index: number) => Row]>([
    ["every target was edited", (name) => ({ handedOut: name, target: `${name} !` })],
    [
      "every tenth was",
      (name, index) => ({ handedOut: name, target: index % 10 === 0 ? `${name} +` : name }),
    ],
    ["every target is new", (name) => ({ handedOut: null, target: name })],
    ["nothing was changed", (name) => ({ handedOut: name, target: name })],
    [
      "two were exchanged",
      (name, index) => ({ handedOut: name, target: index < 2 ? (NAMES[1 - index] ?? "") : name }),
    ],
  ])("suspects nothing where %s", (_, edit) => {
    expect(isSuspicious(NAMES.map((name, index) => edit(name, index)))).toBe(false);
  });
});
