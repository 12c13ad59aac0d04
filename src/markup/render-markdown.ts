import { Marked } from "marked";

/** Renders Markdown (GitHub's flavour) as HTML. Raw HTML in it stays: clean the result with `cleanHtml`. */
export function renderMarkdown(text: string): string {
  return new Marked({ gfm: true, async: false }).parse(text, { async: false });
}
