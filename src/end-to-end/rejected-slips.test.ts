import { readdir, readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readPlan } from "../plan/index.ts";
import { openDecisionLog, reviewPath } from "../review/index.ts";
import { editObject, withText } from "../testing/edit-snapshot.ts";
import { startJob, type Job } from "../testing/job.ts";
import {
  anArticle,
  anArticleVersion,
  aCollection,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";
import { editWorkbook } from "../testing/workbooks.ts";

let job: Job;

beforeEach(async () => {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection()],
      sections: [
        aSection({ content: { en: { name: "Refunds" }, fr: { name: "Retours" }, ar: { name: "رد" } } }),
      ],
      articles: [
        anArticle({
          content: {
            en: anArticleVersion({ title: "Pay", body: "<p>Open it</p><p>Save it</p>" }),
            fr: anArticleVersion({ title: "Payer", body: "<p>Ouvrez</p><p>Gardez</p>" }),
          },
        }),
      ],
    }),
  });
  await succeed("pull data/mine");
});
afterEach(async () => job.close());

async function succeed(line: string): Promise<string> {
  const { exitCode, out, said } = await job.run(line);
  expect(exitCode, said).toBe(0);
  return out;
}

/** Plans what was changed, and rejects changes of it by words that stand in their new value. */
async function rejectInPlan(comments: Readonly<Record<string, string>>): Promise<void> {
  await succeed("plan data/mine --out p.ndjson");
  const plan = await readPlan(job.path("p.ndjson"));
  const path = reviewPath(job.path("p.ndjson"));
  const log = await openDecisionLog({ path, planId: plan.header.planId });
  for await (const { id: operationId, changes } of plan.operations()) {
    for (const { changeId, after } of changes) {
      for (const [words, comment] of Object.entries(comments)) {
        if (typeof after === "string" && after.includes(words)) {
          const at = "2025-03-01T09:30:00.000Z";
          await log.add([
            { operationId, changes: [changeId], verdict: "reject", comment, reviewer: "Ada", at },
          ]);
        }
      }
    }
  }
  await log.close();
}

it("hands out what was rejected with its comments, and takes back what was mended", async () => {
  await editObject(job.path("data/mine"), "section", "191", withText("fr", "name", "=Rembours"));
  await editObject(job.path("data/mine"), "section", "191", withText("ar", "name", "مبالغ"));
  await editObject(job.path("data/mine"), "article", "35", withText("fr", "title", "Paiement"));
  const body = "<p>Ouvrez-le</p><p>Gardez</p>";
  await editObject(job.path("data/mine"), "article", "35", withText("fr", "body", body));
  await rejectInPlan({ "=Rembours": "=1+1\nTrop court", مبالغ: "", "Ouvrez-le": "Say <b>it</b>" });

  const said = await succeed("review p.ndjson --slips to-mend");
  expect(said).toBe("");
  const names = (await readdir(job.path("to-mend"))).toSorted();
  expect(names).toEqual([
    expect.stringMatching(/^mine\.ar\.x\w{12}\.slip\.xlsx$/),
    expect.stringMatching(/^mine\.fr\.x\w{12}\.slip\.xlsx$/),
  ]);
  const [arabic = "", french = ""] = names.map((name) => job.path(`to-mend/${name}`));
  const rows = await read(french);
  expect(rows.map(({ source, target }) => [source, target])).toEqual([
    ["Refunds", "=Rembours"],
    ["Open it", "Ouvrez-le"],
    ["Save it", "Gardez"],
  ]);
  expect(rows.map(({ comment }) => comment)).toEqual([
    expect.stringMatching(/Commentaire de Ada\s: «\s=1\+1 ↵ Trop court\s»/),
    expect.stringContaining("Say <b>it</b>"),
    undefined,
  ]);
  expect((await read(arabic))[0]?.comment).toContain("Ada");

  await editWorkbook(french, (_, cells) =>
    cells.map((cell) =>
      cell === "=Rembours" ? "Remboursements" : cell === "Ouvrez-le" ? "Ouvrez cela" : cell,
    ),
  );
  expect(JSON.parse(await succeed(`import data/mine to-mend/${names[1]} --json`))).toMatchObject({
    counts: { taken: 2, held: 0 },
    findings: [],
  });
  const { counts } = JSON.parse(await succeed("plan data/mine --out q.ndjson --json"));
  expect(counts.changes).toBe(4);
});

it("writes nothing where nothing was rejected", async () => {
  await rejectInPlan({});
  expect(JSON.parse(await succeed("review p.ndjson --slips to-mend --json"))).toEqual({
    count: 0,
    files: [],
  });
});

async function read(
  path: string,
): Promise<
  readonly { readonly source: unknown; readonly target: unknown; readonly comment: string | undefined }[]
> {
  const { sheets } = await readXlsx(await readFile(path), { readStyles: true });
  const [sheet] = sheets;
  const [header = [], ...rows] = sheet?.rows ?? [];
  const [source, target] = [header.indexOf("source"), header.indexOf("target")];
  return rows.map((cells, index) => ({
    source: cells[source],
    target: cells[target],
    comment: sheet?.cells?.get(`${index + 1},${target}`)?.comment?.text,
  }));
}
