import { readAssignments } from "./assignments.ts";
import type { ContentObject } from "./content-object.ts";
import type { LocaleCode } from "./locale.ts";
import { RESOURCES, type Resource } from "./resource.ts";

/** A part of a help center's content and news. What is left out of a selection does not narrow it. */
export interface Selection {
  readonly resources?: readonly Resource[];
  /** Ids or names (in the default locale) of collections: they, and everything in them. */
  readonly collections?: readonly string[];
  /** Only these locales of each object. */
  readonly locales?: readonly LocaleCode[];
  /** `published` or `draft` for articles (any locale of theirs), `live` or `draft` for news. */
  readonly states?: readonly string[];
  /** News published at this time or later, in any newsfeed: ISO 8601. */
  readonly from?: string;
  /** News published before this time: ISO 8601. */
  readonly to?: string;
  /** News with one of these labels. */
  readonly labels?: readonly string[];
  readonly ids?: readonly string[];
  /** Changed in the workspace at this time or later: ISO 8601. */
  readonly updatedSince?: string;
}

/** What an object stands in, from itself outwards: id and name of each. */
export type Ancestry = (object: ContentObject) => readonly { readonly id: string; readonly name: string }[];

/** True where nothing is selected away. */
export function isEverything(selection: Selection): boolean {
  return Object.values(selection).every((part) => part === undefined);
}

/** Says of an object whether a selection takes it. Locales are the concern of who reads the object's content. */
export function createSelector(selection: Selection, ancestry: Ancestry): (object: ContentObject) => boolean {
  const tests = [
    takes(selection.resources, (resources) => (object: ContentObject) => resources.includes(object.resource)),
    takes(selection.ids, (ids) => (object) => ids.includes(object.id)),
    takes(selection.collections, (wanted) => (object) => isIn(object, wanted, ancestry)),
    takes(selection.states, (states) => (object) => statesOf(object).some((state) => states.includes(state))),
    takes(
      selection.labels,
      (labels) => (object) => textsOf(object.settings["labels"]).some((label) => labels.includes(label)),
    ),
    takes(
      selection.from,
      (from) => (object) => datesOf(object).some((date) => Date.parse(date) >= Date.parse(from)),
    ),
    takes(
      selection.to,
      (to) => (object) => datesOf(object).some((date) => Date.parse(date) < Date.parse(to)),
    ),
    takes(selection.updatedSince, (since) => (object) => isUpdatedSince(object, since)),
  ].filter((test) => test !== undefined);
  return (object) => tests.every((test) => test(object));
}

function takes<Part>(
  part: Part | undefined,
  makeTest: (part: Part) => (object: ContentObject) => boolean,
): ((object: ContentObject) => boolean) | undefined {
  return part === undefined ? undefined : makeTest(part);
}

function isIn(object: ContentObject, wanted: readonly string[], ancestry: Ancestry): boolean {
  return ancestry(object).some(({ id, name }) => wanted.includes(id) || wanted.includes(name));
}

function statesOf(object: ContentObject): readonly string[] {
  const perLocale = Object.values(object.content).map((fields) => fields["state"]);
  return textsOf([object.settings["state"], ...perLocale]);
}

function datesOf(object: ContentObject): readonly string[] {
  return textsOf(readAssignments(object).map(({ publishedAt }) => publishedAt));
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

function isUpdatedSince({ facts }: ContentObject, since: string): boolean {
  const updatedAt = facts["updatedAt"];
  // What was never in the workspace is newer than anything there.
  return typeof updatedAt !== "string" || Date.parse(updatedAt) >= Date.parse(since);
}

/** The words a person may use for a resource on a command line. */
export const RESOURCE_WORDS: Readonly<Record<string, Resource>> = Object.fromEntries(
  RESOURCES.flatMap((resource) => [
    [resource, resource],
    [`${resource}s`, resource],
    ...(resource === "news-item" ? [["news", resource] as const] : []),
  ]),
);
