import type { SandboxContent } from "../sandbox/index.ts";
import { describeContent } from "./describe-content.ts";

/** What tells a workspace from another that it should be equal to; a changed object counts in both. */
export interface ContentDifference {
  /** Objects that the other has not, or has less often. */
  readonly surplus: number;
  /** Objects of the other that are missing. */
  readonly missing: number;
}

/** Holds two workspaces against each other, whatever their ids and the order they were filled in. */
export function compareContent(content: SandboxContent, wanted: SandboxContent): ContentDifference {
  const found = list(content);
  const expected = list(wanted);
  return { surplus: subtract(found, expected), missing: subtract(expected, found) };
}

function list(content: SandboxContent): readonly string[] {
  return Object.entries(describeContent(content)).flatMap(([kind, objects]) =>
    objects.map((object) => `${kind} ${object}`),
  );
}

/** How many of the first list are not in the second, each counted as often as it is there. */
function subtract(from: readonly string[], taken: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of taken) {
    left.set(one, (left.get(one) ?? 0) + 1);
  }
  return from.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  }).length;
}
