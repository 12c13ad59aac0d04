import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { MOST_CONCURRENT } from "../model/index.ts";
import { nameSectionsInFrench } from "../testing/edited-sections.ts";
import { aCollection, aWorkspace, manySections } from "../testing/sandbox-content.ts";
import { startSandboxServer, type RunningSandboxOptions } from "../testing/sandbox-server.ts";
import { createSkippingTime } from "../testing/skipping-clock.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { applyPlan } from "../workflows/apply-plan.ts";
import { openWorkspace } from "../workflows/open-workspace.ts";
import { planChanges } from "../workflows/plan-changes.ts";
import { pullSnapshot } from "../workflows/pull-snapshot.ts";

const apiVersion = "2.9";
const now = (): Date => new Date();

/** An estimate counts from the beginning of a window. */
async function waitForWindow({ windowSeconds = 10 }: RunningSandboxOptions): Promise<void> {
  const windowMs = windowSeconds * 1000;
  await setTimeout(windowMs - (Date.now() % windowMs));
}

/** Plans and applies so many edits for real; one connection for both, which learns how long windows are. */
async function planAndApply(edits: number, options: RunningSandboxOptions) {
  const sandbox = await startSandboxServer({
    content: aWorkspace({ collections: [aCollection()], sections: manySections(edits) }),
    ...options,
  });
  onTestFinished(async () => sandbox.close());
  const workspace = openWorkspace({ token: sandbox.token, baseUrl: sandbox.url });
  const parent = await makeTemporaryFolder();
  const [folder, plan] = [join(parent, "mine"), join(parent, "plan.ndjson")];
  await pullSnapshot({ folder, workspace, apiVersion });
  await nameSectionsInFrench(folder);
  await waitForWindow(options);
  const { cost } = await planChanges({ folder, out: plan, workspace, apiVersion, now });
  await waitForWindow(options);
  const before = sandbox.log.length;
  const { summary } = await applyPlan({
    plan,
    workspace,
    apiVersion,
    reports: join(parent, "reports"),
    resume: false,
    resumeCommand: "",
    concurrency: MOST_CONCURRENT,
    ...createSkippingTime(),
    now,
  });
  expect(summary.operations.done).toBe(edits);
  const asked = sandbox.log.slice(before);
  const startMs = Math.min(...asked.map(({ timeMs }) => timeMs));
  const endMs = Math.max(...asked.map(({ timeMs, durationMs }) => timeMs + durationMs));
  return { cost, requests: asked.length, seconds: (endMs - startMs) / 1000 };
}

describe("the estimate of a plan", () => {
  // A busy machine delays what is measured here, never what is estimated: hence the retries.
  it.each<[string, number, RunningSandboxOptions]>([
    ["where the windows decide", 110, { rateLimit: 20, windowSeconds: 2, latencyMs: 100 }],
    ["where the round trips decide", 20, { rateLimit: 500, windowSeconds: 1, latencyMs: 600 }],
    ["where both decide", 52, { rateLimit: 25, windowSeconds: 3, latencyMs: 400 }],
  ])("is what apply takes, within 15 %%, %s", { retry: 2 }, async (_case, edits, options) => {
    const { cost, requests, seconds } = await planAndApply(edits, options);
    expect(requests).toBe(cost.writes + cost.reads);
    const ratio = seconds / (cost.durations[0]?.seconds ?? 0);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  });
});
