/** Characters that an encoding may lack: all beyond ASCII. */
const BEYOND_ASCII = /[\u0080-\uFFFF]/;

/**
 * True for a cell that is the text with question marks for characters that an encoding lacks, in which somebody saved
 * it: `Za?ó??` for `Zażółć`. Programs write one or two for a character beyond 16 bits.
 */
export function isWithLostLetters(cell: string, text: string): boolean {
  return (
    cell !== text &&
    cell.includes("?") &&
    BEYOND_ASCII.test(text) &&
    ([1, 2].some((marks) => matchesWithMarks(cell, text, marks)) ||
      matchesWithMarks(cell, text.normalize("NFD"), 1))
  );
}

function matchesWithMarks(cell: string, text: string, marksOfPair: number): boolean {
  let at = 0;
  for (const character of text) {
    if (cell.startsWith(character, at)) {
      at += character.length;
      continue;
    }
    const marks = character.length === 2 ? marksOfPair : 1;
    if (character < "\u0080" || !cell.startsWith("?".repeat(marks), at)) {
      return false;
    }
    at += marks;
  }
  return at === cell.length;
}
