import { cleanHtml, renderMarkdown, writeMarkdown } from "../../markup/index.ts";

export interface BodyText {
  readonly text: string;
  /** True where the body could not be had back from the text. */
  readonly isReadOnly: boolean;
}

/** A body as Markdown, and whether rendering that gives the very same body. */
export function describeBody(html: string): BodyText {
  if (html === "") {
    return { text: "", isReadOnly: false };
  }
  const text = writeMarkdown(html);
  const rendered = renderMarkdown(text);
  const again = rendered === undefined ? undefined : cleanHtml(rendered, { base: null })?.html;
  return { text, isReadOnly: again === undefined || withEmphasisOf(html, again) !== html };
}

/** Rendered Markdown with bold and italics by the elements that a body has for them: `<b>` or `<strong>`. */
export function withEmphasisOf(html: string, rendered: string): string {
  return EMPHASIS.reduce(
    (text, [own, other]) =>
      html.includes(`<${own}>`) && !html.includes(`<${other}>`)
        ? text.replaceAll(`<${other}>`, `<${own}>`).replaceAll(`</${other}>`, `</${own}>`)
        : text,
    rendered,
  );
}

const EMPHASIS = [
  ["b", "strong"],
  ["i", "em"],
] as const;
