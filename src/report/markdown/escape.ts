import { oneLine } from "../reveal-characters.ts";

/** U+2060: nobody sees it, and it keeps a service from reading a name after @ or a number after #. */
const WORD_JOINER = "\u2060";

/** What begins emphasis, code, a link, HTML, an entity, a formula or a table cell wherever it stands. */
const SPECIAL = /[\\`*_[\]<>|~&$]/g;

/** What begins a heading, a list, a quotation or a rule at the start of a line. */
const SPECIAL_AT_START = /^\s*(?:[#+\-=]|\d+(?=[.)](?:\s|$)))/;

/**
 * Text as it may stand in a Markdown line or table cell: it is read as that text, and nothing else comes of
 * it, neither a mention nor a reference to an issue. Line ends become spaces.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replaceAll(SPECIAL, String.raw`\$&`)
    .replace(SPECIAL_AT_START, (start) =>
      /\d/.test(start) ? `${start}\\` : start.replace(/.$/, String.raw`\$&`),
    )
    .replaceAll(/@|#(?=\u2060*\d)/g, `$&${WORD_JOINER}`);
}

/** Text as code in a line: shown as it is, with nothing in it read as Markdown. Not for table cells. */
export function inlineCode(text: string): string {
  const shown = oneLine(text);
  const fence = "`".repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .*[^ ].* $/.test(shown) ? " " : "";
  return shown === "" ? "` `" : `${fence}${pad}${shown}${pad}${fence}`;
}

/** Lines as a fenced block: a fence longer than any in the lines, so that none of them can end it. */
export function fencedBlock(language: string, lines: readonly string[]): string {
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [fence + language, ...lines, fence].join("\n");
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
