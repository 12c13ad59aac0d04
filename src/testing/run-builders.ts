import type { ChangeResult, OperationResult, Outcome, RunSummary } from "../apply/index.ts";
import type { WorkingId } from "../model/index.ts";

/** A French name that was written, unless said otherwise. */
export function aChangeResult(given: Partial<ChangeResult> = {}): ChangeResult {
  return {
    changeId: "section:212/fr/name",
    locale: "fr",
    field: "name",
    outcome: "done",
    before: "Bien démarrer",
    after: "Premiers pas",
    ...given,
  };
}

/** An update of a section that was done, unless said otherwise. */
export function aResult(
  given: Omit<Partial<OperationResult>, "key"> & { readonly key?: string } = {},
): OperationResult {
  const { key = "212", ...rest } = given;
  const outcome = given.outcome ?? "done";
  return {
    operationId: `update:section:${key}`,
    action: "update",
    resource: "section",
    remoteId: null,
    name: "Getting started",
    place: ["Help"],
    undo: "exact",
    outcome,
    changes: [aChangeResult({ outcome })],
    ...rest,
    key: key as WorkingId,
  };
}

/** A finished run with counts that fit its results. */
export function aRun(results: readonly OperationResult[] = [], given: Partial<RunSummary> = {}): RunSummary {
  const count = (outcomes: readonly Outcome[]): Record<Outcome, number> => {
    const counts: Record<Outcome, number> = { done: 0, failed: 0, conflicted: 0, "not-attempted": 0 };
    for (const outcome of outcomes) {
      counts[outcome] += 1;
    }
    return counts;
  };
  return {
    kind: "helpferry-run",
    formatVersion: 1,
    runId: "2025-03-01-0930-k7",
    planId: "plan-7f3a",
    planFile: "plans/fr.ndjson",
    resumeCommand: "helpferry apply plans/fr.ndjson --resume --yes",
    snapshot: "data/acme",
    workspaceId: "abc123",
    workspaceName: "Acme Support",
    startedAt: "2025-03-01T09:30:00Z",
    finishedAt: "2025-03-01T09:31:12Z",
    status: "finished",
    operations: count(results.map(({ outcome }) => outcome)),
    changes: count(results.flatMap(({ changes }) => changes.map(({ outcome }) => outcome))),
    onConflict: "skip",
    settled: { ours: 0, theirs: 0 },
    editedByOthers: 0,
    failures: [],
    requests: {
      started: 14,
      rateLimited: 1,
      wasted: 2,
      waitedSeconds: 8,
      windows: 3,
      utilisation: 0.97,
      budget: 0.7,
    },
    ...given,
  };
}
