import { afterEach, describe, expect, it } from "vitest";
import { startJob, type Job } from "../../testing/job.ts";
import { runCommand } from "../../testing/test-io.ts";
import {
  aCollection,
  anArticle,
  anArticleVersion,
  aSection,
  aWorkspace,
} from "../../testing/sandbox-content.ts";

let job: Job;

afterEach(async () => job.close());

/** French has four of five texts, German two; Japanese nothing. */
async function start(): Promise<void> {
  const version = { title: "Invite", description: "" };
  job = await startJob({
    content: aWorkspace({
      collections: [
        aCollection({
          content: { en: { name: "=Billing" }, fr: { name: "Facturation" }, de: { name: "R" } },
        }),
        aCollection({ id: "162", content: { en: { name: "Team" }, fr: { name: "Équipe" } } }),
      ],
      sections: [aSection({ content: { en: { name: "Invoices" }, fr: { name: "Factures" } } })],
      articles: [
        anArticle({
          parent_id: "162",
          content: { en: anArticleVersion(version), fr: anArticleVersion({ ...version, state: "draft" }) },
        }),
        anArticle({
          id: "36",
          parent_id: "191",
          parent_type: "section",
          content: { en: anArticleVersion(version), de: anArticleVersion(version) },
        }),
      ],
    }),
  });
  await job.run("pull data/acme");
}

describe("helpferry status", () => {
  it("fails under a coverage, of the locales that are meant", async () => {
    await start();
    expect((await job.run("status data/acme")).exitCode).toBe(0);
    expect((await job.run("status data/acme --locales fr --fail-under 80")).exitCode).toBe(0);
    const { exitCode, said } = await job.run("status data/acme --fail-under 80.5");
    expect(exitCode).toBe(1);
    expect(said).toContain("2 languages are below 80.5%: de (40%) and fr (80%)");
    const never = await job.run("status data/acme --locales ja --fail-under 1 --json");
    expect(never.exitCode).toBe(1);
    expect(JSON.parse(never.out)).toMatchObject({ under: [{ locale: "ja", percent: 0 }] });
  });

  it("writes a CSV that no spreadsheet takes for formulas", async () => {
    await start();
    await job.run("status data/acme --csv reports/coverage.csv");
    expect(await job.read("reports/coverage.csv")).toMatchInlineSnapshot(`
      "﻿collection id,collection,locale,language,texts,translated,missing,stale,coverage in percent,articles live,articles draft,articles not there
      ,All,de,German,5,2,3,0,40,1,0,1
      ,All,fr,French,5,4,1,0,80,0,1,1
      161,⁠=Billing,de,German,3,2,1,0,66,1,0,0
      161,⁠=Billing,fr,French,3,2,1,0,66,0,0,1
      162,Team,de,German,2,0,2,0,0,0,0,1
      162,Team,fr,French,2,2,0,0,100,0,1,0
      "
    `);
  });

  it("takes names with commas, and names the collections there are where one is unknown", async () => {
    await start();
    job.sandbox.sandbox.editInApp("PUT", "/help_center/collections/162", { name: "Team, apps" });
    await job.run("pull data/acme");
    const found = await runCommand(
      ["status", "data/acme", "--json", "--collections", "Team\\, apps,=Billing"],
      {
        cwd: job.folder,
      },
    );
    expect(JSON.parse(found.out)).toMatchObject({ perCollection: [{ id: "161" }, { id: "162" }] });
    const unknown = await job.run("status data/acme --collections Biling");
    expect(unknown.exitCode).toBe(2);
    expect(unknown.said).toMatch(/"Biling"[\s\S]*"=Billing", "Team, apps"/);
  });

  it.each(["lots", "-1", "101"])("refuses --fail-under %s", async (percent) => {
    await start();
    const { exitCode, said } = await job.run(`status data/acme --fail-under=${percent}`);
    expect(exitCode).toBe(2);
    expect(said).toContain(percent);
  });

  it("writes a page with a picture of the coverage", async () => {
    await start();
    const { exitCode, out } = await job.run("status data/acme --html status.html --json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toHaveProperty("perCollection");
    const page = await job.read("status.html");
    expect(page).toContain('id="picture-heatmap"');
    expect(page).toContain("=Billing");
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<script/g)).toBeNull();
  });
});
