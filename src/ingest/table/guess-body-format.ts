import type { NewsDraft } from "../types.ts";
import { normaliseName } from "./columns.ts";

const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;

/**
 * What a body is written in: as its column says, else HTML where it has a tag. Other text is read as
 * Markdown, in which plain text keeps its paragraphs.
 */
export function guessBodyFormat(body: string | null, header: string): NewsDraft["bodyFormat"] {
  const name = normaliseName(header);
  if (name.includes("markdown")) {
    return "markdown";
  }
  return name.includes("html") || TAG.test(body ?? "") ? "html" : "markdown";
}
