/**
 * The view model behind every format: what a report says, in the reader's language, before anything is
 * escaped or laid out. A renderer (html/, markdown/, …) decides only how it looks.
 */

import type { LocaleCode, Resource } from "../model/index.ts";
import type { Language } from "../texts/index.ts";
import type { PictureView } from "./pictures/picture-view.ts";

/** A value as people see it. Text is not escaped. */
export type ValueView =
  | { readonly kind: "nothing" }
  /** Words of the content, in its own language. */
  | { readonly kind: "text"; readonly text: string }
  /** HTML of the content: shown as source or as what readers see of it, never interpreted. */
  | { readonly kind: "html"; readonly source: string }
  /** What helpferry says of a value (a date, a state, a name), in the language of the report. */
  | { readonly kind: "words"; readonly lines: readonly string[] };

/** Which side of a change a value is. `+` and `-` in marks make it readable without colour. */
export type Side = "before" | "after" | "base" | "theirs" | "ours" | "returned";

export interface SideView {
  readonly side: Side;
  readonly label: string;
  readonly value: ValueView;
}

/** One value that changes. */
export interface ChangeView {
  /** Null for what all locales share. */
  readonly locale: LocaleView | null;
  readonly fieldLabel: string;
  /** How this change ended, where the changes of its object ended differently. */
  readonly outcome?: string;
  readonly sides: readonly SideView[];
  /** Something to know of this one change. */
  readonly note?: string;
  /** What checks say of the value that would be written. */
  readonly findings?: readonly FindingView[];
  /** True where the difference lies in characters nobody sees: they are shown as their code. */
  readonly revealInvisible: boolean;
}

export interface FindingView {
  /** Permanent; what the page filters by. */
  readonly code: string;
  readonly severity: "error" | "warning" | "info";
  readonly severityLabel: string;
  /** What is wrong, and what to do. */
  readonly text: string;
}

export interface LocaleView {
  readonly code: LocaleCode;
  /** In the language of the report: "French". The code where it has no name. */
  readonly name: string;
  readonly direction: "ltr" | "rtl";
}

/** Decides the colour and the mark of a badge. */
type Tone = "create" | "update" | "delete" | "hold" | "done" | "failed" | "conflicted" | "not-attempted";

/** One object with what changes in it. */
export interface ItemView {
  /** Unique in the report and stable between plans. */
  readonly id: string;
  readonly tone: Tone;
  readonly badge: string;
  /** Why it is held or failed, as a code; the first note says it in words. */
  readonly reason?: string;
  readonly resource: Resource;
  readonly resourceName: string;
  readonly name: string;
  readonly nameLocale: LocaleView | null;
  /** Short remarks under the name: id, place, number of changes, undo. */
  readonly meta: readonly string[];
  /** Sentences before the changes: why it is held, what went wrong, what to do. */
  readonly notes: readonly string[];
  readonly changes: readonly ChangeView[];
}

export interface FactView {
  readonly label: string;
  readonly value: string;
}

export interface TableView {
  readonly caption: string;
  /** Headings of the columns; the cells of the first column are headings of their rows. */
  readonly columns: readonly { readonly heading: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Ids of the items that the rows lead to, where they do. */
  readonly targets?: readonly string[];
}

/** A list of sentences under a heading, each with a command to copy where there is one. */
export interface AdviceView {
  readonly heading: string;
  readonly items: readonly { readonly text: string; readonly command?: string }[];
}

/** A stretch of the report: the items of one collection, of one outcome. */
export interface PartView {
  readonly heading: string;
  readonly level: 2 | 3;
  readonly intro?: string;
  /** Number of items directly under this heading. */
  readonly items: number;
}

/** An item with the part it stands in and the record it was made from. */
export interface EntryView<Source> {
  readonly part: number;
  readonly item: ItemView;
  readonly source: Source;
}

/** The words of a report that every item needs. */
export interface ItemWords {
  readonly nothingLabel: string;
  readonly allLanguagesLabel: string;
  /** What the source of HTML is shown under. */
  readonly sourceLabel: string;
  /** For HTML of which readers see the same as before. */
  readonly onlyMarkupLabel: string;
  readonly imageLabel: string;
  /** A picture with the words that stand for it. */
  readonly nameImage: (alt: string) => string;
  /** "Author: Ada" */
  readonly labelled: (label: string, value: string) => string;
  /** "Author:" */
  readonly headingOf: (label: string) => string;
  /** A heading of one line: what becomes of an object, its kind and its name. */
  readonly nameObject: (object: {
    readonly badge: string;
    readonly kind: string;
    readonly name: string;
  }) => string;
  /** Stands for lines or blocks that are the same on both sides. */
  readonly describeUnchanged: (count: number) => string;
}

/** What the controls of a page say; `shown` has `{shown}` and `{total}` where numbers come. */
export const CONTROLS = [
  "filter",
  "search",
  "any",
  "action",
  "kind",
  "language",
  "reason",
  "finding",
  "clear",
  "shown",
  "layout",
  "inline",
  "sideBySide",
  "bodies",
  "rendered",
  "source",
  "colours",
  "system",
  "light",
  "dark",
  "expand",
  "collapse",
  "keys",
  "keyMove",
  "keyOpen",
  "keyAll",
  "keySearch",
  "keyClear",
  "keyHelp",
  "keysOn",
  "close",
] as const;
export type ControlWords = Readonly<Record<(typeof CONTROLS)[number], string>>;

/** A whole report. `Source` is the record behind each item: an operation, or the result of one. */
export interface ReportView<Source> extends ItemWords {
  /** BCP 47 tag of the language the report is written in. */
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** What every format says before anything else. */
  readonly notice: string;
  readonly title: string;
  readonly lead: string;
  readonly facts: readonly FactView[];
  readonly tables: readonly TableView[];
  readonly pictures: readonly PictureView[];
  readonly advice: readonly AdviceView[];
  readonly partsHeading: string;
  readonly controls: ControlWords;
  readonly parts: readonly PartView[];
  readonly footer: string;
  /** In the order of the parts. Can be iterated more than once. */
  entries(): AsyncIterable<EntryView<Source>>;
}
