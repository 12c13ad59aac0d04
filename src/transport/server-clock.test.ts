import { describe, expect, test } from "vitest";

import {
  clockLeadMs,
  observeDate,
  toLocalMs,
  UNKNOWN_SERVER_CLOCK,
  type ServerClock,
} from "./server-clock.ts";

/** Replies as pairs: when they came by this machine, and their `Date`, both in seconds. */
function observe(replies: readonly (readonly [number, number])[]): ServerClock {
  return replies.reduce(
    (clock, [atSeconds, date]) => observeDate(clock, date, atSeconds * 1000),
    UNKNOWN_SERVER_CLOCK,
  );
}

describe("clockLeadMs()", () => {
  test.each<[string, readonly (readonly [number, number])[], number | null]>([
    ["nothing is known before a Date", [], null],
    ["the clocks agree", [[1000, 1000]], 0],
    ["this machine is ahead", [[1900, 1000]], 900_000],
    ["this machine is behind", [[100, 1000]], -900_000],
    [
      "the fastest reply tells the time best",
      [
        [1000.9, 1000],
        [1001.1, 1001],
        [1002.7, 1002],
      ],
      100,
    ],
    [
      "a clock that was set by more than a reply can take is followed at once",
      [
        [1000, 1000],
        [1001, 990],
      ],
      11_000,
    ],
    [
      "and so is one that was set forward",
      [
        [1000, 1000],
        [1001, 1100],
      ],
      -99_000,
    ],
    [
      "a drift is followed within a minute",
      [
        [1000, 1000],
        [1031, 1030.5],
        [1062, 1061.2],
      ],
      500,
    ],
    [
      "but not before the best sample has grown old",
      [
        [1000, 1000],
        [1029, 1028.5],
      ],
      0,
    ],
  ])("%s", (_name, replies, wanted) => {
    expect(clockLeadMs(observe(replies))).toBe(wanted);
  });

  test("a reply without a Date says nothing", () => {
    expect(observeDate(UNKNOWN_SERVER_CLOCK, null, 1000)).toBe(UNKNOWN_SERVER_CLOCK);
  });
});

test("toLocalMs() turns the server's time into this machine's", () => {
  expect(toLocalMs(observe([[1900.25, 1000]]), 1010)).toBe(1_910_250);
  expect(toLocalMs(UNKNOWN_SERVER_CLOCK, 1010)).toBe(1_010_000);
});
