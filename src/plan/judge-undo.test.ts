import { describe, expect, it } from "vitest";
import type { ContentObject, FieldPlace, RemoteId, Resource } from "../model/index.ts";
import { aChange, anOperation } from "../testing/plan-builders.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import type { DoneWrite, UndoSurroundings } from "./done-write.ts";
import { judgeUndo } from "./judge-undo.ts";

const AROUND: UndoSurroundings = { findParent: () => "live", isKnown: () => true, lookalikes: [] };

type Texts = ContentObject["content"];

/** Before, as the run left it, and now. */
interface Case {
  readonly resource?: Resource;
  readonly before: Partial<ContentObject>;
  readonly left: Partial<ContentObject>;
  readonly live: Partial<ContentObject>;
  readonly wrote: readonly FieldPlace[];
  readonly around?: Partial<UndoSurroundings>;
  readonly lostMore?: boolean;
}

function judge({ resource = "section", wrote, around = {}, lostMore = false, ...given }: Case): string[] {
  const [before, left, live] = [given.before, given.left, given.live].map((one) =>
    anObject(resource, "212", one),
  ) as [ContentObject, ContentObject, ContentObject];
  const changes = wrote.map(({ locale, field }) =>
    aChange({ locale, field, changeId: `${resource}:212/${locale ?? "-"}/${field}` }),
  );
  const write: DoneWrite = {
    operation: anOperation({ resource, changes }),
    remoteId: "212" as RemoteId,
    before,
    left,
    live,
    notWritten: new Set(),
    lostMore,
  };
  return judgeUndo(write, { before, left, live }, { ...AROUND, ...around }).map(
    ({ place, verdict, after }) =>
      `${place.locale ?? "-"}/${place.field} ${verdict} ${JSON.stringify(after)}`,
  );
}

const named = (fr: string | undefined, de?: string): { readonly content: Texts } => ({
  content: {
    en: { name: "Help" },
    ...(fr === undefined ? {} : { fr: { name: fr } }),
    ...(de === undefined ? {} : { de: { name: de } }),
  },
});
const FR = { locale: "fr", field: "name" };
const DE = { locale: "de", field: "name" };

const version = (title: string, state: string): Texts[string] => ({ title, state });
const news = (state: string, publishedAt: string | null, feed = "53"): Partial<ContentObject> => ({
  settings: { state, assignments: [{ newsfeedId: feed, publishedAt }] },
});

describe("judgeUndo()", () => {
  it.each<[what: string, given: Case, judged: readonly string[]]>([
    [
      "what the run left goes back",
      { before: named("Aide"), left: named("Assistance"), live: named("Assistance"), wrote: [FR] },
      ['fr/name revert "Aide"'],
    ],
    [
      "what somebody changed since is theirs",
      { before: named("Aide"), left: named("Assistance"), live: named("Secours"), wrote: [FR] },
      ['fr/name conflict-since "Aide"'],
    ],
    [
      "what somebody put back already is done",
      { before: named("Aide"), left: named("Assistance"), live: named("Aide"), wrote: [FR] },
      [],
    ],
    [
      "what others changed elsewhere in the object meanwhile is not looked at",
      { before: named("Aide", "Hilfe"), left: named("Neuf", "Neu"), live: named("Neuf", "Neu"), wrote: [FR] },
      ['fr/name revert "Aide"'],
    ],
    [
      "all of the object is looked at where the run lost more than it wrote",
      {
        before: named("Aide", "Hilfe"),
        left: named("Neuf", "Neu"),
        live: named("Neuf", "Neu"),
        wrote: [FR],
        lostMore: true,
      },
      ['fr/name revert "Aide"', 'de/name revert "Hilfe"'],
    ],
    [
      "a language added to a section stays, also where somebody edited it since",
      {
        before: named(undefined),
        left: named("Aide", "Hilfe"),
        live: named("Aide", "Hilfen"),
        wrote: [FR, DE],
      },
      ["fr/name residue null", "de/name residue null"],
    ],
    [
      "a parent goes back with its kind, where it is still there",
      {
        resource: "article",
        before: { settings: { parentId: "1", parentType: "collection" } },
        left: { settings: { parentId: "2", parentType: "section" } },
        live: { settings: { parentId: "2", parentType: "section" } },
        wrote: [
          { locale: null, field: "parentId" },
          { locale: null, field: "parentType" },
        ],
      },
      ['-/parentId revert "1"', '-/parentType revert "collection"'],
    ],
    [
      "half of a parent does not go back alone",
      {
        resource: "article",
        before: { settings: { parentId: "1", parentType: "collection" } },
        left: { settings: { parentId: "2", parentType: "section" } },
        live: { settings: { parentId: "2", parentType: "section" } },
        wrote: [
          { locale: null, field: "parentId" },
          { locale: null, field: "parentType" },
        ],
        around: { findParent: () => "missing" },
      },
      ['-/parentId unknown-parent "1"', '-/parentType unknown-parent "collection"'],
    ],
    [
      "a language added to an article becomes a draft; its texts stay",
      {
        resource: "article",
        before: { content: { en: version("Help", "published") } },
        left: { content: { en: version("Help", "published"), fr: version("Aide", "published") } },
        live: { content: { en: version("Help", "published"), fr: version("Aide", "published") } },
        wrote: [{ locale: "fr", field: "title" }],
      },
      ["fr/title residue null", 'fr/state revert "draft"'],
    ],
    [
      "one that is a draft by now is only what stays",
      {
        resource: "article",
        before: { content: { en: version("Help", "published") } },
        left: { content: { en: version("Help", "published"), fr: version("Aide", "published") } },
        live: { content: { en: version("Help", "published"), fr: version("Aide", "draft") } },
        wrote: [{ locale: "fr", field: "title" }],
      },
      ["fr/title residue null", 'fr/state residue "draft"'],
    ],
    [
      "an author who is gone cannot be put back",
      {
        resource: "article",
        before: { content: { en: { title: "Help", authorId: "1" } } },
        left: { content: { en: { title: "Help", authorId: "2" } } },
        live: { content: { en: { title: "Help", authorId: "2" } } },
        wrote: [{ locale: "en", field: "authorId" }],
        around: { isKnown: (_target, id) => id !== "1" },
      },
      ['en/authorId unmapped "1"'],
    ],
    [
      "the date of news goes back to the second",
      {
        resource: "news-item",
        before: news("live", "2019-05-01T10:00:01Z"),
        left: news("live", "2020-05-01T10:00:00Z"),
        live: news("live", "2020-05-01T10:00:00Z"),
        wrote: [{ locale: null, field: "assignments" }],
      },
      ['-/assignments revert [{"newsfeedId":"53","publishedAt":"2019-05-01T10:00:01Z"}]'],
    ],
    [
      "news that becomes a draft again keeps the date it got",
      {
        resource: "news-item",
        before: news("draft", null),
        left: news("live", "2020-05-01T10:00:00Z"),
        live: news("live", "2020-05-01T10:00:00Z"),
        wrote: [{ locale: null, field: "state" }],
      },
      ['-/state revert "draft"', '-/assignments date-stays [{"newsfeedId":"53","publishedAt":null}]'],
    ],
  ])("%s", (_what, given, judged) => {
    expect(judge(given).toSorted()).toEqual(judged.toSorted());
  });
});
