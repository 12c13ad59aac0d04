import { describe, expect, test } from "vitest";
import { hashValue } from "../model/index.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { assembleDifference, type DifferenceInput } from "./assemble-difference.ts";

const section = anObject("section", "1", {
  content: { en: { name: "Refunds" }, fr: { name: "Remboursements" } },
  settings: { parentId: "7" },
});

function difference(given: Partial<DifferenceInput>): ReturnType<typeof assembleDifference> {
  return assembleDifference({ before: section, after: section, place: [], written: () => [], ...given });
}

describe("assembleDifference()", () => {
  test("finds nothing where both are the same, or one is the workspace's rewriting of the other", () => {
    expect(difference({})).toBeUndefined();
    const after = { ...section, content: { ...section.content, en: { name: "refunds" } } };
    const hashes = { sentHash: hashValue("text", "Refunds"), returnedHash: hashValue("text", "refunds") };
    expect(difference({ after, written: ({ locale }) => (locale === "en" ? [hashes] : []) })).toBeUndefined();
    expect(difference({ before: after, after: section, written: () => [hashes] })).toBeUndefined();
    expect(difference({ after })?.changes).toHaveLength(1);
  });

  test("shows what is gone as a difference, and what no plan could write", () => {
    const after = { ...section, content: { en: { name: "Refunds", description: "New" } }, settings: {} };
    expect(difference({ after })).toMatchObject({
      id: "changed:section:1",
      action: "update",
      changes: [
        { locale: "en", field: "description", before: null, after: "New" },
        { locale: "fr", field: "name", before: "Remboursements", after: null },
        { locale: null, field: "parentId", before: "7", after: null },
      ],
    });
  });

  test("shows an object that is only in one state, even an empty one", () => {
    const empty = anObject("section", "1", { content: { en: {} } });
    expect(difference({ before: undefined, after: empty })).toMatchObject({
      id: "only-after:section:1",
      changes: [],
    });
    expect(difference({ before: empty, after: undefined })).toMatchObject({ id: "only-before:section:1" });
    expect(difference({ before: undefined, after: undefined })).toBeUndefined();
  });

  test("takes the label of news' only locale for no difference", () => {
    const news = anObject("news-item", "2");
    const { en = {} } = news.content;
    expect(
      difference({ before: news, after: { ...news, defaultLocale: "fr", content: { fr: en } } }),
    ).toBeUndefined();
  });
});
