import { afterEach, beforeEach, expect, it } from "vitest";
import type { PlanFinding } from "../report/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import {
  aCollection,
  anArticle,
  anArticleVersion,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";

let job: Job;

afterEach(async () => job.close());

beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection()],
      sections: [
        aSection({ content: { en: { name: "Hello {name}, welcome" } } }),
        aSection({ id: "192", content: { en: { name: "Your 14 day trial" } } }),
      ],
      articles: [
        anArticle({
          content: {
            en: anArticleVersion({
              title: "Pay",
              body: '<p>See <a href="https://acme.example/a">it</a>.</p>',
            }),
          },
        }),
      ],
      newsfeeds: [aNewsfeed()],
      newsItems: [aNewsItem()],
    }),
  });
  await job.run("pull data/mine");
  const mine = job.path("data/mine");
  await editObject(mine, "section", "191", withText("fr", "name", "Bonjour, bienvenue"));
  await editObject(mine, "section", "192", withText("de", "name", "Ihre Probezeit von 41 Tagen"));
  await editObject(mine, "section", "192", withText("fr", "name", "Votre essai de 14 jours"));
});

interface PlanReport {
  readonly operations: readonly { readonly id: string; readonly findings?: readonly PlanFinding[] }[];
}

async function found(): Promise<readonly string[]> {
  const { operations } = await job.readJson<PlanReport>("plan.report.json");
  return operations.flatMap(({ findings = [] }) =>
    findings.map(({ changeId, code, severity }) => `${changeId} ${severity} ${code}`),
  );
}

it("every format of a plan's report says beside a change what checks find in it", async () => {
  await job.run("plan data/mine --out plan.ndjson");
  expect(await found()).toEqual([
    "section:191/fr/name error ph-missing",
    "section:192/de/name warning number-changed",
  ]);
  const html = await job.read("plan.report.html");
  expect(html).toMatch(/<li data-l="fr">(?:(?!<\/li>).)*data-c="ph-missing"/);
  const markdown = await job.read("plan.report.md");
  expect(markdown).toContain("# Error ph-missing: ");
  expect(markdown).toContain("| ph-missing | Error | 1 |");
  const csv = await job.read("plan.report.csv");
  expect(csv).toContain("Error ph-missing: ");
  expect([html, markdown, csv].every((text) => text.includes("the placeholder"))).toBe(true);
});

it("what was waived is not told, and with --no-checks nothing is", async () => {
  await job.run("check data/mine --waive ph-missing");
  await job.run("plan data/mine --out plan.ndjson");
  expect(await found()).toEqual(["section:192/de/name warning number-changed"]);
  await job.run("plan data/mine --out plan.ndjson --no-checks");
  expect(await found()).toEqual([]);
  expect(await job.read("plan.report.html")).not.toContain("data-c=");
});

it("bodies are checked as check does, texts in the default language are not", async () => {
  const mine = job.path("data/mine");
  await editObject(mine, "article", "35", withText("fr", "title", "Payer"));
  await editObject(
    mine,
    "article",
    "35",
    withText("fr", "body", '<p>Voir <a href="https://acme.exmaple/a">ceci</a>.</p>'),
  );
  await editObject(mine, "section", "191", withText("en", "name", "Hello hello {name"));
  await job.run("plan data/mine --out plan.ndjson");
  const told = await found();
  expect(told).toContainEqual(expect.stringMatching(/^article:35\/fr\/body warning url-missing/));
  expect(told.filter((one) => one.includes("/en/"))).toEqual([]);
});

it("news whose date stays stands on the scale at the date of the snapshot", async () => {
  await editObject(job.path("data/mine"), "news-item", "33", withText("en", "title", "Halloween again"));
  await job.run("plan data/mine --out plan.ndjson");
  const { news } = await job.readJson<{ news: { items: { change: string; to: string | null }[] } }>(
    "plan.report.json",
  );
  expect(news.items).toEqual([
    expect.objectContaining({ change: "updated", to: expect.stringMatching(/^20\d\d-/) as string }),
  ]);
});
