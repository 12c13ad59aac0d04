import { describe, expect, it } from "vitest";
import type { RemoteId } from "../model/index.ts";
import type { HoldReason } from "../plan/index.ts";
import { aChange, anOperation } from "../testing/plan-builders.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { assembleResult } from "./assemble-result.ts";
import type { Settled } from "./journal.ts";

const NAME = aChange({ after: "Premiers pas" });
const operation = anOperation({ changes: [NAME] });

function settledAs(given: Partial<Settled> = {}): Settled {
  return {
    type: "outcome",
    operationId: operation.id,
    at: "2025-03-01T09:30:00Z",
    outcome: "done",
    remoteId: "212" as RemoteId,
    ...given,
  };
}

const intent = {
  type: "intent",
  operationId: operation.id,
  resource: "section",
  remoteId: "212" as RemoteId,
  at: "2025-03-01T09:30:00Z",
  before: null,
} as const;

function live(name: string) {
  return anObject("section", "212", { content: { fr: { name } } });
}

describe("assembleResult()", () => {
  it.each([
    ["read back as sent", settledAs(), live("Premiers pas"), "done", undefined],
    ["read back as something else", settledAs(), live("Autre"), "failed", "read-back-differs"],
    ["not there when it was read back", settledAs(), null, "failed", "gone-after-write"],
    ["done, in a run that was stopped", settledAs(), undefined, "done", undefined],
    ["sent, and nobody knows", intent, undefined, "failed", "outcome-unknown"],
    [
      "looked up, and still unknown",
      settledAs({ outcome: "unknown" }),
      undefined,
      "failed",
      "outcome-unknown",
    ],
    ["never reached", undefined, undefined, "not-attempted", "not-reached"],
    [
      "for a person to decide",
      settledAs({ outcome: "unknown", problem: { code: "ambiguous-create", message: "Two." } }),
      undefined,
      "conflicted",
      "ambiguous-create",
    ],
    [
      "refused",
      settledAs({ outcome: "failed", problem: { code: "html-refused", message: "No." } }),
      undefined,
      "failed",
      "html-refused",
    ],
  ])("an operation that was %s", (_what, record, readBack, outcome, problem) => {
    const result = assembleResult({ operation, record, readBack });
    expect(result.outcome).toBe(outcome);
    expect(result.changes.map((change) => change.outcome)).toEqual([outcome]);
    expect(result.problem?.code).toBe(problem);
  });

  it("tells changes that were written from those in conflict", () => {
    const title = aChange({ changeId: "other", locale: "de", after: "Erste Schritte" });
    const values = { base: "a", theirs: "b", ours: "Premiers pas" };
    const result = assembleResult({
      operation: anOperation({ changes: [NAME, title] }),
      record: settledAs({ conflicts: [{ changeId: NAME.changeId, ...values }] }),
      readBack: anObject("section", "212", {
        content: { fr: { name: "b" }, de: { name: "Erste Schritte" } },
      }),
    });
    expect(result.outcome).toBe("conflicted");
    expect(result.changes).toMatchObject([{ outcome: "conflicted", conflict: values }, { outcome: "done" }]);
  });

  it.each([
    ["ours", "Premiers pas", "done", "ours"],
    ["ours", "Autre", "failed", "ours"],
    ["theirs", "b", "done", "theirs"],
  ] as const)("shows a conflict that was settled with %s, read back as %s", (by, name, outcome, settled) => {
    const values = { base: "a", theirs: "b", ours: "Premiers pas" };
    const result = assembleResult({
      operation,
      record: settledAs({ settled: [{ changeId: NAME.changeId, ...values, settled: by }] }),
      readBack: live(name),
    });
    expect(result.changes).toMatchObject([{ outcome, settled, conflict: values }]);
  });

  it("does not claim that anything was written over where the request was refused", () => {
    const values = { base: "a", theirs: "b", ours: "Premiers pas" };
    const result = assembleResult({
      operation,
      record: settledAs({
        outcome: "failed",
        settled: [{ changeId: NAME.changeId, ...values, settled: "ours" }],
      }),
      readBack: undefined,
    });
    expect(result.changes[0]).toMatchObject({ outcome: "failed", conflict: values });
    expect(result.changes[0]).not.toHaveProperty("settled");
  });

  it.each([
    "conflict",
    "deleted-live",
    "unknown-id",
    "unknown-parent",
    "not-writable",
    "incomplete",
  ] as const satisfies readonly HoldReason[])("says why an operation is held: %s", (hold) => {
    const result = assembleResult({
      operation: anOperation({ action: "hold", hold, changes: [{ ...NAME, base: "a" }] }),
      record: undefined,
      readBack: undefined,
    });
    expect(result.outcome).toBe("not-attempted");
    expect(result.problem).toMatchObject({ code: hold, hint: expect.stringMatching(/\.$/) });
  });

  it.each([
    ["gone when it was read back", null, "done", undefined],
    ["in a run that was stopped", undefined, "done", undefined],
    ["still there when it was read back", live("Bien démarrer"), "failed", "still-there"],
  ])("a delete that was done, %s", (_what, readBack, outcome, problem) => {
    const gone = anOperation({ action: "delete", changes: [aChange({ after: null })] });
    const result = assembleResult({ operation: gone, record: settledAs(), readBack });
    expect(result).toMatchObject({ action: "delete", outcome, changes: [{ outcome }] });
    expect(result.problem?.code).toBe(problem);
  });
});
