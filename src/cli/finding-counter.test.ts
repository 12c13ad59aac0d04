import { describe, expect, it } from "vitest";
import { createTestIo } from "../testing/test-io.ts";
import { createTexts } from "../texts/index.ts";
import type { ConnectionEvent } from "./connection.ts";
import { FindingCounter } from "./finding-counter.ts";

function sayAfter(events: readonly ConnectionEvent[]): readonly string[] {
  const io = createTestIo();
  const findings = new FindingCounter();
  for (const event of events) {
    findings.add(event);
  }
  findings.say(io, createTexts());
  return io.said;
}

describe("FindingCounter", () => {
  it("says nothing where there is nothing to say", () => {
    const retry = { kind: "retry", method: "GET", path: "/me", attempt: 1, status: 503, waitMs: 10 } as const;
    expect(sayAfter([retry])).toEqual([]);
  });

  it("says once that there is no news", () => {
    const event = { kind: "feature-not-available", feature: "news" } as const;
    expect(sayAfter([event, event])).toEqual([expect.stringContaining("no news")]);
  });
});
