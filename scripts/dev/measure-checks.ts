/**
 * How long the checks take for a translation, once warm: `node --import tsx scripts/dev/measure-checks.ts [snapshot]`,
 * of data/sample unless another snapshot is named.
 */
import { fileURLToPath } from "node:url";
import { Checker, DEFAULT_CHOICE, type TextPair } from "../../src/checks/index.ts";
import { walkSnapshot } from "../../src/workflows/check/walk-snapshot.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));
const ROUNDS = 41;

const byKind = new Map<string, TextPair[]>();
for await (const pair of walkSnapshot(process.argv[2] ?? SAMPLE, {})) {
  const pairs = byKind.get(pair.kind) ?? [];
  byKind.set(pair.kind, pairs);
  pairs.push(pair);
}
for (const profile of ["default", "strict"] as const) {
  for (const [kind, pairs] of byKind) {
    const checker = new Checker({ ...DEFAULT_CHOICE, profile });
    const rounds = Array.from({ length: ROUNDS }, () => timeRound(checker, pairs)).toSorted(
      (left, right) => left - right,
    );
    const characters = pairs.reduce((sum, { target }) => sum + target.length, 0) / pairs.length;
    const median = rounds[Math.floor(ROUNDS / 2)] ?? 0;
    console.log(
      `${profile}, ${kind}: ${median.toFixed(1)} µs a translation of ${Math.round(characters)} characters (${pairs.length} translations, median of ${ROUNDS} rounds)`,
    );
  }
}

function timeRound(checker: Checker, pairs: readonly TextPair[]): number {
  const start = process.hrtime.bigint();
  for (const pair of pairs) {
    checker.check(pair);
  }
  return Number(process.hrtime.bigint() - start) / 1000 / pairs.length;
}
