import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addObject, editObject, withText } from "../../src/testing/edit-snapshot.ts";
import { startJob, type Job } from "../../src/testing/job.ts";
import {
  aCollection,
  anArticle,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../../src/testing/sandbox-content.ts";
import { formatReportSchema, REPORT_NAMES } from "./report-schemas.ts";

type Report = Record<string, unknown>;

async function readSchema(name: (typeof REPORT_NAMES)[number]): Promise<string> {
  const path = new URL(`../../docs/schemas/${name}.schema.json`, import.meta.url);
  return readFile(fileURLToPath(path), "utf8");
}

describe("the schemas of the JSON reports", () => {
  let job: Job;
  const reports: [name: (typeof REPORT_NAMES)[number], report: Report][] = [];
  const validators = new Map<string, ValidateFunction>();

  beforeAll(async () => {
    const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    for (const name of REPORT_NAMES) {
      validators.set(name, ajv.compile(JSON.parse(await readSchema(name)) as object));
    }
    job = await startJob({
      content: aWorkspace({
        collections: [aCollection()],
        sections: [aSection()],
        articles: [anArticle()],
        newsfeeds: [aNewsfeed()],
        newsItems: [aNewsItem()],
      }),
    });
    await job.run("pull data/mine");
    await job.run("pull data/before");
    const mine = job.path("data/mine");
    await editObject(mine, "section", "191", withText("fr", "name", "Factures {name}"));
    await editObject(mine, "article", "35", withText("en", "body", "<h4>Total</h4><p>At the end.</p>"));
    await editObject(mine, "news-item", "33", withText("en", "title", "Halloween again"));
    await addObject(mine, {
      resource: "section",
      id: "999",
      defaultLocale: "en",
      settings: { parentId: "161" },
      content: { en: { name: "Nobody knows it" } },
    });
    await job.run("plan data/mine --out plan.ndjson");
    await job.run("plan data/mine --out part.ndjson --locales fr --language de");
    await job.run("diff data/before data/mine --out diff.ndjson");
    // Somebody edits what the plan is about to write.
    job.sandbox.sandbox.editInApp("PUT", "/help_center/sections/191", {
      translated_content: { fr: { name: "Mes factures" } },
    });
    await job.run("apply plan.ndjson --yes");
    await job.run("rehearse plan.ndjson --out kept");
    await job.run("rollback last --yes --accept-residue --delete-created");
    const runs = JSON.parse((await job.run("runs --json")).out) as { runId: string }[];
    for (const name of ["plan", "part"]) {
      reports.push(["plan-report", await job.readJson<Report>(`${name}.report.json`)]);
    }
    reports.push(["diff-report", await job.readJson<Report>("diff.report.json")]);
    reports.push(["run-report", await job.readJson<Report>("kept/report.json")]);
    for (const { runId } of runs) {
      reports.push(["run-report", await job.readJson<Report>(`reports/${runId}/report.json`)]);
    }
  });
  afterAll(async () => job?.close());

  function errorsOf(name: string, report: unknown): readonly string[] {
    const validate = validators.get(name);
    validate?.(report);
    return (validate?.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath, message, JSON.stringify(params)].join(" "),
    );
  }

  it.each(REPORT_NAMES)("stand in docs/schemas as the code has them: %s", async (name) => {
    // npx tsx scripts/dev/make-report-schemas.ts
    // What formats the sources breaks their lines otherwise.
    expect(JSON.parse(await readSchema(name))).toEqual(JSON.parse(formatReportSchema(name)));
  });

  it("take the reports of plans, comparisons, runs, rehearsals and rollbacks", () => {
    expect(new Set(reports.map(([name]) => name))).toEqual(new Set(REPORT_NAMES));
    expect(reports.length).toBeGreaterThanOrEqual(6);
    for (const [name, report] of reports) {
      expect(errorsOf(name, report)).toEqual([]);
      expect(report["schema"]).toBe(`urn:helpferry:${name}:1`);
    }
  });

  it("refuse a key that they do not know, and the lack of one that they want, at any depth", () => {
    let tried = 0;
    for (const [name, report] of reports) {
      for (const spoil of listSpoilt(report)) {
        tried += 1;
        expect(errorsOf(name, spoil), JSON.stringify(spoil).slice(0, 200)).not.toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(40);
  });
});

/** Copies of a report, each with one key too many or without one that every report has. */
function* listSpoilt(report: Report): Generator<Report> {
  for (const key of ["notice", "kind", "formatVersion", "schema", "language", "title", "lead"]) {
    const { [key]: _left, ...rest } = report;
    yield rest;
  }
  yield { ...report, surprise: 1 };
  yield { ...report, formatVersion: 2 };
  for (const key of ["plan", "run", "comparison", "news"]) {
    const own = report[key];
    if (typeof own === "object" && own !== null) {
      yield { ...report, [key]: { ...own, surprise: 1 } };
    }
  }
  for (const key of ["operations", "results", "differences"]) {
    const [first, ...others] = (report[key] ?? []) as Report[];
    if (first !== undefined) {
      const { name: _name, ...nameless } = first;
      yield { ...report, [key]: [nameless, ...others] };
      yield { ...report, [key]: [{ ...first, surprise: 1 }, ...others] };
      const [change, ...rest] = first["changes"] as Report[];
      const { field: _field, ...fieldless } = change ?? {};
      yield { ...report, [key]: [{ ...first, changes: [fieldless, ...rest] }, ...others] };
    }
  }
}
