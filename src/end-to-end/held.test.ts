import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Operation } from "../plan/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import {
  aCollection,
  anArticle,
  anArticleVersion,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";

let job: Job;

beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection()],
      sections: [aSection()],
      articles: [
        anArticle({ content: { en: anArticleVersion({ body: `<p>${"A long body. ".repeat(40)}</p>` }) } }),
      ],
    }),
  });
  await job.run("pull data/mine");
});

afterEach(async () => job.close());

async function planned(options = ""): Promise<readonly Operation[]> {
  await job.run(`plan data/mine --out plan.ndjson${options}`);
  const [, ...lines] = (await job.read("plan.ndjson")).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Operation);
}

async function addSection(name: string): Promise<void> {
  await addObject(job.path("data/mine"), {
    resource: "section",
    id: "new-one",
    defaultLocale: "en",
    settings: { parentId: "161" },
    content: { en: { name } },
  });
}

describe("what a plan holds back", () => {
  it("is a create of what the workspace has in that place already", async () => {
    await addSection(" Invoices");
    expect(await planned()).toMatchObject([{ id: "hold:ambiguous:section:new-one", lookalikes: ["191"] }]);
  });

  it("is not a create of another name", async () => {
    await addSection("Invoices, old");
    expect(await planned()).toMatchObject([{ id: "create:section:new-one" }]);
  });

  it.each(["pt_BR", "zh"])(
    "is a text in a locale spelt %s, and nothing else of its object",
    async (locale) => {
      const snapshot = job.path("data/mine");
      await editObject(snapshot, "section", "191", withText(locale, "name", "x"));
      await editObject(snapshot, "section", "191", withText("fr", "name", "Factures"));
      const operations = await planned();
      expect(operations).toMatchObject([
        { action: "update", changes: [{ locale: "fr" }] },
        { action: "hold", hold: "locale-spelling", changes: [{ locale }] },
      ]);
    },
  );

  it("is not a text in a locale beyond the 37", async () => {
    await editObject(job.path("data/mine"), "section", "191", withText("hi", "name", "x"));
    expect(await planned()).toMatchObject([{ action: "update", changes: [{ locale: "hi" }] }]);
  });

  it("is what readers would miss, until it is asked for; the rest goes on", async () => {
    const snapshot = job.path("data/mine");
    await editObject(snapshot, "article", "35", withText("en", "state", "draft"));
    await editObject(snapshot, "section", "191", withText("en", "name", "Bills"));
    const ids = async (options?: string): Promise<string[]> => (await planned(options)).map(({ id }) => id);
    expect(await ids()).toEqual(["update:section:191", "hold:unpublish:article:35"]);
    expect(await ids(" --allow unpublish")).toEqual(["update:section:191", "update:article:35"]);
    await editObject(snapshot, "article", "35", withText("en", "state", "published"));
    await editObject(snapshot, "article", "35", withText("en", "body", "<p>Short.</p>"));
    expect(await ids(" --allow unpublish")).toEqual(["update:section:191", "hold:body-shrink:article:35"]);
    expect(await ids(" --allow unpublish,body-shrink")).toEqual(["update:section:191", "update:article:35"]);
  });
});
