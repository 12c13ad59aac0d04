import { diffBlocks, type DiffPart } from "../diff/index.ts";
import { revealCharacters } from "./reveal-characters.ts";
import { splitBlocks, splitLines } from "./split-blocks.ts";
import type { ChangeView, Side, SideView } from "./view.ts";

/** A side of a change, and what became in it of the side it is to be read against. */
export interface ComparedSide extends SideView {
  /**
   * Only where both are texts that have something in common. Dangerous characters stand as their code already, and
   * where the change says so the invisible ones, too.
   */
  readonly parts?: readonly DiffPart[];
}

/** What each side is read against: the first of these that is there. */
const AGAINST: Readonly<Partial<Record<Side, readonly Side[]>>> = {
  after: ["before"],
  theirs: ["base"],
  ours: ["base", "before"],
  returned: ["ours", "after"],
};

/** Compares the sides of a change word by word: before and after, base and theirs, base and ours. */
export function compareSides(change: ChangeView): readonly ComparedSide[] {
  return change.sides.map((side) => {
    const other = AGAINST[side.side]
      ?.map((name) => change.sides.find((candidate) => candidate.side === name))
      .find((candidate) => candidate !== undefined);
    const parts = other === undefined ? undefined : compareValues(other, side, change);
    return parts === undefined ? side : { ...side, parts };
  });
}

function compareValues(
  { value: before }: SideView,
  { value: after }: SideView,
  { locale, revealInvisible }: ChangeView,
): readonly DiffPart[] | undefined {
  const show = (text: string): string => revealCharacters(text, { invisible: revealInvisible });
  const language = locale?.code ?? "und";
  const parts =
    before.kind === "html" && after.kind === "html"
      ? diffBlocks(splitBlocks(show(before.source)), splitBlocks(show(after.source)), language)
      : before.kind === "text" && after.kind === "text"
        ? diffBlocks(splitLines(show(before.text)), splitLines(show(after.text)), language)
        : [];
  return parts.some(({ kind, text }) => kind === "same" && /[^\s\p{P}]/u.test(text)) ? parts : undefined;
}
