export { countObjects, openSnapshot } from "./open-snapshot.ts";
export { readReferences } from "./references.ts";
export type { References } from "./references.ts";
export { SNAPSHOT_FORMAT_VERSION } from "./types.ts";
export type { Snapshot, SnapshotHeader } from "./types.ts";
