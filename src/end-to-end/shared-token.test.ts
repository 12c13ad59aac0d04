import { afterEach, describe, expect, it } from "vitest";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, aWorkspace, manySections } from "../testing/sandbox-content.ts";

const EACH = 60;
let job: Job;

afterEach(async () => job.close());

/** A snapshot with edits of so many sections, and its plan. */
async function prepare(name: string, first: number): Promise<void> {
  await job.run(`pull data/${name}`);
  for (let id = first; id < first + EACH; id += 1) {
    await editObject(
      job.path(`data/${name}`),
      "section",
      String(id),
      withText("fr", "name", `Rubrique ${id}`),
    );
  }
  await job.run(`plan data/${name} --out ${name}.ndjson`);
}

describe("two processes on one token", () => {
  it(
    "share each window through the headers alone: both finish, next to nothing is refused",
    { timeout: 180_000 },
    async () => {
      job = await startJob({
        content: aWorkspace({ collections: [aCollection()], sections: manySections(2 * EACH) }),
        rateLimit: 20,
        windowSeconds: 2,
        latencyMs: 50,
      });
      await prepare("one", 1001);
      await prepare("two", 1001 + EACH);
      const before = job.sandbox.log.length;
      const runs = ["one", "two"].map((name) =>
        job.spawn(`apply ${name}.ndjson --yes --reports reports-${name}`),
      );
      const ended = await Promise.all(runs.map(async (run) => run.ended));
      expect(
        ended.map(({ exitCode }) => exitCode),
        ended.map(({ said }) => said).join("\n"),
      ).toEqual([0, 0]);
      const asked = job.sandbox.log.slice(before);
      const refused = asked.filter(({ status }) => status === 429).length;
      expect(job.writes().filter(({ status }) => status === 200)).toHaveLength(2 * EACH);
      expect(refused / asked.length).toBeLessThan(0.05);
      // They did run side by side: each wrote before the other was done.
      const isFirst = job.writes().map(({ path }) => Number(path.split("/").at(-1)) < 1001 + EACH);
      expect(isFirst.lastIndexOf(true)).toBeGreaterThan(isFirst.indexOf(false));
      expect(isFirst.lastIndexOf(false)).toBeGreaterThan(isFirst.indexOf(true));
    },
  );
});
