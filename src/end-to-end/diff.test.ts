import { afterEach, describe, expect, it } from "vitest";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
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

async function start(): Promise<void> {
  job = await startJob({
    content: aWorkspace({
      collections: [aCollection()],
      sections: [
        aSection({ content: { en: { name: "Invoices" }, fr: { name: "Factures" } } }),
        aSection({ id: "192", content: { en: { name: "Refunds" } } }),
      ],
      articles: [
        anArticle({
          parent_id: "191",
          parent_type: "section",
          content: { en: anArticleVersion(), fr: anArticleVersion({ title: "Lire" }) },
        }),
      ],
      newsfeeds: [aNewsfeed()],
      newsItems: [aNewsItem()],
    }),
  });
  expect((await job.run("pull data/old")).exitCode).toBe(0);
}

interface DiffReport {
  readonly kind: string;
  readonly notice: string;
  readonly differences: readonly {
    readonly difference: string;
    readonly id: string;
    readonly changes: readonly Readonly<Record<"locale" | "field" | "before" | "after", unknown>>[];
  }[];
}

async function diff(words: string): Promise<DiffReport> {
  const { exitCode, said } = await job.run(`diff ${words} --out d.ndjson --fail-on-changes`);
  const report = await job.readJson<DiffReport>("d.report.json");
  expect(exitCode, said).toBe(report.differences.length > 0 ? 1 : 0);
  return report;
}

/** What editors do in Intercom: rename, translate, take a text away, delete, add. */
function editInApp(): void {
  const { sandbox } = job.sandbox;
  sandbox.editInApp("PUT", "/help_center/sections/191", { name: "All invoices" });
  sandbox.editInApp("PUT", "/articles/35", {
    translated_content: { fr: { title: "Lire une facture", description: "" } },
  });
  sandbox.editInApp("DELETE", "/help_center/sections/192");
  sandbox.editInApp("POST", "/help_center/sections", { parent_id: 161, name: "Gift cards" });
}

const EDITED = [
  {
    difference: "changed",
    id: "191",
    changes: [{ locale: "en", field: "name", before: "Invoices", after: "All invoices" }],
  },
  { difference: "only-before", id: "192" },
  { difference: "only-after", changes: [{ after: "Gift cards" }, { field: "parentId", after: "161" }] },
  {
    difference: "changed",
    id: "35",
    changes: [
      { locale: "fr", field: "title", before: "Lire", after: "Lire une facture" },
      { locale: "fr", field: "description", before: "Every line explained", after: null },
    ],
  },
];

function byId(report: DiffReport): readonly unknown[] {
  const order = ["191", "192"];
  const rank = ({ id }: { readonly id: string }): number =>
    order.includes(id) ? order.indexOf(id) : id === "35" ? 9 : 5;
  return report.differences.toSorted((left, right) => rank(left) - rank(right));
}

