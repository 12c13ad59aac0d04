import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ContentObject, Resource, Selection } from "../model/index.ts";
import { readPlan, type Operation, type PlanHeader } from "../plan/index.ts";
import { openRemote, openSnapshot } from "../snapshot/index.ts";
import { planChanges } from "../workflows/plan-changes.ts";
import { pullSnapshot, type PullResult } from "../workflows/pull-snapshot.ts";
import { collect } from "./collect.ts";
import { listFiles } from "./list-files.ts";
import { connectToSandbox, type SandboxClientOptions } from "./sandbox-client.ts";
import { startSandboxServer, type RunningSandbox, type RunningSandboxOptions } from "./sandbox-server.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

/** How to connect, and which part of the content is meant. */
type PartialOptions = SandboxClientOptions & { readonly selection?: Selection };

/** A workspace on a sandbox, and a folder it is pulled into. */
export interface PulledWorkspace {
  readonly folder: string;
  readonly sandbox: RunningSandbox;
  pull(options?: PartialOptions): Promise<PullResult>;
  plan(
    options?: PartialOptions,
  ): Promise<{ readonly header: PlanHeader; readonly operations: readonly Operation[] }>;
  /** An object of the working copy, or undefined. */
  find(resource: Resource, id: string): Promise<ContentObject | undefined>;
  /** Every file of the snapshot by its path. */
  files(): Promise<Readonly<Record<string, string>>>;
}

/** Starts a sandbox for one test and pulls it into a folder for the first time. */
export async function startPulledWorkspace(options: RunningSandboxOptions): Promise<PulledWorkspace> {
  const parent = await makeTemporaryFolder();
  const sandbox = await startSandboxServer(options);
  onTestFinished(async () => sandbox.close());
  const folder = join(parent, "mine");
  const connect = ({ selection = {}, ...client }: PartialOptions = {}) => ({
    selection,
    folder,
    workspace: connectToSandbox(sandbox, client).workspace,
    apiVersion: client.apiVersion ?? "2.9",
  });
  const pull: PulledWorkspace["pull"] = async (options) => pullSnapshot(connect(options));
  await pull();
  return {
    folder,
    sandbox,
    pull,
    async plan(options) {
      const out = join(parent, "plan.ndjson");
      const header = await planChanges({ ...connect(options), out, now: () => new Date(0) });
      return { header, operations: await collect((await readPlan(out)).operations()) };
    },
    find: async (resource, id) => (await openSnapshot(folder)).find(resource, id as ContentObject["id"]),
    files: async () => listFiles(folder),
  };
}

/** Says that an object of the working copy was created in the workspace under an id. */
export async function mapObject(
  { folder, sandbox }: PulledWorkspace,
  resource: Resource,
  [originId, destinationId]: readonly [string, string],
): Promise<void> {
  const { idMap } = await openRemote(folder, sandbox.sandbox.content().workspace.id);
  await idMap.add({ resource, originId, destinationId, runId: "run" } as Parameters<typeof idMap.add>[0]);
  await idMap.close();
}
