import { readFile, writeFile } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import { readTableFile, writeWorkbook } from "../ingest/index.ts";
import type { LiveObject } from "../model/index.ts";
import type { Operation, PlanHeader } from "../plan/index.ts";
import { collect } from "../testing/collect.ts";
import { editTable, type TableRow } from "../testing/edit-table.ts";
import { startJob, type Job } from "../testing/job.ts";
import { connectToSandbox } from "../testing/sandbox-client.ts";
import { ADMIN_ID, aNewsfeed, aNewsItem, aWorkspace } from "../testing/sandbox-content.ts";

let job: Job;

afterEach(async () => job.close());

const NOW = new Date("2026-01-01T00:00:00Z");
const DATES = "published_at: Visitor Feed";

/** Edits a workbook as somebody with a spreadsheet does. */
async function editWorkbook(path: string, edit: (row: TableRow, index: number) => void): Promise<void> {
  const { header, rows } = await readTableFile({ name: path, bytes: await readFile(path) });
  const records = [...rows].map(({ cells }, index) => {
    const row = Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""]));
    edit(row, index);
    return header.map((name) => row[name] ?? "");
  });
  const columns = header.map((name) => ({ header: name, width: 20 }));
  await writeFile(path, await writeWorkbook("Tabelle1", columns, records));
}

async function editJson(path: string, edit: (row: TableRow, index: number) => void): Promise<void> {
  const items = JSON.parse(await readFile(path, "utf8")) as TableRow[];
  for (const [index, item] of items.entries()) {
    edit(item, index);
  }
  await writeFile(path, JSON.stringify(items));
}

async function succeed(line: string): Promise<string> {
  const { exitCode, out, said } = await job.run(line, { now: () => NOW });
  expect(exitCode, said).toBe(0);
  return out;
}

async function liveItems(): Promise<ReadonlyMap<string, LiveObject>> {
  const items = await collect(connectToSandbox(job.sandbox).workspace.list("news-item"));
  return new Map(items.map((item) => [item.id, item]));
}

async function readOperations(path: string): Promise<Operation[]> {
  const [, ...lines] = (await job.read(path)).trimEnd().split("\n");
  return lines.map((line) => JSON.parse(line) as Operation);
}

describe.each([
  { file: "news.csv", edit: editTable },
  { file: "news.xlsx", edit: editWorkbook },
  { file: "news.json", edit: editJson },
])("news handed out for editing as $file", ({ file, edit }) => {
  it("comes back, is planned as exactly what was edited, and is applied with every other date kept", async () => {
    const newsItems = Array.from({ length: 8 }, (_, index) =>
      aNewsItem({
        id: String(100 + index),
        title: `Release ${index}`,
        body: `<p>What is new in <b>release ${index}</b>.</p>`,
        labels: ["Product"],
        newsfeed_assignments: [
          { newsfeed_id: "53", published_at: 1_394_000_000 + index * 1_234_567 },
          { newsfeed_id: "54", published_at: 1_394_000_001 + index * 1_234_567 },
        ],
      }),
    );
    job = await startJob({
      content: aWorkspace({ newsfeeds: [aNewsfeed(), aNewsfeed({ id: "54", name: "Users" })], newsItems }),
    });
    await succeed("pull data/mine");
    const before = await liveItems();
    await succeed(`export data/mine --news ${file}`);
    await edit(job.path(file), (row, index) => {
      const edits: readonly TableRow[] = [
        { title: "Release zero" },
        { body: "<p>Rewritten.</p>" },
        { state: "draft" },
        { labels: "Product; Billing" },
        { [DATES]: "2014-05-06T07:08:09Z" },
      ];
      Object.assign(row, edits[index]);
    });
    expect(JSON.parse(await succeed(`import data/mine ${file} --json`))).toMatchObject({
      counts: { taken: 5, alreadyThere: 0, held: 0 },
      findings: [],
    });
    await succeed("plan data/mine --out plan.ndjson --allow unpublish");
    const operations = await readOperations("plan.ndjson");
    expect(
      operations.map(({ action, changes }) => [action, changes.map(({ field, after }) => [field, after])]),
    ).toEqual([
      ["update", [["title", "Release zero"]]],
      ["update", [["body", "<p>Rewritten.</p>"]]],
      ["update", [["state", "draft"]]],
      ["update", [["labels", ["Product", "Billing"]]]],
      [
        "update",
        [
          [
            "assignments",
            expect.arrayContaining([{ newsfeedId: "53", publishedAt: "2014-05-06T07:08:09Z" }]),
          ],
        ],
      ],
    ]);
    await succeed("apply plan.ndjson --yes");
    const after = await liveItems();
    for (const [id, { settings, content }] of before) {
      const live = after.get(id);
      const isDated = id === "104";
      expect(live?.settings["assignments"], id).toEqual(
        isDated
          ? [
              { newsfeedId: "53", publishedAt: "2014-05-06T07:08:09Z" },
              ...(settings["assignments"] as readonly unknown[]).slice(1),
            ]
          : settings["assignments"],
      );
      expect(live?.content["en"]?.["title"], id).toBe(
        id === "100" ? "Release zero" : content["en"]?.["title"],
      );
      expect(live?.content["en"]?.["body"], id).toBe(
        id === "101" ? "<p>Rewritten.</p>" : content["en"]?.["body"],
      );
      expect(live?.settings["state"], id).toBe(id === "102" ? "draft" : settings["state"]);
      expect(live?.settings["senderId"], id).toBe(ADMIN_ID);
    }
    expect(after.get("103")?.settings["labels"]).toEqual(expect.arrayContaining(["Billing", "Product"]));
    const { counts } = JSON.parse(await succeed("plan data/mine --out again.ndjson --json")) as PlanHeader;
    expect(counts).toMatchObject({ changes: 0, hold: 0 });
  }, 60_000);
});
