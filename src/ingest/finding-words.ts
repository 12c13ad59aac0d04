import { DATE_WORDS } from "./date-words.ts";
import { READING_WORDS } from "./reading-words.ts";
import { words, type Wording } from "./wording.ts";

/**
 * Everything that is said about items, by permanent code: what it does to the item, what was found, what to
 * do. A new hazard is an entry here and a rule beside `rules/`.
 */
export const FINDING_WORDS = {
  ...DATE_WORDS,
  ...READING_WORDS,
  "no-title": words("held", "The item has no title, and Intercom requires one.", "Give it one."),
  "title-tidied": words(
    "note",
    ({ found }) => `The title ${found} had line ends or invisible characters; they are taken out.`,
    "Nothing to do.",
  ),
  "formula-in-cell": words(
    "held",
    ({ found }) => `${found} is a formula, not a text.`,
    "Put the text it should give into the cell.",
  ),
  "spreadsheet-error": words(
    "held",
    ({ found }) => `${found} is what a spreadsheet shows for a formula that failed.`,
    "Put the text into the cell.",
  ),
  "external-id-shortened": words(
    "held",
    ({ found }) => `${found} is what a spreadsheet leaves of a number with more than 15 digits.`,
    "Take the file as it was before a spreadsheet opened it, or import the column as text.",
  ),
  "shifted-row": words(
    "held",
    ({ wanted }) => `The row has ${wanted} more cells with something in them than the header.`,
    "Put its texts back into their columns.",
  ),
  "cut-off": words(
    "held",
    ({ wanted }) =>
      `The text has ${wanted} characters, all that a spreadsheet takes into a cell: its end is cut off.`,
    "Take the text from where it came from; a file that no spreadsheet has saved holds all of it.",
  ),
  "no-item": words("held", ({ wanted }) => `Found ${wanted} where an item should be.`, "Mend or remove it."),
  "columns-not-read": words(
    "note",
    ({ wanted }) => `These columns are not read: ${wanted}.`,
    "Say what a column is with --map title=Headline.",
  ),
  "empty-file": words("warning", "The file has no items.", "Check that it is the right file."),
  "no-body": words("note", "The item has no body.", "Nothing to do where that is meant."),
  "body-too-long": words(
    "held",
    ({ wanted }) => `The body is ${wanted} are not taken.`,
    "Shorten it, or link to the text instead.",
  ),
  "body-too-deep": words(
    "held",
    "The body is nested too deeply, or opens tags that it never closes.",
    "Mend its HTML or Markdown.",
  ),
  "body-cleaned": words(
    "note",
    ({ wanted }) => `Intercom does not take these, so they were dropped from the body: ${wanted}.`,
    "Look at the item in the plan's report.",
  ),
  "unknown-state": words(
    "held",
    ({ found }) => `The state is ${found}; wanted live or draft.`,
    "Write live or draft.",
  ),
  "draft-with-date": words(
    "warning",
    ({ found }) => `The item is a draft, and Intercom ignores the date (${found}) of a draft.`,
    "For items that are published with their dates, write live as their state, or pass --state live where the file says nothing.",
  ),
  "date-without-newsfeed": words(
    "warning",
    ({ found }) => `The date ${found} is lost: a date belongs to a newsfeed, and the item is in none.`,
    "Name a newsfeed with --newsfeed.",
  ),
  "no-date": words(
    "warning",
    "The item has no date: Intercom will show it as published when it is created.",
    "Give it a date where it is an old one.",
  ),
  "no-newsfeed": words(
    "held",
    "The item is live and in no newsfeed, so nobody would see it.",
    "Name a newsfeed in the file, or for all with --newsfeed.",
  ),
  "unknown-newsfeed": words(
    "held",
    ({ found, wanted }) => `The snapshot has no newsfeed ${found}; it has ${wanted}.`,
    "Use an id or a name of these; pull again where it is new (newsfeeds are made in Intercom).",
  ),
  "ambiguous-newsfeed": words(
    "held",
    ({ found, wanted }) => `${found} can be each of these newsfeeds: ${wanted}.`,
    "Use the id.",
  ),
  "newsfeed-twice": words(
    "held",
    ({ found }) => `The newsfeed ${found} is named twice with different dates.`,
    "Keep one.",
  ),
  "no-sender": words(
    "held",
    "The item has no sender, and Intercom requires one.",
    "Name a teammate for all with --sender (id, e-mail or name).",
  ),
  "unknown-sender": words(
    "held",
    ({ found, wanted }) => `The snapshot has no teammate ${found}; it has ${wanted}.`,
    "Use an id, e-mail or name of these, or pass --sender with --sender-for-all; pull again where it is new.",
  ),
  "ambiguous-sender": words(
    "held",
    ({ found, wanted }) => `${found} can be each of these teammates: ${wanted}.`,
    "Use the id or the e-mail.",
  ),
  "reaction-dropped": words(
    "warning",
    ({ found }) => `The reaction ${found} is no emoji and is left out.`,
    "Write the emoji itself.",
  ),
  "unknown-flag": words(
    "held",
    ({ found }) => `deliver_silently is ${found}; wanted true or false.`,
    "Write true or false.",
  ),
  "delivered-silently": words(
    "warning",
    "The file wants people to be notified of the item; it is delivered silently all the same.",
    "Pass --notify where people should get a notification.",
  ),
  "cover-image-not-writable": words(
    "warning",
    ({ found }) => `The cover image ${found} cannot be written through Intercom's API.`,
    "Set it in Intercom, once the item is there.",
  ),
  "other-locale": words(
    "warning",
    ({ found, wanted }) =>
      `The item is in ${found}, the workspace's language is ${wanted}; news has no translations.`,
    "Leave it out where it is a translation of another item.",
  ),
  "external-id-generated": words(
    "note",
    ({ wanted }) => `${wanted} of its items have no id of their own; ids were made from title and date.`,
    "Give the file a column external_id: then titles and dates can change without an item coming twice.",
  ),
  "same-item-twice": words(
    "note",
    ({ wanted }) => `The same item stands at ${wanted}, with the same values.`,
    "Nothing to do.",
  ),
  "duplicate-external-id": words(
    "held",
    ({ found, wanted }) => `The id ${found} is that of ${wanted} too, with other values.`,
    "Keep one, or give each an external_id of its own.",
  ),
  "external-id-on-two-lines": words(
    "held",
    ({ found, wanted }) => `The id ${found} is on several items of the snapshot: ${wanted}.`,
    "Take it away from all but one in news-items.ndjson.",
  ),
  "changed-on-both-sides": words(
    "held",
    ({ found, wanted }) =>
      `Changed in the file and in the snapshot: the file has ${found}, the snapshot ${wanted}.`,
    "Make both the same, or say which to keep: --prefer file or --prefer snapshot.",
  ),
  "another-item-under-id": words(
    "held",
    ({ found, wanted }) => `The id ${found} was that of ${wanted}; title, body and dates are all others now.`,
    "Give it an id of its own, or pass --prefer file where it is the same item rewritten.",
  ),
  "maybe-there-already": words(
    "held",
    ({ wanted }) => `The snapshot has items with this title and date: ${wanted}.`,
    "Pass --adopt to take it for that item, which stays as it is, or --as-new to add it all the same.",
  ),
  "maybe-renamed": words(
    "held",
    ({ wanted }) =>
      `It has no id of its own, and an item that came from a file before is no more in it: ${wanted}.`,
    "Pass --adopt to take it for that item, changed, or --as-new to add it as another one.",
  ),
  "several-there-already": words(
    "held",
    ({ wanted }) => `The snapshot has several items that it could be: ${wanted}.`,
    "Give one of them its id as externalId in news-items.ndjson, or pass --as-new to add it as another one.",
  ),
} as const satisfies Record<string, Wording>;

export type FindingCode = keyof typeof FINDING_WORDS;
