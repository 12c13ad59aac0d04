import { UsageError } from "../errors.ts";
import type { RemoteId } from "../model/index.ts";

/** What stands for: none of the objects is it, create it. */
const NONE = "none";

/**
 * Reads `--adopt create:section:new-a=512`, given any number of times: which object of the workspace a create
 * made whose reply never came, or `none`. Throws UsageError.
 */
export function readAnswers(given: unknown): ReadonlyMap<string, RemoteId | null> {
  const answers = new Map<string, RemoteId | null>();
  for (const one of Array.isArray(given) ? given : []) {
    const [, operation, id] = /^(create:[a-z-]+:.+)=([A-Za-z0-9_-]+)$/.exec(String(one)) ?? [];
    if (operation === undefined || id === undefined) {
      throw new UsageError({
        code: "wrong-option",
        message: `Cannot use --adopt ${String(one)}: wanted an operation and the id of what it created, or ${NONE}, such as create:section:new-a=512.`,
        hint: "The report of the run has the operation and the ids, ready to copy.",
      });
    }
    answers.set(operation, id === NONE ? null : (id as RemoteId));
  }
  return answers;
}
