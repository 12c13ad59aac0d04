import { describe, expect, it } from "vitest";
import type { Selection } from "../model/index.ts";
import { createTexts } from "../texts/index.ts";
import { describeSelection } from "./describe-selection.ts";

const texts = createTexts();

describe("describeSelection()", () => {
  it.each<readonly [Selection, string]>([
    [{ resources: ["news-item", "section"] }, "kinds: Sections and News items"],
    [{ collections: ["Billing"] }, "collections: “Billing”"],
    [
      { locales: ["fr", "pt-BR"], states: ["draft"] },
      "languages: French (fr) and Portuguese (Brazil) (pt-BR), beside the default language of each object; states: draft",
    ],
    [{ labels: ["Product", "Team, apps"] }, "labels: “Product” and “Team, apps”"],
    [
      { from: "2024-01-01", to: "2024-03-01T09:30:00+01:00" },
      "news published on 1 January 2024 at 00:00 UTC or later; news published before 1 March 2024 at 08:30 UTC",
    ],
    [{ updatedSince: "2024-03-01" }, "changed in the workspace on 1 March 2024 at 00:00 UTC or later"],
  ])("says of %j what is meant", (selection, wanted) => {
    expect(describeSelection(selection, texts)).toBe(wanted);
  });

  it("counts what would be too many to read", () => {
    const ids = Array.from({ length: 3_000 }, (_, index) => String(index));
    expect(describeSelection({ ids }, texts)).toBe(
      "ids: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 2,988 more",
    );
  });
});
