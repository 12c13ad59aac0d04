import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OperationResult, RunSummary } from "../apply/index.ts";
import type { Resource } from "../model/index.ts";
import type { Operation } from "../plan/index.ts";
import type { SandboxContent } from "../sandbox/index.ts";
import { addObject, editObject, removeObject, withText } from "../testing/edit-snapshot.ts";
import { startGatekeeper, type Gatekeeper, type Passing, type Verdict } from "../testing/gatekeeper.ts";
import { startJob, type Job, type Ran, type RunningProcess } from "../testing/job.ts";
import {
  ADMIN_ID,
  aCollection,
  anArticle,
  anArticleVersion,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";
import type { TestIoOptions } from "../testing/test-io.ts";

let job: Job;
let gatekeeper: Gatekeeper | undefined;

beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection(), aCollection({ id: "162", content: { en: { name: "Shipping" } } })],
      sections: [aSection(), aSection({ id: "192", content: { en: { name: "Refunds" } } })],
      articles: [
        anArticle(),
        anArticle({ id: "36", parent_id: "191", parent_type: "section" }),
        anArticle({ id: "37", content: { en: anArticleVersion({ title: "Fax" }) } }),
      ],
      newsfeeds: [aNewsfeed()],
      newsItems: [aNewsItem()],
    }),
  });
  await job.run("pull data/mine");
});

afterEach(async () => {
  await gatekeeper?.close();
  gatekeeper = undefined;
  await job.close();
});

const remove = async (resource: Resource, id: string): Promise<void> =>
  removeObject(job.path("data/mine"), resource, id);

async function planned(options = " --allow delete"): Promise<readonly Operation[]> {
  const { exitCode, said } = await job.run(`plan data/mine --out plan.ndjson${options}`);
  expect(exitCode, said).toBeLessThan(2);
  const [, ...lines] = (await job.read("plan.ndjson")).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Operation);
}

async function plannedIds(options?: string): Promise<readonly string[]> {
  return (await planned(options)).map(({ id }) => id);
}

const apply = async (options = "", io?: TestIoOptions): Promise<Ran> =>
  job.run(`apply plan.ndjson --yes --max-delete 9${options}`, io);

async function results(): Promise<readonly OperationResult[]> {
  const [run] = JSON.parse((await job.run("runs --json")).out) as RunSummary[];
  return (await job.readJson<{ results: OperationResult[] }>(`reports/${run?.runId}/report.json`)).results;
}

const sent = (): string[] => job.writes().map(({ method, path }) => `${method} ${path}`);
const isDelete = ({ method }: Passing): boolean => method === "DELETE";
const content = (): SandboxContent => job.sandbox.sandbox.content();
const idsOf = (objects: readonly { readonly id: string }[]): string[] => objects.map(({ id }) => id);

async function pass(decide: (request: Passing) => Verdict): Promise<TestIoOptions> {
  gatekeeper = await startGatekeeper(job.sandbox.url, decide);
  return { env: { INTERCOM_BASE_URL: gatekeeper.url } };
}

