import { appendFile, readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { readPlan, type PlanHeader } from "../plan/index.ts";
import { readDecisions, reviewPath } from "../review/index.ts";
import { seededRandom } from "../sandbox/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job, type RunningProcess } from "../testing/job.ts";
import { enterReview, type Browser } from "../testing/review-browser.ts";
import { aCollection, aWorkspace, manySections } from "../testing/sandbox-content.ts";

const SECTIONS = 40;
const SEED = 20_251_122;
const KILLS = 6;

let job: Job;
const running: RunningProcess[] = [];

afterEach(async () => {
  for (const process of running.splice(0)) {
    process.kill("SIGKILL");
    await process.ended;
  }
  await job.close();
});

async function succeed(line: string): Promise<string> {
  const { exitCode, out, said } = await job.run(line);
  expect(exitCode, said).toBe(0);
  return out;
}

/** A plan with a French name for each of many sections. */
async function makePlan(): Promise<void> {
  job = await startJob({
    content: aWorkspace({ collections: [aCollection()], sections: manySections(SECTIONS) }),
  });
  await succeed("pull data/mine");
  for (let index = 0; index < SECTIONS; index += 1) {
    await editObject(
      job.path("data/mine"),
      "section",
      String(1001 + index),
      withText("fr", "name", `Rubrique ${index}`),
    );
  }
  await succeed("plan data/mine --out march.ndjson");
}

/** Starts a review in a process of its own; resolves once its page is open. */
async function startReview(options = ""): Promise<{ process: RunningProcess; browser: Browser }> {
  const process = job.spawn(`review march.ndjson --reviewer Ada --no-open --json${options}`);
  running.push(process);
  while (!process.outSoFar().includes("}\n")) {
    await wait(10);
  }
  const { url } = JSON.parse(process.outSoFar()) as { url: string };
  return { process, browser: await enterReview(url) };
}

async function standings(): Promise<ReadonlyMap<string, string>> {
  const plan = job.path("march.ndjson");
  const { header } = await readPlan(plan);
  const { said } = await readDecisions(reviewPath(plan), header.planId);
  return new Map([...said].map(([change, { verdict }]) => [change, verdict]));
}

function changeOf(index: number): string {
  return `section:${1001 + index}/fr/name`;
}

describe("a plan from pull to apply", () => {
  it("is written as far as it was approved on the page, and the next plan has the rest", async () => {
    await makePlan();
    const { process, browser } = await startReview();
    const approved = [changeOf(0), changeOf(7)];
    expect((await browser.decide({ verdict: "approve", scope: { changes: approved } })).status).toBe(200);
    await browser.decide({
      verdict: "reject",
      comment: "=Too(long)",
      scope: { changes: [changeOf(3)] },
    });
    process.kill("SIGINT");
    expect(await process.ended).toMatchObject({ exitCode: 0, said: expect.stringContaining("--approved") });

    await succeed("review march.ndjson --export-rejected march.rejected.csv");
    const [headings, row, ...others] = (await job.read("march.rejected.csv")).trimEnd().split("\r\n");
    expect([headings, others]).toEqual(["\uFEFFid,locale,source,target,comment,reviewer", []]);
    expect(row).toMatch(/^s\.1004\.name\.\w\w,fr,[^,]+,Rubrique 3,\u2060=Too\(long\),Ada$/);

    expect(await job.run("apply march.ndjson --yes")).toMatchObject({
      exitCode: 2,
      said: expect.stringContaining("1 of its changes was rejected"),
    });
    expect(job.writes()).toEqual([]);
    await succeed("apply march.ndjson --approved --yes");
    expect(job.writes()).toHaveLength(2);
    const names = job.sandbox.sandbox.content().sections.map(({ content }) => content["fr"]?.name);
    expect(names.filter((name) => name?.startsWith("Rubrique"))).toEqual(["Rubrique 0", "Rubrique 7"]);
    const { counts } = JSON.parse(await succeed("plan data/mine --out left.ndjson --json")) as PlanHeader;
    expect(counts.changes).toBe(SECTIONS - 2);
  });
});

describe("a plan of which something was rejected", () => {
  it("is written as a whole only where the review is not to count", async () => {
    await makePlan();
    const { browser } = await startReview();
    await browser.decide({ verdict: "reject", scope: { changes: [changeOf(3)] } });
    await succeed("apply march.ndjson --ignore-review --yes");
    expect(job.writes()).toHaveLength(SECTIONS);
    await succeed("plan data/mine --out march.ndjson");
    expect((await job.run("apply march.ndjson --yes")).said).toContain("nothing");
  });
});

describe("a review that is killed while decisions come in", () => {
  it("has lost none that was acknowledged", async () => {
    await makePlan();
    const random = seededRandom(SEED);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { process, browser } = await startReview();
      const before = await standings();
      /** What may stand of each change: what was acknowledged last, or what was sent after it. */
      const allowed = new Map<string, readonly (string | undefined)[]>();
      let acknowledged = 0;
      const mostAcknowledged = 1 + random() * SECTIONS * 2;
      const deciding = Array.from({ length: SECTIONS }, async (_, index) => {
        const change = changeOf(index);
        let last = before.get(change);
        for (const verdict of ["reject", "approve", "undo", "approve"] as const) {
          allowed.set(change, [last, verdict]);
          await browser.decide({ verdict, scope: { changes: [change] } });
          last = verdict;
          allowed.set(change, [last]);
          acknowledged += 1;
          if (acknowledged > mostAcknowledged) {
            process.kill("SIGKILL");
          }
        }
      });
      const ends = await Promise.allSettled(deciding);
      expect(await process.ended).toMatchObject({ exitCode: null });
      expect(ends.some(({ status }) => status === "rejected")).toBe(true);
      expect(acknowledged).toBeGreaterThan(0);
      const kept = await standings();
      for (const [change, verdicts] of allowed) {
        expect(verdicts, `${change} after kill ${kill}`).toContain(kept.get(change));
      }
    }
  }, 120_000);

  it("drops half a line, and says so", async () => {
    await makePlan();
    const first = await startReview();
    await first.browser.decide({ verdict: "approve", scope: { changes: [changeOf(0)] } });
    first.process.kill("SIGKILL");
    await first.process.ended;
    const file = job.path("march.review.ndjson");
    await appendFile(file, '{"type":"decision","operat');
    const { browser, process } = await startReview();
    await browser.decide({ verdict: "reject", scope: { changes: [changeOf(1)] } });
    process.kill("SIGINT");
    expect((await process.ended).said).toContain("Half a line");
    expect([...(await standings())]).toEqual([
      [changeOf(0), "approve"],
      [changeOf(1), "reject"],
    ]);
    expect(await readFile(file, "utf8")).not.toContain('"operat{');
  });
});

describe("a plan that was made anew", () => {
  it("is not reviewed with the decisions on the old one, which are kept", async () => {
    await makePlan();
    const { browser, process } = await startReview();
    await browser.decide({ verdict: "approve", scope: { changes: [changeOf(0)] } });
    process.kill("SIGINT");
    await process.ended;
    await editObject(job.path("data/mine"), "section", "1001", withText("fr", "name", "Autre"));
    await succeed("plan data/mine --out march.ndjson");
    const refused = await job.run("review march.ndjson --reviewer Ada --no-open");
    expect([refused.exitCode, refused.said]).toEqual([2, expect.stringContaining("--start-over")]);
    const again = await startReview(" --start-over");
    expect((await again.browser.page()).body).not.toContain('data-standing="approved"');
    again.process.kill("SIGINT");
    expect((await again.process.ended).out).toMatch(/"setAside": ".*march\.review\..*ndjson"/);
  });

  it("is reviewed by one process at a time", async () => {
    await makePlan();
    const { browser } = await startReview();
    const refused = await job.run("review march.ndjson --reviewer Bo --no-open");
    expect([refused.exitCode, refused.said]).toEqual([2, expect.stringContaining("is at work on it")]);
    expect((await browser.page()).status).toBe(200);
  });
});
