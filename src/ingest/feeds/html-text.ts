import { tokenizeHtml } from "./tokenize-html.ts";

/** The text that HTML shows, on one line: `AT&amp;T <b>news</b>` is "AT&T news". */
export function readHtmlText(html: string): string {
  const pieces: string[] = [];
  tokenizeHtml(html, { onText: (text) => pieces.push(text) });
  return pieces.join("").replaceAll(/\s+/g, " ").trim();
}

/** Plain text as HTML that shows it: a paragraph where a blank line was, a line break where a line ended. */
export function writeTextAsHtml(text: string): string {
  const lines = text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => escapeHtml(line.trim()));
  return lines
    .join("<br>")
    .split(/<br>(?:<br>)+/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join("");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
