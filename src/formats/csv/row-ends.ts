const QUOTE = '"';

/** A line feed or a carriage return that stands alone. */
const LONE_LINE_END = /\r(?!\n)|(?<!\r)\n/;

/** Text in which every row ends in the same way, and how. */
export function settleRowEnds(
  text: string,
  delimiter: string,
): { readonly text: string; readonly newline: "\n" | "\r\n" } {
  // As most files are; looking at each character then is a waste.
  return text.includes("\r") && !LONE_LINE_END.test(text)
    ? { text, newline: "\r\n" }
    : { text: normaliseRowEnds(text, delimiter), newline: "\n" };
}

/**
 * Makes every row end a single line feed and leaves line ends inside quoted cells as they are. Papa Parse
 * takes one kind of row end for the whole file, and merges rows where there are two.
 */
export function normaliseRowEnds(text: string, delimiter: string): string {
  if (!text.includes("\r")) {
    return text;
  }
  const pieces: string[] = [];
  let pieceStart = 0;
  let isCellStart = true;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (isQuoted) {
      if (char === QUOTE) {
        if (text[index + 1] === QUOTE) {
          index += 1;
        } else {
          isQuoted = !endsCell(text, index + 1, delimiter);
        }
      }
    } else if (char === QUOTE && isCellStart) {
      isQuoted = true;
      isCellStart = false;
    } else if (char === "\r") {
      pieces.push(text.slice(pieceStart, index), "\n");
      index += Number(text[index + 1] === "\n");
      pieceStart = index + 1;
      isCellStart = true;
    } else {
      isCellStart = char === delimiter || char === "\n";
    }
  }
  pieces.push(text.slice(pieceStart));
  return pieces.join("");
}

/** True where a closing quote can stand: before a delimiter, a row end or the end, spaces allowed between. */
function endsCell(text: string, from: number, delimiter: string): boolean {
  let index = from;
  while (text[index] === " ") {
    index += 1;
  }
  const char = text[index];
  return char === undefined || char === delimiter || char === "\n" || char === "\r";
}
