import { toAssignments, type JsonValue } from "../../model/index.ts";
import type { Operation } from "../../plan/index.ts";

/**
 * What a plan does to news, by the date at which it is published. What gets another date is `moved` at the new one and
 * `left` at the old one.
 */
export const NEWS_CHANGES = ["new", "updated", "moved", "left", "deleted"] as const;
export type NewsChange = (typeof NEWS_CHANGES)[number];

export type NewsCounts = Record<NewsChange, number>;

/** One item of news that a plan writes. Dates are ISO 8601 in UTC; null where there is none. */
export interface NewsMark {
  readonly operationId: string;
  readonly name: string;
  readonly change: Exclude<NewsChange, "left">;
  /** The date it had, for what is moved. */
  readonly from: string | null;
  readonly to: string | null;
}

/** All news that a plan writes: counted by month, and one by one while it is little. */
export interface NewsSummary {
  readonly counts: Readonly<NewsCounts>;
  /** Items without a date. */
  readonly undated: number;
  /** By month (`2024-03`), in order. */
  readonly months: Readonly<Record<string, Readonly<NewsCounts>>>;
  /** Empty where there are more than people look at one by one. */
  readonly items: readonly NewsMark[];
}

/** More than so many are counted, not shown one by one. */
const MOST_ITEMS = 30;

/** Gathers the news of a plan, an operation at a time; what is held is not written, and not counted. */
export class NewsTimeline {
  readonly #counts = noCounts();
  readonly #months = new Map<string, NewsCounts>();
  readonly #items: NewsMark[] = [];
  #undated = 0;
  #total = 0;

  /** @param publishedAt the date of the item in the snapshot, for changes that leave it as it is */
  add(operation: Operation, publishedAt: string | null): void {
    if (operation.resource !== "news-item" || operation.action === "hold") {
      return;
    }
    const mark = markOf(operation, publishedAt);
    this.#total += 1;
    if (this.#total <= MOST_ITEMS) {
      this.#items.push(mark);
    }
    this.#undated += Number(mark.to === null);
    this.#count(mark.change, mark.to);
    if (mark.change === "moved") {
      this.#count("left", mark.from);
    }
  }

  /** Undefined where the plan writes no news. */
  summary(): NewsSummary | undefined {
    return this.#total === 0
      ? undefined
      : {
          counts: this.#counts,
          undated: this.#undated,
          months: Object.fromEntries(
            [...this.#months].toSorted(([left], [right]) => (left < right ? -1 : 1)),
          ),
          items:
            this.#total > MOST_ITEMS
              ? []
              : this.#items.toSorted((left, right) => compareDates(left.to, right.to)),
        };
  }

  #count(change: NewsChange, date: string | null): void {
    this.#counts[change] += 1;
    if (date !== null) {
      const month = date.slice(0, 7);
      const counts = this.#months.get(month) ?? noCounts();
      counts[change] += 1;
      this.#months.set(month, counts);
    }
  }
}

function markOf(operation: Operation, publishedAt: string | null): NewsMark {
  const { id: operationId, name, action } = operation;
  const dates = operation.changes.find(({ field }) => field === "assignments");
  const before = earliestDate(dates?.before);
  const after = earliestDate(dates?.after);
  const mark = { operationId, name, from: null };
  if (action === "delete") {
    return { ...mark, change: "deleted", to: before };
  }
  if (action === "create") {
    return { ...mark, change: "new", to: after };
  }
  if (dates === undefined) {
    return { ...mark, change: "updated", to: toDate(publishedAt) };
  }
  return before === after
    ? { ...mark, change: "updated", to: after }
    : { ...mark, change: "moved", from: before, to: after };
}

/** When an item is first published in any newsfeed, of a value of `assignments`; null where it has no date. */
export function earliestDate(assignments: JsonValue | undefined): string | null {
  const dates = toAssignments(assignments).flatMap(({ publishedAt }) => toDate(publishedAt ?? null) ?? []);
  return dates.toSorted()[0] ?? null;
}

/** A date of the years 1 to 9999 as ISO 8601 in UTC; anything else is none. */
function toDate(text: string | null): string | null {
  const date = new Date(text ?? Number.NaN);
  const iso = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  return /^\d/.test(iso) ? iso : null;
}

function compareDates(left: string | null, right: string | null): number {
  return left === right ? 0 : left === null ? 1 : right === null ? -1 : left < right ? -1 : 1;
}

function noCounts(): NewsCounts {
  return { new: 0, updated: 0, moved: 0, left: 0, deleted: 0 };
}
