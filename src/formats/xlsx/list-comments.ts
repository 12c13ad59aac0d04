import type { Sheet } from "hucre/xlsx";
import { columnLetter } from "../columns.ts";
import type { CellRemark } from "../format.ts";
import { stripOwnComments } from "./own-comment.ts";

/** What Excel writes in place of a discussion for programs that know only comments. */
const STAND_IN = /^\[Threaded comment\]/;

/** Comments of a sheet by row, counted from 0: those of old, and discussions with every answer; not those of helpferry. */
export function listComments({
  cells,
  threadedComments = [],
}: Sheet): ReadonlyMap<number, readonly CellRemark[]> {
  const comments = new Map<number, CellRemark[]>();
  const add = (row: number, letter: string, whole: string): void => {
    const text = stripOwnComments(whole);
    if (text.trim() !== "") {
      const remarks = comments.get(row) ?? [];
      remarks.push({ letter, kind: "comment", text });
      comments.set(row, remarks);
    }
  };
  for (const [place, { comment }] of cells ?? []) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    if (comment !== undefined && !STAND_IN.test(comment.text)) {
      add(row, columnLetter(column), comment.text);
    }
  }
  const refs = new Map(threadedComments.map(({ id, ref }) => [id, ref]));
  for (const { ref, parentId, text } of threadedComments) {
    const [, letter, row] = /^([A-Z]+)(\d+)$/.exec(ref ?? refs.get(parentId ?? "") ?? "") ?? [];
    if (letter !== undefined && row !== undefined) {
      add(Number(row) - 1, letter, text);
    }
  }
  return comments;
}
