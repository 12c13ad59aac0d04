import { RESOURCES } from "../model/index.ts";
import { countWrites, UNDO_CLASSES, type Action, type PlanHeader } from "../plan/index.ts";
import type { Texts } from "../texts/index.ts";
import { viewLocale } from "./locale-view.ts";
import { formatApplyCommand } from "./apply-command.ts";
import { findControlWords } from "./control-words.ts";
import { findItemWords } from "./item-words.ts";
import type { FindingCounter } from "./finding-table.ts";
import type { CheckedOperation } from "./plan-finding.ts";
import { quoteArgument } from "./quote-argument.ts";
import { findPlanWords, type PlanWords } from "./plan-words.ts";
import { groupKey, placeOperation, viewGroup, type PlanPosition } from "./plan-groups.ts";
import { viewOperation } from "./view-operation.ts";
import type { NewsSummary } from "./pictures/news-timeline.ts";
import { viewHeatmap, type Coverage } from "./pictures/view-heatmap.ts";
import { viewTimeline } from "./pictures/view-timeline.ts";
import type { NameOf } from "./view-value.ts";
import type { AdviceView, FactView, PartView, ReportView, TableView } from "./view.ts";

export interface PlanViewInput {
  readonly header: PlanHeader;
  /** Shown as the file to apply. */
  readonly planFile: string;
  /** The workspace's name in helpferry.config.json, where it was named. */
  readonly workspace?: string | undefined;
  /** The positions of all operations, sorted. */
  readonly positions: readonly PlanPosition[];
  /** The operations, sorted as the positions are. Can be iterated more than once. */
  readonly operations: () => AsyncIterable<CheckedOperation>;
  /** What checks find in all of the plan. */
  readonly findings?: FindingCounter | undefined;
  readonly texts: Texts;
  readonly now: () => Date;
  readonly nameOf?: NameOf | undefined;
  /** What the plan does to news, where it does. */
  readonly news?: NewsSummary | undefined;
  /** How far the languages are before and after, where the plan changes that. */
  readonly coverage?: { readonly before: Coverage; readonly after: Coverage } | undefined;
}

/** Everything the report of a plan says. */
export function viewPlan(input: PlanViewInput): ReportView<CheckedOperation> {
  const { header, texts } = input;
  const words = findPlanWords(header, texts);
  const { parts, partOf } = viewParts(input.positions, words, texts);
  return {
    language: texts.language,
    direction: texts.direction,
    notice: words.notice,
    title: words.title,
    lead: words.lead,
    facts: factsOf(input),
    tables: [
      resourceTable(header, words, texts),
      localeTable(header, texts),
      ...(input.findings === undefined ? [] : [input.findings.table(texts)]),
    ].filter(({ rows }) => rows.length > 0),
    pictures: [
      ...(input.coverage === undefined ? [] : [viewHeatmap(input.coverage, texts)]),
      ...(input.news === undefined ? [] : [viewTimeline(input.news, texts)]),
    ].filter((picture) => picture !== undefined),
    advice:
      header.comparison === undefined
        ? [residueAdvice(header, texts), undoAdvice(header, texts), applyAdvice(input)].filter(
            ({ items }) => items.length > 0,
          )
        : [],
    partsHeading: texts.t("report.part.contents"),
    ...findItemWords(texts),
    controls: findControlWords(texts),
    parts,
    footer: texts.t("report.made", { date: texts.dateTime(input.now().toISOString()) }),
    async *entries() {
      for await (const source of input.operations()) {
        const { operation, findings } = source;
        const part = partOf(placeOperation(operation, texts));
        yield {
          part,
          item: viewOperation(operation, { texts, words, nameOf: input.nameOf, findings }),
          source,
        };
      }
    },
  };
}

/** What applying costs: "412 writes and 38 reads". */
export function describeCalls({ cost }: PlanHeader, texts: Texts): string {
  return texts.t("report.cost.calls", {
    writes: texts.t("report.cost.writes", { count: cost.writes }),
    reads: texts.t("report.cost.reads", { count: cost.reads }),
  });
}

/**
 * How long applying takes, and why: "about 25 seconds, in 3 windows of 166 calls in 10 seconds; about 36 seconds
 * with 70% of the calls".
 */
export function describeDuration({ cost }: PlanHeader, texts: Texts): string {
  const [all, some] = cost.durations;
  const duration = texts.duration(Math.max(1, all?.seconds ?? 0));
  if (cost.limitPerWindow === null) {
    return texts.t("report.cost.noLimit", { duration });
  }
  const limit = texts.number(cost.limitPerWindow);
  const window = texts.duration(cost.windowSeconds);
  return all === undefined || some === undefined || some.windows === 1
    ? texts.t("report.cost.withLimit", { duration, limit, window })
    : texts.t("report.cost.windows", {
        duration,
        windows: texts.number(all.windows),
        limit,
        window,
        slower: texts.duration(some.seconds),
        share: texts.percent(some.budget),
      });
}

