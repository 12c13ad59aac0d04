import type { Operation } from "../plan/index.ts";
import type { Problem } from "./types.ts";

/** Why nothing was written for an object that is gone. */
export function deletedLive({ resource, key, name }: Operation): Problem {
  return {
    code: "deleted-live",
    message: `${resource} ${key} ("${name}") is no longer in the workspace.`,
    hint: "Pull to see what is there now; it is never created again by itself.",
  };
}