describe("a plan of what was removed from the snapshot", () => {
  it("holds and shows it until deletes are allowed", async () => {
    await remove("article", "37");
    const [held, ...others] = await planned("");
    expect(others).toEqual([]);
    expect(held).toMatchObject({ id: "hold:delete:article:37", name: "Fax" });
    expect(held?.changes).toContainEqual(
      expect.objectContaining({ field: "title", before: "Fax", after: null }),
    );
    const { exitCode, said } = await job.run("plan data/mine --out plan.ndjson");
    expect(exitCode).toBe(1);
    expect(said).toContain("--allow delete");
  });

  it("deletes children before what they stand in, after everything else", async () => {
    await remove("collection", "161");
    await remove("section", "191");
    await remove("section", "192");
    for (const id of ["35", "36", "37"]) {
      await remove("article", id);
    }
    await remove("news-item", "33");
    await editObject(job.path("data/mine"), "collection", "162", withText("fr", "name", "Envoi"));
    const operations = await planned();
    expect(operations.map(({ id }) => id)).toEqual([
      "update:collection:162",
      "delete:news-item:33",
      "delete:article:35",
      "delete:article:36",
      "delete:article:37",
      "delete:section:191",
      "delete:section:192",
      "delete:collection:161",
    ]);
    expect(operations.find(({ id }) => id === "delete:collection:161")?.dependsOn.toSorted()).toEqual([
      "delete:article:35",
      "delete:article:37",
      "delete:section:191",
      "delete:section:192",
    ]);
  });

  it("moves out first what is kept", async () => {
    await remove("section", "191");
    await editObject(job.path("data/mine"), "article", "36", (article) => ({
      ...article,
      settings: { parentId: "192", parentType: "section" },
    }));
    expect(await plannedIds()).toEqual(["update:article:36", "delete:section:191"]);
    const { exitCode, said } = await apply();
    expect(exitCode, said).toBe(0);
    expect(sent()).toEqual(["PUT /articles/36", "DELETE /help_center/sections/191"]);
    expect(content().articles.find(({ id }) => id === "36")).toMatchObject({ parent_id: "192" });
    expect(await plannedIds("")).toEqual([]);
  });

  it.each<[string, () => Promise<void>]>([
    ["stays", async () => undefined],
    [
      "is to be moved into it",
      async () =>
        editObject(job.path("data/mine"), "article", "37", (article) => ({
          ...article,
          settings: { parentId: "191", parentType: "section" },
        })),
    ],
    [
      "is to be created in it",
      async () =>
        addObject(job.path("data/mine"), {
          resource: "article",
          id: "new-a",
          defaultLocale: "en",
          settings: { parentId: "191", parentType: "section" },
          content: { en: { title: "New", authorId: ADMIN_ID } },
        }),
    ],
  ])("holds a group where something %s", async (what, edit) => {
    await remove("section", "191");
    if (what !== "stays") {
      await remove("article", "36");
    }
    await edit();
    expect((await plannedIds()).filter((id) => id.includes("section"))).toEqual([
      "hold:not-empty:section:191",
    ]);
  });

  it("holds what somebody changed since the last pull, as a conflict; with --restore it does not", async () => {
    await remove("article", "37");
    job.sandbox.sandbox.editInApp("PUT", "/articles/37", { title: "Fax, edited" });
    const [held] = await planned();
    expect(held?.id).toBe("hold:conflict-delete:article:37");
    expect(held?.changes.find(({ field }) => field === "title")).toMatchObject({
      base: "Fax",
      before: "Fax, edited",
      after: null,
    });
    expect(await plannedIds(" --allow delete --restore")).toEqual(["delete:article:37"]);
  });

  it("is narrowed by a selection; a choice of locales never means an object", async () => {
    await remove("article", "37");
    await remove("news-item", "33");
    expect(await plannedIds(" --allow delete --resources news")).toEqual(["delete:news-item:33"]);
    expect(await plannedIds(" --allow delete --collections Billing")).toEqual(["delete:article:37"]);
    expect(await plannedIds(" --allow delete --locales en")).toEqual([]);
    await remove("section", "192");
    await remove("collection", "162");
    expect(await plannedIds(" --allow delete --collections Shipping")).toEqual(["delete:collection:162"]);
  });

  it("says nothing of what is gone already", async () => {
    await remove("article", "37");
    job.sandbox.sandbox.editInApp("DELETE", "/articles/37");
    expect(await plannedIds("")).toEqual([]);
  });

  it("refuses a kind that there is not", async () => {
    const { exitCode, said } = await job.run("plan data/mine --out plan.ndjson --allow everything");
    expect(exitCode).toBe(2);
    expect(said).toContain("delete");
  });
});

