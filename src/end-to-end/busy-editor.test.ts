import { readFile, writeFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { OperationResult, RunSummary } from "../apply/index.ts";
import type { WrittenObject } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, aWorkspace, manySections } from "../testing/sandbox-content.ts";

const OBJECTS = 500;
const EDITED = 50;

let job: Job;

afterEach(async () => job.close());

/** What an editor does with one of ten sections: sorts of edits in turn. */
const EDITS = [
  "the same field",
  "another field",
  "another locale",
  "the same to the same text",
  "both",
] as const;

function editOf(index: number): (typeof EDITS)[number] | undefined {
  return index % (OBJECTS / EDITED) === 3
    ? EDITS[Math.floor(index / (OBJECTS / EDITED)) % EDITS.length]
    : undefined;
}

/** The request by which an editor makes an edit. */
function requestOf(edit: (typeof EDITS)[number], index: number): object {
  switch (edit) {
    case "the same field":
      return { translated_content: { fr: { name: `Rédaction ${index}` } } };
    case "another field":
      return { name: `Editor's ${index}` };
    case "another locale":
      return { translated_content: { de: { name: `Redaktion ${index}` } } };
    case "the same to the same text":
      return { translated_content: { fr: { name: `Rubrique ${index}` } } };
    case "both":
      return { name: `Editor's ${index}`, translated_content: { fr: { name: `Rédaction ${index}` } } };
  }
}

describe(`an editor who changes ${EDITED} of ${OBJECTS} objects between plan and apply`, () => {
  it.each(["", " --strict"])(
    "loses nothing; everything else is written%s",
    async (options) => {
      const sections = manySections(OBJECTS).map((section) => ({
        ...section,
        content: {
          ...section.content,
          fr: { name: `Ancien ${section.id}` },
          ja: { name: `古い ${section.id}` },
        },
      }));
      job = await startJob({
        rateLimit: 100_000,
        content: aWorkspace({ collections: [aCollection()], sections }),
      });
      await job.run("pull data/mine");
      const path = job.path("data/mine/sections.ndjson");
      const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
      const edited = lines.map((line, index) => {
        const object = JSON.parse(line) as WrittenObject;
        const content = {
          ...object.content,
          fr: { name: `Rubrique ${index}` },
          ja: { name: `新しい ${index}` },
        };
        return `${JSON.stringify({ ...object, content })}\n`;
      });
      await writeFile(path, edited.join(""));
      await job.run("plan data/mine --out plan.ndjson");
      for (const [index, { id }] of sections.entries()) {
        const edit = editOf(index);
        if (edit !== undefined) {
          job.sandbox.sandbox.editInApp(
            "PUT",
            `/help_center/sections/${id}`,
            requestOf(edit, index) as never,
          );
        }
      }

      const { exitCode, out, said } = await job.run(`apply plan.ndjson --yes --json${options}`);
      expect(exitCode, said).toBe(1);
      const summary = JSON.parse(out) as RunSummary;
      expect(summary).toMatchObject({
        status: "finished",
        operations: { done: OBJECTS - 20, conflicted: 20, failed: 0, "not-attempted": 0 },
        changes: { done: 2 * OBJECTS - 20, conflicted: 20 },
        editedByOthers: 30,
      });

      const live = job.sandbox.sandbox.content().sections;
      expect(live).toHaveLength(OBJECTS);
      for (const [index, { id, content }] of live.entries()) {
        const edit = editOf(index);
        const isOverlap = edit === "the same field" || edit === "both";
        const isOther = edit === "another field" || edit === "both";
        expect(content, `section ${id}: ${edit ?? "not edited"}`).toEqual({
          en: { name: isOther ? `Editor's ${index}` : `Section ${index + 1}` },
          fr: { name: isOverlap ? `Rédaction ${index}` : `Rubrique ${index}` },
          ja: { name: `新しい ${index}` },
          ...(edit === "another locale" ? { de: { name: `Redaktion ${index}` } } : {}),
        });
      }

      const { results } = await job.readJson<{ results: OperationResult[] }>(
        `reports/${summary.runId}/report.json`,
      );
      const conflicts = results.flatMap(({ changes }) =>
        changes.filter(({ outcome }) => outcome === "conflicted"),
      );
      expect(conflicts).toHaveLength(20);
      for (const { conflict, locale } of conflicts) {
        expect(locale).toBe("fr");
        expect(conflict).toMatchObject({
          base: expect.stringContaining("Ancien"),
          theirs: expect.stringContaining("Rédaction"),
          ours: expect.stringContaining("Rubrique"),
        });
      }
      const kept = results.flatMap(({ editedByOthers = [] }) => editedByOthers);
      expect(kept.filter(({ locale }) => locale === "en")).toHaveLength(20);
      expect(kept.filter(({ locale }) => locale === "de")).toHaveLength(10);
      const { out: listed } = await job.run("resolve data/mine --json");
      expect(JSON.parse(listed)).toMatchObject({ remaining: 20 });
    },
    180_000,
  );
});
