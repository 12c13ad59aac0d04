import type { Wording } from "./wording.ts";

/** What is said while feeds and Markdown are read, before any item is checked. */
export const READING_WORDS = {
  "encoding-guessed": {
    level: "warning",
    message: ({ wanted }) =>
      `The file does not say how its letters are written and is not UTF-8; it is read as ${wanted}.`,
    mend: () => "Look at letters with accents in the report. If they are wrong, convert the file to UTF-8.",
  },
  "item-not-read": {
    level: "held",
    message: () => "The item stands outside the feed's channel, or in a second channel; it is not read.",
    mend: () => "Move it into the first channel of the file, or into a file of its own.",
  },
  "content-elsewhere": {
    level: "warning",
    message: ({ found }) => `The content is not in the feed but at ${found}; the summary is taken.`,
    mend: () => "Copy the content into the item by hand once it is there, or leave it at the summary.",
  },
  "content-not-text": {
    level: "warning",
    message: ({ found }) => `The content is of type ${found}, which is no text; the summary is taken.`,
    mend: () => "Copy the content into the item by hand once it is there, or leave it at the summary.",
  },
  "unreleased-left-out": {
    level: "note",
    message: () => "What stands under Unreleased is left out: it has neither a version nor a date yet.",
    mend: () => "Give it both once it is released, and ingest the file again.",
  },
  "release-yanked": {
    level: "warning",
    message: ({ found }) =>
      `${found} is marked as yanked: it was withdrawn after it came out. It is taken like any other.`,
    mend: () => "If customers should not read of it, remove it from the file and ingest again.",
  },
  "text-outside-releases": {
    level: "note",
    message: ({ wanted }) => `${wanted} lines below this heading belong to no release and are left out.`,
    mend: () => "If they are news, give the heading a version and a date.",
  },
  "no-front-matter": {
    level: "held",
    message: () =>
      "The file has neither front matter (title and date between --- lines) nor headings of releases like ## [1.2.0] - 2021-03-04.",
    mend: () => "Add front matter with title and date, or leave the file out.",
  },
  "keys-not-read": {
    level: "note",
    message: ({ wanted }) => `These keys of the front matter are not read: ${wanted}.`,
    mend: () =>
      "If one of them should be, rename it: title, published_at, slug, labels, state, sender, newsfeeds …",
  },
} as const satisfies Record<string, Wording>;
