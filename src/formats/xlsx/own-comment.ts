import type { CellNote } from "../format.ts";

/** Between these lines stands what helpferry wrote into a comment; the same in every language, so that it is known again. */
const BEGIN = "[helpferry]";
const END = "[/helpferry]";

/** Lines between isolates have the direction of their language in a comment of whatever direction. */
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const POP_ISOLATE = "\u2069";

/** What a comment says of a cell: its status, then of each note what is wrong and what to do. */
export function writeOwnComment(notes: readonly CellNote[]): string {
  const lines: string[] = [];
  for (const [index, { status, isHeld, problem, mend, isRightToLeft }] of notes.entries()) {
    const add = (line: string): void => {
      lines.push(isRightToLeft ? `${RIGHT_TO_LEFT_ISOLATE}${line}${POP_ISOLATE}` : line);
    };
    if (status !== notes[index - 1]?.status) {
      add(`${isHeld ? "■" : "□"} ${status}`);
    }
    add(problem);
    add(`${isRightToLeft ? "←" : "→"} ${mend}`);
  }
  return [BEGIN, ...lines, END].join("\n");
}

/** What somebody else wrote in a comment. One of which the end of ours is gone is left whole: nothing gets lost. */
export function stripOwnComments(text: string): string {
  if (!text.includes(BEGIN)) {
    return text;
  }
  const kept: string[] = [];
  let position = 0;
  for (;;) {
    const start = text.indexOf(BEGIN, position);
    const end = start < 0 ? -1 : text.indexOf(END, start);
    if (end < 0) {
      kept.push(text.slice(position));
      return kept.join("").trim();
    }
    kept.push(text.slice(position, start));
    position = end + END.length;
  }
}

/** The title of the sheet in which helpferry tells all notes of a workbook. */
export function ownTitle(title: string): string {
  return `${BEGIN} ${title}`;
}

/** True for what stands in the first cell of that sheet. */
export function isOwnTitle(value: unknown): boolean {
  return typeof value === "string" && value.startsWith(BEGIN);
}
