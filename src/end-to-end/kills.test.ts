import { readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { RunSummary } from "../apply/index.ts";
import { seededRandom } from "../sandbox/index.ts";
import { describeContent } from "../testing/describe-content.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import {
  ADMIN_ID,
  aCollection,
  anArticle,
  anArticleVersion,
  aNewsfeed,
  aNewsItem,
  aWorkspace,
  manySections,
} from "../testing/sandbox-content.ts";

const KILLS = 30;
const SEED = Number(process.env["HELPFERRY_KILL_SEED"] ?? 20_251_122);

const jobs: Job[] = [];

afterEach(async () => {
  await Promise.all(jobs.splice(0).map(async (job) => job.close()));
});

/** A job with a plan of 60 creates and 60 updates of every kind. */
async function startBigJob(latencyMs: number): Promise<Job> {
  const job = await startJob({
    latencyMs,
    random: seededRandom(SEED),
    content: aWorkspace({
      collections: [aCollection()],
      sections: manySections(45),
      articles: Array.from({ length: 15 }, (_, index) =>
        anArticle({
          id: String(500 + index),
          content: { en: anArticleVersion({ title: `Article ${index}` }) },
        }),
      ),
      newsfeeds: [aNewsfeed()],
      newsItems: Array.from({ length: 10 }, (_, index) => aNewsItem({ id: String(700 + index) })),
    }),
  });
  jobs.push(job);
  await job.run("pull data/mine");
  const snapshot = job.path("data/mine");
  for (let index = 0; index < 40; index += 1) {
    await editObject(snapshot, "section", String(1001 + index), withText("fr", "name", `Rubrique ${index}`));
  }
  for (let index = 0; index < 12; index += 1) {
    const body = `<h4>Heading ${index}</h4>bare <b>text</b>`;
    await editObject(snapshot, "article", String(500 + index), withText("de", "body", body));
  }
  for (let index = 0; index < 8; index += 1) {
    await editObject(snapshot, "news-item", String(700 + index), withText("en", "title", `News ${index}`));
  }
  for (let index = 0; index < 60; index += 1) {
    await addObject(snapshot, newObject(index));
  }
  const { exitCode, said } = await job.run("plan data/mine --out plan.ndjson");
  expect(exitCode, said).toBe(0);
  return job;
}

/** Five collections, 35 sections in them, 12 articles in those, and 8 news items. */
function newObject(index: number): Parameters<typeof addObject>[1] {
  const names = { en: { name: `New ${index}` }, ja: { name: `新しい ${index}` } };
  if (index < 5) {
    return { resource: "collection", id: `new-c${index}`, defaultLocale: "en", settings: {}, content: names };
  }
  if (index < 40) {
    const settings = { parentId: `new-c${index % 5}` };
    return { resource: "section", id: `new-s${index}`, defaultLocale: "en", settings, content: names };
  }
  if (index < 52) {
    return {
      resource: "article",
      id: `new-a${index}`,
      defaultLocale: "en",
      settings: { parentId: `new-s${index - 35}`, parentType: "section" },
      content: {
        en: {
          title: `New ${index}`,
          body: `<h3>Text</h3>of ${index}`,
          state: "published",
          authorId: ADMIN_ID,
        },
        fr: { title: `Neuf ${index}`, body: `Texte ${index}`, state: "draft", authorId: ADMIN_ID },
      },
    };
  }
  const publishedAt = `20${10 + (index % 10)}-03-01T09:30:0${index % 10}Z`;
  return {
    resource: "news-item",
    id: `new-n${index}`,
    defaultLocale: "en",
    settings: { senderId: ADMIN_ID, state: "live", assignments: [{ newsfeedId: "53", publishedAt }] },
    content: { en: { title: `New ${index}`, body: `<p>Of ${index}</p>` } },
  };
}

/** Resolves when a run has written something, so that a kill hits it at work and not while it starts. */
async function journalGrows(job: Job, signal: AbortSignal): Promise<void> {
  const sizes = async (): Promise<number> => {
    const [run] = JSON.parse((await job.run("runs --json")).out) as RunSummary[];
    const text =
      run === undefined
        ? ""
        : await readFile(job.path(`reports/${run.runId}/journal.ndjson`), "utf8").catch(() => "");
    return text.length;
  };
  const before = await sizes();
  while (!signal.aborted && (await sizes()) === before) {
    await wait(5);
  }
}

describe("a run killed at random instants while replies are lost", () => {
  it(`ends after ${KILLS} kills like one that nobody disturbed`, async () => {
    const undisturbed = await startBigJob(0);
    const { exitCode, said } = await undisturbed.run("apply plan.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(undisturbed.writes()).toHaveLength(120);

    const random = seededRandom(SEED);
    const job = await startBigJob(16);
    job.sandbox.sandbox.faults.add({ kind: "reply-lost", method: "POST", chance: 0.05 });
    job.sandbox.sandbox.faults.add({ kind: "reply-lost", method: "PUT", chance: 0.05 });
    let kills = 0;
    let isFinished = false;
    for (let run = 0; !isFinished && run < KILLS; run += 1) {
      const resume = run === 0 ? "" : "--resume ";
      const child = job.spawn(`apply plan.ndjson ${resume}--concurrency 2 --look-again-after 1 --yes`);
      const over = new AbortController();
      const ended = child.ended.finally(() => over.abort());
      await journalGrows(job, over.signal);
      await wait(random() * 120);
      child.kill("SIGKILL");
      const { exitCode: end } = await ended;
      isFinished = end === 0;
      kills += Number(end === null);
    }
    job.sandbox.sandbox.faults.clear();
    const last = isFinished ? undefined : await job.run("apply plan.ndjson --resume --yes");
    expect(last?.exitCode ?? 0, last?.said).toBe(0);
    expect(kills).toBeGreaterThan(KILLS / 2);
    const content = job.sandbox.sandbox.content();
    expect(describeContent(content)).toEqual(describeContent(undisturbed.sandbox.sandbox.content()));
    const posts = job.writes().filter(({ method }) => method === "POST");
    expect(posts, "each create went out once").toHaveLength(60);
    const bodies = job.writes().map(({ method, path, body }) => `${method} ${path} ${JSON.stringify(body)}`);
    expect(bodies.length - new Set(bodies).size, "nothing was written twice").toBe(0);
    const left = await job.run("plan data/mine --out left.ndjson --json");
    expect(JSON.parse(left.out)).toMatchObject({ counts: { changes: 0, hold: 0 } });
  }, 300_000);
});
