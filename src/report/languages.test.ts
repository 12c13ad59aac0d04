import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OUTCOMES } from "../apply/index.ts";
import { multilingualPlan } from "../testing/multilingual-plan.ts";
import { aResult, aRun } from "../testing/run-builders.ts";
import { createTexts, LANGUAGES, loadTexts, RIGHT_TO_LEFT, type Texts } from "../texts/index.ts";
import { en } from "../texts/en/index.ts";
import type { CatalogueNode } from "../texts/text-key.ts";
import { viewLocale } from "./locale-view.ts";
import { renderPlanSummary } from "./text/render-plan-summary.ts";
import { renderRunSummary } from "./text/render-run-summary.ts";
import { writePlanReports } from "./write-plan-reports.ts";
import { writeRunReports } from "./write-run-reports.ts";

const OTHERS = LANGUAGES.filter((language) => language !== "en");

/** Shorter than this, a part of a text may stand in any language: `{{name}} ({{id}})`. */
const LEAST_CHARS = 12;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "languages-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function readAll(paths: readonly (string | null)[]): Promise<string[]> {
  return Promise.all(paths.flatMap((path) => (path === null ? [] : [readFile(path, "utf8")])));
}

/** Every format of the report of a plan and of a run, JSON with its data left out. */
async function writeAll(texts: Texts): Promise<readonly string[]> {
  const plan = multilingualPlan();
  const now = (): Date => new Date("2025-03-01T10:00:00Z");
  const ofPlan = await writePlanReports(plan, { out: join(folder, "a.ndjson"), texts, now });
  const results = OUTCOMES.map((outcome, index) => aResult({ key: String(index), outcome }));
  const run = aRun(results, { settled: { ours: 1, theirs: 2 }, editedByOthers: 3 });
  const ofRun = await writeRunReports(
    run,
    async function* () {
      yield* results;
    },
    { folder, texts },
  );
  return [
    ...(await readAll([ofPlan.html, ofPlan.markdown, ofPlan.csv, ofPlan.todo, ofRun.html, ofRun.markdown])),
    renderPlanSummary(plan.header, texts),
    renderRunSummary(run, texts),
  ];
}

function textsOf(node: CatalogueNode): string[] {
  return Object.values(node).flatMap((value) => (typeof value === "string" ? [value] : textsOf(value)));
}

/** What stands in English texts between their values. */
const ENGLISH = [
  ...new Set(
    textsOf({ common: en.common, problem: en.problem, report: en.report, run: en.run })
      .flatMap((text) => text.split(/\{\{[^}]*\}\}/))
      .map((part) => part.trim())
      .filter((part) => part.length >= LEAST_CHARS),
  ),
];

describe("reports in the reader's language", () => {
  it("would be found out if they were in English", async () => {
    const all = (await writeAll(createTexts())).join("\n");
    expect(ENGLISH.filter((part) => all.includes(part)).length).toBeGreaterThan(40);
  });

  it.each(OTHERS)("have nothing of the English texts left, in %s", async (language) => {
    for (const text of await writeAll(await loadTexts(language))) {
      const words = text.replaceAll(/<(style|script)>.*?<\/\1>/gs, "");
      expect(ENGLISH.filter((part) => words.includes(part))).toEqual([]);
    }
  });

  it.each(OTHERS)("say their language and direction, in %s", async (language) => {
    const texts = await loadTexts(language);
    const [html = ""] = await writeAll(texts);
    expect(html).toContain(`<html lang="${language}" dir="${RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr"}">`);
  });

  it("keep keys and codes of JSON as they are", async () => {
    const write = async (texts: Texts): Promise<Record<string, unknown>> => {
      await writeAll(texts);
      const [json = "{}"] = await readAll([join(folder, "a.report.json")]);
      return JSON.parse(json) as Record<string, unknown>;
    };
    const [english, arabic] = [await write(createTexts()), await write(await loadTexts("ar"))];
    expect(Object.keys(arabic)).toEqual(Object.keys(english));
    expect({ ...arabic, plan: null }).toMatchObject({ kind: "helpferry-plan-report", language: "ar" });
    expect(arabic["plan"]).toEqual(english["plan"]);
  });
});

describe("viewLocale()", () => {
  it.each([
    ["de", "fr", "Französisch"],
    ["fr", "de", "Allemand"],
    ["ja", "pt-BR", "ポルトガル語 (ブラジル)"],
    ["ar", "zh-CN", "الصينية (المبسطة)"],
    ["en", "zh-CN", "Chinese (Simplified)"],
    ["de", "zh-TW", "Chinesisch (Traditionell)"],
    ["de", "de-form", "Deutsch (formell)"],
    ["ja", "not a code", "not a code"],
  ] as const)("names, in %s, %s as %s", async (language, code, name) => {
    expect(viewLocale(code, await loadTexts(language)).name).toBe(name);
  });
});
