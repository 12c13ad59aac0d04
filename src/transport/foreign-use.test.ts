import { describe, expect, test } from "vitest";

import { learnForeignUse, NO_FOREIGN_USE, type ForeignUse, type SeenWindow } from "./foreign-use.ts";

/** A window of 100 of which everything was used up, others' part seen from its start to its end. */
function aWindow(own: number, foreign: number, overrides: Partial<SeenWindow> = {}): SeenWindow {
  return {
    limit: 100,
    remaining: 100 - own - foreign,
    ownCounted: own,
    firstSighting: { at: 0, requests: foreign },
    lastSighting: { at: 1, requests: foreign },
    ...overrides,
  };
}

function learn(...windows: readonly SeenWindow[]): ForeignUse {
  return windows.reduce(learnForeignUse, NO_FOREIGN_USE);
}

describe("what others are expected to use", () => {
  const seen = (first: readonly [number, number], last: readonly [number, number]): Partial<SeenWindow> => ({
    firstSighting: { at: first[0], requests: first[1] },
    lastSighting: { at: last[0], requests: last[1] },
  });
  test.each<[string, SeenWindow, number]>([
    ["nothing where nobody was seen", aWindow(100, 0), 0],
    ["what came at the window's start, and no more", aWindow(50, 30, seen([0, 30], [0.5, 30])), 30],
    ["a steady use goes on after the last reply", aWindow(50, 15, seen([0, 0], [0.5, 15])), 30],
    ["too short a look says nothing of the rest", aWindow(50, 15, seen([0, 0], [0.1, 15])), 15],
    ["never more than we left", aWindow(90, 10, seen([0, 0], [0.5, 10])), 10],
  ])("%s", (_name, window, wanted) => {
    expect(learn(window).expected).toBe(wanted);
  });
});

describe("making room", () => {
  test.each<[string, readonly SeenWindow[], number]>([
    ["nobody else is there", [aWindow(100, 0)], 0],
    ["something is left anyway", [aWindow(80, 5)], 0],
    ["others use more than we do", [aWindow(40, 60)], 0],
    ["they use less, and nothing is left", [aWindow(90, 10)], 8],
    ["they take what is offered: another step", [aWindow(90, 10), aWindow(82, 18)], 8],
    ["they do not take it", [aWindow(90, 10), aWindow(82, 10)], 0],
    ["they have as much as we do by then", [aWindow(52, 43), aWindow(48, 52)], 0],
  ])("when %s", (_name, windows, wanted) => {
    expect(learn(...windows).offered).toBe(wanted);
  });

  test("an offer in vain is repeated ever more rarely, one that was taken soon", () => {
    const offers: number[] = [];
    let use = NO_FOREIGN_USE;
    for (let index = 0; index < 40; index += 1) {
      use = learnForeignUse(use, use.offered > 0 ? aWindow(62, 30) : aWindow(70, 30));
      if (use.offered > 0) {
        offers.push(index);
      }
    }
    expect(offers).toEqual([0, 4, 10, 20, 38]);
    const taken = learn(aWindow(90, 10), aWindow(82, 10), aWindow(90, 10), aWindow(90, 10), aWindow(90, 10));
    expect(learnForeignUse(taken, aWindow(82, 18)).nextRest).toBe(2);
  });
});
