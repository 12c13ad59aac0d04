import type { RemoteId, WorkingId } from "../model/index.ts";
import {
  countWrites,
  OperationCounter,
  type Change,
  type Operation,
  type Plan,
  type PlanHeader,
} from "../plan/index.ts";

/** A change of a French name, unless said otherwise. */
export function aChange(given: Partial<Change> = {}): Change {
  const locale = given.locale === undefined ? "fr" : given.locale;
  const field = given.field ?? "name";
  return {
    changeId: `section:212/${locale ?? "-"}/${field}`,
    locale,
    field,
    before: "Bien démarrer",
    after: "Premiers pas",
    liveHash: "hash-of-before",
    ...given,
  };
}

/** An update of one section in a collection, unless said otherwise. */
export function anOperation(
  given: Omit<Partial<Operation>, "key" | "remoteId"> & {
    readonly key?: string;
    readonly remoteId?: string | null;
  } = {},
): Operation {
  const { key = "212", remoteId, ...rest } = given;
  const action = given.action ?? "update";
  const resource = given.resource ?? "section";
  return {
    id: `${action}:${resource}:${key}`,
    action,
    resource,
    name: "Getting started",
    place: ["Help"],
    defaultLocale: "en",
    dependsOn: [],
    undo: action === "hold" ? "none" : action === "delete" ? "irreversible" : "exact",
    guardHash: null,
    changes: [aChange()],
    ...rest,
    key: key as WorkingId,
    remoteId:
      remoteId === undefined
        ? action === "create"
          ? null
          : (key as RemoteId)
        : (remoteId as RemoteId | null),
  };
}

/** A plan of the given operations with counts that fit them. */
export function aPlan(operations: readonly Operation[], given: Partial<PlanHeader> = {}): Plan {
  const counter = new OperationCounter();
  for (const operation of operations) {
    counter.add(operation);
  }
  const counts = counter.counts();
  return {
    header: {
      kind: "helpferry-plan",
      formatVersion: 2,
      planId: "plan-7f3a",
      workspaceId: "abc123",
      workspaceName: "Acme Support",
      apiVersion: "2.9",
      snapshot: "../data/acme",
      baseHash: "base",
      liveHash: "live",
      createdAt: "2025-03-01T09:30:00Z",
      counts,
      cost: {
        writes: countWrites(counts),
        reads: 2,
        limitPerWindow: 166,
        windowSeconds: 10,
        roundTripMs: 200,
        durations: [
          { budget: 1, windows: 1, seconds: Math.ceil(countWrites(counts) / 10) },
          { budget: 0.7, windows: 1, seconds: Math.ceil(countWrites(counts) / 10) },
        ],
      },
      ...given,
    },
    async *operations() {
      yield* operations;
    },
  };
}
