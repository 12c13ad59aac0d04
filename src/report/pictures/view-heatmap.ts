import type { Texts } from "../../texts/index.ts";
import { viewLocale } from "../locale-view.ts";
import {
  coveragePercent,
  sumCoverage,
  type CollectionCoverage,
  type LocaleCoverage,
} from "../status-report.ts";
import type { HeatmapCell, HeatmapRow, HeatmapView } from "./picture-view.ts";

/** How far everything is: all together, and each collection. */
export interface Coverage {
  readonly perLocale: readonly LocaleCoverage[];
  readonly perCollection: readonly CollectionCoverage[];
}

/** More rows or columns than these share the last one. */
const MOST_ROWS = 40;
const MOST_COLUMNS = 40;

/** A collection, or several together, by its id. */
interface Group {
  readonly name: string;
  readonly ids: readonly (string | null)[];
}

type CellOf = (ids: readonly (string | null)[] | undefined, locales: readonly string[]) => HeatmapCell | null;

/**
 * How far each language is in each collection, and what a plan makes of it. Undefined where there is nothing to
 * translate, or where a plan leaves all of it as it is.
 */
export function viewHeatmap(
  { after, before }: { readonly after: Coverage; readonly before?: Coverage | undefined },
  texts: Texts,
): HeatmapView | undefined {
  const isPlan = before !== undefined;
  const cellOf = findCells(after, before ?? after);
  const locales = after.perLocale.map(({ locale }) => locale);
  const columns = groupRest(
    locales.map((locale) => ({ name: locale, ids: [locale] })),
    MOST_COLUMNS,
    () => 0,
    texts,
  );
  const rows = groupRest(
    after.perCollection.map(({ id, name }) => ({
      name: name || texts.t("pictures.heatmap.nowhere"),
      ids: [id],
    })),
    MOST_ROWS,
    ({ ids }) => weigh(cellOf(ids, locales), isPlan),
    texts,
  );
  const shown = rows.length > 1 ? [ALL, ...rows] : rows;
  const view = shown.map(({ name, ids }): HeatmapRow => ({
    name: ids.length === 0 ? texts.t("pictures.heatmap.all") : name,
    cells: columns.map((column) =>
      cellOf(
        ids.length === 0 ? undefined : ids,
        column.ids.filter((code) => code !== null),
      ),
    ),
  }));
  const isChanged = view.some(({ cells }) =>
    cells.some((cell) => cell !== null && cell.before !== cell.after),
  );
  if (view.length === 0 || locales.length === 0 || (isPlan && !isChanged)) {
    return undefined;
  }
  const heading = texts.t(isPlan ? "pictures.heatmap.headingPlan" : "pictures.heatmap.heading");
  const whole = cellOf(undefined, locales);
  const describe = (cell: HeatmapCell | null): string => (cell === null ? "" : describeCell(cell, texts));
  return {
    kind: "heatmap",
    heading,
    summary: [
      texts.t("pictures.heatmap.summary", { all: describe(whole) }),
      ...(after.perCollection.length > rows.length
        ? [
            texts.t(isPlan ? "pictures.heatmap.mostChanged" : "pictures.heatmap.mostMissing", {
              shown: texts.number(rows.length - 1),
              total: texts.number(after.perCollection.length),
            }),
          ]
        : []),
    ].join(" "),
    tableLabel: texts.t("pictures.asTable"),
    table: {
      caption: heading,
      columns: [
        { heading: texts.t("pictures.heatmap.collection"), numeric: false },
        ...columns.map(({ name }) => ({ heading: name, numeric: true })),
      ],
      rows: view.map(({ name, cells }) => [name, ...cells.map(describe)]),
    },
    brief: {
      caption: heading,
      columns: [
        { heading: texts.t("pictures.heatmap.language"), numeric: false },
        { heading: texts.t("pictures.heatmap.code"), numeric: false },
        { heading: texts.t("pictures.heatmap.all"), numeric: true },
      ],
      rows: locales.map((locale) => [
        viewLocale(locale, texts).name,
        locale,
        describe(cellOf(undefined, [locale])),
      ]),
    },
    columns: columns.map(({ name }) => name),
    rows: view,
    filledLabel: texts.t("pictures.heatmap.filled"),
    addedLabel: texts.t("pictures.heatmap.added"),
    lostLabel: texts.t("pictures.heatmap.lost"),
  };
}

const ALL: Group = { name: "", ids: [] };

function describeCell({ before, after, percent }: HeatmapCell, texts: Texts): string {
  return before === after
    ? texts.percent(Number(percent) / 100)
    : texts.t("pictures.heatmap.change", {
        before: texts.percent(roundDown(before) / 100),
        after: texts.percent(Number(percent) / 100),
      });
}

function roundDown(share: number): number {
  // A hair more, because 0.29 * 100 is less than 29.
  return Math.floor(share * 100 + 1e-9);
}

/** How much there is to see in a row: what changes, or what is missing. */
function weigh(cell: HeatmapCell | null, isPlan: boolean): number {
  return cell === null ? 0 : isPlan ? Math.abs(cell.after - cell.before) : 1 - cell.after;
}

function findCells(after: Coverage, before: Coverage): CellOf {
  const now = sumsOf(after);
  const then = sumsOf(before);
  return (ids, locales) => {
    const own = now(ids, locales);
    if (own.units === 0) {
      return null;
    }
    const earlier = then(ids, locales);
    return {
      before: earlier.units === 0 ? 0 : earlier.translated / earlier.units,
      after: own.translated / own.units,
      percent: String(coveragePercent(own)),
    };
  };
}

/** Sums of some collections, or of all, in some locales. */
function sumsOf({
  perLocale,
  perCollection,
}: Coverage): (...of: Parameters<CellOf>) => Pick<LocaleCoverage, "units" | "translated"> {
  const whole = byLocale(perLocale);
  const byId = new Map(perCollection.map(({ id, perLocale: own }) => [id, byLocale(own)]));
  return (ids, locales) => {
    const groups = ids === undefined ? [whole] : ids.flatMap((id) => byId.get(id) ?? []);
    return sumCoverage(groups.flatMap((own) => locales.flatMap((locale) => own.get(locale) ?? [])));
  };
}

function byLocale(perLocale: readonly LocaleCoverage[]): ReadonlyMap<string, LocaleCoverage> {
  return new Map(perLocale.map((own) => [own.locale, own]));
}

/** The heaviest ones in the order they came, and all others together at the end. */
function groupRest(
  groups: readonly Group[],
  most: number,
  weightOf: (group: Group) => number,
  texts: Texts,
): readonly Group[] {
  if (groups.length <= most) {
    return groups;
  }
  const kept = new Set(
    groups
      .map((group) => ({ group, weight: weightOf(group) }))
      .toSorted((left, right) => right.weight - left.weight)
      .slice(0, most - 1)
      .map(({ group }) => group),
  );
  const rest = groups.filter((group) => !kept.has(group));
  return [
    ...groups.filter((group) => kept.has(group)),
    {
      name: texts.t("pictures.heatmap.others", { number: texts.number(rest.length) }),
      ids: rest.flatMap(({ ids }) => ids),
    },
  ];
}
