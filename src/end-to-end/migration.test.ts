import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RESOURCES, type ContentObject, type Resource } from "../model/index.ts";
import type { Operation, PlanHeader } from "../plan/index.ts";
import { openRemote, openSnapshot, type ReferenceMapFile } from "../snapshot/index.ts";
import { editObject, removeObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { connectToSandbox } from "../testing/sandbox-client.ts";
import { aCollection, aSection, aWorkspace } from "../testing/sandbox-content.ts";
import { startSandboxServer, type RunningSandbox } from "../testing/sandbox-server.ts";
import { loadSandbox } from "../workflows/load-sandbox.ts";
import type { SandboxContent } from "../sandbox/index.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));
const TO_STAGING = "--workspace staging";

let job: Job;
let destination: RunningSandbox;

beforeEach(async () => {
  const { content } = await loadSandbox(await openSnapshot(SAMPLE));
  job = await startJob({ content });
  await startDestination({}, content);
  await job.run("pull data/mine");
});

afterEach(async () => {
  await destination.close();
  await job.close();
});

/** A workspace with the same people and newsfeeds under other ids, and with what is given in it. */
async function startDestination(given: Partial<SandboxContent>, origin: SandboxContent): Promise<void> {
  destination = await startSandboxServer({
    token: "staging-token",
    content: aWorkspace({
      workspace: { ...origin.workspace, id: "dest9", name: "Staging" },
      admins: origin.admins.map((admin) => ({ ...admin, id: `7${admin.id}` })),
      newsfeeds: origin.newsfeeds.map((feed) => ({ ...feed, id: `8${feed.id}` })),
      helpCenters: origin.helpCenters.map((center) => ({ ...center, id: `9${center.id}` })),
      ...given,
    }),
  });
  await job.write(
    "helpferry.config.json",
    JSON.stringify({
      workspaces: { staging: { tokenEnv: "INTERCOM_TOKEN_STAGING", baseUrl: destination.url } },
    }),
  );
}

async function run(
  line: string,
): Promise<{ readonly exitCode: number; readonly said: string; readonly out: string }> {
  return job.run(line, { env: { INTERCOM_TOKEN_STAGING: "staging-token" } });
}

async function plan(
  name: string,
): Promise<{ readonly header: PlanHeader; readonly operations: readonly Operation[] }> {
  const { exitCode, said } = await run(`plan data/mine --out ${name} ${TO_STAGING}`);
  expect(exitCode, said).toBeLessThan(2);
  const [header, ...operations] = (await job.read(name))
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as unknown);
  return { header: header as PlanHeader, operations: operations as Operation[] };
}

async function migrate(name: string): Promise<void> {
  await plan(name);
  const { exitCode, said } = await run(`apply ${name} --yes ${TO_STAGING}`);
  expect(exitCode, said).toBe(0);
}

/** Everything in the destination, in the snapshot's ids. */
async function readDestination(): Promise<Map<string, ContentObject>> {
  const { idMap } = await openRemote(job.path("data/mine"), "dest9");
  const { workspace } = connectToSandbox(destination);
  const objects = new Map<string, ContentObject>();
  for (const resource of RESOURCES) {
    for await (const live of workspace.list(resource)) {
      const object = idMap.toWorkingObject(live);
      objects.set(`${resource}/${object.id}`, object);
    }
  }
  return objects;
}

