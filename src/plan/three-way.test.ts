import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashValue, isSameValue, type JsonValue } from "../model/index.ts";
import { compareThreeWays, type Movement } from "./three-way.ts";

const SENT = "<p>ours</p>";
const RETURNED = '<p class="no-margin">ours</p>';
const written = { sentHash: hashValue("html", SENT), returnedHash: hashValue("html", RETURNED) };

type Value = string | undefined;

describe("compareThreeWays()", () => {
  it.each<[string, Value, Value, Value, Movement]>([
    ["nobody moved", "a", "a", "a", "same"],
    ["only ours moved", "a", "b", "a", "ours"],
    ["only theirs moved", "a", "a", "b", "theirs"],
    ["both moved, apart", "a", "b", "c", "conflict"],
    ["both moved, to the same", "a", "b", "b", "same"],
    ["ours was emptied", "a", "", "a", "ours"],
    ["ours lacks it, theirs stayed", "a", undefined, "a", "same"],
    ["ours lacks it, theirs moved", "a", undefined, "b", "theirs"],
    ["ours lacks it, theirs is new", undefined, undefined, "b", "theirs"],
    ["theirs took it away", "a", "a", undefined, "theirs"],
    ["theirs took it away, ours moved", "a", "b", undefined, "conflict"],
    ["both took it away", "a", "", undefined, "same"],
    ["ours is new", undefined, "b", undefined, "ours"],
    ["both are new and apart", undefined, "b", "c", "conflict"],
  ])("finds that %s", (_name, base, working, live, movement) => {
    expect(compareThreeWays({ kind: "html", base, working, live, written: undefined })).toBe(movement);
  });

  it.each<[string, Value, Value, Value, Movement]>([
    ["nobody moved since it was rewritten", RETURNED, SENT, RETURNED, "same"],
    ["nobody moved since, and the base is older", "<p>old</p>", SENT, RETURNED, "same"],
    ["ours moved since", RETURNED, "<p>new</p>", RETURNED, "ours"],
    ["theirs moved since", RETURNED, SENT, "<p>new</p>", "theirs"],
    ["both moved since", RETURNED, "<p>new</p>", "<p>newer</p>", "conflict"],
    ["theirs was put back as ours", RETURNED, SENT, SENT, "same"],
  ])("knows what the workspace made of a body: %s", (_name, base, working, live, movement) => {
    expect(compareThreeWays({ kind: "html", base, working, live, written })).toBe(movement);
  });

  it("never loses a move", () => {
    const value = fc.constantFrom<JsonValue | undefined>(undefined, "", "a", "b", "c");
    fc.assert(
      fc.property(value, value, value, (base, working, live) => {
        const movement = compareThreeWays({ kind: "text", base, working, live, written: undefined });
        const oursMoved = working !== undefined && !isSameValue("text", working, base);
        const theirsMoved = !isSameValue("text", live, base);
        const agree = isSameValue("text", working, live);
        const wanted = agree
          ? "same"
          : oursMoved
            ? theirsMoved
              ? "conflict"
              : "ours"
            : theirsMoved
              ? "theirs"
              : "same";
        expect(movement).toBe(wanted);
      }),
    );
  });
});
