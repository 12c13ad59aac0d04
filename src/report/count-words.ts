import { UNDO_CLASSES, type ActionCounts, type PlanCounts } from "../plan/index.ts";
import type { Texts } from "../texts/index.ts";

/** "2 to create, 8 to update and 1 to delete": what occurs. */
export function describeActions(counts: ActionCounts, texts: Texts): string {
  const actions = (["create", "update", "delete"] as const).filter((action) => counts[action] > 0);
  return texts.list(
    actions.map((action) =>
      texts.t(`report.actionCount.${action}`, { number: texts.number(counts[action]) }),
    ),
  );
}

/** "9 exactly, 1 but for a residue and 1 not at all": how far what is written can be undone. */
export function describeUndo({ byUndo }: PlanCounts, texts: Texts): string {
  const classes = UNDO_CLASSES.filter((undo) => undo !== "none").filter((undo) => byUndo[undo] > 0);
  return texts.list(
    classes.map((undo) => texts.t(`report.undoCount.${undo}`, { number: texts.number(byUndo[undo]) })),
  );
}

/** Languages that are named one by one. */
const MOST_LOCALES = 6;

/** "fr 20, de 10 and 35 more": how many changes are in which language, the most first; "" where none is. */
export function describeLocales({ byLocale }: PlanCounts, texts: Texts): string {
  const locales = Object.entries(byLocale).toSorted(([, left], [, right]) => right - left);
  const named = locales.slice(0, MOST_LOCALES).map(([locale, count]) => `${locale} ${texts.number(count)}`);
  const more = locales.length - named.length;
  return texts.list([...named, ...(more > 0 ? [texts.t("apply.moreLocales", { count: more })] : [])]);
}
