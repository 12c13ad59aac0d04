import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { OperationResult, RunSummary } from "../apply/index.ts";
import type { WorkingId } from "../model/index.ts";
import { aChangeResult, aResult, aRun } from "../testing/run-builders.ts";
import { createTexts } from "../texts/index.ts";
import { writeRunReports } from "./write-run-reports.ts";

const texts = createTexts();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "run-reports-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function report(
  run: RunSummary,
  results: readonly OperationResult[],
): Promise<Record<"html" | "markdown" | "json", string>> {
  const files = await writeRunReports(
    run,
    async function* () {
      yield* results;
    },
    { folder, texts },
  );
  return {
    html: await readFile(files.html, "utf8"),
    markdown: await readFile(files.markdown, "utf8"),
    json: await readFile(files.json, "utf8"),
  };
}

const results = [
  aResult({ key: "1", name: "Written" }),
  aResult({
    key: "2",
    resource: "article",
    name: "Rewritten",
    changes: [
      aChangeResult({
        field: "body",
        before: "<p>old</p>",
        after: "<h3>new</h3>",
        returned: '<h2 id="h_1">new</h2>',
      }),
    ],
  }),
  aResult({
    key: "3",
    name: "Edited meanwhile",
    outcome: "conflicted",
    changes: [
      aChangeResult({
        outcome: "conflicted",
        conflict: { base: "Bien démarrer", theirs: "Démarrer", ours: "Premiers pas" },
      }),
      aChangeResult({ locale: "de", outcome: "done", before: "Erste Schritte", after: "Los geht's" }),
    ],
  }),
  aResult({
    key: "4",
    name: "Refused",
    outcome: "failed",
    problem: {
      code: "parameter-invalid",
      message: "Intercom refused to update section 4: name is too long.",
      hint: "Shorten the name and make a new plan.",
    },
  }),
  aResult({
    key: "5",
    name: "Behind it",
    outcome: "not-attempted",
    problem: { code: "parent-failed", message: "Its parent was not created." },
  }),
  aResult({
    key: "6",
    name: "Written over",
    changes: [
      aChangeResult({
        settled: "ours",
        conflict: { base: "Bien démarrer", theirs: "Démarrer", ours: "Premiers pas" },
      }),
      aChangeResult({
        locale: "de",
        settled: "theirs",
        conflict: { base: "Erste Schritte", theirs: "Loslegen", ours: "Los geht's" },
      }),
    ],
    editedByOthers: [
      { locale: "ja", field: "name" },
      { locale: null, field: "parentId" },
    ],
  }),
];

describe("writeRunReports()", () => {
  it("writes a run as the golden reports show it", async () => {
    const run = aRun(results, {
      settled: { ours: 1, theirs: 1 },
      editedByOthers: 2,
      failures: [
        {
          code: "parameter-invalid",
          reason: 'HTTP 400: parameter_invalid "name is too long"',
          hint: "Shorten the name and make a new plan.",
          operations: 1,
          first: [
            { operationId: "update:section:4", resource: "section", key: "4" as WorkingId, name: "Refused" },
          ],
        },
      ],
    });
    const { markdown, html } = await report(run, results);
    await expect(markdown).toMatchFileSnapshot("golden/run.report.md");
    await expect(html).toMatchFileSnapshot("golden/run.report.html.txt");
    expect((await readdir(folder)).sort()).toEqual(["report.html", "report.json", "report.md"]);
  });

  it("shows first what needs somebody", async () => {
    const { markdown, json } = await report(aRun(results), results);
    expect(markdown.match(/^## .*/gm)).toEqual([
      "## Failed",
      "## Conflicts",
      "## Not attempted",
      "## Done, with conflicts settled as asked",
      "## Done, and rewritten by Intercom",
      "## Done",
    ]);
    const parsed = JSON.parse(json) as { notice: string; results: OperationResult[] };
    expect(Object.keys(parsed)[0]).toBe("notice");
    expect(parsed.notice).toBe("The run is finished: 3 done, 1 failed, 1 conflicted, 1 not attempted.");
    expect(parsed.results.map(({ name }) => name)).toEqual([
      "Refused",
      "Edited meanwhile",
      "Behind it",
      "Written over",
      "Rewritten",
      "Written",
    ]);
  });

  it("says why a run stopped and how to go on", async () => {
    const stopped = aRun(results.slice(0, 1), {
      status: "stopped",
      finishedAt: null,
      problem: {
        code: "not-merged",
        message: "The first write of a section lost its German name.",
        hint: "Nothing else was written.",
      },
    });
    const { markdown } = await report(stopped, results.slice(0, 1));
    expect(markdown).toContain(
      "The first write of a section lost its German name. Nothing else was written.",
    );
    expect(markdown).toContain("`helpferry plan data/acme --out plans/fr-next.ndjson`");
    expect(markdown).toContain("- Finished: not finished");
  });

  it("says how an interrupted run is resumed", async () => {
    const { markdown } = await report(
      aRun(results.slice(0, 1), { status: "interrupted" }),
      results.slice(0, 1),
    );
    expect(markdown).toContain("`helpferry apply plans/fr.ndjson --resume --yes`");
  });

  it("says of a run that did everything that nothing is left", async () => {
    const { markdown } = await report(aRun(results.slice(0, 2)), results.slice(0, 2));
    expect(markdown).toContain("Nothing of this plan is left to do.");
    expect(markdown).not.toContain("helpferry plan");
  });
});
