import { RESOURCES, type RemoteId, type WorkingId } from "../model/index.ts";
import type { Change, Operation, Plan, PlanHeader } from "../plan/index.ts";

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
    undo: action === "hold" ? "none" : "exact",
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
  const written = operations.filter(({ action }) => action !== "hold");
  const countOf = (action: Operation["action"], resource?: Operation["resource"]): number =>
    operations.filter((it) => it.action === action && (resource === undefined || it.resource === resource))
      .length;
  const byLocale: Record<string, number> = {};
  for (const { locale } of written.flatMap(({ changes }) => changes)) {
    if (locale !== null) {
      byLocale[locale] = (byLocale[locale] ?? 0) + 1;
    }
  }
  const counts = (resource?: Operation["resource"]): { create: number; update: number; hold: number } => ({
    create: countOf("create", resource),
    update: countOf("update", resource),
    hold: countOf("hold", resource),
  });
  return {
    header: {
      kind: "helpferry-plan",
      formatVersion: 1,
      planId: "plan-7f3a",
      workspaceId: "abc123",
      workspaceName: "Acme Support",
      apiVersion: "2.9",
      snapshot: "../data/acme",
      baseHash: "base",
      liveHash: "live",
      createdAt: "2025-03-01T09:30:00Z",
      counts: {
        ...counts(),
        changes: written.reduce((sum, { changes }) => sum + changes.length, 0),
        byResource: Object.fromEntries(
          RESOURCES.map((resource) => [resource, counts(resource)]),
        ) as PlanHeader["counts"]["byResource"],
        byLocale,
      },
      cost: {
        writes: written.length,
        reads: 2,
        limitPerWindow: 166,
        windowSeconds: 10,
        expectedSeconds: Math.ceil(written.length / 10),
      },
      ...given,
    },
    async *operations() {
      yield* operations;
    },
  };
}
