import { stat } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Change, Operation } from "../../../src/plan/index.ts";
import { writePlanReports } from "../../../src/report/index.ts";
import { Chromium, type BrowserPage } from "../../../src/testing/chromium.ts";
import { aChange, anOperation, aPlan } from "../../../src/testing/plan-builders.ts";
import { createTexts } from "../../../src/texts/index.ts";

/** What it takes to look at the page of a plan; times in milliseconds. */
export interface PageFigures {
  readonly content: string;
  readonly changes: number;
  readonly bytes: number;
  /** All reports of the plan written, the page among them. */
  readonly written: number;
  /** From opening the page until something is seen. */
  readonly firstPaint: number;
  /** From opening the page until its controls work. */
  readonly ready: number;
  /** From a key in the search until what is found is laid out: the first time all texts are read. */
  readonly firstSearch: number;
  readonly nextSearch: number;
}

const LOCALES = ["fr", "de", "ja", "ar"];

/** The changes of one object, one in each language. */
type Content = (index: number) => readonly Change[];

const names: Content = (index) =>
  LOCALES.map((locale) =>
    aChange({ locale, before: `Name ${index} of a section`, after: `New name ${index} of a section` }),
  );

/** Bodies of about 2,000 characters in which a word differs. */
const bodies: Content = (index) =>
  LOCALES.map((locale) => {
    const body = (word: string): string =>
      Array.from({ length: 20 }, (_, at) => {
        const place = at === index % 20 ? word : "menu";
        return `<p>Paragraph ${at} of article ${index}: open the <b>${place}</b> and choose what to keep of it.</p>`;
      }).join("");
    return aChange({ locale, field: "body", before: body("list"), after: body("table") });
  });

/** Opens pages of plans with that many changes in Chromium, each several times; figures are medians. */
export async function measurePages(
  executable: string,
  folder: string,
  { sizes, runs }: { readonly sizes: readonly number[]; readonly runs: number },
): Promise<readonly PageFigures[]> {
  const browser = await Chromium.start(executable);
  try {
    const figures: PageFigures[] = [];
    for (const changes of sizes) {
      figures.push(await measurePage(browser, folder, { name: "names", content: names, changes, runs }));
    }
    const last = {
      name: "bodies of 2,000 characters",
      content: bodies,
      changes: (sizes.at(-1) ?? 0) / 50,
      runs,
    };
    return [...figures, await measurePage(browser, folder, last)];
  } finally {
    await browser.close();
  }
}

interface PageToMeasure {
  readonly name: string;
  readonly content: Content;
  readonly changes: number;
  readonly runs: number;
}

async function measurePage(
  browser: Chromium,
  folder: string,
  { name, content, changes, runs }: PageToMeasure,
): Promise<PageFigures> {
  const start = performance.now();
  const { html } = await writePlanReports(aPlan(makeOperations(changes, content)), {
    out: join(folder, `${name.slice(0, 6)}-${changes}.ndjson`),
    texts: createTexts(),
    now: () => new Date(),
  });
  const written = performance.now() - start;
  const visits: Visit[] = [];
  for (let run = 0; run < runs; run += 1) {
    visits.push(await visit(await browser.newPage(), pathToFileURL(html).href));
  }
  const median = (key: keyof Visit): number =>
    visits.map((one) => one[key]).toSorted((left, right) => left - right)[Math.floor(runs / 2)] ?? Number.NaN;
  return {
    content: name,
    changes,
    bytes: (await stat(html)).size,
    written,
    firstPaint: median("firstPaint"),
    ready: median("ready"),
    firstSearch: median("firstSearch"),
    nextSearch: median("nextSearch"),
  };
}

function makeOperations(changes: number, content: Content): Operation[] {
  return Array.from({ length: changes / LOCALES.length }, (_, index) =>
    anOperation({
      resource: content === bodies ? "article" : "section",
      key: String(index),
      name: `Object-${index}`,
      place: [`Collection ${index % 40}`],
      changes: content(index),
    }),
  );
}

type Visit = Readonly<Record<"firstPaint" | "ready" | "firstSearch" | "nextSearch", number>>;

async function visit(page: BrowserPage, url: string): Promise<Visit> {
  await page.open(url);
  const firstPaint = await page.evaluate<number>(`new Promise((resolve) => {
    const look = () => {
      const entry = performance.getEntriesByName("first-contentful-paint")[0];
      if (entry) resolve(entry.startTime); else setTimeout(look, 10);
    };
    look();
  })`);
  const ready = await page.evaluate<number>(
    `performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd`,
  );
  const firstSearch = await search(page, "object-7");
  const nextSearch = await search(page, "object-17");
  await page.send("Page.close");
  return { firstPaint, ready, firstSearch, nextSearch };
}

async function search(page: BrowserPage, words: string): Promise<number> {
  return page.evaluate(`(async () => {
    const field = document.getElementById("tools").elements.namedItem("q");
    const before = location.hash;
    field.value = ${JSON.stringify(words)};
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    while (location.hash === before) await new Promise((resolve) => setTimeout(resolve));
    document.body.offsetHeight;
    return performance.now() - start;
  })()`);
}

/** The figures as a Markdown table. */
export function renderPages(figures: readonly PageFigures[]): string {
  const header = [
    "changes of",
    "changes",
    "page",
    "bytes per change",
    "all reports written in",
    "first paint",
    "controls work",
    "first search",
    "next search",
  ];
  const milliseconds = (value: number): string => `${Math.round(value).toLocaleString("en")} ms`;
  const rows = figures.map((one) => [
    one.content,
    one.changes.toLocaleString("en"),
    `${(one.bytes / 2 ** 20).toFixed(1)} MB`,
    Math.round(one.bytes / one.changes).toLocaleString("en"),
    `${(one.written / 1_000).toFixed(1)} s`,
    milliseconds(one.firstPaint),
    milliseconds(one.ready),
    milliseconds(one.firstSearch),
    milliseconds(one.nextSearch),
  ]);
  return [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