describe("applying deletes", () => {
  it("is refused as a whole until as many are allowed", async () => {
    await remove("article", "37");
    await remove("news-item", "33");
    await planned();
    for (const options of ["", " --max-delete 1"]) {
      const { exitCode, said } = await job.run(`apply plan.ndjson --yes${options}`);
      expect(exitCode).toBe(2);
      expect(said).toContain("--max-delete 2");
    }
    expect(job.writes()).toEqual([]);
    expect(await job.run("apply plan.ndjson --yes --max-delete 2")).toMatchObject({ exitCode: 0 });
    expect(idsOf(content().articles)).toEqual(["35", "36"]);
    expect(content().newsItems).toEqual([]);
  });

  it("keeps what was there, proves that it is gone, and forgets it", async () => {
    await remove("article", "37");
    await planned();
    const { exitCode, said } = await apply();
    expect(exitCode, said).toBe(0);
    const [run] = JSON.parse((await job.run("runs --json")).out) as RunSummary[];
    expect(await job.read(`reports/${run?.runId}/journal.ndjson`)).toContain('"title":"Fax"');
    expect(await results()).toMatchObject([{ action: "delete", outcome: "done", remoteId: "37" }]);
    expect(await plannedIds("")).toEqual([]);
    expect((await job.run("status data/mine")).said).not.toContain("deleted");
    await job.run("pull data/mine");
    expect(await plannedIds("")).toEqual([]);
  });

  it("leaves alone what somebody changed after the plan was made", async () => {
    await remove("article", "37");
    await remove("news-item", "33");
    await planned();
    job.sandbox.sandbox.editInApp("PUT", "/articles/37", { title: "Fax, edited" });
    expect((await apply()).exitCode).toBe(1);
    expect(sent()).toEqual(["DELETE /news/news_items/33"]);
    const conflicted = (await results()).find(({ outcome }) => outcome === "conflicted");
    expect(conflicted?.changes.find(({ field }) => field === "title")?.conflict).toEqual({
      base: "Fax",
      theirs: "Fax, edited",
      ours: null,
    });
  });

  it.each(["after the plan", "while the rest is written"])(
    "leaves a group alone into which somebody put something %s",
    async (when) => {
      await remove("section", "192");
      await editObject(job.path("data/mine"), "collection", "162", withText("fr", "name", "Envoi"));
      await planned();
      const add = (): void =>
        void job.sandbox.sandbox.editInApp("PUT", "/articles/37", {
          parent_id: "192",
          parent_type: "section",
        });
      if (when === "after the plan") {
        add();
      }
      const io = await pass(({ method }) => {
        if (when !== "after the plan" && method === "PUT") {
          add();
        }
        return "pass";
      });
      expect((await apply("", io)).exitCode).toBe(1);
      expect(sent()).toEqual(["PUT /help_center/collections/162"]);
      expect((await results()).find(({ action }) => action === "delete")).toMatchObject({
        outcome: "conflicted",
        problem: { code: "not-empty", message: expect.stringContaining("article 37") },
      });
    },
  );

  it("leaves alone a group whose children were not deleted", async () => {
    await remove("section", "191");
    await remove("article", "36");
    await planned();
    job.sandbox.sandbox.editInApp("PUT", "/articles/36", { title: "Edited" });
    expect((await apply()).exitCode).toBe(1);
    expect(sent()).toEqual([]);
    expect(await results()).toMatchObject([
      { outcome: "conflicted" },
      { outcome: "not-attempted", problem: { code: "child-not-deleted" } },
    ]);
  });

  it.each(["before the run", "in the same moment"])(
    "takes what somebody deleted %s as done",
    async (when) => {
      await remove("article", "37");
      await planned();
      const gone = (): void => void job.sandbox.sandbox.editInApp("DELETE", "/articles/37");
      if (when === "before the run") {
        gone();
      }
      const io = await pass((request) => {
        if (isDelete(request)) {
          gone();
        }
        return "pass";
      });
      const { exitCode, said } = await apply("", io);
      expect(exitCode, said).toBe(0);
      expect(await plannedIds("")).toEqual([]);
    },
  );

  it.each(["reply-lost", "error-after-write", "error-before-write"] as const)(
    "looks up what became of it after %s",
    async (kind) => {
      await remove("article", "37");
      await planned();
      job.sandbox.sandbox.faults.add({ kind, method: "DELETE", nth: 1 });
      const { exitCode, said } = await apply();
      expect(exitCode, said).toBe(0);
      expect(sent()).toHaveLength(kind === "error-before-write" ? 2 : 1);
      expect(idsOf(content().articles)).toEqual(["35", "36"]);
    },
  );

  it.each(["before", "after"] as const)("goes on after a kill %s the request", async (instant) => {
    await remove("section", "191");
    await remove("article", "36");
    await planned();
    let child: RunningProcess | undefined;
    const kill = (): void => child?.kill("SIGKILL");
    const { env } = await pass((request): Verdict => {
      if (!isDelete(request)) {
        return "pass";
      }
      if (instant === "after") {
        return { thenKill: kill };
      }
      kill();
      return "drop";
    });
    child = job.spawn("apply plan.ndjson --yes --max-delete 2", env);
    expect((await child.ended).exitCode, "killed").toBeNull();
    const listed = await job.run("runs");
    const command = /helpferry (apply .*)$/m.exec(listed.said)?.[1] ?? "";
    expect(command).toBe("apply plan.ndjson --resume --yes --max-delete 2");
    const resumed = await job.run(command);
    expect(resumed.exitCode, resumed.said).toBe(0);
    expect(sent()).toEqual(["DELETE /articles/36", "DELETE /help_center/sections/191"]);
    expect(await plannedIds("")).toEqual([]);
  });
});
