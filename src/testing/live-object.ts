import type { LiveObject, RemoteId, Resource } from "../model/index.ts";
import { anObject } from "./snapshot-folder.ts";

/** An object as a workspace returned it: in English, named after its id, unless said otherwise. */
export function aLiveObject(resource: Resource, id: string, change: Partial<LiveObject> = {}): LiveObject {
  return { ...anObject(resource, id), id: id as RemoteId, ...change };
}
