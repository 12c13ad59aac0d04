import { readdir } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { ContentObject } from "../model/index.ts";
import { editObject } from "../testing/edit-snapshot.ts";
import { editTable, type TableRow } from "../testing/edit-table.ts";
import { startJob, type Job } from "../testing/job.ts";
import { aCollection, anArticle, anArticleVersion, aWorkspace } from "../testing/sandbox-content.ts";

/** As Intercom shows it: a heading in a cell, a callout, styles, a picture with a signed address. */
const BODY =
  '<h1 id="h_1a">Before you start</h1><p class="no-margin">Open <b>Settings</b>, then <a href="https://help.example.com/en/articles/2" class="intercom-content-link">read this</a>.</p>' +
  '<div class="intercom-interblocks-callout" style="background-color: #feedaf80; border-color: #fbc91633"><p class="no-margin"><b>Tip:</b> save &amp; close.</p></div>' +
  '<div class="intercom-interblocks-table-container"><table><tbody><tr><td><h2 id="h_2b">Plan</h2></td><td><p class="no-margin">Free</p></td></tr></tbody></table></div>' +
  "<ul><li>First</li><li>Second</li></ul>";

const FRENCH: Readonly<Record<string, string>> = {
  "Before you start": "Avant de commencer",
  "Open <b1>Settings</b1>, then <a2>read this</a2>.": "Ouvrez <b1>Réglages</b1>, puis <a2>lisez ceci</a2>.",
  "<b1>Tip:</b1> save & close.": "<b1>Astuce :</b1> enregistrez & fermez.",
  Plan: "Formule",
  Free: "Gratuite",
  First: "Premier",
  Second: "Deuxième",
};

let job: Job;
afterEach(async () => job.close());

async function succeed(line: string): Promise<string> {
  const { exitCode, out, said } = await job.run(line);
  expect(exitCode, said).toBe(0);
  return out;
}

async function handOut(folder: string, options = ""): Promise<string> {
  await succeed(`export data/mine --locales fr --format csv --out ${folder}${options}`);
  const [file = ""] = await readdir(job.path(folder));
  return `${folder}/${file}`;
}

async function rowsOf(file: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  await editTable(job.path(file), (row) => rows.push({ ...row }));
  return rows;
}

async function translate(file: string, texts: Readonly<Record<string, string>>): Promise<void> {
  await editTable(job.path(file), (row) => {
    row["target"] = texts[row["source"] ?? ""] ?? row["target"] ?? "";
  });
}

async function bodyIn(locale: string): Promise<unknown> {
  const article = await job.readJson<ContentObject>("data/mine/articles/35.json");
  return article.content[locale]?.["body"];
}

async function applyAll(): Promise<void> {
  await job.run("plan data/mine --out plan.ndjson");
  await succeed("apply plan.ndjson --yes");
}

describe("the body of an article, translated in blocks", () => {
  it("reaches the workspace, and its blocks are known again after pulls and edits on both sides", async () => {
    job = await startJob({
      content: aWorkspace({
        collections: [aCollection({ content: { en: { name: "Billing" }, fr: { name: "Facturation" } } })],
        articles: [anArticle({ content: { en: anArticleVersion({ body: BODY }) } })],
      }),
    });
    await succeed("pull data/mine");
    const file = await handOut("out");
    await translate(file, {
      ...FRENCH,
      "How to read an invoice": "Lire une facture",
      "Every line explained": "Chaque ligne expliquée",
    });
    await succeed(`import data/mine ${file}`);
    await applyAll();
    expect(JSON.parse(await succeed("plan data/mine --out left.ndjson --json"))).toMatchObject({
      counts: { changes: 0, hold: 0 },
    });

    await succeed("pull data/mine");
    expect(String(await bodyIn("fr"))).toContain("<b>Astuce :</b> enregistrez &amp; fermez.");
    const again = await rowsOf(await handOut("again"));
    expect(again.filter(({ status }) => status !== "translated")).toEqual([]);

    // Somebody edits the source: a paragraph more, one edited, one less.
    await editObject(job.path("data/mine"), "article", "35", (article) => ({
      ...article,
      content: {
        ...article.content,
        en: {
          ...article.content["en"],
          body: BODY.replace("<ul>", '<p class="no-margin">Almost there.</p><ul>')
            .replace("save &amp; close.", "save &amp; close it.")
            .replace("<li>First</li>", ""),
        },
      },
    }));
    const changed = await handOut("changed", " --only changed");
    expect((await rowsOf(changed)).map(({ source, status }) => [source, status])).toEqual([
      ["<b1>Tip:</b1> save & close it.", "stale"],
      ["Almost there.", "new"],
    ]);
    await translate(changed, {
      "<b1>Tip:</b1> save & close it.": "<b1>Astuce :</b1> enregistrez & fermez-le.",
      "Almost there.": "Presque fini.",
    });
    const { exitCode, said } = await job.run(`import data/mine ${changed}`);
    expect(exitCode).toBe(1);
    expect(said).toContain("--accept-structure");
    expect(said).toContain("1 text taken");
    await succeed(`import data/mine ${changed} --accept-structure`);
    const french = String(await bodyIn("fr"));
    expect(french).toContain("fermez-le");
    expect(french).toMatch(/Presque fini\..*Deuxième/);
    expect(french).not.toContain("Premier");
    await applyAll();
    const rest = await rowsOf(await handOut("rest"));
    expect(rest.filter(({ status }) => status !== "translated")).toEqual([]);
  });
});
