import { compareText } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import type { Texts } from "../texts/index.ts";
import type { PlanWords } from "./plan-words.ts";
import type { PartView } from "./view.ts";

/** Where an operation stands in the report. */
export interface PlanPosition {
  readonly group: PlanGroup;
  /** Names from the collection down to the object itself, so that parents come before their children. */
  readonly path: readonly string[];
}

/** Held operations first, then deletes, then the help center by collection, then news by newsfeed. */
interface PlanGroup {
  readonly rank: (typeof RANKS)[number];
  readonly name: string;
}

const RANKS = ["held", "deleted", "collection", "no-collection", "newsfeed", "no-newsfeed"] as const;

/** Finds the group of an operation: by what it stands in, not by the order of writing. */
export function placeOperation(operation: Operation, texts: Texts): PlanPosition {
  const { resource, place, name } = operation;
  if (operation.action === "hold") {
    return { group: { rank: "held", name: "" }, path: [operation.hold ?? "", ...place, name] };
  }
  if (operation.action === "delete") {
    return { group: { rank: "deleted", name: "" }, path: [...place, name] };
  }
  if (resource === "news-item") {
    const group: PlanGroup =
      place.length === 0 ? { rank: "no-newsfeed", name: "" } : { rank: "newsfeed", name: texts.list(place) };
    return { group, path: [] };
  }
  const path = [...place, name];
  const top = resource === "collection" ? path[0] : place[0];
  return top === undefined
    ? { group: { rank: "no-collection", name: "" }, path }
    : { group: { rank: "collection", name: top }, path };
}

/** Orders positions as the report shows them, names as the reader's language sorts them. */
export function comparePositions(language: string): (left: PlanPosition, right: PlanPosition) => number {
  const collator = new Intl.Collator(language, { numeric: true });
  return (left, right) =>
    RANKS.indexOf(left.group.rank) - RANKS.indexOf(right.group.rank) ||
    compareNames(collator, left.group.name, right.group.name) ||
    comparePaths(collator, left.path, right.path);
}

function comparePaths(collator: Intl.Collator, left: readonly string[], right: readonly string[]): number {
  for (const [index, name] of left.entries()) {
    const other = right[index];
    if (other === undefined) {
      return 1;
    }
    const order = compareNames(collator, name, other);
    if (order !== 0) {
      return order;
    }
  }
  return left.length - right.length;
}

/** Names that sort alike but are not the same still get an order, so that their groups stay together. */
function compareNames(collator: Intl.Collator, left: string, right: string): number {
  return collator.compare(left, right) || compareText(left, right);
}

/** One key per group, for counting. */
export function groupKey({ rank, name }: PlanGroup): string {
  return `${rank} ${name}`;
}

/** The heading of a group. */
export function viewGroup(
  { rank, name }: PlanGroup,
  items: number,
  { words, texts }: { readonly words: PlanWords; readonly texts: Texts },
): PartView {
  switch (rank) {
    case "held":
      return { ...words.held, level: 2, items };
    case "deleted":
      return { ...words.deleted, level: 2, items };
    case "collection":
      return { heading: name, level: 3, items };
    case "no-collection":
      return { heading: texts.t("report.part.noCollection"), level: 3, items };
    case "newsfeed":
      return { heading: texts.t("report.part.news", { newsfeeds: name }), level: 3, items };
    case "no-newsfeed":
      return { heading: texts.t("report.part.noNewsfeed"), level: 3, items };
  }
}
