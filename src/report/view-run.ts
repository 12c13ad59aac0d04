import { OUTCOMES, type OperationResult, type RunSession, type RunSummary } from "../apply/index.ts";
import type { Texts } from "../texts/index.ts";
import { findControlWords } from "./control-words.ts";
import { explainCode } from "./explain-problem.ts";
import { findItemWords } from "./item-words.ts";
import { viewBudget } from "./pictures/view-budget.ts";
import { quoteArgument } from "./quote-argument.ts";
import { groupResult, listOutcomes, RESULT_GROUPS, viewResult, type ResultGroup } from "./view-result.ts";
import type { NameOf } from "./view-value.ts";
import type { AdviceView, FactView, PartView, ReportView, TableView } from "./view.ts";

export interface RunViewInput {
  readonly run: RunSummary;
  /** How many operations ended in each group. */
  readonly groups: Readonly<Record<ResultGroup, number>>;
  /** The results, sorted by group. Can be iterated more than once. */
  readonly results: () => AsyncIterable<OperationResult>;
  /** How each process of the run used the rate windows it saw. */
  readonly sessions: readonly RunSession[];
  /** True for a run on a private copy: nothing follows from it. */
  readonly isRehearsal: boolean;
  readonly texts: Texts;
  readonly nameOf?: NameOf | undefined;
}

/** Everything the report of a run says. */
export function viewRun({
  run,
  groups,
  results,
  sessions,
  texts,
  nameOf,
  isRehearsal,
}: RunViewInput): ReportView<OperationResult> {
  const present = RESULT_GROUPS.filter((group) => groups[group] > 0);
  return {
    language: texts.language,
    direction: texts.direction,
    notice: [...(isRehearsal ? [texts.t("runs.rehearsal")] : []), describeRun(run, texts)].join(" "),
    title: texts.t("run.title", { runId: run.runId, workspace: run.workspaceName }),
    lead: texts.sentences([describeProblem(run), ...describeOthers(run, texts)]),
    facts: factsOf(run, texts),
    tables: [outcomeTable(run, texts)],
    pictures: [viewBudget(sessions, run, texts)].filter((picture) => picture !== undefined),
    advice: [...listFailures(run, texts), ...(isRehearsal ? [] : [adviseNext(run, texts)])],
    partsHeading: texts.t("report.part.contents"),
    ...findItemWords(texts),
    controls: findControlWords(texts),
    parts: present.map((group): PartView => ({
      heading: texts.t(`run.part.${group}`),
      level: 2,
      intro: texts.t(
        group === "done" && run.status !== "finished" ? "run.part.writtenIntro" : `run.part.${group}Intro`,
      ),
      items: groups[group],
    })),
    footer: texts.t("report.made", { date: texts.dateTime(run.finishedAt ?? run.startedAt) }),
    async *entries() {
      for await (const result of results()) {
        const item = viewResult(result, texts, nameOf);
        yield { part: present.indexOf(groupResult(result)), item, source: result };
      }
    },
  };
}

/** One sentence: how the run ended and with what. */
export function describeRun(run: RunSummary, texts: Texts): string {
  return texts.t(`run.notice.${run.status}`, { outcomes: listOutcomes(run.operations, texts) });
}

/** Why the run stopped and what to do; "" where it did not stop. */
export function describeProblem({ problem }: RunSummary): string {
  return problem === undefined
    ? ""
    : [problem.message, ...(problem.hint === undefined ? [] : [problem.hint])].join(" ");
}

/**
 * What the run met that others had edited: fields written over, given up or kept; and what it left behind.
 * Nothing where there is none.
 */
export function describeOthers({ settled, editedByOthers, residue = 0 }: RunSummary, texts: Texts): string[] {
  return [
    ...(["ours", "theirs"] as const).flatMap((by) =>
      settled[by] === 0 ? [] : [texts.t(`run.settledCount.${by}`, { count: settled[by] })],
    ),
    ...(editedByOthers === 0 ? [] : [texts.t("run.editedCount", { count: editedByOthers })]),
    ...(residue === 0 ? [] : [texts.t("run.residueCount", { count: residue })]),
  ];
}

/** What failed, a sentence or two for each cause; nothing where nothing did. */
export function listFailures({ failures }: RunSummary, texts: Texts): readonly AdviceView[] {
  const items = failures.map(({ code, reason, hint = "", operations, first }) => ({
    text: texts.t("run.failures.group", {
      count: operations,
      code,
      reason: (explainCode(code, texts)?.[0] ?? reason).replace(/[.。]$/, ""),
      hint: explainCode(code, texts)?.[1] ?? hint,
      first: texts.list(
        first.map(({ resource, name, key }) =>
          texts.t("common.named", {
            kind: texts.t(`common.resourceName.${resource}`),
            name,
            id: key,
          }),
        ),
      ),
    }),
  }));
  return items.length === 0 ? [] : [{ heading: texts.t("run.failures.heading"), items }];
}

