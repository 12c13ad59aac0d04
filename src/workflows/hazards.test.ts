import { describe, expect, it } from "vitest";
import { HelpferryError } from "../errors.ts";
import { HazardBench, takenTexts } from "../testing/hazard-bench.ts";
import type { Hazard } from "../testing/hazards/hazard.ts";
import { CELL_HAZARDS } from "../testing/hazards/of-cells.ts";
import { FILE_HAZARDS } from "../testing/hazards/of-files.ts";
import { LETTER_HAZARDS } from "../testing/hazards/of-letters.ts";
import { LAYOUT_HAZARDS } from "../testing/hazards/of-layouts.ts";
import { ROW_HAZARDS } from "../testing/hazards/of-rows.ts";

const HAZARDS = [...LETTER_HAZARDS, ...FILE_HAZARDS, ...ROW_HAZARDS, ...CELL_HAZARDS, ...LAYOUT_HAZARDS];
const LAST = 46;

async function withBench<Result>(
  hazard: Hazard,
  use: (bench: HazardBench) => Promise<Result>,
): Promise<Result> {
  const bench = await HazardBench.open(hazard.locale ?? "fr", hazard.texts, hazard.exported);
  try {
    return await use(bench);
  } finally {
    await bench.close();
  }
}

async function outcomeOf(hazard: Hazard): Promise<unknown> {
  return withBench(hazard, async (bench) => {
    const { file, ...options } = await hazard.make(bench);
    try {
      const result = await bench.take(file, options);
      return {
        taken: takenTexts(result),
        said: result.findings.map(({ code, row, column }) =>
          [code, row ?? "file", column?.letter ?? ""].join(" ").trim(),
        ),
      };
    } catch (error) {
      if (error instanceof HelpferryError) {
        return { refused: error.code, message: error.message, hint: error.hint };
      }
      throw error;
    }
  });
}

const ACCEPTED = HAZARDS.filter(({ refused }) => refused === undefined);
const REFUSED = HAZARDS.flatMap((hazard) =>
  hazard.refused === undefined ? [] : [{ ...hazard, refused: hazard.refused }],
);

function nameOf({ name, number }: Hazard): string {
  return `${name} (hazard ${number})`;
}

describe("an import of a file with", () => {
  it.each(ACCEPTED.map((hazard) => [nameOf(hazard), hazard] as const))(
    "%s takes and says",
    async (_, hazard) => {
      expect(await outcomeOf(hazard)).toEqual({ taken: hazard.taken ?? {}, said: hazard.said ?? [] });
    },
  );

  it.each(REFUSED.map((hazard) => [nameOf(hazard), hazard] as const))("%s is refused", async (_, hazard) => {
    const [refused, message] = hazard.refused;
    expect(await outcomeOf(hazard)).toMatchObject({
      refused,
      message: expect.stringMatching(message) as string,
      hint: expect.stringMatching(/\w/) as string,
    });
  });

  it("any of the hazards that are known is tried", () => {
    const tried = new Set(HAZARDS.map(({ number }) => number));
    expect(
      Array.from({ length: LAST }, (_, index) => index + 1).filter((number) => !tried.has(number)),
    ).toEqual([]);
  });
});
