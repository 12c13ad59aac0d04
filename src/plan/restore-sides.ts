import type { ObjectSides } from "./object-sides.ts";

/**
 * An object as a restore sees it: whatever differs is to be written, as if the workspace had never moved,
 * and what is gone is created again. Pure.
 */
export function restoreSides(sides: ObjectSides): ObjectSides {
  if (sides.live !== undefined) {
    return { ...sides, base: sides.live };
  }
  const gone = sides.remoteId === undefined ? {} : { replaces: sides.remoteId };
  return { ...sides, base: undefined, remoteId: undefined, ...gone };
}
