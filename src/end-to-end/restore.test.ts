import { cp, readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, anArticle, aSection, aWorkspace } from "../testing/sandbox-content.ts";

let job: Job;

beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection({ content: { en: { name: "Billing" }, fr: { name: "Facturation" } } })],
      sections: [aSection({ content: { en: { name: "Invoices" }, de: { name: "Rechnungen" } } })],
      articles: [anArticle({ parent_id: "191", parent_type: "section" })],
    }),
  });
  await job.run("pull data/mine");
  await cp(job.path("data/mine"), job.path("data/backup"), { recursive: true });
});

afterEach(async () => job.close());

async function planned(snapshot: string, options = ""): Promise<string[]> {
  const { exitCode, said } = await job.run(`plan ${snapshot} --out p.ndjson${options}`);
  expect(exitCode, said).toBeLessThan(2);
  const [, ...lines] = (await readFile(job.path("p.ndjson"), "utf8")).trimEnd().split("\n");
  return lines.map((line) => (JSON.parse(line) as { readonly id: string }).id);
}

describe("restoring a backup", () => {
  it("without --restore leaves alone what somebody else changed since", async () => {
    job.sandbox.sandbox.editInApp("PUT", "/help_center/sections/191", { name: "Bills" });
    expect(await planned("data/backup")).toEqual([]);
  });

  it("brings back what was changed and what was deleted; a second plan is empty", async () => {
    const { sandbox } = job.sandbox;
    sandbox.editInApp("PUT", "/help_center/collections/161", {
      translated_content: { fr: { name: "Argent" } },
    });
    sandbox.editInApp("DELETE", "/articles/35");
    sandbox.editInApp("DELETE", "/help_center/sections/191");
    expect(await planned("data/backup", " --restore")).toEqual([
      "update:collection:161",
      "create:section:191",
      "create:article:35",
    ]);
    const { exitCode, said } = await job.run("apply p.ndjson --yes");
    expect(exitCode, said).toBe(0);
    expect(await planned("data/backup", " --restore")).toEqual([]);
    expect(await planned("data/backup")).toEqual([]);
    const pulled = await job.run("pull data/backup --json");
    expect(pulled.exitCode, pulled.said).toBe(0);
    expect(pulled.out).not.toMatch(/"deletedLive": [1-9]/);
    expect(await planned("data/backup")).toEqual([]);
    const { collections, sections, articles } = job.sandbox.sandbox.content();
    expect(collections[0]?.content["fr"]?.name).toBe("Facturation");
    expect(sections).toMatchObject([{ content: { en: { name: "Invoices" }, de: { name: "Rechnungen" } } }]);
    expect(articles).toMatchObject([{ parent_id: sections[0]?.id }]);
  });
});
