import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignBlocks } from "./align-blocks.ts";
import { blockKey, formatIdentity, identifyBlocks, readIdentity } from "./block-key.ts";
import { findBlock, indexBlocks } from "./find-block.ts";

/** Paragraphs as they are in a body; some say the same. */
const TEXTS = Array.from({ length: 100 }, (_, index) =>
  index % 9 === 4 ? "Choose Save." : `Step ${index} of the guide ${"abcdefghij".repeat(index % 4)}`,
);

/** A paragraph, by the number it had; null where it is new. */
interface Paragraph {
  readonly origin: number | null;
  readonly text: string;
}

interface Edit {
  readonly kind: "insert" | "delete" | "move" | "edit";
  readonly at: number;
  readonly to: number;
}

const edits = fc.array(
  fc.record<Edit>({
    kind: fc.constantFrom("insert", "delete", "move", "edit"),
    at: fc.nat({ max: 99 }),
    to: fc.nat({ max: 99 }),
  }),
  { maxLength: 8 },
);

function applyEdits(list: readonly Edit[]): Paragraph[] {
  const paragraphs: Paragraph[] = TEXTS.map((text, origin) => ({ origin, text }));
  for (const [number, { kind, at, to }] of list.entries()) {
    if (kind === "insert") {
      paragraphs.splice(at, 0, { origin: null, text: `Wholly new words here: ${"xyz ".repeat(number + 1)}` });
      continue;
    }
    const [taken] = paragraphs.splice(at, 1);
    if (taken !== undefined && kind === "move") {
      paragraphs.splice(to, 0, taken);
    } else if (taken !== undefined && kind === "edit") {
      paragraphs.splice(at, 0, { origin: taken.origin, text: `${taken.text} Now!` });
    }
  }
  return paragraphs;
}

const facts = (texts: readonly string[]): { readonly key: string; readonly text: string }[] =>
  texts.map((text) => ({ key: blockKey(text), text }));

describe("alignBlocks()", () => {
  it("keeps every paragraph of an edited article with itself", () => {
    fc.assert(
      fc.property(edits, (list) => {
        const after = applyEdits(list);
        const pairs = alignBlocks(facts(TEXTS), facts(after.map(({ text }) => text)));
        expect(new Set(pairs.map((pair) => pair.before)).size).toBe(pairs.length);
        expect(new Set(pairs.map((pair) => pair.after)).size).toBe(pairs.length);
        for (const pair of pairs) {
          const found = after[pair.after];
          const was = TEXTS[pair.before] ?? "";
          // What was edited is the same paragraph; what was not says the same.
          expect(found?.origin).not.toBeNull();
          expect([was, `${was} Now!`, `${was} Now! Now!`]).toContain(found?.text);
        }
        const kept = after.filter(({ origin, text }) => origin !== null && text === TEXTS[origin]);
        const same = pairs.filter(({ likeness }) => likeness !== "edited");
        // Where nothing says the same twice nothing is lost; of what does, only moved ones may be unclear.
        const unclear = kept.filter(({ text }) => text === "Choose Save.").length;
        expect(same.length).toBeGreaterThanOrEqual(kept.length - unclear);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      "one more in front",
      ["N", "A", "B", "A"],
      [
        ["A", 1],
        ["B", 2],
        ["A", 3],
      ],
    ],
    [
      "one less",
      ["A", "A"],
      [
        ["A", 0],
        ["A", 1],
      ],
    ],
    [
      "turned around",
      ["B", "A", "A"],
      [
        ["A", 1],
        ["A", 2],
        ["B", 0],
      ],
    ],
  ])("pairs what says the same twice by its neighbours: %s", (_name, after, wanted) => {
    const keys = (texts: readonly string[]): { readonly key: string }[] => texts.map((key) => ({ key }));
    const pairs = alignBlocks(keys(["A", "B", "A"]), keys(after));
    expect(pairs.map((pair) => [["A", "B", "A"][pair.before], pair.after]).toSorted()).toEqual(
      wanted.toSorted(),
    );
  });
});

describe("findBlock()", () => {
  const was = identifyBlocks(TEXTS.map((text) => blockKey(text))).map((identity, index) => ({
    ...identity,
    text: TEXTS[index] ?? "",
  }));

  it("finds a block of an edited article by its text and neighbours, or none, never another", () => {
    fc.assert(
      fc.property(edits, fc.nat({ max: 99 }), (list, at) => {
        const after = applyEdits(list);
        const blocks = identifyBlocks(after.map(({ text }) => blockKey(text))).map((identity, index) => ({
          ...identity,
          text: after[index]?.text ?? "",
        }));
        const wanted = was[at];
        fc.pre(wanted !== undefined);
        const found = findBlock(wanted, indexBlocks(blocks));
        const isThere = after.some(({ text }) => text === wanted.text);
        const text = after["index" in found ? found.index : -1]?.text;
        const origin = after["index" in found ? found.index : -1]?.origin;
        expect({
          unclear: isThere,
          gone: !isThere,
          same: text === wanted.text,
          // Several edits at once can make it look as if another was edited: so it is stale in any case.
          edited: !isThere && (origin === at || list.length > 1),
        }).toMatchObject({ [found.kind]: true });
      }),
      { numRuns: 500 },
    );
  });

  it("finds each of several that say the same where nothing was edited", () => {
    for (const [index, wanted] of was.entries()) {
      expect(findBlock(wanted, indexBlocks(was))).toEqual({ kind: "same", index });
    }
  });

  it("does not take a neighbour that says nearly the same for a block that is gone", () => {
    const lines = ["Title", "Press the red button.", "Press the blue button.", "End"];
    const before = identifyBlocks(lines.map((text) => blockKey(text)));
    const left = lines.filter((text) => !text.includes("red"));
    const after = identifyBlocks(left.map((text) => blockKey(text)));
    expect(
      findBlock(
        { ...before[1]!, text: lines[1]! },
        indexBlocks(after.map((identity, index) => ({ ...identity, text: left[index]! }))),
      ),
    ).toEqual({ kind: "gone" });
  });

  it("reads identities as they were written", () => {
    for (const { text: _text, ...identity } of was) {
      expect(readIdentity(formatIdentity(identity))).toEqual(identity);
    }
  });
});
