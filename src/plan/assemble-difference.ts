import {
  fieldPlaces,
  fieldKind,
  hashValue,
  isSameValue,
  nameOf,
  valueAt,
  type ContentObject,
  type FieldPlace,
  type WrittenHashes,
} from "../model/index.ts";
import { makeChange } from "./make-change.ts";
import { relabelLocale } from "./relabel-locale.ts";
import type { Action, Change, Operation } from "./types.ts";

export interface DifferenceInput {
  /** The object in the earlier state; undefined where it is not there. */
  readonly before: ContentObject | undefined;
  /** The object in the later state; undefined where it is not there. */
  readonly after: ContentObject | undefined;
  /** Names of what it stands in, outermost first. */
  readonly place: readonly string[];
  /** What a state knows of the workspace's rewriting of a field: either value may be that of the other. */
  readonly written: (place: FieldPlace) => readonly WrittenHashes[];
}

/** What the actions mean in a file that only compares. */
export const DIFFERENCES = {
  create: "only-after",
  update: "changed",
  delete: "only-before",
} as const satisfies Record<Exclude<Action, "hold">, string>;

/**
 * What differs between two states of an object, in the form of an operation: unlike in a plan, a value that is
 * gone is a difference, and nothing is held back. Undefined where nothing differs. Pure.
 */
export function assembleDifference(input: DifferenceInput): Operation | undefined {
  const { after } = input;
  const before =
    input.before !== undefined && after !== undefined ? relabelLocale(input.before, after) : input.before;
  const object = after ?? before;
  if (object === undefined) {
    return undefined;
  }
  const changes = listChanges(object, { ...input, before });
  if (changes.length === 0 && before !== undefined && after !== undefined) {
    return undefined;
  }
  const action = before === undefined ? "create" : after === undefined ? "delete" : "update";
  return {
    id: [DIFFERENCES[action], object.resource, object.id].join(":"),
    action,
    resource: object.resource,
    key: object.id,
    remoteId: null,
    name: nameOf(object),
    place: input.place,
    defaultLocale: object.defaultLocale,
    dependsOn: [],
    undo: "none",
    guardHash: null,
    changes,
  };
}

function listChanges(object: ContentObject, { before, after, written }: DifferenceInput): Change[] {
  const places = fieldPlaces(...[after, before].filter((side) => side !== undefined));
  return places.flatMap((place): Change[] => {
    const kind = fieldKind(object.resource, place.field);
    const was = before === undefined ? undefined : valueAt(before, place);
    const is = after === undefined ? undefined : valueAt(after, place);
    const hashes = [hashValue(kind, was), hashValue(kind, is)];
    const isRewrite = written(place).some(
      ({ sentHash, returnedHash }) => hashes.includes(sentHash) && hashes.includes(returnedHash),
    );
    if (isRewrite || isSameValue(kind, was, is)) {
      return [];
    }
    return [makeChange(object, place, { before: was, after: is ?? null })];
  });
}
