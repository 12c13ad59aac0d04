import { Marked } from "marked";

/**
 * Renders Markdown (GitHub's flavour) as HTML. Raw HTML in it stays: clean the result with `cleanHtml`.
 * Undefined for Markdown that is nested too deeply to be read.
 */
export function renderMarkdown(text: string): string | undefined {
  try {
    return new Marked({ gfm: true, async: false }).parse(text, { async: false });
  } catch (error) {
    // The parser goes down into quotations and lists by recursion.
    if (error instanceof RangeError) {
      return undefined;
    }
    throw error;
  }
}
