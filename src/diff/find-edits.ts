/** A run of both texts that is the same, or of one that the other has not: `length` pieces from `at` on. */
export interface Edit {
  readonly kind: "same" | "removed" | "added";
  /** Where it begins: in the text before, or in the one after for what was added. */
  readonly at: number;
  readonly length: number;
}

/** Texts that differ in more pieces are not worth showing piece by piece. */
const MOST_DIFFERENCES = 400;

/**
 * The fewest pieces to take out and put in that make one list the other: Myers, "An O(ND) Difference Algorithm and Its
 * Variations" (1986). Where that is more than anybody would look at, all between what is the same at both ends
 * is taken out and put in. What is taken out comes before what is put in its place.
 */
export function findEdits(before: readonly string[], after: readonly string[]): Edit[] {
  const start = countAlike(Math.min(before.length, after.length), (index) => before[index] === after[index]);
  const rest = Math.min(before.length, after.length) - start;
  const end = countAlike(rest, (index) => before.at(-1 - index) === after.at(-1 - index));
  const middle = findMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    { kind: "same" as const, at: 0, length: start },
    ...middle.map((edit) => ({ ...edit, at: edit.at + start })),
    { kind: "same" as const, at: before.length - end, length: end },
  ].filter(({ length }) => length > 0);
}

function countAlike(most: number, isAlike: (index: number) => boolean): number {
  let count = 0;
  while (count < most && isAlike(count)) {
    count += 1;
  }
  return count;
}

function findMiddle(before: readonly string[], after: readonly string[]): Edit[] {
  const trace = before.length > 0 && after.length > 0 ? searchPath(before, after) : undefined;
  return trace === undefined
    ? [
        { kind: "removed", at: 0, length: before.length },
        { kind: "added", at: 0, length: after.length },
      ]
    : readPath(trace, before.length, after.length);
}

/** How far each diagonal (pieces taken out minus pieces put in) is reached, after each number of differences. */
type Trace = readonly ReadonlyMap<number, number>[];

/** Undefined where there are too many differences. */
function searchPath(before: readonly string[], after: readonly string[]): Trace | undefined {
  const trace: Map<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let differences = 0; differences <= MOST_DIFFERENCES; differences += 1) {
    const next = new Map<number, number>();
    trace.push(next);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const entry = isPutIn(reached, diagonal, differences)
        ? reached.get(diagonal + 1)
        : (reached.get(diagonal - 1) ?? 0) + 1;
      let x = entry ?? 0;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) {
        x += 1;
      }
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) {
        return trace;
      }
    }
    reached = next;
  }
  return undefined;
}

/** True where a diagonal is entered from the one above, by putting a piece in; else by taking one out. */
function isPutIn(reached: ReadonlyMap<number, number>, diagonal: number, differences: number): boolean {
  const fromAbove = reached.get(diagonal + 1) ?? -1;
  const fromBelow = reached.get(diagonal - 1) ?? -1;
  return diagonal === -differences || (diagonal !== differences && fromBelow < fromAbove);
}

/** Walks the path back from its end. */
function readPath(trace: Trace, beforeLength: number, afterLength: number): Edit[] {
  const steps: Edit["kind"][] = [];
  let x = beforeLength;
  let diagonal = beforeLength - afterLength;
  for (let differences = trace.length - 1; differences > 0; differences -= 1) {
    const reached = trace[differences - 1] ?? new Map<number, number>();
    const kind = isPutIn(reached, diagonal, differences) ? "added" : "removed";
    diagonal += kind === "added" ? 1 : -1;
    const from = reached.get(diagonal) ?? 0;
    const alike = x - from - Number(kind === "removed");
    steps.push(...Array<Edit["kind"]>(alike).fill("same"), kind);
    x = from;
  }
  steps.push(...Array<Edit["kind"]>(x).fill("same"));
  return gatherSteps(steps.toReversed());
}

/** Steps of a kind that follow each other make one edit, what is taken out before what is put in. */
function gatherSteps(steps: readonly Edit["kind"][]): Edit[] {
  const edits: Edit[] = [];
  const at = { removed: 0, added: 0 };
  for (let index = 0; index < steps.length;) {
    const isSame = steps[index] === "same";
    const end = steps.findIndex((kind, place) => place > index && (kind === "same") !== isSame);
    const run = steps.slice(index, end < 0 ? steps.length : end);
    for (const kind of isSame ? (["same"] as const) : (["removed", "added"] as const)) {
      const length = run.filter((step) => step === kind).length;
      edits.push({ kind, at: at[kind === "added" ? "added" : "removed"], length });
      at.removed += kind === "added" ? 0 : length;
      at.added += kind === "removed" ? 0 : length;
    }
    index += run.length;
  }
  return edits;
}
