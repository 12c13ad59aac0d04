import { hashSource, normaliseText } from "../../model/index.ts";

/** The texts that decide about one cell; null where there is none. */
export interface CellFacts {
  /** The target as it came back. */
  readonly cell: string;
  /** The target and the source as they were handed out. */
  readonly handedOutTarget: string | null;
  readonly handedOutSource: string;
  /** Target and source in the working copy now; `workingSource` null where the unit is gone. */
  readonly workingTarget: string | null;
  readonly workingSource: string | null;
  /** True for a file in the source locale itself: source and target are the same text. */
  readonly isEditing: boolean;
  /** Hold a translation of a source that moved, instead of taking it as stale. */
  readonly isStrict: boolean;
}

export type Verdict =
  | { readonly kind: "untouched" }
  | { readonly kind: "already-there"; readonly after: string }
  | { readonly kind: "take"; readonly after: string; readonly isStale: boolean }
  | {
      readonly kind: "hold";
      readonly why: "target-moved" | "source-moved-strict" | "unit-gone";
      /** The text that moved, as it is and as it was handed out. */
      readonly found: string | null;
      readonly wanted: string | null;
    };

/**
 * Decides about one cell by comparing three: what was handed out, what came back, and the working copy.
 * Texts are compared and taken in Unicode normal form C with line feeds.
 */
export function judgeCell(facts: CellFacts): Verdict {
  if (isUntouched(facts)) {
    return { kind: "untouched" };
  }
  const after = normaliseText(facts.cell);
  const sources = { found: facts.workingSource, wanted: facts.handedOutSource };
  if (facts.workingSource === null) {
    return { kind: "hold", why: "unit-gone", ...sources };
  }
  if (after === comparable(facts.workingTarget)) {
    return { kind: "already-there", after };
  }
  if (comparable(facts.workingTarget) !== comparable(facts.handedOutTarget)) {
    return { kind: "hold", why: "target-moved", found: facts.workingTarget, wanted: facts.handedOutTarget };
  }
  const { workingSource, handedOutSource } = facts;
  const isStale =
    !facts.isEditing &&
    workingSource !== handedOutSource &&
    hashSource(workingSource) !== hashSource(handedOutSource);
  return isStale && facts.isStrict
    ? { kind: "hold", why: "source-moved-strict", ...sources }
    : { kind: "take", after, isStale };
}

/** True for a cell that is empty or as it was handed out, whatever the working copy has. */
export function isUntouched({ cell, handedOutTarget }: Pick<CellFacts, "cell" | "handedOutTarget">): boolean {
  return (
    cell === handedOutTarget || cell.trim() === "" || normaliseText(cell) === comparable(handedOutTarget)
  );
}

function comparable(text: string | null): string {
  return normaliseText(text ?? "");
}
