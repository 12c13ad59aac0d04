import { existsSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OperationResult } from "../apply/index.ts";
import type { PlanHeader } from "../plan/index.ts";
import type { Sandbox, SandboxOptions } from "../sandbox/index.ts";
import { applyPlan, type ApplyOptions, type ApplyResult } from "../workflows/apply-plan.ts";
import { planChanges } from "../workflows/plan-changes.ts";
import { pullSnapshot } from "../workflows/pull-snapshot.ts";
import { connectToSandbox, type SandboxClientOptions } from "./sandbox-client.ts";
import { createSkippingTime } from "./skipping-clock.ts";
import { createTestSandbox } from "./sandbox-server.ts";

/** In memory where the system has such a place: what is synced there takes no time. */
const PARENT = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** A run, and what became of each of its operations. */
export type AppliedPlan = ApplyResult & { readonly all: readonly OperationResult[] };

/** The whole job in this process, without a network: many in a second. */
export interface Migration {
  /** The snapshot's folder. */
  readonly snapshot: string;
  readonly reports: string;
  /** The last plan. */
  readonly planFile: string;
  readonly sandbox: Sandbox;
  /** Method and path of every request so far that was no GET. */
  writes(): readonly string[];
  pull(): Promise<void>;
  /** Makes the plan anew; apply carries out the last one. */
  plan(): Promise<PlanHeader>;
  apply(options?: Partial<ApplyOptions> & SandboxClientOptions): Promise<AppliedPlan>;
  close(): Promise<void>;
}

/** Starts a job in a new folder, or with a copy of the folder of another. */
export async function startMigration(
  options: Partial<SandboxOptions>,
  from?: Pick<Migration, "snapshot">,
): Promise<Migration> {
  const folder = await mkdtemp(join(PARENT, "helpferry-migration-"));
  if (from !== undefined) {
    await cp(join(from.snapshot, ".."), folder, { recursive: true });
  }
  const sandbox = createTestSandbox({ sleep: async () => undefined, ...options });
  const snapshot = join(folder, "mine");
  const plan = join(folder, "plan.ndjson");
  const reports = join(folder, "reports");
  const time = createSkippingTime();
  const connect = (client: SandboxClientOptions = {}) => ({
    workspace: connectToSandbox(
      { url: "http://127.0.0.1:1", token: sandbox.token },
      { fetch: sandbox.fetch, ...client },
    ).workspace,
    apiVersion: "2.9",
  });
  return {
    snapshot,
    reports,
    planFile: plan,
    sandbox,
    writes: () =>
      sandbox.log.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`),
    pull: async () => void (await pullSnapshot({ ...connect(), folder: snapshot })),
    plan: async () => planChanges({ ...connect(), folder: snapshot, out: plan, now: () => new Date() }),
    apply: async ({ fetch, signal, ...given } = {}) => {
      const client = {
        ...(fetch === undefined ? {} : { fetch }),
        ...(signal === undefined ? {} : { signal }),
      };
      const result = await applyPlan({
        ...connect(client),
        ...(signal === undefined ? {} : { signal }),
        plan,
        reports,
        resume: false,
        resumeCommand: "helpferry apply plan.ndjson --resume --yes",
        concurrency: 8,
        ...time,
        ...given,
      });
      const all: OperationResult[] = [];
      for await (const one of result.results()) {
        all.push(one);
      }
      return { ...result, all };
    },
    close: async () => rm(folder, { recursive: true, force: true }),
  };
}
