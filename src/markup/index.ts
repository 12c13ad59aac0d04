export { cleanHtml } from "./clean-html.ts";
export type { CleanedHtml, CleanOptions } from "./clean-html.ts";
export type { Dropped } from "./dropped.ts";
export { mayChangeWhenWritten } from "./may-change-when-written.ts";
export { renderMarkdown } from "./render-markdown.ts";
export { visibleText } from "./visible-text.ts";
export { writeMarkdown } from "./write-markdown.ts";
