import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OperationResult } from "../apply/index.ts";
import type { LiveObject, Workspace } from "../model/index.ts";
import { editObject, removeObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { connectToSandbox } from "../testing/sandbox-client.ts";
import { createSkippingTime } from "../testing/skipping-clock.ts";
import { aCollection, aSection, aWorkspace } from "../testing/sandbox-content.ts";
import { applyPlan, type ApplyOptions, type ApplyResult } from "./apply-plan.ts";

let job: Job;

beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection()],
      sections: ["191", "192", "193", "194"].map((id) =>
        aSection({ id, content: { en: { name: `Section ${id}` }, fr: { name: `Rubrique ${id}` } } }),
      ),
    }),
  });
  await job.run("pull data/mine");
  for (const id of ["191", "192", "193", "194"]) {
    await editObject(job.path("data/mine"), "section", id, withText("de", "name", `Abschnitt ${id}`));
  }
  await job.run("plan data/mine --out plan.ndjson");
});

afterEach(async () => job.close());

async function apply(
  workspace: Workspace,
  given: Partial<ApplyOptions> = {},
): Promise<ApplyResult & { readonly all: readonly OperationResult[] }> {
  const result = await applyPlan({
    plan: job.path("plan.ndjson"),
    workspace,
    apiVersion: "2.9",
    reports: job.path("reports"),
    resume: false,
    resumeCommand: "helpferry apply plan.ndjson --resume --yes",
    concurrency: 8,
    ...createSkippingTime(),
    ...given,
  });
  const all: OperationResult[] = [];
  for await (const one of result.results()) {
    all.push(one);
  }
  return { ...result, all };
}

/** A workspace whose updates replace what they should merge: every locale that is not sent is lost. */
function losingLocales({ workspace }: { readonly workspace: Workspace }): Workspace {
  return {
    ...workspace,
    read: async (resource, id): Promise<LiveObject> => {
      const { content, ...object } = await workspace.read(resource, id);
      return { ...object, content: { en: content["en"] ?? {}, de: content["de"] ?? {} } };
    },
  };
}

describe("applyPlan()", () => {
  it("stops after the first write of a kind where it lost what was not sent", async () => {
    const { summary, all } = await apply(losingLocales(connectToSandbox(job.sandbox)));
    expect(job.writes()).toHaveLength(1);
    expect(summary).toMatchObject({
      status: "stopped",
      problem: { code: "canary-lost-content", message: expect.stringContaining("name in fr") },
      operations: { done: 0, failed: 1, conflicted: 0, "not-attempted": 3 },
    });
    expect(all.find(({ outcome }) => outcome === "failed")?.problem?.code).toBe("canary-lost-content");
  });

  it("stops after the first write where Intercom takes a language and does not keep it", async () => {
    const { workspace } = connectToSandbox(job.sandbox);
    const dropping: Workspace = {
      ...workspace,
      update: async (resource, id, patch) =>
        workspace.update(resource, id, { ...patch, content: { en: { name: `Section ${id}` } } }),
    };
    const { summary } = await apply(dropping);
    expect(job.writes()).toHaveLength(1);
    expect(summary).toMatchObject({ status: "stopped", problem: { code: "canary-dropped-locale" } });
  });

  it("stops after the first delete where Intercom takes it and does not carry it out", async () => {
    for (const id of ["191", "192"]) {
      await removeObject(job.path("data/mine"), "section", id);
    }
    await job.run("plan data/mine --out plan.ndjson --resources sections --allow delete --ids 191,192");
    const { workspace } = connectToSandbox(job.sandbox);
    const idle: Workspace = { ...workspace, remove: async () => undefined };
    const { summary } = await apply(idle, { maxDelete: 2 });
    expect(summary).toMatchObject({
      status: "stopped",
      problem: { code: "canary-not-deleted" },
      operations: { failed: 1, "not-attempted": 1 },
    });
  });

  it("refuses more deletes or changes than it may make, before anything is written", async () => {
    const { workspace } = connectToSandbox(job.sandbox);
    await expect(apply(workspace, { maxChanges: 3 })).rejects.toMatchObject({
      code: "too-many-changes",
      hint: expect.stringContaining("--max-changes 4"),
    });
    await removeObject(job.path("data/mine"), "section", "191");
    await job.run("plan data/mine --out plan.ndjson --allow delete");
    await expect(apply(workspace)).rejects.toMatchObject({
      code: "too-many-deletes",
      hint: expect.stringContaining("--max-delete 1"),
    });
    expect(job.writes()).toEqual([]);
  });

  it("stops and says why where the server goes away while everything is read back", async () => {
    const { workspace } = connectToSandbox(job.sandbox);
    const hungUp = async (): Promise<Response> => Promise.reject(new TypeError("fetch failed"));
    const gone = connectToSandbox(job.sandbox, { fetch: hungUp }).workspace;
    let lists = 0;
    const failing: Workspace = {
      ...workspace,
      list: (resource) => {
        lists += 1;
        return lists === 1 ? workspace.list(resource) : gone.list(resource);
      },
    };
    const { summary } = await apply(failing);
    expect(summary).toMatchObject({
      status: "stopped",
      problem: { code: "connection-lost" },
      operations: { done: 4 },
    });
    const resumed = await apply(workspace, { resume: true });
    expect(resumed.summary).toMatchObject({ status: "finished", operations: { done: 4 } });
    expect(job.writes()).toHaveLength(4);
  });

  it("takes the lock that it is given before it writes, and lets go of it whatever happens", async () => {
    const { workspace } = connectToSandbox(job.sandbox);
    const steps: string[] = [];
    const takeLock: ApplyOptions["takeLock"] = async ({ workspaceId }) => {
      steps.push(`taken for ${workspaceId} after ${job.writes().length} writes`);
      return {
        takenOverFrom: [],
        release: async () => void steps.push(`let go after ${job.writes().length}`),
      };
    };
    const { summary } = await apply(workspace, { takeLock });
    expect(summary.status).toBe("finished");
    expect(steps).toEqual([`taken for ${summary.workspaceId} after 0 writes`, "let go after 4"]);
    steps.length = 0;
    await expect(apply(workspace, { takeLock, onConflict: "fail", resume: true })).rejects.toMatchObject({
      code: "nothing-to-resume",
    });
    expect(steps).toHaveLength(2);
    const taken = new Error("another machine writes");
    const refuse: ApplyOptions["takeLock"] = async () => Promise.reject(taken);
    await expect(apply(workspace, { takeLock: refuse })).rejects.toBe(taken);
    expect(job.writes()).toHaveLength(4);
  });

  it("leaves no run and no lock behind where the plan does not fit", async () => {
    const { workspace } = connectToSandbox(job.sandbox);
    await expect(apply(workspace, { apiVersion: "2.10" })).rejects.toMatchObject({ code: "other-version" });
    const { out } = await job.run("runs --json");
    expect(JSON.parse(out)).toEqual([]);
  });
});
