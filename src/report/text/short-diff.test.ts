import { describe, expect, it } from "vitest";
import { aChange, anOperation } from "../../testing/plan-builders.ts";
import { createTexts } from "../../texts/index.ts";
import { renderConflict } from "./render-conflict.ts";
import { renderFirstChanges } from "./render-first-changes.ts";
import { shortDiff } from "./short-diff.ts";

const texts = createTexts();

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

describe("shortDiff()", () => {
  it("shows what stays only beside what changes", () => {
    const long = "word ".repeat(100);
    expect(
      shortDiff(
        [
          { kind: "same", text: long },
          { kind: "removed", text: "Save" },
          { kind: "added", text: "Keep" },
          { kind: "same", text: long },
        ],
        160,
      ),
    ).toBe("…ord word word word word [-Save-]{+Keep+}word word word word word…");
  });

  it("stays short, whatever changes", () => {
    const parts = Array.from({ length: 500 }, (_, index) => ({
      kind: (["same", "removed", "added"] as const)[index % 3] ?? "same",
      text: "😀x".repeat(1_000),
    }));
    expect(shortDiff(parts, 160).length).toBeLessThan(600);
  });
});

describe("renderConflict()", () => {
  const conflict = { resource: "section", id: "212", name: "Start", locale: "fr", field: "name" } as const;

  it("marks what became of the base in theirs and in ours", () => {
    const shown = renderConflict(
      { ...conflict, base: "Bien démarrer ici", theirs: "Démarrer ici", ours: "Bien commencer ici" },
      texts,
    );
    expect(shown).toContain("Bien démarrer ici");
    expect(shown).toContain("Bien [-démarrer-]{+commencer+} ici");
    expect(shown.split("\n")).toHaveLength(4);
  });

  it("shows texts whole that have nothing in common, and hides nothing dangerous", () => {
    const shown = renderConflict({ ...conflict, base: "A", theirs: null, ours: "B\u001B[2J\nC" }, texts);
    expect(shown).toContain("B⟦U+001B⟧[2J");
    expect(shown.split("\n")).toHaveLength(4);
  });
});

describe("renderFirstChanges()", () => {
  it("shows the first five texts of what is updated", async () => {
    const update = (key: string) =>
      anOperation({
        key,
        name: `Section ${key}`,
        changes: [
          aChange({ before: "Bien démarrer", after: "Bien finir" }),
          aChange({ locale: null, field: "parentId", before: null, after: null }),
        ],
      });
    const shown = await renderFirstChanges(
      each([
        anOperation({ action: "hold", hold: "conflict" }),
        ...["1", "2", "3", "4", "5", "6"].map(update),
      ]),
      texts,
    );
    expect(shown.split("\n")).toHaveLength(6);
    expect(shown.split("\n")[1]).toMatch(
      /^ {2}section “Section 1” \(1\) fr Name: Bien \[-démarrer-\]\{\+finir\+\}$/i,
    );
  });

  it("says nothing where nothing is updated", async () => {
    expect(await renderFirstChanges(each([anOperation({ action: "create" })]), texts)).toBe("");
  });
});
