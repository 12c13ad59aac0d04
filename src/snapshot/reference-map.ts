import { join } from "node:path";
import { FormatError } from "../errors.ts";
import { readJsonFile, replaceFile } from "../files/index.ts";
import { isJsonObject, type JsonValue, type ReferenceTarget } from "../model/index.ts";

/** What content refers to and helpferry never creates: it must be there already, under another id. */
export const MAPPED_KINDS = [
  "admin",
  "newsfeed",
  "help-center",
] as const satisfies readonly ReferenceTarget[];
export type MappedKind = (typeof MAPPED_KINDS)[number];

export function isMappedKind(target: ReferenceTarget): target is MappedKind {
  return MAPPED_KINDS.some((kind) => kind === target);
}

/** One line of the map that a person completes: who of the origin is who of the destination. */
export interface MappedReference {
  readonly kind: MappedKind;
  readonly originId: string;
  /** Name or e-mail address, for the person who completes the map. */
  readonly originName: string;
  /** Null until somebody says who it is; nothing that names it can be written before. */
  readonly destinationId: string | null;
  readonly destinationName: string | null;
  /** What the draft went by; `person` where somebody filled it in. */
  readonly matchedBy: "email" | "name" | "only-one" | "person" | null;
}

export interface ReferenceMapFile {
  readonly kind: "helpferry-map";
  readonly formatVersion: 1;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly references: readonly MappedReference[];
}

/** What stands in place of an id of a destination that has no counterpart in the snapshot: equal to none. */
export const FOREIGN = "?";

/** Between the teammates, newsfeeds and help centers of a snapshot and those of one workspace. */
export interface ReferenceMap {
  /** Undefined for what is not mapped. */
  toRemote(kind: MappedKind, id: string): string | undefined;
  /** An id with a leading `?` for what is not mapped. */
  toWorking(kind: MappedKind, id: string): string;
}

/** The origin's own references: every id is itself. */
export const SAME_REFERENCES: ReferenceMap = { toRemote: (_kind, id) => id, toWorking: (_kind, id) => id };

/** The references of a destination. */
export function createReferenceMap(file: ReferenceMapFile): ReferenceMap {
  const toRemote = new Map<string, string>();
  const toWorking = new Map<string, string>();
  for (const { kind, originId, destinationId } of file.references) {
    if (destinationId !== null) {
      toRemote.set(`${kind}/${originId}`, destinationId);
      // Several of the origin may share one of the destination; the first stands for it on the way back.
      const key = `${kind}/${destinationId}`;
      toWorking.set(key, toWorking.get(key) ?? originId);
    }
  }
  return {
    toRemote: (kind, id) => toRemote.get(`${kind}/${id}`),
    toWorking: (kind, id) => toWorking.get(`${kind}/${id}`) ?? `${FOREIGN}${id}`,
  };
}

function mapPath(remoteFolder: string): string {
  return join(remoteFolder, "map.json");
}

/**
 * Reads the map of a destination; undefined where none was drafted, so that it is no destination yet.
 * Throws FormatError that names the entry a person has damaged.
 */
export async function readReferenceMap(remoteFolder: string): Promise<ReferenceMapFile | undefined> {
  const path = mapPath(remoteFolder);
  const value = await readJsonFile(path);
  if (value === undefined) {
    return undefined;
  }
  if (!isJsonObject(value) || value["kind"] !== "helpferry-map" || !Array.isArray(value["references"])) {
    throw damaged(path, "it is no map of references");
  }
  for (const [index, reference] of value["references"].entries()) {
    if (!isReference(reference)) {
      throw damaged(path, `references[${index}] needs kind, originId, and destinationId as a text or null`);
    }
  }
  return value as unknown as ReferenceMapFile;
}

/** Writes the map of a destination in one step. */
export async function writeReferenceMap(remoteFolder: string, file: ReferenceMapFile): Promise<void> {
  await replaceFile(mapPath(remoteFolder), `${JSON.stringify(file, undefined, 2)}\n`);
}

function isReference(value: JsonValue): boolean {
  return (
    isJsonObject(value) &&
    MAPPED_KINDS.some((kind) => kind === value["kind"]) &&
    typeof value["originId"] === "string" &&
    (value["destinationId"] === null || typeof value["destinationId"] === "string")
  );
}

function damaged(path: string, what: string): FormatError {
  return new FormatError({
    code: "map-damaged",
    message: `Cannot read ${path}: ${what}.`,
    hint: "Mend the entry, or remove the file and draft it anew with `helpferry map init`.",
  });
}
