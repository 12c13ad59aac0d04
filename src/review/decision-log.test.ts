import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { openDecisionLog } from "./decision-log.ts";
import { readDecisions, reviewPath } from "./read-decisions.ts";
import type { Decision } from "./types.ts";

const PLAN = "p-1";

function aDecision(given: Partial<Decision> = {}): Omit<Decision, "type"> {
  return {
    operationId: "update:section:212",
    changes: ["section:212/fr/name"],
    verdict: "approve",
    comment: "",
    reviewer: "Ada",
    at: "2025-03-01T09:30:00.000Z",
    ...given,
  };
}

async function makePath(): Promise<string> {
  return join(await makeTemporaryFolder(), "march.review.ndjson");
}

async function record(path: string, ...decisions: readonly Omit<Decision, "type">[]): Promise<void> {
  const log = await openDecisionLog({ path, planId: PLAN });
  await log.add(decisions);
  await log.close();
}

describe("the decisions about a plan", () => {
  it("stand beside it", () => {
    expect(reviewPath("/plans/march.ndjson")).toBe("/plans/march.review.ndjson");
  });

  it("are none where there is no file", async () => {
    expect(await readDecisions(await makePath(), PLAN)).toEqual({
      said: new Map(),
      isTorn: false,
      isBegun: false,
    });
  });

  it("survive the process, and the last one on a change counts", async () => {
    const path = await makePath();
    await record(path, aDecision(), aDecision({ changes: ["a", "b"], verdict: "reject", comment: "no" }));
    await record(path, aDecision({ changes: ["b"], verdict: "undo", reviewer: "Bo" }));
    const { said, isTorn } = await readDecisions(path, PLAN);
    expect([...said].map(([id, { verdict, comment, reviewer }]) => [id, verdict, comment, reviewer])).toEqual(
      [
        ["section:212/fr/name", "approve", "", "Ada"],
        ["a", "reject", "no", "Ada"],
        ["b", "undo", "", "Bo"],
      ],
    );
    expect(isTorn).toBe(false);
  });

  it("lose nothing but half a line at the end, and that is said", async () => {
    const path = await makePath();
    await record(path, aDecision());
    await appendFile(path, '{"type":"decision","operationId":"upd');
    expect((await readDecisions(path, PLAN)).isTorn).toBe(true);
    const log = await openDecisionLog({ path, planId: PLAN });
    expect(log.wasTorn).toBe(true);
    await log.add([aDecision({ changes: ["x"] })]);
    await log.close();
    const { said, isTorn } = await readDecisions(path, PLAN);
    expect([[...said.keys()], isTorn]).toEqual([["section:212/fr/name", "x"], false]);
  });

  it("begin anew where a kill left half of the first line", async () => {
    const path = await makePath();
    await writeFile(path, '{"type":"revi');
    await record(path, aDecision());
    expect((await readFile(path, "utf8")).split("\n")[0]).toBe(
      '{"type":"review","formatVersion":1,"planId":"p-1"}',
    );
    expect((await readDecisions(path, PLAN)).said.size).toBe(1);
  });

  it("are refused for another plan", async () => {
    const path = await makePath();
    await record(path, aDecision());
    await expect(readDecisions(path, "p-2")).rejects.toMatchObject({
      code: "review-of-other-plan",
      message: expect.stringContaining("p-1"),
    });
  });

  it.each([
    ["not-a-review", '{"kind":"helpferry-plan"}\n'],
    ["not-a-review", '{"type":"review","formatVersion":2,"planId":"p-1"}\n'],
    ["not-a-decision", '{"type":"review","formatVersion":1,"planId":"p-1"}\n{"type":"decision"}\n'],
  ])("are refused as %s where a line is something else", async (code, text) => {
    const path = await makePath();
    await writeFile(path, text);
    await expect(readDecisions(path, PLAN)).rejects.toMatchObject({ code });
  });
});
