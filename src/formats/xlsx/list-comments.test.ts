import { describe, expect, it } from "vitest";
import { listComments } from "./list-comments.ts";

const cell = (text: string): { value: null; type: "empty"; comment: { text: string } } => ({
  value: null,
  type: "empty",
  comment: { text },
});

describe("listComments()", () => {
  it("finds comments by row and column, and passes over empty ones", () => {
    const cells = new Map([
      ["1,4", cell("Which tense?")],
      ["1,27", cell("Long?")],
      ["3,0", cell("  ")],
    ]);
    expect([...listComments({ name: "fr", rows: [], cells })]).toEqual([
      [
        1,
        [
          { letter: "E", kind: "comment", text: "Which tense?" },
          { letter: "AB", kind: "comment", text: "Long?" },
        ],
      ],
    ]);
  });

  it("tells a discussion with its answers, not what stands in its place for old programs", () => {
    const cells = new Map([["1,4", cell("[Threaded comment] Your version of Excel allows you to read …")]]);
    const threadedComments = [
      { id: "1", ref: "E2", personId: "p", text: "Which tense?" },
      { id: "2", parentId: "1", personId: "q", text: "Past." },
      { id: "3", parentId: "gone", personId: "q", text: "Nowhere." },
    ];
    expect([...listComments({ name: "fr", rows: [], cells, threadedComments })]).toEqual([
      [
        1,
        [
          { letter: "E", kind: "comment", text: "Which tense?" },
          { letter: "E", kind: "comment", text: "Past." },
        ],
      ],
    ]);
  });
});
