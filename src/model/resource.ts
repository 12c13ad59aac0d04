import { compareText } from "./compare-text.ts";

/** The kinds of object helpferry carries, parents before children: the order in which creates are written. */
export const RESOURCES = ["collection", "section", "article", "news-item"] as const;

export type Resource = (typeof RESOURCES)[number];

/**
 * An id in the live workspace's own numbering, as a string: Intercom sends the same id as a string in one
 * place and as an integer in another. Branded, because swapping the ids of two workspaces, or a working
 * id and a remote one, would write to the wrong object.
 */
export type RemoteId = string & { readonly __id: "remote" };

/**
 * An id in the snapshot's numbering: the origin workspace's id, or, for an object that does not exist
 * anywhere yet, one that a person made up, beginning with `new-`.
 */
export type WorkingId = string & { readonly __id: "working" };

/** True for an id that a person made up for an object still to be created. */
export function isNewId(id: WorkingId): boolean {
  return id.startsWith("new-");
}

/** Orders ids numerically where both are numbers, numbers before made-up ids, else by code unit. */
export function compareIds(left: string, right: string): number {
  const leftNumeric = /^\d+$/.test(left);
  const rightNumeric = /^\d+$/.test(right);
  if (leftNumeric && rightNumeric) {
    return left.length - right.length || compareText(left, right);
  }
  if (leftNumeric !== rightNumeric) {
    return leftNumeric ? -1 : 1;
  }
  return compareText(left, right);
}
