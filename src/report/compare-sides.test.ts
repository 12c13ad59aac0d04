import { describe, expect, it } from "vitest";

import { markChanges } from "../diff/index.ts";
import { compareSides } from "./compare-sides.ts";
import type { ChangeView, Side, ValueView } from "./view.ts";

function marked(sides: Partial<Record<Side, ValueView>>, revealInvisible = false): (string | undefined)[] {
  const change: ChangeView = {
    locale: { code: "en", name: "English", direction: "ltr" },
    fieldLabel: "Name",
    sides: Object.entries(sides).map(([side, value]) => ({ side: side as Side, label: side, value })),
    revealInvisible,
  };
  return compareSides(change).map(({ parts }) => (parts === undefined ? undefined : markChanges(parts)));
}

const text = (words: string): ValueView => ({ kind: "text", text: words });

describe("compareSides()", () => {
  it("reads what is after against what was before", () => {
    expect(marked({ before: text("Click Save now"), after: text("Click Keep now") })).toEqual([
      undefined,
      "Click [-Save-]{+Keep+} now",
    ]);
  });

  it("reads both sides of a conflict against what they started from", () => {
    expect(
      marked({ base: text("Get started"), theirs: text("Get going"), ours: text("Get started now") }),
    ).toEqual([undefined, "Get [-started-]{+going+}", "Get started{+ now+}"]);
  });

  it("reads what came back against what was sent", () => {
    expect(
      marked({ before: text("x"), ours: text("Hello old world"), returned: text("Hello new world") }),
    ).toEqual([undefined, undefined, "Hello [-old-]{+new+} world"]);
  });

  it("shows invisible characters as their code where the difference lies in them", () => {
    expect(marked({ before: text("Ma facture ?"), after: text("Ma facture\u00A0?") }, true)[1]).toBe(
      "Ma facture[- -]{+⟦U+00A0⟧+}?",
    );
  });

  it("leaves whole what has little in common, and what is no text", () => {
    expect(marked({ before: text("One thing"), after: text("Other matters") })).toEqual([
      undefined,
      undefined,
    ]);
    expect(marked({ before: { kind: "nothing" }, after: text("New") })).toEqual([undefined, undefined]);
  });
});
