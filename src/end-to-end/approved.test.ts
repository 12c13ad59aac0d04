import { afterEach, describe, expect, it } from "vitest";
import type { OperationResult } from "../apply/index.ts";
import { readPlan } from "../plan/index.ts";
import { openDecisionLog, reviewPath } from "../review/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, aSection, aWorkspace } from "../testing/sandbox-content.ts";

let job: Job;

afterEach(async () => job.close());

async function succeed(line: string): Promise<string> {
  const { exitCode, out, said } = await job.run(line);
  expect(exitCode, said).toBe(0);
  return out;
}

/** A plan with a French and a German name to change, and a new section in two languages. */
async function makePlan(): Promise<void> {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection()],
      sections: [
        aSection({
          content: { en: { name: "Invoices" }, fr: { name: "Factures" }, de: { name: "Rechnungen" } },
        }),
      ],
    }),
  });
  await succeed("pull data/mine");
  const snapshot = job.path("data/mine");
  await editObject(snapshot, "section", "191", withText("fr", "name", "Vos factures"));
  await editObject(snapshot, "section", "191", withText("de", "name", "Ihre Rechnungen"));
  await addObject(snapshot, {
    resource: "section",
    id: "new-gifts",
    defaultLocale: "en",
    settings: { parentId: "161" },
    content: { en: { name: "Gifts" }, fr: { name: "Cadeaux" } },
  });
  await succeed("plan data/mine --out march.ndjson");
}

async function decide(verdict: "approve" | "reject", ...changes: readonly string[]): Promise<void> {
  const plan = job.path("march.ndjson");
  const { header } = await readPlan(plan);
  const log = await openDecisionLog({ path: reviewPath(plan), planId: header.planId });
  const said = { verdict, comment: "", reviewer: "Ada", at: "2025-03-01T09:30:00.000Z" };
  await log.add([{ operationId: "any", changes: [...changes], ...said }]);
  await log.close();
}

function namesOf(id: string): unknown {
  const { sections } = job.sandbox.sandbox.content();
  return sections.find((section) => section.id === id)?.content;
}

async function planAgain(): Promise<readonly string[]> {
  await succeed("plan data/mine --out left.ndjson");
  const changes: string[] = [];
  for await (const operation of (await readPlan(job.path("left.ndjson"))).operations()) {
    changes.push(...operation.changes.map(({ changeId }) => changeId));
  }
  return changes;
}

async function resultsOfLastRun(): Promise<readonly OperationResult[]> {
  const [{ runId }] = JSON.parse(await succeed("runs --json")) as readonly [{ runId: string }];
  const text = await job.read(`reports/${runId}/results.ndjson`);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as OperationResult);
}

const NEW = ["section:new-gifts/-/parentId", "section:new-gifts/en/name"];

describe("apply --approved", () => {
  it("writes what is approved and nothing else; the next plan has the rest", async () => {
    await makePlan();
    await decide("approve", "section:191/fr/name", ...NEW);
    await decide("reject", "section:191/de/name");
    await succeed("apply march.ndjson --approved --yes");
    expect(namesOf("191")).toMatchObject({ fr: { name: "Vos factures" }, de: { name: "Rechnungen" } });
    expect(
      job
        .writes()
        .map(({ method }) => method)
        .toSorted(),
    ).toEqual(["POST", "PUT"]);
    expect(JSON.stringify(job.writes())).not.toMatch(/Ihre Rechnungen|Cadeaux/);
    const left = await planAgain();
    expect(left).toHaveLength(2);
    expect(left[0]).toBe("section:191/de/name");
    expect(left[1]).toMatch(/\/fr\/name$/);
  });

  it("says in its report what was not approved", async () => {
    await makePlan();
    await decide("approve", "section:191/fr/name");
    const { said } = await job.run("apply march.ndjson --approved --yes");
    expect(said).toContain("4 changes are not approved");
    const results = await resultsOfLastRun();
    expect(results.map(({ operationId, outcome, problem }) => [operationId, outcome, problem?.code])).toEqual(
      [
        ["update:section:191", "done", undefined],
        ["hold:not-approved:section:191", "not-attempted", "not-approved"],
        ["hold:not-approved:section:new-gifts", "not-attempted", "not-approved"],
      ],
    );
  });

  it("writes nothing where nothing is approved, nobody reviewed the plan, or it was planned anew", async () => {
    await makePlan();
    expect(await job.run("apply march.ndjson --approved --yes")).toMatchObject({ exitCode: 2 });
    await decide("reject", "section:191/fr/name");
    expect(await job.run("apply march.ndjson --approved --yes")).toMatchObject({ exitCode: 1 });
    await editObject(job.path("data/mine"), "section", "191", withText("fr", "name", "Autre"));
    await succeed("plan data/mine --out march.ndjson");
    const { exitCode, said } = await job.run("apply march.ndjson --approved --yes");
    expect([exitCode, said]).toEqual([2, expect.stringContaining("start-over")]);
    expect(job.writes()).toEqual([]);
  });

  it("is undone as any run: what was not approved was never there", async () => {
    await makePlan();
    await decide("approve", "section:191/fr/name");
    await succeed("apply march.ndjson --approved --yes");
    await succeed("rollback last --yes");
    expect(namesOf("191")).toMatchObject({ fr: { name: "Factures" }, de: { name: "Rechnungen" } });
  });

  it("resumes by the decisions the run began with, and refuses others", async () => {
    await makePlan();
    await decide("approve", "section:191/fr/name", ...NEW);
    job.sandbox.sandbox.faults.add({ kind: "hang", method: "POST", nth: 1 });
    const child = job.spawn("apply march.ndjson --approved --yes");
    while (!job.writes().some(({ method }) => method === "PUT")) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    child.kill("SIGKILL");
    await child.ended;
    job.sandbox.sandbox.faults.clear();
    const [{ runId, status }] = JSON.parse(await succeed("runs --json")) as readonly [
      { runId: string; status: string },
    ];
    expect(status).not.toBe("finished");
    const { resumeCommand } = await job.readJson<{ resumeCommand: string }>(`reports/${runId}/run.json`);
    await decide("approve", "section:191/de/name");
    const refused = await job.run("apply march.ndjson --approved --resume --yes");
    expect([refused.exitCode, refused.said]).toEqual([2, expect.stringContaining("other decisions")]);
    await succeed(`${resumeCommand.replace(/^helpferry /, "")} --look-again-after 1`);
    expect(namesOf("191")).toMatchObject({ fr: { name: "Vos factures" }, de: { name: "Rechnungen" } });
    expect(job.sandbox.sandbox.content().sections).toHaveLength(2);
  });

  it("is rehearsed with the same decisions, and nothing is left behind", async () => {
    await makePlan();
    await decide("approve", "section:191/fr/name");
    const { run } = JSON.parse(await succeed("rehearse march.ndjson --approved --json")) as {
      run: { kinds: readonly { action: string; outcomes: { done: number } }[] };
    };
    expect(run.kinds.map(({ action, outcomes }) => [action, outcomes.done])).toEqual([["update", 1]]);
    expect(job.writes()).toEqual([]);
  });
});