describe("helpferry diff", () => {
  it("shows what differs between two snapshots, and what is only in one", async () => {
    await start();
    editInApp();
    await job.run("pull data/new");
    const report = await diff("data/old data/new");
    expect(report.kind).toBe("helpferry-diff-report");
    expect(report.notice).toContain("it is no plan");
    expect(byId(report)).toMatchObject(EDITED);
    expect(JSON.stringify(report)).not.toContain('"hold"');
    const html = await job.read("d.report.html");
    expect(html).toContain("data/old compared with data/new");
    expect(html).toContain("Only in data/old");
    expect(html).not.toMatch(/helpferry apply|Held|undone/);
  });

  it("shows the same against the workspace as it is now, and the reverse the other way round", async () => {
    await start();
    editInApp();
    expect(byId(await diff("data/old --live"))).toMatchObject(EDITED);
    await job.run("pull data/new");
    expect((await diff("data/new --live")).differences).toEqual([]);
    const back = await diff("data/new data/old");
    expect(back.differences.map(({ difference }) => difference).toSorted()).toEqual([
      "changed",
      "changed",
      "only-after",
      "only-before",
    ]);
  });

  it("shows edits of a working copy, and nothing once they are applied, whatever Intercom rewrote", async () => {
    await start();
    await job.run("pull data/backup");
    const body = "<p>Total</p><div>one</div>";
    await editObject(job.path("data/old"), "article", "35", withText("en", "body", body));
    await addObject(job.path("data/old"), {
      resource: "section",
      id: "new-gifts",
      defaultLocale: "en",
      content: { en: { name: "Gift cards" } },
      settings: { parentId: "161" },
    });
    expect((await diff("data/backup data/old")).differences).toMatchObject([
      { difference: "only-after", id: "new-gifts" },
      { difference: "changed", id: "35" },
    ]);
    await job.run("plan data/old --out p.ndjson");
    expect((await job.run("apply p.ndjson --yes")).exitCode).toBe(0);
    expect((await diff("data/old --live")).differences).toEqual([]);
    await job.run("pull data/new");
    expect((await diff("data/old data/new")).differences).toEqual([]);
    expect((await diff("data/new data/old")).differences).toEqual([]);
  });

  it("narrows to a selection", async () => {
    await start();
    editInApp();
    const german = await diff("data/old --live --locales de");
    expect(german.differences.map(({ id }) => id)).not.toContain("35");
    expect(german.notice).toContain("Only a part was compared: languages: German (de)");
    const articles = await diff("data/old --live --resources articles");
    expect(articles.differences.map(({ id }) => id)).toEqual(["35"]);
  });

  it("writes nothing anybody could apply, even where the file is edited", async () => {
    await start();
    editInApp();
    await diff("data/old --live");
    const refused = await job.run("apply d.ndjson --yes --json");
    expect(refused.exitCode).toBe(2);
    expect(refused.out).toContain("comparison-not-a-plan");
    const text = await job.read("d.ndjson");
    await job.write("forged.ndjson", text.replace("helpferry-diff", "helpferry-plan"));
    expect((await job.run("apply forged.ndjson --yes")).exitCode).not.toBe(0);
    const [header = "", ...lines] = text.split("\n");
    const { comparison: _removed, ...rest } = JSON.parse(header) as Record<string, unknown>;
    await job.write(
      "forged.ndjson",
      [JSON.stringify({ ...rest, kind: "helpferry-plan" }), ...lines].join("\n"),
    );
    const forged = await job.run("apply forged.ndjson --yes --json");
    expect(forged.out).toContain("plan-edited");
    expect(job.writes()).toEqual([]);
  });

  it("refuses two workspaces, and no or two later states", async () => {
    await start();
    const header = await job.read("data/old/snapshot.json");
    await job.run("pull data/other");
    await job.write(
      "data/other/snapshot.json",
      header.replace(/"workspaceId": "[^"]*"/, '"workspaceId": "x"'),
    );
    expect((await job.run("diff data/old data/other --json")).out).toContain("other-workspace");
    expect((await job.run("diff data/old")).exitCode).toBe(2);
    expect((await job.run("diff data/old data/other --live")).exitCode).toBe(2);
  });

  it("names its file after the time, and sums up on the terminal and as JSON", async () => {
    await start();
    editInApp();
    const now = () => new Date("2024-03-01T09:30:00Z");
    const { exitCode, said } = await job.run("diff data/old --live", { now });
    expect(exitCode).toBe(0);
    expect(said).toContain(
      "2 objects differ, 1 object is only in data/old and 1 object is only in the live workspace.",
    );
    expect(await job.read("reports/diff-2024-03-01T09-30-00Z.report.md")).toContain("only in data/old");
    const { out } = await job.run("diff data/old --live --json");
    expect(JSON.parse(out)).toMatchObject({
      counts: { changed: 2, "only-before": 1, "only-after": 1, values: 7 },
    });
  });
});
