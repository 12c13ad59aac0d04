import type { RunSession, RunSummary } from "../../apply/index.ts";
import type { WindowUse } from "../../model/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { BudgetBar, BudgetView } from "./picture-view.ts";

/** More windows than these share bars: more could not be told apart. */
const MOST_BARS = 60;

const COUNTS = ["own", "others", "refused"] as const;

interface SeenWindow extends WindowUse {
  readonly isResumed: boolean;
}

/** How a run used its rate budget, window by window; undefined where nothing is known of it. */
export function viewBudget(
  sessions: readonly RunSession[],
  { requests: { budget } }: Pick<RunSummary, "requests">,
  texts: Texts,
): BudgetView | undefined {
  const windows = sessions
    .filter(({ windows: own }) => own.length > 0)
    .flatMap(({ windows: own }, session) =>
      own.map((use, index): SeenWindow => ({ ...use, isResumed: session > 0 && index === 0 })),
    );
  const [first] = windows;
  if (first === undefined) {
    return undefined;
  }
  const perBar = Math.ceil(windows.length / MOST_BARS);
  const bars = Array.from({ length: Math.ceil(windows.length / perBar) }, (_, index) =>
    barOf(windows.slice(index * perBar, (index + 1) * perBar), texts),
  );
  const total = (count: (use: WindowUse) => number): number =>
    windows.reduce((sum, use) => sum + count(use), 0);
  const heading = texts.t("pictures.budget.heading");
  const column = (key: (typeof COUNTS)[number] | "limit"): BudgetView["table"]["columns"][number] => ({
    heading: texts.t(`pictures.budget.${key}`),
    numeric: true,
  });
  return {
    kind: "budget",
    heading,
    summary: [
      texts.t("pictures.sentence", {
        text: [
          texts.t("pictures.count", {
            what: texts.t("pictures.budget.windows"),
            number: texts.number(windows.length),
          }),
          ...COUNTS.map((count) =>
            texts.t("pictures.count", {
              what: texts.t(`pictures.budget.${count}`),
              number: texts.number(total((use) => use[count])),
            }),
          ),
        ].join(" · "),
      }),
      ...(perBar > 1 ? [texts.t("pictures.budget.average", { number: texts.number(perBar) })] : []),
      ...(sessions.length > 1
        ? [texts.t("pictures.budget.sessions", { number: texts.number(sessions.length) })]
        : []),
    ].join(" "),
    tableLabel: texts.t("pictures.asTable"),
    table: {
      caption: heading,
      columns: [
        { heading: texts.t("pictures.budget.until"), numeric: false },
        ...COUNTS.map(column),
        column("limit"),
      ],
      rows: bars.map(({ label, own, others, refused: no, limit }) => [
        label,
        ...[own, others, no, limit].map((count) => texts.number(count)),
      ]),
    },
    bars,
    share: budget,
    ownLabel: texts.t("pictures.budget.own"),
    othersLabel: texts.t("pictures.budget.others"),
    limitLabel: texts.t("pictures.budget.limit"),
    shareLabel: budget < 1 ? texts.t("pictures.budget.share", { share: texts.percent(budget) }) : null,
    refusedLabel: texts.t("pictures.budget.refused"),
    resumedLabel: texts.t("pictures.budget.resumed"),
  };
}

function barOf(windows: readonly SeenWindow[], texts: Texts): BudgetBar {
  const average = (count: (use: WindowUse) => number): number =>
    Math.round((windows.reduce((sum, use) => sum + count(use), 0) / windows.length) * 10) / 10;
  return {
    label: texts.time(new Date(windows.at(-1)?.endsAtMs ?? 0).toISOString()),
    own: average((use) => use.own),
    others: average((use) => use.others),
    limit: average((use) => use.limit),
    refused: windows.reduce((sum, use) => sum + use.refused, 0),
    isResumed: windows.some(({ isResumed }) => isResumed),
  };
}
