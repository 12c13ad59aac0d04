import type { LiveObject, RemoteId } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import { findCreated } from "./find-created.ts";
import { AMBIGUOUS, type Sent } from "./journal.ts";
import type { Applied, OperationContext } from "./operation-context.ts";
import type { Problem } from "./types.ts";

/** The code of the problem of a create that is not there, but may still be at work. */
export const MAY_STILL_APPEAR = "may-still-appear";

/**
 * Finds out what became of a create whose reply never came: adopts what it left, or asks a person where that
 * is not certain. Undefined where it left nothing and never will: then it is to be sent again.
 */
export async function settleSent(
  operation: Operation,
  sent: Sent,
  context: OperationContext,
): Promise<Applied | undefined> {
  const { resource } = operation;
  const decided = context.adopt.get(operation.id);
  if (decided === null) {
    return undefined;
  }
  const live = context.live.of(resource);
  const adopted = decided === undefined ? undefined : await live.read(decided);
  if (adopted !== undefined) {
    return adopt(adopted, context);
  }
  const { idMap } = context.remote;
  const isSpokenFor = (id: RemoteId): boolean =>
    context.existedBefore(resource, id) ||
    idMap.isMapped(resource, id) ||
    context.claims.has(claimOf({ resource, id }));
  const { sure, possible } = await findCreated({ operation, sent, live, idMap, isSpokenFor });
  // Lookups run side by side: what another one took meanwhile is not free any more.
  const isFree = ({ id }: LiveObject): boolean => !isSpokenFor(id);
  const [first, ...others] = sure.filter(isFree);
  if (first !== undefined && others.length === 0) {
    return adopt(first, context);
  }
  const candidates = first === undefined ? possible.filter(isFree) : [first, ...others];
  const open = { outcome: "unknown", remoteId: null, sent } as const;
  if (candidates.length > 0) {
    return { ...open, problem: ambiguous(operation, candidates) };
  }
  return new Date(sent.at) < context.overBefore ? undefined : { ...open, problem: mayStillAppear(operation) };
}

function adopt(object: LiveObject, { claims }: OperationContext): Applied {
  claims.add(claimOf(object));
  return { outcome: "done", remoteId: object.id, returned: object, before: null };
}

function claimOf({ resource, id }: Pick<LiveObject, "resource" | "id">): string {
  return `${resource}/${id}`;
}

function ambiguous({ id, resource, name }: Operation, found: readonly LiveObject[]): Problem {
  const ids = found.map((object) => object.id);
  return {
    code: AMBIGUOUS,
    message: `An earlier request to create ${resource} "${name}" may have gone through, and ${ids.length === 1 ? `${resource} ${ids[0]} may be what it made` : `more than one ${resource} may be what it made: ${ids.join(", ")}`}. Nothing was sent again.`,
    hint: `Say which one it is: resume the run with ${ids.map((one) => `--adopt ${id}=${one}`).join(" or ")}, or with --adopt ${id}=none where it is none of them and is to be created.`,
  };
}

function mayStillAppear({ resource, name }: Operation): Problem {
  return {
    code: MAY_STILL_APPEAR,
    message: `A request to create ${resource} "${name}" left a moment ago and its reply never came. It is not in the workspace, but Intercom may still be at work on it.`,
    hint: "Resume the run in a few minutes: it is looked up again before it is sent again.",
  };
}
