/* oxlint-disable typescript/no-unsafe-type-assertion -- the one place where a text becomes an id of the workspace. */
import { InternalError } from "../errors.ts";
import type { JsonValue, RemoteId } from "../model/index.ts";

/** An id that came from the workspace. */
export function toRemoteId(id: string): RemoteId {
  return id as RemoteId;
}

/**
 * A reference as the wire wants most of them: an integer. Throws InternalError for what can be none, such
 * as an id that a person made up.
 */
export function toIntegerId(id: JsonValue | undefined, field: string): number {
  const number = typeof id === "string" && /^\d+$/.test(id) ? Number(id) : Number.NaN;
  if (!Number.isSafeInteger(number)) {
    throw new InternalError({
      code: "id-not-numeric",
      message: `${field} is ${JSON.stringify(id)}; wanted an id of the workspace`,
    });
  }
  return number;
}
