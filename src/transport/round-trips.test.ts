import { describe, expect, it } from "vitest";
import { RoundTrips } from "./round-trips.ts";

function medianOf(durations: readonly number[]): number | null {
  const trips = new RoundTrips();
  for (const duration of durations) {
    trips.add(duration);
  }
  return trips.medianMs();
}

describe("RoundTrips", () => {
  it.each([
    ["nothing before the first", [], null],
    ["the only one", [70], 70],
    ["the one in the middle, not led astray by a slow one", [90, 30_000, 80, 100, 85], 90],
    ["the latest where the server became slower", [...Array(101).fill(50), ...Array(60).fill(400)], 400],
  ])("says %s", (_name, durations, median) => {
    expect(medianOf(durations)).toBe(median);
  });
});
