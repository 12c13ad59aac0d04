import { readdir } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { OperationResult, RunSummary } from "../apply/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { ADMIN_ID, aCollection, anArticle, aSection, aWorkspace } from "../testing/sandbox-content.ts";

const BAD = "<ul><li>a<ul><li>b</li></ul></li></ul>";

let job: Job;

/** Two articles with HTML that Intercom refuses, a section that a fault strikes, with an article in it, and a good edit. */
beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection()],
      sections: [aSection()],
      articles: [anArticle(), anArticle({ id: "36" })],
    }),
  });
  await job.run("pull data/mine");
  const snapshot = job.path("data/mine");
  const secret = `<p>${job.sandbox.token} and Bearer abcdefghijklmnop</p>`;
  await editObject(snapshot, "article", "35", withText("en", "body", BAD + secret));
  await editObject(snapshot, "article", "36", withText("en", "body", BAD));
  await editObject(snapshot, "section", "191", withText("en", "name", "Bills"));
  await addObject(snapshot, {
    resource: "section",
    id: "new-a",
    defaultLocale: "en",
    settings: { parentId: "161" },
    content: { en: { name: "Alpha" } },
  });
  await addObject(snapshot, {
    resource: "article",
    id: "new-b",
    defaultLocale: "en",
    settings: { parentId: "new-a", parentType: "section" },
    content: { en: { title: "In Alpha", body: "<p>a</p>", state: "draft", authorId: ADMIN_ID } },
  });
  await job.run("plan data/mine --out plan.ndjson");
});

afterEach(async () => job.close());

async function apply(options: string): Promise<{ exitCode: number; summary: RunSummary; said: string }> {
  const { exitCode, out, said } = await job.run(`apply ${options} --yes --json`);
  return { exitCode, said, summary: JSON.parse(out) as RunSummary };
}

async function resultsOf({ runId }: RunSummary): Promise<readonly OperationResult[]> {
  const { results } = await job.readJson<{ results: OperationResult[] }>(`reports/${runId}/report.json`);
  return results;
}

/** Every create of a section is refused until this is called. */
function refuseSections(): () => void {
  return job.sandbox.sandbox.faults.add({
    kind: "error-before-write",
    status: 422,
    method: "POST",
    path: "/help_center/sections",
  });
}

describe("what failed", () => {
  it("is grouped by cause, with the mend and the first objects, in the result, the report and on the terminal", async () => {
    refuseSections();
    const { exitCode, out, said } = await job.run("apply plan.ndjson --yes --json");
    expect(exitCode).toBe(1);
    const summary = JSON.parse(out) as RunSummary;
    expect(summary.operations).toEqual({ done: 1, failed: 3, conflicted: 0, "not-attempted": 1 });
    const [html, ...others] = summary.failures;
    expect(html).toMatchObject({
      code: "html-refused",
      operations: 2,
      reason: expect.stringMatching(/^HTTP 400: unsupported_html ".*"$/),
      hint: expect.stringContaining("nested"),
      first: [
        { resource: "article", key: "35", reproducer: "failed/update-article-35.json" },
        { resource: "article", key: "36", reproducer: "failed/update-article-36.json" },
      ],
    });
    expect(others.map(({ code, operations }) => [code, operations])).toEqual([
      ["request-refused", 1],
      ["parent-not-written", 1],
    ]);
    const markdown = await job.read(`reports/${summary.runId}/report.md`);
    expect(markdown).toContain("What failed, by cause");
    expect(markdown).toContain("2 objects: HTTP 400");
    expect(markdown).toContain(`helpferry apply --only-failed ${summary.runId}`);
    expect(said).toBe("");
    const { said: words } = await job.run(`apply --only-failed ${summary.runId} --yes`);
    expect(words).toContain("What failed, by cause:");
    expect(words).toContain('- 2 objects: HTTP 400: unsupported_html "');
  });

  it("is saved as a request that can be repeated, without any secret", async () => {
    const { summary } = await apply("plan.ndjson");
    const names = await readdir(job.path(`reports/${summary.runId}/failed`));
    expect(names.toSorted()).toEqual(["update-article-35.json", "update-article-36.json"]);
    const text = await job.read(`reports/${summary.runId}/failed/update-article-35.json`);
    expect(text).not.toContain(job.sandbox.token);
    expect(text).not.toContain("abcdefghijklmnop");
    expect(JSON.parse(text)).toMatchObject({
      operationId: "update:article:35",
      problem: { code: "html-refused" },
      method: "PUT",
      url: `${job.sandbox.url}/articles/35`,
      headers: { "Intercom-Version": "2.9", "Content-Type": "application/json" },
      body: { body: expect.stringContaining("<ul><li>a<ul>") },
      status: 400,
      reply: { type: "error.list", errors: [{ code: "unsupported_html" }] },
      curl: expect.stringMatching(/^curl -sS -X PUT -H "Authorization: Bearer \$INTERCOM_ACCESS_TOKEN" /),
    });
    expect(Object.keys((JSON.parse(text) as { headers: object }).headers)).not.toContain("Authorization");
  });

  it("of a lost reply that turns out to have arrived leaves no such file", async () => {
    job.sandbox.sandbox.faults.add({ kind: "reply-lost", method: "PUT", path: "/help_center", times: 1 });
    const { summary } = await apply("plan.ndjson");
    expect((await readdir(job.path(`reports/${summary.runId}/failed`))).toSorted()).toEqual([
      "update-article-35.json",
      "update-article-36.json",
    ]);
  });
});

