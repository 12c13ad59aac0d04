import { join } from "node:path";
import { ConflictError } from "../errors.ts";
import {
  compareIds,
  mapReferences,
  RESOURCES,
  type Admin,
  type HelpCenter,
  type Newsfeed,
  type Workspace,
} from "../model/index.ts";
import {
  isMappedKind,
  MAPPED_KINDS,
  openSnapshot,
  readReferenceMap,
  readReferences,
  remoteFolder,
  writeReferenceMap,
  type MappedKind,
  type MappedReference,
  type ReferenceMapFile,
  type Snapshot,
} from "../snapshot/index.ts";

export interface InitMapResult {
  readonly map: ReferenceMapFile;
  /** The file to complete by hand. */
  readonly path: string;
}

/** Somebody or something that content can name, in whichever workspace. */
interface Named {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/**
 * Drafts the map of a destination: every teammate, newsfeed and help center the snapshot's content names,
 * with its counterpart where e-mail or name leaves no doubt, or where either side has only one. What a
 * person filled in before stays. From then on the workspace is a destination of the snapshot.
 *
 * Throws ConflictError for the snapshot's own workspace, which needs no map.
 */
export async function initMap(folder: string, workspace: Workspace): Promise<InitMapResult> {
  const snapshot = await openSnapshot(folder);
  const identity = await workspace.identify();
  if (identity.workspaceId === snapshot.header.origin.workspaceId) {
    throw new ConflictError({
      code: "origin-needs-no-map",
      message: `Cannot draft a map from ${folder} to ${identity.workspaceName}: the snapshot was pulled from this very workspace.`,
      hint: "Use the token of the destination, or name it with --workspace.",
    });
  }
  const destination = remoteFolder(folder, identity.workspaceId);
  const earlier = await readReferenceMap(destination);
  const used = await listUsed(snapshot);
  const here = byKind(await readReferences(folder));
  const there = byKind({
    admins: await workspace.admins(),
    newsfeeds: await workspace.newsfeeds(),
    helpCenters: await workspace.helpCenters(),
  });
  const references = MAPPED_KINDS.flatMap((kind) =>
    [...used[kind]].toSorted(compareIds).map((id): MappedReference => {
      const known = earlier?.references.find((one) => one.kind === kind && one.originId === id);
      if (known?.destinationId !== undefined && known.destinationId !== null) {
        return known;
      }
      const origin = here[kind].find((one) => one.id === id) ?? { id, name: id, email: null };
      return draft(kind, origin, there[kind], used[kind].size);
    }),
  );
  const map: ReferenceMapFile = {
    kind: "helpferry-map",
    formatVersion: 1,
    workspaceId: identity.workspaceId,
    workspaceName: identity.workspaceName,
    references,
  };
  await writeReferenceMap(destination, map);
  return { map, path: join(destination, "map.json") };
}

function draft(kind: MappedKind, origin: Named, there: readonly Named[], used: number): MappedReference {
  const ways = [
    ["email", (one: Named) => origin.email !== null && sameText(one.email, origin.email)],
    ["name", (one: Named) => sameText(one.name, origin.name)],
    // One help center on both sides is the same one, whatever it is called.
    ["only-one", () => kind === "help-center" && used === 1 && there.length === 1],
  ] as const;
  for (const [matchedBy, fits] of ways) {
    const [found, ...others] = there.filter((one) => fits(one));
    if (found !== undefined && others.length === 0) {
      return {
        kind,
        originId: origin.id,
        originName: describe(origin),
        destinationId: found.id,
        destinationName: describe(found),
        matchedBy,
      };
    }
  }
  return {
    kind,
    originId: origin.id,
    originName: describe(origin),
    destinationId: null,
    destinationName: null,
    matchedBy: null,
  };
}

function sameText(left: string | null, right: string | null): boolean {
  const normalise = (text: string | null): string => (text ?? "").normalize("NFC").trim().toLowerCase();
  return normalise(left) !== "" && normalise(left) === normalise(right);
}

function describe({ name, email }: Named): string {
  return email === null ? name : `${name} <${email}>`;
}

function byKind(references: {
  readonly admins: readonly Admin[];
  readonly newsfeeds: readonly Newsfeed[];
  readonly helpCenters: readonly HelpCenter[];
}): Readonly<Record<MappedKind, readonly Named[]>> {
  return {
    admin: references.admins.map(({ id, name, email }) => ({ id, name: name ?? email ?? id, email })),
    newsfeed: references.newsfeeds.map(({ id, name }) => ({ id, name, email: null })),
    "help-center": references.helpCenters.map(({ id, displayName, identifier }) => ({
      id,
      name: displayName ?? identifier ?? id,
      email: null,
    })),
  };
}

async function listUsed(snapshot: Snapshot): Promise<Readonly<Record<MappedKind, ReadonlySet<string>>>> {
  const used = { admin: new Set<string>(), newsfeed: new Set<string>(), "help-center": new Set<string>() };
  for (const resource of RESOURCES) {
    for await (const object of snapshot.objects(resource)) {
      mapReferences(object, (target, id) => {
        if (isMappedKind(target)) {
          used[target].add(id);
        }
        return id;
      });
    }
  }
  return used;
}
