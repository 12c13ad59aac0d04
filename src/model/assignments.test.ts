import { describe, expect, it } from "vitest";
import { anObject } from "../testing/snapshot-folder.ts";
import { readAssignments, toAssignments } from "./assignments.ts";

const ASSIGNMENT = { newsfeedId: "53", publishedAt: "2014-03-01T09:30:00Z" };

describe("readAssignments() and toAssignments()", () => {
  it("give the newsfeeds of a news item, and none of anything else", () => {
    expect(readAssignments(anObject("news-item", "1", { settings: { assignments: [ASSIGNMENT] } }))).toEqual([
      ASSIGNMENT,
    ]);
    expect(readAssignments(anObject("section", "1"))).toEqual([]);
  });

  it.each([[undefined], [null], ["53"], [{ newsfeedId: "53" }], [[null, 53, "53", { newsfeedId: 53 }]]])(
    "take %j for no assignments",
    (value) => {
      expect(toAssignments(value)).toEqual([]);
    },
  );
});