describe("apply --only-failed", () => {
  it.each(["last", "the run's id", "the run's folder"])(
    "tries again what failed and what stood behind it, and nothing else: %s",
    async (way) => {
      const mend = refuseSections();
      const { summary: first } = await apply("plan.ndjson");
      const written = job.writes().length;
      mend();
      const names = {
        last: "last",
        "the run's id": first.runId,
        "the run's folder": `reports/${first.runId}/`,
      };
      const { exitCode, summary } = await apply(`--only-failed ${names[way as keyof typeof names]}`);
      expect(exitCode).toBe(1);
      expect(summary).toMatchObject({
        planId: first.planId,
        onlyFailedOf: first.runId,
        status: "finished",
        operations: { done: 2, failed: 2, conflicted: 0, "not-attempted": 0 },
      });
      expect(job.writes().slice(written)).toHaveLength(4);
      expect((await resultsOf(summary)).map(({ operationId }) => operationId).toSorted()).toEqual([
        "create:article:new-b",
        "create:section:new-a",
        "update:article:35",
        "update:article:36",
      ]);
      const { sections, articles } = job.sandbox.sandbox.content();
      expect(sections.map(({ content }) => content["en"]?.name)).toEqual(["Bills", "Alpha"]);
      expect(articles.at(-1)).toMatchObject({ parent_id: sections[1]?.id });
    },
  );

  it("writes again over what came back as something else", async () => {
    await editObject(job.path("data/mine"), "article", "35", withText("en", "body", "<p>a</p>"));
    await editObject(job.path("data/mine"), "article", "36", withText("en", "body", "<p>b</p>"));
    await job.run("plan data/mine --out plan.ndjson");
    const send = globalThis.fetch;
    const { out } = await job.run("apply plan.ndjson --yes --json", {
      fetch: async (input, init) => {
        const body = init?.method === "PUT" && typeof init.body === "string" ? init.body : "";
        return body.includes("<p>a</p>")
          ? send(input, { ...init, body: body.replace("<p>a</p>", "<p>lost</p>") })
          : send(input, init);
      },
    });
    const first = JSON.parse(out) as RunSummary;
    expect(first).toMatchObject({ operations: { failed: 1 }, failures: [{ code: "read-back-differs" }] });
    const { exitCode, summary } = await apply("--only-failed last");
    expect(exitCode).toBe(0);
    expect(summary).toMatchObject({ operations: { done: 1, failed: 0, conflicted: 0 } });
    expect(job.sandbox.sandbox.content().articles[0]?.content["en"]?.body).toContain("a</p>");
  });

  it("has nothing to do where nothing failed", async () => {
    await editObject(job.path("data/mine"), "article", "35", withText("en", "body", "<p>a</p>"));
    await editObject(job.path("data/mine"), "article", "36", withText("en", "body", "<p>b</p>"));
    await job.run("plan data/mine --out plan.ndjson");
    await job.run("apply plan.ndjson --yes");
    const { exitCode, said } = await job.run("apply --only-failed last --yes");
    expect({ exitCode, said }).toMatchObject({
      exitCode: 0,
      said: expect.stringContaining("Nothing failed in run"),
    });
  });

  it("refuses a run that is not there, one without a plan that fits, and no run or plan at all", async () => {
    expect(await job.run("apply --only-failed last --yes")).toMatchObject({ exitCode: 2 });
    expect(await job.run("apply --yes")).toMatchObject({ exitCode: 2 });
    expect(await job.run("apply plan.ndjson --only-failed last --yes")).toMatchObject({ exitCode: 2 });
    await job.run("apply plan.ndjson --yes");
    await editObject(job.path("data/mine"), "article", "35", withText("en", "title", "Another"));
    await job.run("plan data/mine --out plan.ndjson");
    const { exitCode, said } = await job.run("apply --only-failed last --yes");
    expect(exitCode).toBe(2);
    expect(said).toContain("the run carried out");
  });
});
