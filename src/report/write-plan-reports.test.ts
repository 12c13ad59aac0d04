import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import Papa from "papaparse";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Operation, Plan, PlanHeader } from "../plan/index.ts";
import { hostilePlan } from "../testing/hostile-plan.ts";
import { concealed, PAYLOADS } from "../testing/hostile-text.ts";
import { multilingualPlan } from "../testing/multilingual-plan.ts";
import { aChange, anOperation, aPlan } from "../testing/plan-builders.ts";
import { createTexts } from "../texts/index.ts";
import { renderPlanSummary } from "./text/render-plan-summary.ts";
import { writePlanReports, type PlanReportFiles } from "./write-plan-reports.ts";

const texts = createTexts();
const now = (): Date => new Date("2025-03-01T10:00:00Z");

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "plan-reports-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function report(
  plan: Plan,
  name = "fr.ndjson",
): Promise<PlanReportFiles & Record<"text", Omit<PlanReportFiles, "todo">>> {
  const files = await writePlanReports(plan, {
    out: join(folder, name),
    planFile: `plans/${name}`,
    texts,
    now,
  });
  const [html, markdown, json, csv] = await Promise.all(
    [files.html, files.markdown, files.json, files.csv].map((file) => readFile(file, "utf8")),
  );
  return { ...files, text: { html: html ?? "", markdown: markdown ?? "", json: json ?? "", csv: csv ?? "" } };
}

