import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameValue, valueAt, withValue, type ContentObject, type FieldValues } from "../model/index.ts";
import { hostileText } from "../testing/hostile-text.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { mergePulled, type MergedObject } from "./merge-pulled.ts";

function merge(sides: {
  working: ContentObject | undefined;
  base: ContentObject | undefined;
  live: ContentObject;
}): MergedObject {
  return mergePulled({ ...sides, written: () => undefined });
}

function section(
  names: Readonly<Record<string, string>>,
  change: Partial<ContentObject> = {},
): ContentObject {
  const content = Object.entries(names).map(([locale, name]) => [locale, { name }] as const);
  return anObject("section", "1", { content: Object.fromEntries(content), ...change });
}

function article(parent: FieldValues): ContentObject {
  return anObject("article", "35", { settings: parent });
}

const LOCALES = ["en", "fr", "de", "pt-BR"] as const;
const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom("a", "b", "c", "") }, hostileText());

/** Sections in any locales, so small a world that sides often agree. */
const anySection: fc.Arbitrary<ContentObject> = fc
  .record({
    names: fc.dictionary(fc.constantFrom(...LOCALES), text),
    parentId: fc.constantFrom("161", "162", undefined),
  })
  .map(({ names, parentId }) => section(names, { settings: parentId === undefined ? {} : { parentId } }));

const PLACES = [...LOCALES.map((locale) => ({ locale, field: "name" })), { locale: null, field: "parentId" }];

describe("mergePulled()", () => {
  it("gives what is live where nobody edited", () => {
    fc.assert(
      fc.property(anySection, anySection, (base, live) => {
        const { working, kept, conflicts } = merge({ working: base, base, live });
        expect([kept, conflicts]).toEqual([[], []]);
        for (const place of PLACES) {
          expect(isSameValue("text", valueAt(working!, place), valueAt(live, place))).toBe(true);
        }
      }),
    );
  });

  it("never loses an edit, and never passes over what moved in the workspace", () => {
    fc.assert(
      fc.property(anySection, anySection, anySection, (base, edited, live) => {
        const { working, conflicts } = merge({ working: edited, base, live });
        const open = new Set(conflicts.map(({ locale }) => locale));
        for (const place of PLACES) {
          const [was, ours, theirs, now] = [base, edited, live, working!].map((side) => valueAt(side, place));
          const isEdit = ours !== undefined && !isSameValue("text", ours, was);
          const isTheirs = !isSameValue("text", theirs, was);
          expect(isSameValue("text", now, isEdit || !isTheirs ? ours : theirs)).toBe(true);
          expect(open.has(place.locale)).toBe(isEdit && isTheirs && !isSameValue("text", ours, theirs));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("changes nothing when it is done again with the workspace as its base", () => {
    fc.assert(
      fc.property(anySection, anySection, anySection, (base, edited, live) => {
        const first = merge({ working: edited, base, live });
        const nextBase = first.conflicts.reduce(
          (next, place) => withValue(next, place, valueAt(base, place)),
          live,
        );
        const second = merge({ working: first.working, base: nextBase, live });
        expect(second.working).toEqual(first.working);
        expect(second.followed).toEqual([]);
        expect(second.conflicts).toEqual(first.conflicts);
        expect(second.kept).toEqual(first.kept);
      }),
      { numRuns: 500 },
    );
  });

  it("is settled by taking their value, and by an agreement reached elsewhere", () => {
    fc.assert(
      fc.property(anySection, anySection, anySection, (base, edited, live) => {
        const first = merge({ working: edited, base, live });
        const resolved = first.conflicts.reduce(
          (next, place) => withValue(next, place, valueAt(live, place)),
          first.working!,
        );
        expect(merge({ working: resolved, base, live }).conflicts).toEqual([]);
      }),
    );
  });

  it("takes a new object as it is, and leaves out one that a person took out", () => {
    const live = section({ en: "a" });
    expect(merge({ working: undefined, base: undefined, live }).working).toEqual(live);
    expect(merge({ working: undefined, base: live, live: section({ en: "b" }) }).working).toBeUndefined();
  });

  it("follows the workspace in what only it writes, and keeps what nobody knows", () => {
    const before = {
      ...section({ en: "a" }, { facts: { order: 1 }, unknown: { gone: true } }),
      note: "mine",
    };
    const live = section({ en: "a" }, { facts: { order: 2 } });
    expect(merge({ working: before, base: section({ en: "a" }), live }).working).toEqual({
      ...live,
      note: "mine",
    });
  });

  it("merges an article's parent and the kind of that parent as one value", () => {
    const base = article({ parentId: "3", parentType: "collection" });
    const working = article({ parentId: "7", parentType: "collection" });
    const live = article({ parentId: "5", parentType: "section" });
    const merged = merge({ working, base, live });
    expect(merged.working?.settings).toEqual(working.settings);
    expect(merged.conflicts.map(({ field }) => field)).toEqual(["parentId", "parentType"]);
    expect(merge({ working: base, base, live }).working?.settings).toEqual(live.settings);
    const sameId = article({ parentId: "3", parentType: "section" });
    expect(merge({ working, base, live: sameId }).conflicts).toHaveLength(2);
    expect(merge({ working: live, base, live }).conflicts).toEqual([]);
  });

  it("gives texts another label where the workspace did, edits included", () => {
    const news = (locale: string, title: string): ContentObject =>
      anObject("news-item", "33", {
        defaultLocale: locale,
        content: { [locale]: { title, body: "<p>b</p>" } },
      });
    const merged = merge({ working: news("en", "mine"), base: news("en", "a"), live: news("fr", "a") });
    expect(merged.working?.content).toEqual({ fr: { title: "mine", body: "<p>b</p>" } });
    expect(merged.kept).toEqual([{ locale: "fr", field: "title" }]);
    expect([merged.followed, merged.conflicts]).toEqual([[], []]);
  });

  it("takes no other language for another label", () => {
    const merged = merge({
      working: section({ en: "a", de: "c" }),
      base: section({ en: "a", de: "c" }),
      live: section({ en: "a", fr: "b" }, { defaultLocale: "fr" }),
    });
    expect(merged.working?.content).toEqual({ en: { name: "a" }, fr: { name: "b" } });
  });
});
