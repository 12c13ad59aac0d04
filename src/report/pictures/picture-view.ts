import type { TableView } from "../view.ts";
import type { NewsChange } from "./news-timeline.ts";

/** What every picture says beside what is drawn: whoever does not see it reads this. */
interface PictureWords {
  readonly heading: string;
  /** What it shows, in a sentence or two. */
  readonly summary: string;
  /** The same as text. */
  readonly table: TableView;
  /** A table for where the other would be too wide to read: what matters most of it. */
  readonly brief?: TableView;
  /** What the table is folded under. */
  readonly tableLabel: string;
}

/** A picture of a report, in the reader's language; `draw-*.ts` decides how it looks. */
export type PictureView = TimelineView | BudgetView | HeatmapView;

/** A place on a scale of time, and what it is called. */
export interface TickView {
  readonly atMs: number;
  readonly label: string;
}

/** News by the date at which it is published: few items one by one, many as counts of a period. */
export interface TimelineView extends PictureWords {
  readonly kind: "timeline";
  /** What the marks that occur mean, in the order of the legend. */
  readonly legend: readonly { readonly change: NewsChange; readonly label: string }[];
  readonly rows: readonly TimelineRow[];
  readonly ticks: readonly TickView[];
  readonly undatedLabel: string;
  readonly bins: readonly TimelineBin[];
}

export interface TimelineRow {
  /** Id of the item of the report that the row leads to. */
  readonly target: string;
  readonly name: string;
  readonly change: NewsChange;
  /** Where it was published before, for what is moved. */
  readonly fromMs: number | null;
  /** Null for what has no date. */
  readonly toMs: number | null;
  /** The whole row in words. */
  readonly label: string;
}

/** One period; what is there afterwards stands above the line, what is gone from it below. */
export interface TimelineBin {
  readonly label: string;
  readonly counts: Readonly<Record<NewsChange, number>>;
}

/** How a run used its rate budget: requests in each window of time, against what was allowed. */
export interface BudgetView extends PictureWords {
  readonly kind: "budget";
  readonly bars: readonly BudgetBar[];
  /** The part of each window that the run was to use, where that is not all of it. */
  readonly share: number;
  readonly ownLabel: string;
  readonly othersLabel: string;
  readonly limitLabel: string;
  /** Null where the run could use all of each window. */
  readonly shareLabel: string | null;
  readonly refusedLabel: string;
  readonly resumedLabel: string;
}

/** A window, or the average of several that stand beside each other. */
export interface BudgetBar {
  /** When it ended. */
  readonly label: string;
  readonly own: number;
  readonly others: number;
  readonly limit: number;
  /** Requests that were refused, all together. */
  readonly refused: number;
  /** True where another process of the run begins: it was resumed. */
  readonly isResumed: boolean;
}

/** How far each language is in each collection. */
export interface HeatmapView extends PictureWords {
  readonly kind: "heatmap";
  /** Codes of the languages. */
  readonly columns: readonly string[];
  readonly rows: readonly HeatmapRow[];
  readonly filledLabel: string;
  readonly addedLabel: string;
  readonly lostLabel: string;
}

export interface HeatmapRow {
  readonly name: string;
  /** A cell for each column; null where there is nothing to translate. */
  readonly cells: readonly (HeatmapCell | null)[];
}

/** Parts from 0 to 1 of the texts that have a translation. */
export interface HeatmapCell {
  readonly before: number;
  readonly after: number;
  /** What is there afterwards, in percent. */
  readonly percent: string;
}