function factsOf({ header, planFile, texts }: PlanViewInput): FactView[] {
  const workspace = {
    label: texts.t("report.facts.workspace"),
    value: texts.t("report.facts.workspaceValue", { name: header.workspaceName, id: header.workspaceId }),
  };
  if (header.comparison !== undefined) {
    return [
      workspace,
      { label: texts.t("report.facts.before"), value: header.comparison.before },
      { label: texts.t("report.facts.after"), value: header.comparison.after },
    ];
  }
  return [
    workspace,
    { label: texts.t("report.facts.snapshot"), value: header.snapshot },
    { label: texts.t("report.facts.planFile"), value: planFile },
    { label: texts.t("report.facts.planId"), value: header.planId },
    { label: texts.t("report.facts.made"), value: texts.dateTime(header.createdAt) },
    { label: texts.t("report.facts.apiVersion"), value: header.apiVersion },
    { label: texts.t("report.facts.cost"), value: describeCalls(header, texts) },
    { label: texts.t("report.facts.duration"), value: describeDuration(header, texts) },
  ];
}

/** Objects to create, update, delete and settle, by kind; of a comparison, those only in one state and those that differ. */
export function resourceTable(
  { counts }: PlanHeader,
  { columns, actions }: PlanWords,
  texts: Texts,
): TableView {
  const column = (heading: string): TableView["columns"][number] => ({ heading, numeric: true });
  const touched = RESOURCES.filter((resource) => {
    return actions.some((action) => counts.byResource[resource][action] > 0);
  });
  const rows = touched.map((resource) => {
    const own = counts.byResource[resource];
    return [
      texts.t(`common.resourcesName.${resource}`),
      ...actions.map((action) => texts.number(own[action])),
    ];
  });
  const total = [texts.t("report.counts.total"), ...actions.map((action) => texts.number(counts[action]))];
  return {
    caption: texts.t("report.counts.byResource"),
    columns: [
      { heading: texts.t("report.counts.kind"), numeric: false },
      ...actions.map((action: Action) => column(columns[action])),
    ],
    rows: rows.length > 1 ? [...rows, total] : rows,
  };
}

/** Changes by language. */
export function localeTable({ counts }: PlanHeader, texts: Texts): TableView {
  const rows = Object.entries(counts.byLocale).filter(([, changes]) => changes > 0);
  return {
    caption: texts.t("report.counts.byLocale"),
    columns: [
      { heading: texts.t("report.counts.language"), numeric: false },
      { heading: texts.t("report.counts.code"), numeric: false },
      { heading: texts.t("report.counts.changesHeading"), numeric: true },
    ],
    rows: rows.map(([code, changes]) => [viewLocale(code, texts).name, code, texts.number(changes)]),
  };
}

function undoAdvice({ counts: { byUndo } }: PlanHeader, texts: Texts): AdviceView {
  return {
    heading: texts.t("report.undo.heading"),
    items: UNDO_CLASSES.filter((undoClass) => byUndo[undoClass] > 0).map((undoClass) => ({
      text: texts.t(`report.undo.${undoClass}Explained`, { count: byUndo[undoClass] }),
    })),
  };
}

/** What a rollback leaves behind. */
function residueAdvice({ counts, rollbackOf }: PlanHeader, texts: Texts): AdviceView {
  const objects = texts.t("report.rollback.objects", { count: counts.residue });
  return {
    heading: texts.t("report.rollback.residueHeading"),
    items:
      rollbackOf === undefined || counts.residue === 0
        ? []
        : [
            { text: texts.t("report.rollback.residueStays", { objects }) },
            ...((counts.byHold.created ?? 0) > 0
              ? [
                  {
                    text: texts.t("report.rollback.deleteCreated"),
                    command: `helpferry rollback ${quoteArgument(rollbackOf)} --delete-created`,
                  },
                ]
              : []),
          ],
  };
}

function applyAdvice({ header, planFile, workspace, texts }: PlanViewInput): AdviceView {
  const isEmpty = countWrites(header.counts) === 0;
  return {
    heading: texts.t("report.plan.applyHeading"),
    items: [
      isEmpty
        ? { text: texts.t("report.plan.applyNot") }
        : { text: texts.t("report.plan.apply"), command: formatApplyCommand(planFile, header, workspace) },
    ],
  };
}

function viewParts(
  positions: readonly PlanPosition[],
  words: PlanWords,
  texts: Texts,
): { parts: readonly PartView[]; partOf: (position: PlanPosition) => number } {
  const groups = new Map<string, { readonly group: PlanPosition["group"]; items: number }>();
  for (const { group } of positions) {
    const key = groupKey(group);
    const known = groups.get(key);
    if (known === undefined) {
      groups.set(key, { group, items: 1 });
    } else {
      known.items += 1;
    }
  }
  const parts: PartView[] = [];
  const indexes = new Map<string, number>();
  for (const [key, { group, items }] of groups) {
    const part = viewGroup(group, items, { words, texts });
    if (part.level === 3 && !parts.some(({ level, items }) => level === 2 && items === 0)) {
      parts.push({
        ...words.changed,
        level: 2,
        items: 0,
      });
    }
    indexes.set(key, parts.length);
    parts.push(part);
  }
  return { parts, partOf: (position) => indexes.get(groupKey(position.group)) ?? 0 };
}
