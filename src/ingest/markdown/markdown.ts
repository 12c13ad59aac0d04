import type { DraftSource } from "../source.ts";
import { parseMarkdown } from "./parse-markdown.ts";

/** Changelogs, and posts with front matter. */
export const markdown: DraftSource = {
  name: "markdown",
  what: "Markdown: a changelog, or a post with front matter (.md)",
  recognises: ({ name }) => /\.(md|markdown)$/i.test(name),
  read: async ({ name, bytes }) => parseMarkdown(bytes, name),
};
