import type { CellRemark, ColumnPlace, Sheet } from "../../formats/index.ts";

/** What remarks say about a row before it is known which unit it is. */
export interface JudgedRemark {
  readonly code: "formula-in-cell" | "merged-cells" | "struck-text" | "translator-note" | "key-of-form";
  readonly column: ColumnPlace | null;
  readonly found: string;
}

/** Judges what the cells of a row are beside their texts; comments come first, for the row may be held by others. */
export function judgeRemarks(
  remarks: readonly CellRemark[],
  columns: Sheet["columns"],
  target: string,
): readonly JudgedRemark[] {
  const judged = remarks.flatMap((remark): JudgedRemark[] => {
    const { letter, kind, text: found } = remark;
    const column = Object.values(columns).find((place) => place.letter === letter) ?? null;
    if (kind === "comment") {
      return [{ code: "translator-note", column, found }];
    }
    if (kind === "suffix") {
      return target.trim() === "" ? [] : [{ code: "key-of-form", column, found }];
    }
    if (kind === "merged" && isMixed(remark, columns, target)) {
      return [{ code: "merged-cells", column, found }];
    }
    if (letter !== columns.target?.letter) {
      return [];
    }
    return kind === "formula"
      ? [{ code: "formula-in-cell", column, found }]
      : kind === "struck"
        ? [{ code: "struck-text", column, found }]
        : [];
  });
  return judged.toSorted((left, right) => rank(left) - rank(right));
}

function rank({ code }: JudgedRemark): number {
  return code === "translator-note" ? 0 : 1;
}

/** True where the target, or what says whose it is, is one cell with others. Empty rest of a merged column is untouched. */
function isMixed(
  { letter, text }: CellRemark,
  { id, target: own }: Sheet["columns"],
  target: string,
): boolean {
  const isTarget = letter === own?.letter;
  const isFromOtherColumn = /^[A-Z]+/.exec(text)?.[0] !== letter;
  return (
    (isTarget && (target.trim() !== "" || isFromOtherColumn)) ||
    (letter === id?.letter && target.trim() !== "")
  );
}

/** What the target is where it is no text. */
export function findValue(
  remarks: readonly CellRemark[],
  letter: string | undefined,
): CellRemark | undefined {
  return remarks.find(
    (remark) =>
      remark.letter === letter &&
      (remark.kind === "number" || remark.kind === "date" || remark.kind === "truth"),
  );
}
