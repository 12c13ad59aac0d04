import type { Operation } from "./types.ts";

/** True for an operation that puts something into newsfeeds: these are then looked up before anything is written. */
export function assignsNewsfeeds({ action, changes }: Operation): boolean {
  return action !== "hold" && changes.some(({ field }) => field === "assignments");
}
