import { dirname } from "node:path";

import { replaceFile } from "../files/index.ts";
import { DIFFERENCES, type Operation, type Plan, type PlanHeader } from "../plan/index.ts";
import type { Texts } from "../texts/index.ts";
import { renderPlanCsv } from "./csv/render-plan.ts";
import { renderHtml } from "./html/render-report.ts";
import { renderJson, type JsonReportOptions } from "./json/render-json.ts";
import { renderMarkdown } from "./markdown/render-report.ts";
import { byHand, renderTodo } from "./markdown/render-todo.ts";
import { FindingCounter } from "./finding-table.ts";
import { NO_REMARKS, type CheckedOperation, type OperationRemarks } from "./plan-finding.ts";
import { countDifferences } from "./count-differences.ts";
import { comparePositions, placeOperation, type PlanPosition } from "./plan-groups.ts";
import { NewsTimeline } from "./pictures/news-timeline.ts";
import { sortSpooled } from "./sort-spooled.ts";
import type { NameOf } from "./view-value.ts";
import { viewPlan, type PlanViewInput } from "./view-plan.ts";

export interface PlanReportOptions {
  /** The plan file. The reports stand beside it and are named after it. */
  readonly out: string;
  /** How the plan file is named in the report, e.g. as the user typed it. Default: `out`. */
  readonly planFile?: string;
  /** The workspace's name in helpferry.config.json, where it was named. */
  readonly workspace?: string | undefined;
  readonly texts: Texts;
  readonly now: () => Date;
  /** Names of what ids refer to, where they are known. */
  readonly nameOf?: NameOf;
  /** How far the languages are before and after, where the plan changes that. */
  readonly coverage?: PlanViewInput["coverage"];
  /** Says of an operation what does not stand in the plan. Called once for each. */
  readonly inspect?: ((operation: Operation) => Promise<OperationRemarks>) | undefined;
}

/** The files written, by format. */
export interface PlanReportFiles {
  readonly html: string;
  readonly markdown: string;
  readonly json: string;
  readonly csv: string;
  /** What a person has to set by hand afterwards; null where there is nothing. */
  readonly todo: string | null;
}

/**
 * Writes the diff report of a plan in four formats: for `fr.ndjson` they are `fr.report.html`, `fr.report.md`,
 * `fr.report.json` and `fr.report.csv`. Each is replaced in one step; memory holds an index of the operations,
 * not the operations.
 *
 * Throws ConfigError (disk full, no permission …).
 */
export async function writePlanReports(plan: Plan, options: PlanReportOptions): Promise<PlanReportFiles> {
  const { out, planFile = out, workspace, texts, now, nameOf, coverage, inspect } = options;
  const stem = out.replace(/\.ndjson$/i, "");
  const files = {
    html: `${stem}.report.html`,
    markdown: `${stem}.report.md`,
    json: `${stem}.report.json`,
    csv: `${stem}.report.csv`,
  };
  let hasTodo = false;
  const timeline = new NewsTimeline();
  const positions: PlanPosition[] = [];
  const compare = comparePositions(texts.language);
  const counter = new FindingCounter();
  const sorted = await sortSpooled<CheckedOperation & OperationRemarks, PlanPosition>({
    records: withRemarks(plan.operations(), inspect),
    keyOf: ({ operation, findings, publishedAt }) => {
      const position = placeOperation(operation, texts);
      positions.push(position);
      timeline.add(operation, publishedAt);
      counter.add(findings);
      hasTodo ||= byHand(operation).length > 0;
      return position;
    },
    compare,
    folder: dirname(out),
  });
  const news = plan.header.comparison === undefined ? timeline.summary() : undefined;
  try {
    const report = viewPlan({
      header: plan.header,
      planFile,
      workspace,
      positions: positions.sort(compare),
      operations: () => sorted.records(),
      texts,
      now,
      nameOf,
      news,
      coverage,
      findings: counter,
    });
    await replaceFile(files.html, renderHtml(report));
    await replaceFile(files.markdown, renderMarkdown(report));
    await replaceFile(files.csv, renderPlanCsv(report, texts));
    await replaceFile(files.json, renderJson(report, jsonOptions(plan.header, { news, coverage })));
    const todo = hasTodo ? `${stem}.todo.md` : null;
    if (todo !== null) {
      await replaceFile(todo, renderTodo(operationsOf(sorted.records()), texts));
    }
    return { ...files, todo };
  } finally {
    await sorted.remove();
  }
}

async function* withRemarks(
  operations: AsyncIterable<Operation>,
  inspect: PlanReportOptions["inspect"],
): AsyncGenerator<CheckedOperation & OperationRemarks> {
  for await (const operation of operations) {
    yield { operation, ...((await inspect?.(operation)) ?? NO_REMARKS) };
  }
}

async function* operationsOf(records: AsyncIterable<CheckedOperation>): AsyncGenerator<Operation> {
  for await (const { operation } of records) {
    yield operation;
  }
}

/** What the JSON report says of a plan or a comparison; a comparison has no undo, holds or requests. */
function jsonOptions(
  { comparison, ...plan }: PlanHeader,
  drawn: Pick<PlanViewInput, "news" | "coverage">,
): JsonReportOptions<CheckedOperation> {
  if (comparison === undefined) {
    return {
      kind: "helpferry-plan-report",
      head: { plan, undo: plan.counts.byUndo, ...drawn },
      recordsKey: "operations",
      toRecord: ({ operation, findings }, group, notes) => ({
        group,
        ...operation,
        ...(notes.length > 0 ? { notes } : {}),
        ...(findings.length > 0 ? { findings } : {}),
      }),
    };
  }
  const { workspaceId, workspaceName, createdAt, counts, selection } = plan;
  return {
    kind: "helpferry-diff-report",
    head: {
      comparison: {
        ...comparison,
        workspaceId,
        workspaceName,
        createdAt,
        ...(selection === undefined ? {} : { selection }),
        counts: countDifferences(counts),
      },
    },
    recordsKey: "differences",
    toRecord: ({ operation: { action, resource, key, name, place, changes } }, group) => ({
      group,
      ...(action === "hold" ? {} : { difference: DIFFERENCES[action] }),
      resource,
      id: key,
      name,
      place,
      changes: changes.map(({ locale, field, before, after }) => ({ locale, field, before, after })),
    }),
  };
}
