import { readRowMark, type ParsedRow } from "../../formats/index.ts";
import { UnitIndex } from "../import/unit-index.ts";
import { makeSheetFinding, type NewsFinding, type NewsPlace } from "./finding.ts";
import type { HandedOutItem } from "./hand-out.ts";
import type { MatchedColumn } from "./match-columns.ts";
import type { SheetRow } from "./read-sheet.ts";

/** What is known of all rows of a file. */
export interface FileFacts {
  readonly file: string;
  readonly rowWord: NewsPlace["rowWord"];
  readonly exportId: string;
  readonly columns: readonly MatchedColumn[];
}

/** A row whose item is certain. */
export interface MatchedRow {
  readonly facts: FileFacts;
  readonly row: number;
  readonly item: HandedOutItem;
  readonly cells: SheetRow["cells"];
}

/** Rows with what the lookup of ids reads of them. */
export function toParsedRows(rows: readonly SheetRow[], columns: readonly MatchedColumn[]): ParsedRow[] {
  const idIndex = columns.findIndex(({ meaning }) => meaning.kind === "id");
  const markIndex = columns.findIndex(({ meaning }) => meaning.kind === "mark");
  return rows.map(({ row, cells, surplusCells }) => ({
    row,
    cells: { id: cells[idIndex] ?? "", "~hash": cells[markIndex] ?? "" },
    otherCells: [],
    surplusCells,
  }));
}

/** Finds the item of each row, and what can be told from the row alone. */
export function matchRows(
  facts: FileFacts,
  rows: readonly SheetRow[],
  items: readonly HandedOutItem[],
  workspaceId: string,
): { readonly rows: readonly MatchedRow[]; readonly findings: readonly NewsFinding[] } {
  const parsedRows = toParsedRows(rows, facts.columns);
  const byRowId = new Map(items.map((item) => [item.rowId, item]));
  const index = new UnitIndex({
    name: facts.file,
    rows: parsedRows,
    handedOut: items.map(({ rowId }) => ({
      unit: rowId,
      source: "",
      target: null,
      guarded: [],
      status: "new" as const,
    })),
    workspaceId,
  });
  const idColumn = facts.columns.find(({ meaning }) => meaning.kind === "id")?.place ?? null;
  const findings: NewsFinding[] = [];
  const matched = rows.flatMap(({ row, cells, surplusCells }, position): MatchedRow[] => {
    const parsed = parsedRows[position];
    const place: NewsPlace = { file: facts.file, rowWord: facts.rowWord, row, column: null, id: null };
    const hold = (...[code, at, values]: Parameters<typeof makeSheetFinding>): MatchedRow[] => {
      findings.push(makeSheetFinding(code, at, values));
      return [];
    };
    if (surplusCells > 0) {
      return hold("shifted-row", place, { found: String(surplusCells) });
    }
    if (parsed === undefined) {
      return [];
    }
    const mark = readRowMark(parsed.cells["~hash"] ?? "");
    if (mark !== undefined && mark.exportId !== facts.exportId) {
      return hold("other-export", place, { found: mark.exportId, wanted: facts.exportId });
    }
    const found = index.find(parsed);
    const idPlace = { ...place, column: idColumn };
    const id = parsed.cells.id ?? "";
    if (found.kind === "hold") {
      return hold(found.code, idPlace, { found: id });
    }
    const item = byRowId.get(found.handedOut.unit);
    if (item === undefined) {
      return hold("unknown-unit", idPlace, { found: id });
    }
    if (found.isRepaired) {
      findings.push(
        makeSheetFinding("id-repaired", { ...idPlace, id: item.itemId }, { found: id, wanted: item.rowId }),
      );
    }
    return [{ facts, row, item, cells }];
  });
  return { rows: matched, findings };
}

/** Keeps one row per item, over all files: none where they say different things. */
export function holdRepeatedRows(rows: readonly MatchedRow[]): {
  readonly rows: readonly MatchedRow[];
  readonly findings: readonly NewsFinding[];
} {
  const groups = new Map<string, MatchedRow[]>();
  for (const row of rows) {
    groups.set(row.item.rowId, [...(groups.get(row.item.rowId) ?? []), row]);
  }
  const kept: MatchedRow[] = [];
  const findings: NewsFinding[] = [];
  for (const group of groups.values()) {
    const saysSame = new Set(group.map(saidBy)).size === 1;
    kept.push(...(saysSame ? group.slice(0, 1) : []));
    for (const row of saysSame ? group.slice(1) : group) {
      const elsewhere = group
        .filter((other) => other !== row)
        .map((other) => `${other.facts.file} ${other.facts.rowWord} ${other.row}`);
      findings.push(
        makeSheetFinding(saysSame ? "same-row-twice" : "duplicate-unit", placeOfRow(row), {
          wanted: elsewhere.join(", "),
        }),
      );
    }
  }
  return { rows: kept, findings };
}

/** Where a row is, for what is said of all of it. */
export function placeOfRow({ facts, row, item }: MatchedRow): NewsPlace {
  return { file: facts.file, rowWord: facts.rowWord, row, column: null, id: item.itemId };
}

function saidBy({ facts, cells }: MatchedRow): string {
  return JSON.stringify(
    facts.columns
      .flatMap(({ meaning }, index) =>
        meaning.kind === "handed-out" || meaning.kind === "newsfeed"
          ? [[JSON.stringify(meaning), cells[index] ?? ""]]
          : [],
      )
      .toSorted(([left = ""], [right = ""]) => (left < right ? -1 : 1)),
  );
}
