import { afterEach, expect, it } from "vitest";
import type { LocaleCoverage, StatusReport } from "../report/index.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, aSection, aWorkspace } from "../testing/sandbox-content.ts";

let job: Job;

afterEach(async () => job.close());

interface PlanReport {
  readonly coverage?: { readonly before: StatusReport; readonly after: StatusReport };
}

const short = (perLocale: readonly LocaleCoverage[]) =>
  Object.fromEntries(perLocale.map(({ locale, units, translated }) => [locale, `${translated} of ${units}`]));

async function status(): Promise<StatusReport> {
  return JSON.parse((await job.run("status data/mine --json")).out) as StatusReport;
}

async function start(): Promise<void> {
  job = await startJob({
    content: aWorkspace({
      collections: [
        aCollection({ content: { en: { name: "Billing" }, fr: { name: "Facturation" }, de: { name: "R" } } }),
        aCollection({ id: "162", content: { en: { name: "Team" } } }),
      ],
      sections: [
        aSection({ content: { en: { name: "Invoices" } } }),
        aSection({ id: "192", parent_id: "162", content: { en: { name: "Roles" }, fr: { name: "Rôles" } } }),
      ],
    }),
  });
  await job.run("pull data/mine");
}

it("a plan's report has the coverage before it, and what status says once it is applied", async () => {
  await start();
  const before = await status();
  await editObject(job.path("data/mine"), "section", "191", withText("fr", "name", "Factures"));
  await editObject(job.path("data/mine"), "collection", "162", withText("fr", "name", "Équipe"));
  await addObject(job.path("data/mine"), {
    resource: "section",
    id: "new-1",
    defaultLocale: "en",
    settings: { parentId: "162" },
    content: { en: { name: "Guests" }, de: { name: "Gäste" } },
  });
  // Only in the snapshot: what is held is written to nobody.
  await addObject(job.path("data/mine"), {
    resource: "section",
    id: "999",
    defaultLocale: "en",
    settings: { parentId: "162" },
    content: { en: { name: "Nobody knows it" }, de: { name: "Niemand" } },
  });
  await job.run("plan data/mine --out plan.ndjson");
  const { coverage } = await job.readJson<PlanReport>("plan.report.json");
  expect(short(coverage?.before.perLocale ?? [])).toEqual(short(before.perLocale));
  expect(short(coverage?.before.perCollection[1]?.perLocale ?? [])).toEqual(
    short(before.perCollection[1]?.perLocale ?? []),
  );
  expect(short(coverage?.after.perLocale ?? [])).toEqual({ fr: "4 of 5", de: "2 of 5" });
  expect(await job.read("plan.report.html")).toContain('id="picture-heatmap"');
  expect(await job.read("plan.report.md")).toContain("| French | fr | 50% → 80% |");
  await job.run("apply plan.ndjson --yes");
  await job.run("pull data/again");
  const { out } = await job.run("status data/again --json");
  expect(short((JSON.parse(out) as StatusReport).perLocale)).toEqual({ fr: "4 of 5", de: "2 of 5" });
});

it("a plan that gives no language a text and takes none away says nothing of coverage", async () => {
  await start();
  await editObject(job.path("data/mine"), "collection", "161", withText("fr", "name", "Factures"));
  await job.run("plan data/mine --out plan.ndjson");
  expect((await job.readJson<PlanReport>("plan.report.json")).coverage).toBeUndefined();
  expect(await job.read("plan.report.html")).not.toContain('id="picture-heatmap"');
});
