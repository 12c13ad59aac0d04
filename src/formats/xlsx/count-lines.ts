/** Letters that are twice as wide as those of Latin. */
const WIDE = /[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFAFF\uFF00-\uFF60]/g;

/** About how many lines a text takes that is broken at so many characters. */
export function countLines(text: string, characters: number): number {
  return text
    .split("\n")
    .reduce(
      (sum, line) =>
        sum + Math.max(1, Math.ceil((line.length + (line.match(WIDE)?.length ?? 0)) / characters)),
      0,
    );
}

/** In points; and the most that Excel takes. */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 409;

/** How high a row of so many lines is, as an attribute: programs that do not work it out by themselves cut it off. */
export function describeHeight(lines: number): string {
  return lines <= 1 ? "" : ` ht="${Math.min(MOST_HEIGHT, lines * LINE_HEIGHT)}"`;
}
