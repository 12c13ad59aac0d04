import { describe, expect, it } from "vitest";

import { STYLE } from "./style.ts";

/** Colours by name in the light and in the dark scheme. */
function schemes(): readonly Readonly<Record<string, string>>[] {
  return [...STYLE.matchAll(/:root(?:\[data-theme=dark\])?\{([^}]*)\}/g)].map(([, body = ""]) =>
    Object.fromEntries(
      [...body.matchAll(/--([\w-]+):(#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]),
    ),
  );
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

describe("the style of a report", () => {
  it.each([0, 1])("keeps every text readable against what it stands on (scheme %i)", (index) => {
    const colours = schemes()[index] ?? {};
    const backgrounds = ["paper", "wash", "minus-wash", "plus-wash", "held-wash"];
    const pairs = [
      ...["ink", "quiet"].flatMap((text) => backgrounds.map((background) => [text, background])),
      ["link", "paper"],
      ["minus", "paper"],
      ["plus", "paper"],
      ["held", "paper"],
      ["minus", "minus-wash"],
      ["plus", "plus-wash"],
      ["mark-ink", "mark"],
      ["ink", "level"],
      ["ink", "halo"],
    ];
    for (const [text = "", background = ""] of pairs) {
      expect(
        contrast(colours[text] ?? "", colours[background] ?? ""),
        `${text} on ${background}`,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("loads nothing", () => {
    expect(STYLE).not.toMatch(/url\((?!#)|@import|@font-face/);
  });
});
