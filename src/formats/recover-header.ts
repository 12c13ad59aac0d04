import { columnLetter, type Column } from "./columns.ts";
import { readHeaderCells, type HeaderCells } from "./header.ts";
import { findLayout, recogniseLayout, type Layout } from "./layouts/index.ts";
import { namesLocale } from "./layouts/wide.ts";
import type { CellRecogniser, Recovery } from "./reading.ts";

/** Where and what the header of a table is, told by its cells. */
export interface RecoveredHeader {
  readonly header: HeaderCells;
  readonly layout: Layout;
  /** The first row below the header; the first of the table is row 1. */
  readonly firstRow: number;
  readonly recovered: readonly Recovery[];
}

/** How many rows are known; the header is absent where columns stay uncertain. */
export type HeaderSearch = { readonly knownRows: number } & (
  | RecoveredHeader
  | { readonly header?: undefined }
);

/** Columns that say which row is which, in the order in which they are looked for. */
const TELLING = ["id", "~hash", "locale", "source"] as const satisfies readonly Column[];
/** Columns for people: none of them is the target. */
const OTHERS = ["type", "context", "status", "change", "note", "max"] as const satisfies readonly Column[];
/** The layouts in which each row is for one locale, by how their columns stand. */
const ROW_LAYOUTS = ["per-locale", "long"] as const;

/** How often the cells of a column held what was handed out in each column, and how many held anything. */
interface ColumnTally {
  readonly matches: ReadonlyMap<Column, number>;
  readonly filled: number;
}

/**
 * Tells the columns of a table by what stands in them: where the header was translated or is gone, where columns were
 * renamed. A column is what most of its cells were handed out as; the target is the one column with texts that is
 * nothing else. Names in the header that are ours count before that.
 */
export function recoverHeader(
  records: readonly (readonly string[])[],
  recognise: CellRecogniser,
): HeaderSearch {
  const readings = records.map((cells) => recognise(cells));
  const known = readings.flatMap((reading, row) => (reading === undefined ? [] : [{ row, reading }]));
  const first = known[0]?.row ?? 0;
  const headerRow =
    first > 0 && (records[first - 1] ?? []).some((cell) => cell.trim() !== "") ? first - 1 : undefined;
  const names = headerRow === undefined ? [] : (records[headerRow] ?? []);
  const width = Math.max(names.length, ...known.map(({ row }) => records[row]?.length ?? 0));
  const cells = Array.from({ length: width }, (_, index) => names[index] ?? "");
  const named = readHeaderCells(cells).meanings;
  const tallies = cells.map((_, index) => tallyColumn(index, records.slice(first), readings.slice(first)));
  const telling = settleTelling(named, tallies, known.length);
  const isWide = namesLocale(readHeaderCells(cells, telling)) && !telling.includes("target");
  const meanings = isWide ? telling : settleTarget(telling, tallies, known.length);
  const header = readHeaderCells(cells, meanings);
  const layout = recogniseLayout(header) ?? layoutWithoutIds(header);
  if (known.length === 0 || layout === undefined) {
    return { knownRows: known.length };
  }
  const found = meanings.flatMap((column, index): Recovery[] =>
    column === undefined || named[index] === column || (OTHERS as readonly Column[]).includes(column)
      ? []
      : [{ kind: "column", column, place: { letter: columnLetter(index), header: cells[index] ?? "" } }],
  );
  return {
    knownRows: known.length,
    header,
    layout,
    firstRow: headerRow === undefined ? first + 1 : headerRow + 2,
    recovered: [
      ...(headerRow === undefined ? [{ kind: "no-header" } as const] : []),
      ...((headerRow ?? 0) > 0 ? [{ kind: "rows-above", rows: headerRow ?? 0 } as const] : []),
      ...(header.columns.id === undefined ? [{ kind: "no-ids" } as const] : []),
      ...found,
    ],
  };
}

function layoutWithoutIds({ columns }: HeaderCells): Layout | undefined {
  return columns.target === undefined || (columns.source === undefined && columns["~hash"] === undefined)
    ? undefined
    : findLayout(columns.locale === undefined ? "per-locale" : "long");
}

function tallyColumn(
  index: number,
  records: readonly (readonly string[])[],
  readings: readonly ReturnType<CellRecogniser>[],
): ColumnTally {
  const matches = new Map<Column, number>();
  let filled = 0;
  for (const [row, reading] of readings.entries()) {
    filled += Number((records[row]?.[index] ?? "").trim() !== "");
    for (const column of reading?.[index] ?? []) {
      matches.set(column, (matches.get(column) ?? 0) + 1);
    }
  }
  return { matches, filled };
}

/** Meanings with those columns that say which row is which. */
function settleTelling(
  named: readonly (Column | undefined)[],
  tallies: readonly ColumnTally[],
  rows: number,
): readonly (Column | undefined)[] {
  const meanings = [...named];
  for (const column of TELLING) {
    const ranked = tallies
      .map(({ matches }, index) => ({
        index,
        count: meanings[index] === undefined ? (matches.get(column) ?? 0) : 0,
      }))
      .toSorted((left, right) => right.count - left.count);
    const [best, second] = ranked;
    if (
      !meanings.includes(column) &&
      best !== undefined &&
      best.count * 2 > rows &&
      best.count > (second?.count ?? 0)
    ) {
      meanings[best.index] = column;
    }
  }
  return meanings;
}

/** Meanings with the target, where it is certain which column that is. */
function settleTarget(
  meanings: readonly (Column | undefined)[],
  tallies: readonly ColumnTally[],
  rows: number,
): readonly (Column | undefined)[] {
  if (meanings.includes("target")) {
    return meanings;
  }
  const settled = tallies.map(({ matches, filled }, index) => {
    const best = OTHERS.find(
      (column) => filled > 0 && (matches.get(column) ?? 0) * 2 > Math.min(rows, filled),
    );
    return meanings[index] ?? (best !== undefined && !meanings.includes(best) ? best : undefined);
  });
  const byPlace = standAsHandedOut(settled);
  if (byPlace !== undefined) {
    return byPlace;
  }
  const open = settled.flatMap((column, index) => (column === undefined ? [index] : []));
  const filled = open.filter((index) => (tallies[index]?.filled ?? 0) > 0);
  const likely = filled.filter((index) => (tallies[index]?.matches.get("target") ?? 0) > 0);
  const [only, ...others] = likely.length === 1 ? likely : filled;
  if (only === undefined || others.length > 0) {
    return settled;
  }
  return settled.map((column, index) => (index === only ? "target" : column));
}

/** All columns, where those that are known stand where they stood in what was handed out, and none is missing. */
function standAsHandedOut(meanings: readonly (Column | undefined)[]): readonly Column[] | undefined {
  for (const name of ROW_LAYOUTS) {
    const order =
      findLayout(name)
        ?.columns([])
        .map(({ header }) => header as Column) ?? [];
    const isThere = (column: Column): boolean => meanings.includes(column);
    if (
      order.length === meanings.length &&
      meanings.every((column, index) => column === undefined || column === order[index]) &&
      (isThere("id") || isThere("~hash")) &&
      isThere("source")
    ) {
      return order;
    }
  }
  return undefined;
}