/** What is left to do after a run, with the commands. */
export function adviseNext(run: RunSummary, texts: Texts): AdviceView {
  const heading = texts.t("run.next.heading");
  if (run.status === "running") {
    return { heading, items: [{ text: texts.t("run.next.running") }] };
  }
  const snapshot = quoteArgument(run.snapshot);
  const { failed, conflicted } = run.operations;
  const isLeft =
    run.status !== "finished" || failed + conflicted + run.operations["not-attempted"] > (run.residue ?? 0);
  return {
    heading,
    items: [
      ...(run.status === "finished"
        ? []
        : [{ text: texts.t("run.next.resume"), command: run.resumeCommand }]),
      ...(failed > 0 && run.status === "finished"
        ? [
            {
              text: texts.t("run.next.failed"),
              command: `helpferry apply --only-failed ${quoteArgument(run.runId)}${keptOptions(run)}`,
            },
          ]
        : []),
      ...(conflicted > 0
        ? [{ text: texts.t("run.next.conflicts"), command: `helpferry resolve ${snapshot}` }]
        : []),
      ...(run.editedByOthers > 0
        ? [{ text: texts.t("run.next.edited"), command: `helpferry pull ${snapshot}` }]
        : []),
      ...(run.rollbackOf === undefined ? [] : [{ text: texts.t("run.next.filesStay") }]),
      isLeft
        ? {
            text: texts.t("run.next.left"),
            command: `helpferry plan ${snapshot} --out ${quoteArgument(nextPlanFile(run.planFile))}`,
          }
        : { text: texts.t("run.next.nothing") },
      ...(run.undoCommand === undefined || run.operations.done === 0
        ? []
        : [{ text: texts.t("run.next.undo"), command: run.undoCommand }]),
    ],
  };
}

/** The options the run was started with, as they stand in the command that goes on with it. */
function keptOptions({ resumeCommand }: RunSummary): string {
  return resumeCommand.split(" --resume --yes")[1] ?? "";
}

/** A name beside the plan that was applied: that one stays as a record of what was agreed on. */
function nextPlanFile(planFile: string): string {
  return `${planFile.replace(/\.ndjson$/i, "")}-next.ndjson`;
}

function factsOf(run: RunSummary, texts: Texts): FactView[] {
  return [
    ...(run.rollbackOf === undefined
      ? []
      : [{ label: texts.t("run.facts.rollbackOf"), value: run.rollbackOf }]),
    {
      label: texts.t("run.facts.workspace"),
      value: texts.t("run.facts.workspaceValue", { name: run.workspaceName, id: run.workspaceId }),
    },
    { label: texts.t("run.facts.snapshot"), value: run.snapshot },
    {
      label: texts.t("run.facts.plan"),
      value: texts.t("run.facts.planValue", { file: run.planFile, id: run.planId }),
    },
    { label: texts.t("run.facts.started"), value: texts.dateTime(run.startedAt) },
    {
      label: texts.t("run.facts.finished"),
      value: run.finishedAt === null ? texts.t("run.facts.notFinished") : texts.dateTime(run.finishedAt),
    },
    {
      label: texts.t("run.facts.requests"),
      value: texts.t("run.facts.requestsValue", {
        started: texts.number(run.requests.started),
        wasted: texts.number(run.requests.wasted),
        limited: texts.number(run.requests.rateLimited),
        waited: texts.duration(run.requests.waitedSeconds),
      }),
    },
    { label: texts.t("run.facts.budget"), value: describeBudget(run, texts) },
  ];
}

/** How much of the rate limit was used, and how much might have been. */
function describeBudget({ requests: { windows, utilisation, budget } }: RunSummary, texts: Texts): string {
  const values = { windows: texts.t("run.windows", { count: windows }), budget: texts.percent(budget) };
  return utilisation === null
    ? texts.t("run.facts.budgetNotFull", values)
    : texts.t("run.facts.budgetUsed", { ...values, utilisation: texts.percent(utilisation) });
}

/** What the run asked of the workspace, in one line. */
export function describeRequests({ requests }: RunSummary, texts: Texts): string {
  const values = {
    count: requests.started,
    wasted: texts.number(requests.wasted),
    windows: texts.t("run.windows", { count: requests.windows }),
  };
  return requests.utilisation === null
    ? texts.t("run.requests", values)
    : texts.t("run.requestsAndUse", { ...values, utilisation: texts.percent(requests.utilisation) });
}

function outcomeTable(run: RunSummary, texts: Texts): TableView {
  return {
    caption: texts.t("run.table.caption"),
    columns: [
      { heading: texts.t("run.table.outcome"), numeric: false },
      { heading: texts.t("run.table.operations"), numeric: true },
      { heading: texts.t("run.table.changes"), numeric: true },
    ],
    rows: OUTCOMES.map((outcome) => [
      texts.t(`run.outcome.${outcome}`),
      texts.number(run.operations[outcome]),
      texts.number(run.changes[outcome]),
    ]),
  };
}
