import { hashObject, RESOURCES, type JsonValue, type LiveObject, type Workspace } from "../../model/index.ts";
import type { IdMap } from "../../snapshot/index.ts";

/** What a workspace holds after a run: `resource/id`, in the snapshot's ids, and a hash of each object. */
export type WorkspaceEnd = ReadonlyMap<string, string>;

/** What tells two ends apart; all empty where they are equal. */
export interface EndDifference {
  /** Objects that one run created once, and the other once more. */
  readonly duplicates: readonly string[];
  /** Objects that are missing. */
  readonly lost: readonly string[];
  readonly different: readonly string[];
}

export interface ReadEndOptions {
  readonly idMap: IdMap;
  /** Times from here on were set by the server meanwhile: they say when, not what. In Unix milliseconds. */
  readonly sinceMs: number;
}

/** Reads everything in a workspace. What was created counts under the id that the snapshot gave it. */
export async function readEnd(
  workspace: Workspace,
  { idMap, sinceMs }: ReadEndOptions,
): Promise<WorkspaceEnd> {
  const end = new Map<string, string>();
  for (const resource of RESOURCES) {
    for await (const live of workspace.list(resource)) {
      const object = idMap.toWorkingObject(withoutNewTimes(live, sinceMs));
      end.set(`${resource}/${object.id}`, hashObject(object));
    }
  }
  return end;
}

/** Holds one end against another that it should be equal to. */
export function compareEnds(wanted: WorkspaceEnd, found: WorkspaceEnd): EndDifference {
  const keys = [...found.keys()];
  return {
    duplicates: keys.filter((key) => !wanted.has(key)),
    lost: [...wanted.keys()].filter((key) => !found.has(key)),
    different: keys.filter((key) => wanted.has(key) && wanted.get(key) !== found.get(key)),
  };
}

function withoutNewTimes(object: LiveObject, sinceMs: number): LiveObject {
  return { ...object, settings: replaceTimes(object.settings, sinceMs) as LiveObject["settings"] };
}

function replaceTimes(value: JsonValue, sinceMs: number): JsonValue {
  if (typeof value === "string") {
    return TIME.test(value) && Date.parse(value) >= sinceMs ? "meanwhile" : value;
  }
  if (Array.isArray(value)) {
    return value.map((item) => replaceTimes(item, sinceMs));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceTimes(item, sinceMs)]))
    : value;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