describe("writePlanReports()", () => {
  it("writes a plan as the golden reports show it", async () => {
    const { text } = await report(multilingualPlan());
    await expect(text.markdown).toMatchFileSnapshot("golden/plan.report.md");
    await expect(text.html).toMatchFileSnapshot("golden/plan.report.html.txt");
    await expect(text.csv).toMatchFileSnapshot("golden/plan.report.csv.txt");
    await expect(text.json).toMatchFileSnapshot("golden/plan.report.json.txt");
  });

  it("stands beside the plan, named after it, and leaves nothing else there", async () => {
    const files = await report(multilingualPlan(), "march.plan.ndjson");
    expect(files.html).toBe(join(folder, "march.plan.report.html"));
    expect((await readdir(folder)).sort()).toEqual([
      "march.plan.report.csv",
      "march.plan.report.html",
      "march.plan.report.json",
      "march.plan.report.md",
    ]);
  });

  it("leaves nothing behind where the plan cannot be read to its end", async () => {
    const plan: Plan = {
      ...multilingualPlan(),
      async *operations() {
        yield anOperation();
        throw new Error("line 3 is damaged");
      },
    };
    await expect(report(plan)).rejects.toThrow("line 3 is damaged");
    expect(await readdir(folder)).toEqual([]);
  });

  it("says first, in every format, that nothing was written", async () => {
    const { text } = await report(multilingualPlan());
    const notice = texts.t("report.plan.notice");
    expect(text.markdown.split("\n")[0]).toContain(notice);
    expect(text.html.split("\n")[0]).toContain(notice);
    expect(text.html.indexOf(`>${notice}<`)).toBeLessThan(text.html.indexOf("<h1>"));
    expect(text.csv.split("\r\n")[0]).toBe(`\uFEFF${notice}`);
    expect(Object.entries(JSON.parse(text.json) as object)[0]).toEqual(["notice", notice]);
  });

  it.each<[string, Partial<PlanHeader>, string]>([
    ["plan", {}, "Only a part was planned"],
    ["comparison", { comparison: { before: "a", after: "b" } }, "Only a part was compared"],
  ])("says first, in every format, which part a %s is of", async (_name, header, words) => {
    const selection = { collections: ["=Billing <b>\u202E"], locales: ["fr"] };
    const { text } = await report(aPlan([anOperation()], { ...header, selection }));
    const html = /<p class="notice">.*/.exec(text.html)?.[0] ?? "";
    const [markdown = "", csv = ""] = [text.markdown, text.csv].map((whole) => whole.split("\n")[0]);
    for (const first of [
      html,
      markdown,
      csv,
      renderPlanSummary(aPlan([], { selection, ...header }).header, texts),
    ]) {
      expect(first).toContain(`${words}: collections: “=Billing`);
      expect(first).toContain("⟦U+202E⟧");
      expect(first).toContain("French (fr)");
    }
    expect(text.html).not.toContain("<b>\u202E");
    const json = JSON.parse(text.json) as { notice: string };
    expect(json.notice).toContain(words);
    expect(JSON.stringify(json)).toContain(`"selection":${JSON.stringify(selection)}`);
  });

  it("says of an empty plan of a part that there is nothing to do in this part", async () => {
    const { text } = await report(aPlan([], { selection: { ids: ["7"] } }));
    expect(text.markdown).toContain("No changes in this part");
  });

  it("says of an empty plan that there is nothing to do", async () => {
    const { text } = await report(aPlan([]));
    expect(text.markdown).toContain("No changes: the workspace already has what the snapshot says.");
    expect(text.markdown).toContain("There is nothing to apply.");
    expect(text.html).not.toContain("<article");
    expect(JSON.parse(text.json)).toMatchObject({ operations: [] });
  });

  it("puts held operations first, then collections by name with parents before children, then news", async () => {
    const { text } = await report(
      aPlan([
        anOperation({ resource: "collection", key: "2", name: "Zebra", place: [] }),
        anOperation({ resource: "collection", key: "1", name: "Apple", place: [] }),
        anOperation({ key: "10", name: "Inner", place: ["Apple"] }),
        anOperation({ resource: "article", key: "20", name: "Deep", place: ["Apple", "Inner"] }),
        anOperation({ resource: "article", key: "21", name: "Loose", place: [] }),
        anOperation({ resource: "news-item", key: "30", name: "Item", place: ["Feed B", "Feed A"] }),
        anOperation({ resource: "news-item", key: "31", name: "Nowhere", place: [] }),
        anOperation({ action: "hold", hold: "unknown-id", key: "40", name: "Held", place: ["Zebra"] }),
      ]),
    );
    const { operations } = JSON.parse(text.json) as { operations: { name: string; group: string }[] };
    expect(operations.map(({ group, name }) => `${group} / ${name}`)).toEqual([
      "Held: decide first / Held",
      "Apple / Apple",
      "Apple / Inner",
      "Apple / Deep",
      "Zebra / Zebra",
      "Not in a collection / Loose",
      "News: Feed B and Feed A / Item",
      "News in no newsfeed / Nowhere",
    ]);
    const headings = text.markdown.match(/^#{2,3} .*/gm);
    expect(headings).toEqual([
      "## Held: decide first",
      "## What would change",
      "### Apple",
      "### Zebra",
      "### Not in a collection",
      "### News: Feed B and Feed A",
      "### News in no newsfeed",
    ]);
  });
});

describe("a plan full of hostile content", () => {
  type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
  function* elementsOf(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
    if ("tagName" in node) {
      yield node;
    }
    for (const child of "childNodes" in node ? node.childNodes : []) {
      yield* elementsOf(child);
    }
  }

  it("makes no element and no attribute of its own in the page", async () => {
    const { text } = await report(hostilePlan(), `a"><b> 'c'.ndjson`);
    const elements = [...elementsOf(parse(text.html))];
    const names = new Set(elements.map(({ tagName }) => tagName));
    const written =
      "html head meta title style body header p h1 dl div dt dd main table caption thead tbody tr th td section h2 h3 h4 ul li pre code nav a span article details summary bdi b mark footer ins del form label select option input output button dialog kbd table script figure figcaption svg defs pattern rect circle path text";
    expect([...names].filter((name) => !written.split(" ").includes(name))).toEqual([]);
    const attributes = elements.flatMap(({ attrs }) => attrs);
    const known =
      "lang charset http-equiv content name class id dir href scope aria-label aria-hidden open data-r data-w data-l data-c data-do data-count data-all role hidden type value checked aria-labelledby tabindex viewBox width height x y rx cx cy r d text-anchor patternUnits patternTransform";
    expect(
      [...new Set(attributes.map(({ name }) => name))].filter((name) => !known.split(" ").includes(name)),
    ).toEqual([]);
    expect(
      attributes.filter(({ name, value }) => name === "href" && !/^#(?:part-\d+|i-[\w-]+)$/.test(value)),
    ).toEqual([]);
    expect(elements.filter(({ tagName }) => ["style", "title", "script"].includes(tagName))).toHaveLength(3);
    expect(new Set(attributes.filter(({ name }) => name === "id").map(({ value }) => value)).size).toBe(
      attributes.filter(({ name }) => name === "id").length,
    );
    expect(text.html).toMatch(
      /content="default-src 'none'; script-src 'sha256-[\w+/]+=*'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'"/,
    );
    // oxlint-disable-next-line no-control-regex -- none of these may be in the file
    expect(text.html).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u202A-\u202E\u2066-\u2069\uFFFD]/);
  });

  it("stays inside its blocks in Markdown", async () => {
    const { text } = await report(hostilePlan());
    const outside = text.markdown.replaceAll(/^(`{3,})diff\n[^]*?\n\1$/gm, "");
    expect(outside).not.toMatch(/^(?:```|# forged|\+ forged)/m);
    expect(
      outside
        .replaceAll(/\\./g, "")
        .replaceAll(/^> /gm, "")
        .replaceAll(/`helpferry[^\n]*`/g, ""),
    ).not.toMatch(/[<`]|@\w|#\d|!\[|\]\(/);
    const inside = text.markdown.match(/^(`{3,})diff\n[^]*?\n\1$/gm) ?? [];
    expect(inside).toHaveLength(PAYLOADS.length * 4);
    for (const line of inside.flatMap((block) => block.split("\n").slice(1, -1))) {
      expect(line).toMatch(/^(?:[-+ ] |@@ |# )/);
    }
  });

  it("comes back from CSV as it was, and no cell is a formula", async () => {
    const { text } = await report(hostilePlan());
    const { data, errors } = Papa.parse<string[]>(text.csv.slice(1), {
      delimiter: ",",
      newline: "\r\n",
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const [, headings = [], ...rows] = data;
    expect(rows.flat().filter((cell) => /^\s*[=+\-@＝]/.test(cell))).toEqual([]);
    const bodies = rows
      .filter((row) => row[headings.indexOf("field")] === "Body")
      .map((row) => row[headings.indexOf("before")] ?? "");
    expect(bodies.map((cell) => concealed(cell.replace(/^\u2060/, ""))).sort()).toEqual([...PAYLOADS].sort());
  });

  it("is in the JSON exactly as it is, in characters that hide nothing", async () => {
    const plan = hostilePlan();
    const { text } = await report(plan);
    const parsed = JSON.parse(text.json) as {
      plan: unknown;
      operations: (Operation & { group?: string; notes?: string[] })[];
    };
    expect(parsed.plan).toEqual(plan.header);
    const wanted: Operation[] = [];
    for await (const operation of plan.operations()) {
      wanted.push(operation);
    }
    const byId = (left: Operation, right: Operation): number => (left.id < right.id ? -1 : 1);
    const got = parsed.operations.map(({ group: _group, notes: _notes, ...operation }) => operation);
    expect(got.sort(byId)).toEqual(wanted.sort(byId));
    expect(text.json).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u2028\u2029]/);
  });
});

describe("a plan of 20,000 changes", () => {
  it("is reported in every format, folded, without holding the operations", async () => {
    let alive = 0;
    const operations = 5_000;
    const plan: Plan = {
      ...aPlan([]),
      async *operations() {
        for (let index = 0; index < operations; index += 1) {
          alive += 1;
          yield anOperation({
            id: `update:section:${index}`,
            key: String(index),
            name: `Section ${index}`,
            place: [`Collection ${index % 40}`],
            changes: ["fr", "de", "ja", "ar"].map((locale) =>
              aChange({ locale, after: `Name ${index} ${locale}` }),
            ),
          });
        }
      },
    };
    const { text } = await report(plan);
    expect(alive).toBe(operations);
    expect(text.html.match(/<article /g)).toHaveLength(operations);
    expect(text.html.match(/<details>/g)).toHaveLength(operations);
    expect(text.html.length / 20_000).toBeLessThan(700);
    expect(text.csv.split("\r\n")).toHaveLength(20_000 + 3);
    expect((JSON.parse(text.json) as { operations: unknown[] }).operations).toHaveLength(operations);
  });
});
