import { makeFinding } from "../finding.ts";
import type { ReadDrafts } from "../source.ts";
import { decodeMarkdown } from "./decode-markdown.ts";
import { findHeadings } from "./find-releases.ts";
import { takeLinkDefinitions } from "./link-definitions.ts";
import { readChangelog } from "./read-changelog.ts";
import { readPost } from "./read-post.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

/** Keys of front matter that tell a post from a page that happens to hold a changelog. */
const DATES = ["date", "published_at", "publish_date", "pub_date"];

/**
 * Reads Markdown as drafts of news: a changelog (Keep a Changelog and its kin) makes one for each release, a
 * file with front matter makes one. Bodies stay Markdown, dates stay as they are written. A file that is
 * neither, a README for instance, makes none and is reported.
 *
 * Throws FormatError for a file that is no UTF-8 text, or whose front matter cannot be read.
 */
export function parseMarkdown(bytes: Uint8Array, fileName: string): ReadDrafts {
  const split = splitFrontMatter(decodeMarkdown(bytes, fileName), fileName);
  const { frontMatter } = split;
  if (frontMatter === undefined || !DATES.some((key) => frontMatter.has(key))) {
    const { definitions, lines } = takeLinkDefinitions(split.body.split("\n"));
    const headings = findHeadings(lines);
    if (headings.releases.length > 0) {
      return readChangelog({ fileName, lines, firstLine: split.bodyLine, headings, definitions });
    }
  }
  return frontMatter === undefined
    ? {
        drafts: [],
        findings: [makeFinding("no-front-matter", { place: { file: fileName, where: "line 1" } })],
      }
    : readPost(split, fileName);
}
