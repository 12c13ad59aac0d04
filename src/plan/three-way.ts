import {
  hashValue,
  isSameValue,
  type FieldKind,
  type JsonValue,
  type WrittenHashes,
} from "../model/index.ts";

/**
 * How a field stands between the working copy, the live workspace and what both started from.
 * - `same`: nothing to do in either direction.
 * - `ours`: only the working copy moved; it is to be written.
 * - `theirs`: only the workspace moved; the working copy follows at the next pull.
 * - `conflict`: both moved, to different values.
 */
export type Movement = "same" | "ours" | "theirs" | "conflict";

export interface ThreeValues {
  readonly kind: FieldKind;
  readonly base: JsonValue | undefined;
  readonly working: JsonValue | undefined;
  readonly live: JsonValue | undefined;
  /** What was last sent of this field and what came back, where the two differ. */
  readonly written: WrittenHashes | undefined;
}

/**
 * Compares three ways. A field that helpferry wrote and Intercom rewrote is unchanged while the working
 * copy still is what was sent and the workspace still has what came back.
 *
 * A field the working copy lacks never counts as moved: a missing locale is not a deletion. An empty text
 * in the working copy is one.
 */
export function compareThreeWays({ kind, base, working, live, written }: ThreeValues): Movement {
  if (isSameValue(kind, working, live) || isRewriteOf(kind, working, live, written)) {
    return "same";
  }
  const theirsMoved = !isSameValue(kind, live, base);
  if (working === undefined) {
    return theirsMoved ? "theirs" : "same";
  }
  const oursMoved = !isSameValue(kind, working, base) && !isRewriteOf(kind, working, base, written);
  if (oursMoved) {
    return theirsMoved ? "conflict" : "ours";
  }
  return theirsMoved ? "theirs" : "same";
}

function isRewriteOf(
  kind: FieldKind,
  sent: JsonValue | undefined,
  returned: JsonValue | undefined,
  written: WrittenHashes | undefined,
): boolean {
  return (
    written !== undefined &&
    hashValue(kind, sent) === written.sentHash &&
    hashValue(kind, returned) === written.returnedHash
  );
}
