import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHROMIUM, Chromium, type BrowserPage } from "../../testing/chromium.ts";
import { findBarriers } from "../../testing/find-barriers.ts";
import { aChange, anOperation, aPlan } from "../../testing/plan-builders.ts";
import { aRun } from "../../testing/run-builders.ts";
import { loadTexts, type Language } from "../../texts/index.ts";
import type { PlanFinding } from "../plan-finding.ts";
import { writePlanReports } from "../write-plan-reports.ts";
import { writeRunReports } from "../write-run-reports.ts";

/** Where set, pictures of the pictures are left there for a person to look at. */
const PICTURES = process.env["REPORT_PICTURES"];

const feeds = (publishedAt: string) => [{ newsfeedId: "53", publishedAt }];

const plan = aPlan([
  anOperation({ key: "1", name: "With a slip" }),
  anOperation({ key: "2", name: "Without", changes: [aChange({ changeId: "section:2/fr/name" })] }),
  anOperation({
    resource: "news-item",
    key: "33",
    name: "Dark mode is here",
    changes: [
      aChange({
        locale: null,
        field: "assignments",
        before: feeds("2024-03-01T09:30:00Z"),
        after: feeds("2024-05-01T09:30:00Z"),
      }),
    ],
  }),
]);

const finding: PlanFinding = {
  changeId: "section:212/fr/name",
  code: "ph-missing",
  severity: "error",
  what: "the placeholder {name} is missing",
  mend: "put it in",
};

const articles = { live: 0, draft: 0, missing: 0 };
const coverageOf = (translated: number) => {
  const perLocale = ["fr", "de"].map((locale) => ({
    locale,
    units: 10,
    translated,
    missing: 10 - translated,
    stale: 0,
    articles,
  }));
  return { perLocale, perCollection: [{ id: "1", name: "Billing", perLocale }] };
};

// A browser that starts on a busy machine may lose a key: what is wrong fails each time.
describe.skipIf(CHROMIUM === undefined)("the pictures of a report in Chromium", { retry: 2 }, () => {
  let folder: string;
  let browser: Chromium;
  let page: BrowserPage;

  async function writePlan(language: Language): Promise<string> {
    const { html } = await writePlanReports(plan, {
      out: join(folder, `${language}.ndjson`),
      texts: await loadTexts(language),
      now: () => new Date("2025-03-01T10:00:00Z"),
      coverage: { before: coverageOf(3), after: coverageOf(7) },
      inspect: async ({ key }) => ({ findings: key === "1" ? [finding] : [], publishedAt: null }),
    });
    return pathToFileURL(html).href;
  }

  async function writeRun(language: Language): Promise<string> {
    const window = { limit: 167, own: 110, others: 20, refused: 1 };
    const lines = [
      { type: "session", startedAt: "2025-03-01T09:30:00Z" },
      ...[0, 1, 2].map((index) => ({ type: "window", endsAtMs: index * 10_000, ...window })),
    ];
    await writeFile(
      join(folder, "windows.ndjson"),
      lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
    );
    const none = async function* (): AsyncGenerator<never> {};
    const { html } = await writeRunReports(aRun(), none, { folder, texts: await loadTexts(language) });
    return pathToFileURL(html).href;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "report-pictures-"));
    browser = await Chromium.start(CHROMIUM ?? "");
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it("leads from the mark of a news item to its change", async () => {
    await page.open(await writePlan("en"));
    const label = await page.evaluate<string>(
      `document.querySelector("#picture-timeline a").getAttribute("aria-label")`,
    );
    expect(label).toBe("Dark mode is here: Moved, from 1 March 2024 at 09:30 UTC to 1 May 2024 at 09:30 UTC");
    await page.click("#picture-timeline svg a");
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 100))");
    expect(await page.evaluate(`document.querySelector(":target").id`)).toBe("i-update_3a_news-item_3a_33");
  });

  it("filters by what checks find", async () => {
    await page.open("about:blank");
    await page.open(`${await writePlan("en")}#?finding=ph-missing`);
    const shown = `[...document.querySelectorAll("article")].filter((item) => item.checkVisibility()).map((item) => item.id)`;
    expect(await page.evaluate(shown)).toEqual(["i-update_3a_section_3a_1"]);
    expect(
      await page.evaluate(
        `[...document.querySelector('[name="finding"]').options].map((option) => option.textContent)`,
      ),
    ).toEqual(["All", "ph-missing (1)"]);
    await page.evaluate(`location.hash = ""`);
    await page.open(await writePlan("de"));
    expect(await page.evaluate(`document.querySelectorAll("[data-c]").length`)).toBe(1);
  });

  it.each(["en", "ar"] as const)("keeps nobody with aids out (%s)", async (language) => {
    await page.send("Emulation.setDeviceMetricsOverride", {
      width: 1_280,
      height: 4_000,
      deviceScaleFactor: 1,
      mobile: false,
    });
    for (const url of [await writePlan(language), await writeRun(language)]) {
      for (const theme of ["light", "dark"]) {
        await page.open("about:blank");
        await page.open(url);
        await page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}`);
        expect(await findBarriers(page)).toEqual([]);
        if (PICTURES !== undefined) {
          const { data } = await page.send<{ data: string }>("Page.captureScreenshot", {
            captureBeyondViewport: true,
          });
          const kind = url.endsWith("report.html") && url.includes("/report.html") ? "run" : "plan";
          await writeFile(join(PICTURES, `pictures-${kind}-${language}-${theme}.png`), data, "base64");
        }
      }
    }
  });
});
