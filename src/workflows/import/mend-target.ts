import { isAcknowledged, pairToCheck, type RowChecking, type RowToCheck } from "./check-row.ts";
import { isUntouched } from "./judge-cell.ts";
import { readSentinel } from "./sentinel.ts";

/** More is never needed: each round mends what one check found. */
const MOST_ROUNDS = 12;

/**
 * The target of a row as the checks would have it, where they are certain what it should be: each mend has to leave less
 * to be found than there was. What was found right before, or is said to be right now, stays; so does a text nobody touched.
 */
export function mendTarget(
  place: Omit<RowToCheck, "target">,
  { checker, waivers, mends = false }: RowChecking,
): string {
  const { row } = place;
  const { handedOut } = row;
  let text = row.target;
  if (
    !mends ||
    isUntouched({ cell: text, handedOutTarget: handedOut.target }) ||
    readSentinel(text, handedOut.source) !== undefined
  ) {
    return text;
  }
  const look = (target: string): ReturnType<typeof checker.check> => {
    const pair = pairToCheck({ ...place, target });
    return pair === undefined ? [] : checker.check(pair);
  };
  const isRight = (code: string): boolean =>
    waivers.has(
      { unit: handedOut.unit, locale: row.sheet.locale, source: handedOut.source, target: row.target },
      code,
    ) || isAcknowledged(row, code);
  let findings = look(text);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const better = findings
      .filter(({ code, fix }) => fix !== null && !isRight(code))
      .map(({ fix }) => ({ text: fix ?? "", findings: look(fix ?? "") }))
      .find((mended) => mended.findings.length < findings.length);
    if (better === undefined) {
      break;
    }
    ({ text, findings } = better);
  }
  return text;
}
