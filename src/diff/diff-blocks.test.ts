import { describe, expect, it } from "vitest";
import { diffBlocks, markChanges } from "./index.ts";

const paragraphs = (...texts: readonly string[]): string[] => texts.map((text) => `<p>${text}</p>`);

describe("diffBlocks()", () => {
  it("compares word by word only what is between blocks that are the same", () => {
    const parts = diffBlocks(
      paragraphs("One", "Click Save now", "Three"),
      paragraphs("One", "Click Keep now", "New here", "Three"),
      "en",
    );
    expect(markChanges(parts)).toBe(
      "<p>One</p><p>Click [-Save-]{+Keep+} now</p>{+<p>New here</p>+}<p>Three</p>",
    );
  });

  it("shows as two texts what has little in common", () => {
    const parts = diffBlocks(
      ["Contact the sales team of the region"],
      ["Anyone may read this in the handbook"],
      "en",
    );
    expect(parts.map(({ kind }) => kind)).toEqual(["removed", "added"]);
  });

  it("keeps entities and revealed characters whole", () => {
    expect(markChanges(diffBlocks(["Terms &amp; notes"], ["Terms &lt; notes"], "en"))).toBe(
      "Terms [-&amp;-]{+&lt;+} notes",
    );
    expect(markChanges(diffBlocks(["to day ⟦U+200E⟧"], ["to day ⟦U+200F⟧"], "en"))).toBe(
      "to day [-⟦U+200E⟧-]{+⟦U+200F⟧+}",
    );
  });

  it("gives both texts back", () => {
    const before = paragraphs("a", "b c d", "e", "f g");
    const after = paragraphs("b c x", "e", "y", "f g", "z");
    const parts = diffBlocks(before, after, "en");
    const text = (other: string): string =>
      parts.flatMap(({ kind, text }) => (kind === other ? [] : [text])).join("");
    expect([text("added"), text("removed")]).toEqual([before.join(""), after.join("")]);
    expect(parts.every(({ kind }, index) => kind !== parts[index + 1]?.kind)).toBe(true);
  });

  it("looks only at the block that differs in a long body", () => {
    const body = Array.from({ length: 50_000 }, (_, index) => `<p>Paragraph ${index} of a long body</p>`);
    const changed = body.with(25_000, "<p>Paragraph other of a long body</p>");
    const parts = diffBlocks(body, changed, "en");
    expect(parts.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual(["25000", "other"]);
  });
});
