import { OUTCOMES } from "../apply/index.ts";
import { RESOURCES } from "../model/index.ts";
import { renderTable } from "../report/index.ts";
import type { Texts } from "../texts/index.ts";
import type { RehearsedRun, Rehearsal } from "../workflows/rehearse-plan.ts";

/** A rehearsal in a few lines for a terminal. */
export function renderRehearsal(rehearsal: Rehearsal, texts: Texts): string {
  const { run, disturbed } = rehearsal;
  return [
    texts.t("rehearse.title", {
      workspace: rehearsal.workspaceName,
      id: rehearsal.workspaceId,
      objects: texts.list(
        RESOURCES.map((resource) =>
          texts.t(`common.resource.${resource}`, { count: rehearsal.live[resource] }),
        ),
      ),
    }),
    "",
    ...describePace(rehearsal, texts),
    `${texts.t(`rehearse.status.${run.summary.status}`)} ${run.summary.problem?.message ?? ""}`.trim(),
    "",
    renderKinds(run, texts),
    ...(run.rewrittenChangeIds.length === 0
      ? []
      : [texts.t("rehearse.rewritten", { count: run.rewrittenChangeIds.length })]),
    ...(disturbed === null ? [] : ["", ...describeDisturbed(disturbed, texts)]),
  ].join("\n");
}

function describePace({ run, conditions, estimate }: Rehearsal, texts: Texts): string[] {
  const { limitPerWindow, windowSeconds, latencyMs } = conditions;
  const latency = texts.number(Math.round(latencyMs));
  const windows = { count: run.windows, refused: texts.number(run.rateLimited) };
  return [
    texts.t("rehearse.took", {
      duration: texts.duration(run.seconds),
      writes: texts.t("report.cost.writes", { count: run.writes }),
      reads: texts.t("report.cost.reads", { count: run.calls - run.writes }),
    }),
    texts.t("rehearse.estimate", {
      duration: texts.duration(estimate.durations[0]?.seconds ?? 0),
      calls: texts.number(estimate.writes + estimate.reads),
    }),
    limitPerWindow === null
      ? texts.t("rehearse.conditionsUnlimited", { latency })
      : texts.t("rehearse.conditions", {
          latency,
          share: texts.percent(conditions.budget),
          limit: texts.number(limitPerWindow),
          window: texts.duration(windowSeconds),
        }),
    run.utilisation === null
      ? texts.t("rehearse.windows", windows)
      : texts.t("rehearse.windowsUsed", { ...windows, share: texts.percent(run.utilisation) }),
  ];
}

function renderKinds(run: RehearsedRun, texts: Texts): string {
  const columns = [...OUTCOMES, "rewritten"] as const;
  return renderTable({
    columns: [
      { heading: texts.t("rehearse.column.what") },
      ...columns.map((column) => ({ heading: texts.t(`rehearse.column.${column}`), numeric: true })),
    ],
    rows: run.kinds.map(({ action, resource, outcomes, rewritten }) => [
      texts.t(`rehearse.action.${action}`, { resource: texts.t(`common.resourcesName.${resource}`) }),
      ...OUTCOMES.map((outcome) => texts.number(outcomes[outcome])),
      texts.number(rewritten),
    ]),
  });
}

const STRIKING = ["reply-lost", "error-before-write", "error-after-write"] as const;

function describeDisturbed(
  { seed, faults, kills, resumes, calls, seconds, difference }: NonNullable<Rehearsal["disturbed"]>,
  texts: Texts,
): string[] {
  const struck = STRIKING.flatMap((kind) =>
    faults[kind] === undefined ? [] : [texts.t(`rehearse.fault.${kind}`, { count: faults[kind] })],
  );
  const { duplicates, lost, different } = difference;
  const isEqual = duplicates.length + lost.length + different.length === 0;
  return [
    texts.t("rehearse.disturbed", {
      seed,
      struck: struck.length === 0 ? texts.t("rehearse.fault.none") : texts.list(struck),
      kills: texts.number(kills),
      resumes: texts.number(resumes),
      calls: texts.number(calls),
      duration: texts.duration(seconds),
    }),
    isEqual
      ? texts.t("rehearse.equal")
      : texts.t("rehearse.unequal", {
          duplicates: texts.number(duplicates.length),
          lost: texts.number(lost.length),
          different: texts.number(different.length),
        }),
  ];
}
