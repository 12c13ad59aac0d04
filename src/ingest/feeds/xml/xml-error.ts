import { FormatError } from "../../../errors.ts";

/** Where reading stands. */
export interface XmlPosition {
  readonly fileName: string;
  readonly text: string;
  /** Index into `text`. */
  readonly offset: number;
}

export interface XmlFault {
  readonly code: string;
  /** What was found and what was wanted, as the rest of a sentence. */
  readonly problem: string;
  readonly hint: string;
}

const ASK_AGAIN = "Get the file again from whoever publishes it, or mend the line in a text editor.";

/** A refusal that names file, line and column. */
export function xmlError(position: XmlPosition, { code, problem, hint }: XmlFault): FormatError {
  return new FormatError({
    code,
    message: `Cannot read ${position.fileName}: ${formatPosition(position)} ${problem}.`,
    hint,
  });
}

/** A refusal of what is no XML at that place. */
export function malformed(position: XmlPosition, problem: string): FormatError {
  return xmlError(position, { code: "xml-malformed", problem, hint: ASK_AGAIN });
}

/** A refusal of what is larger or deeper than any feed is. */
export function beyondLimit(position: XmlPosition, problem: string): FormatError {
  return xmlError(position, {
    code: "xml-too-large",
    problem,
    hint: "Feeds that people publish stay far below. If this one is honest, split it into several files.",
  });
}

/** `line 12, column 3:`, counted from 1. */
function formatPosition({ text, offset }: XmlPosition): string {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}:`;
}
