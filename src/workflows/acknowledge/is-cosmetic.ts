/** Marks that say nothing by themselves; between digits they do: `1.5`, `10:30`. */
const IDLE = /(?<!\d)[.,:;'"\p{Pd}\p{Pi}\p{Pf}…]+|[.,:;'"\p{Pd}\p{Pi}\p{Pf}…]+(?!\d)/gu;

/**
 * True for texts between which nothing changed that a translation would have to follow: only letter case, white space, and
 * marks such as commas, full stops, dashes and quotation marks. Question marks, symbols, numbers and tags count.
 */
export function isCosmetic(before: string, after: string): boolean {
  return fold(before) === fold(after);
}

function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(IDLE, " ")
    .replaceAll(/[\s\u200B\u2060\uFEFF]+/g, " ")
    .trim();
}
