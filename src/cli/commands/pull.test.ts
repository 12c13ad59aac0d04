import { readdir } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { startJob, type Job } from "../../testing/job.ts";
import { aCollection, aSection, aWorkspace } from "../../testing/sandbox-content.ts";

let job: Job;

afterEach(async () => job.close());

async function start(): Promise<void> {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection(), aCollection({ id: "162", content: { en: { name: "Team" } } })],
      sections: [aSection(), aSection({ id: "192", parent_id: "162" })],
    }),
  });
}

describe("helpferry pull", () => {
  it("--dated makes a snapshot of its own, and says where", async () => {
    await start();
    await job.run("pull data/acme");
    const { exitCode, said } = await job.run("pull data/acme/ --dated", {
      now: () => new Date("2024-03-01T09:30:00.123Z"),
    });
    expect(exitCode).toBe(0);
    expect(said).toContain("into data/acme@2024-03-01T09-30-00Z.");
    expect(await readdir(job.path("data"))).toEqual(["acme", "acme@2024-03-01T09-30-00Z"]);
    expect(await job.read("data/acme@2024-03-01T09-30-00Z/sections.ndjson")).toBe(
      await job.read("data/acme/sections.ndjson"),
    );
    expect((await job.run("plan data/acme@2024-03-01T09-30-00Z --out p.ndjson")).exitCode).toBe(0);
  });

  it("takes a part by options or by a name of the config, and says so", async () => {
    await start();
    await job.write(
      "helpferry.config.json",
      JSON.stringify({ selections: { team: { resources: ["sections"], collections: ["Team"] } } }),
    );
    const { exitCode, said } = await job.run("pull data/acme --select team");
    expect(exitCode).toBe(0);
    expect(said).toContain("Only what was selected was read");
    expect(await job.read("data/acme/sections.ndjson")).toMatch(/^[^\n]*"id":"192"[^\n]*\n$/);
    await job.run("pull data/acme --ids 191");
    expect((await job.read("data/acme/sections.ndjson")).split("\n")).toHaveLength(3);
  });

  it("asks nothing of the workspace where the selection is wrong", async () => {
    await start();
    const { exitCode, said } = await job.run("pull data/acme --resources tags");
    expect(exitCode).toBe(2);
    expect(said).toContain('--resources "tags"');
    expect(job.sandbox.log).toEqual([]);
  });
});
