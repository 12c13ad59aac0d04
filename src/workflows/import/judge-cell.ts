import { hashSource, normaliseText } from "../../model/index.ts";
import { readSentinel, type Sentinel } from "./sentinel.ts";

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
  /** Of a text that can be left out as a whole; undefined for a block, which is a part of one. */
  readonly leaving?: LeavingFacts;
}

export interface LeavingFacts {
  /** True where it is known that the text is not to be translated. */
  readonly isSkipped: boolean;
  /** True where translations may be taken away. */
  readonly allowsClearing: boolean;
}

export type Verdict =
  | { readonly kind: "untouched" }
  | { readonly kind: "already-there" }
  | {
      readonly kind: "take";
      /** Null for no text. */
      readonly after: string | null;
      readonly isStale: boolean;
      /** What stands in the cell instead of a translation. */
      readonly sentinel: ReturnType<typeof readSentinel>;
    }
  | {
      readonly kind: "hold";
      readonly why: "target-moved" | "source-moved-strict" | "unit-gone" | SentinelProblem;
      /** The text that moved, as it is and as it was handed out. */
      readonly found: string | null;
      readonly wanted: string | null;
    };

type SentinelProblem = "unknown-sentinel" | "sentinel-not-here" | "clear-not-allowed" | "skip-translated";

/**
 * Decides about one cell by comparing three: what was handed out, what came back, and the working copy.
 * Texts are compared and taken in Unicode normal form C with line feeds.
 */
export function judgeCell(facts: CellFacts): Verdict {
  if (isUntouched(facts)) {
    return { kind: "untouched" };
  }
  const { workingSource, handedOutSource, workingTarget } = facts;
  const sources = { found: workingSource, wanted: handedOutSource };
  if (workingSource === null) {
    return { kind: "hold", why: "unit-gone", ...sources };
  }
  const sentinel = readSentinel(facts.cell, handedOutSource);
  const problem = findProblem(sentinel, facts);
  if (problem !== undefined) {
    return { kind: "hold", why: problem, found: facts.cell, wanted: workingTarget };
  }
  const after = textMeant(facts, sentinel);
  const isSkipped = facts.leaving?.isSkipped === true;
  if (
    comparable(after) === comparable(workingTarget) &&
    (after !== null || isSkipped === (sentinel === "skip"))
  ) {
    return { kind: "already-there" };
  }
  if (comparable(workingTarget) !== comparable(facts.handedOutTarget)) {
    return { kind: "hold", why: "target-moved", found: workingTarget, wanted: facts.handedOutTarget };
  }
  const isStale =
    after !== null &&
    !facts.isEditing &&
    workingSource !== handedOutSource &&
    hashSource(workingSource) !== hashSource(handedOutSource);
  return isStale && facts.isStrict
    ? { kind: "hold", why: "source-moved-strict", ...sources }
    : { kind: "take", after, isStale, sentinel };
}

/** Why a sentinel is not followed. */
function findProblem(
  sentinel: Sentinel | "unknown" | undefined,
  { isEditing, leaving, workingTarget }: CellFacts,
): SentinelProblem | undefined {
  if (sentinel === undefined || sentinel === "unknown") {
    return sentinel && "unknown-sentinel";
  }
  if (isEditing || (leaving === undefined && sentinel !== "same")) {
    return "sentinel-not-here";
  }
  const isEmpty = comparable(workingTarget) === "";
  if (sentinel === "skip" && !isEmpty) {
    return "skip-translated";
  }
  return sentinel === "clear" && !isEmpty && leaving?.allowsClearing !== true
    ? "clear-not-allowed"
    : undefined;
}

function textMeant(
  { cell, handedOutSource }: CellFacts,
  sentinel: ReturnType<typeof readSentinel>,
): string | null {
  if (sentinel === undefined) {
    return normaliseText(cell);
  }
  return sentinel === "same" ? normaliseText(handedOutSource) : null;
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