describe("a migration from workspace to workspace", () => {
  it("refuses a workspace that nobody made a destination", async () => {
    const { exitCode, said } = await run(`plan data/mine --out p.ndjson ${TO_STAGING}`);
    expect(exitCode).toBe(2);
    expect(said).toContain("helpferry map init");
    expect(destination.log.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("carries everything over; a second plan is empty; an edit at the origin is one change", async () => {
    expect((await run(`map init data/mine ${TO_STAGING}`)).exitCode).toBe(0);
    const { said } = await run(`plan data/mine --out first.ndjson ${TO_STAGING}`);
    expect(said).toContain("helpferry apply first.ndjson --yes --workspace staging");
    await migrate("first.ndjson");
    const there = await readDestination();
    const snapshot = await openSnapshot(job.path("data/mine"));
    for (const resource of RESOURCES) {
      for await (const object of snapshot.objects(resource)) {
        const copy = there.get(`${resource}/${object.id}`);
        expect(copy?.settings, `${resource} ${object.id}`).toEqual(object.settings);
        expect(Object.keys(copy?.content ?? {}).toSorted()).toEqual(Object.keys(object.content).toSorted());
        for (const [locale, fields] of Object.entries(object.content)) {
          const { body: _rewritten, ...texts } = fields;
          expect(copy?.content[locale], `${resource} ${object.id} ${locale}`).toMatchObject(texts);
        }
      }
    }
    expect((await plan("second.ndjson")).operations).toEqual([]);

    await editObject(job.path("data/mine"), "section", "3051927", withText("fr", "name", "Annuler"));
    expect((await run("plan data/mine --out origin.ndjson")).exitCode).toBe(0);
    expect((await run("apply origin.ndjson --yes")).exitCode).toBe(0);
    expect((await run("pull data/mine")).exitCode).toBe(0);
    const { operations } = await plan("third.ndjson");
    expect(operations).toHaveLength(1);
    expect(operations[0]).toMatchObject({
      action: "update",
      key: "3051927",
      changes: [{ locale: "fr", after: "Annuler" }],
    });
    await migrate("fourth.ndjson");
    expect((await plan("fifth.ndjson")).operations).toEqual([]);
  });

  it("deletes in a destination what a run created there and was removed here, and nothing else", async () => {
    await run(`map init data/mine ${TO_STAGING}`);
    await migrate("first.ndjson");
    destination.sandbox.editInApp("POST", "/help_center/collections", { name: "Their own" });
    const before = destination.sandbox.content();
    await removeObject(job.path("data/mine"), "article", "6120531");
    expect((await plan("held.ndjson")).operations).toMatchObject([{ id: "hold:delete:article:6120531" }]);
    const { exitCode, said } = await run(`plan data/mine --out p.ndjson --allow delete ${TO_STAGING}`);
    expect(exitCode, said).toBe(0);
    expect((await run(`apply p.ndjson --yes --max-delete 1 ${TO_STAGING}`)).exitCode).toBe(0);
    const after = destination.sandbox.content();
    expect(after.articles).toHaveLength(before.articles.length - 1);
    expect(after.collections).toEqual(before.collections);
    expect((await plan("again.ndjson")).operations).toEqual([]);
  });

  it("keeps the dates of news to the second, newest first as the workspace lists them", async () => {
    expect((await run(`map init data/mine ${TO_STAGING}`)).exitCode).toBe(0);
    await migrate("first.ndjson");
    const datesOf = async (sandbox: RunningSandbox): Promise<readonly (readonly [string, unknown])[]> => {
      const reply = await fetch(`${sandbox.url}/news/news_items?per_page=50`, {
        headers: { authorization: `Bearer ${sandbox.token}` },
      });
      const { data } = (await reply.json()) as {
        data: { title: string; state: string; newsfeed_assignments: { published_at: number }[] }[];
      };
      return data
        .map(
          ({ title, newsfeed_assignments }) =>
            [title, newsfeed_assignments.map(({ published_at }) => published_at)] as const,
        )
        .toSorted(([left], [right]) => (left < right ? -1 : 1));
    };
    expect(await datesOf(destination)).toEqual(await datesOf(job.sandbox));
  });

  it("holds what names somebody who is not mapped, and refuses nothing else", async () => {
    await run(`map init data/mine ${TO_STAGING}`);
    const path = job.path("data/mine/remotes/dest9/map.json");
    const map = JSON.parse(await readFile(path, "utf8")) as ReferenceMapFile;
    const [admin] = map.references.filter(({ kind }) => kind === "admin");
    const references = map.references.map((one) => (one === admin ? { ...one, destinationId: null } : one));
    await job.write("data/mine/remotes/dest9/map.json", JSON.stringify({ ...map, references }));
    const { operations } = await plan("p.ndjson");
    const held = operations.filter(({ hold }) => hold === "unmapped");
    expect(held.length).toBeGreaterThan(0);
    expect(JSON.stringify(held.map(({ changes }) => changes))).toContain(admin?.originId);
    const created = operations.filter(({ action }) => action === "create");
    expect(JSON.stringify(created.map(({ changes }) => changes))).not.toContain(`"${admin?.originId}"`);
  });

  it("matches what is there by name and parent, fills what is missing, and guesses nothing", async () => {
    await destination.close();
    const { content } = await loadSandbox(await openSnapshot(SAMPLE));
    const [first, second] = content.collections;
    const center = `9${content.helpCenters[0]?.id ?? ""}`;
    const [section] = content.sections.filter(({ parent_id }) => parent_id === first?.id);
    await startDestination(
      {
        collections: [
          aCollection({
            id: "501",
            content: { en: { ...first?.content["en"], name: first?.content["en"]?.name ?? "" } },
            help_center_id: center,
          }),
          aCollection({
            id: "502",
            content: { en: { name: second?.content["en"]?.name ?? "" } },
            help_center_id: center,
          }),
          aCollection({
            id: "503",
            content: { en: { name: second?.content["en"]?.name ?? "" } },
            help_center_id: center,
          }),
        ],
        sections: [
          aSection({
            id: "601",
            parent_id: "501",
            content: { en: { name: section?.content["en"]?.name ?? "" }, fr: { name: "À eux" } },
          }),
        ],
      },
      content,
    );
    await run(`map init data/mine ${TO_STAGING}`);
    const { operations } = await plan("p.ndjson");
    const find = (resource: Resource, key: string | undefined) =>
      operations.filter((one) => one.resource === resource && one.key === key);
    expect(find("collection", first?.id)).toMatchObject([{ action: "update", remoteId: "501" }]);
    expect(find("collection", second?.id)).toMatchObject([
      { action: "hold", hold: "ambiguous", lookalikes: ["502", "503"] },
    ]);
    expect(find("section", section?.id)).toMatchObject([
      { action: "update", remoteId: "601" },
      { action: "hold", hold: "conflict", changes: [{ locale: "fr", before: "À eux" }] },
    ]);
    expect(operations.filter(({ hold }) => hold === "unknown-parent").length).toBeGreaterThan(0);
  });

  it("makes a list for a person of what the API cannot write", async () => {
    await run(`map init data/mine ${TO_STAGING}`);
    const { operations } = await plan("p.ndjson");
    const collection = operations.find(({ resource }) => resource === "collection");
    expect(collection?.notes?.map((note) => note.code)).toContain("set-by-hand");
    const todo = await job.read("p.todo.md");
    expect(todo).toMatch(/^- \[ \] /m);
    expect(todo).toContain("Collection **Getting started**: icon book-bookmark, position 1");
  });
});
