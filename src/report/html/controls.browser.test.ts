import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { CHROMIUM, Chromium, type BrowserPage } from "../../testing/chromium.ts";
import { collect } from "../../testing/collect.ts";
import { multilingualPlan } from "../../testing/multilingual-plan.ts";
import { anOperation, aPlan } from "../../testing/plan-builders.ts";
import { createTexts } from "../../texts/index.ts";
import { writePlanReports } from "../write-plan-reports.ts";

const CHOICES = ["action", "kind", "locale", "reason"] as const;
const VIEWS = ["layout", "bodies", "theme"] as const;
const BUTTONS = ["clear", "expand", "collapse", "help"] as const;
/** More than the page has controls. */
const MOST_STEPS = 60;

if (CHROMIUM === undefined) {
  process.stderr.write(
    "The report's controls are not tried in a browser: there is no /usr/bin/chromium (apt-get install chromium).\n",
  );
}

// A browser that starts on a busy machine may lose a key: what is wrong fails each time.
describe.skipIf(CHROMIUM === undefined)("every control of a plan's page", { retry: 2 }, () => {
  let folder: string;
  let browser: Chromium;
  let page: BrowserPage;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "report-controls-"));
    browser = await Chromium.start(CHROMIUM ?? "");
    page = await browser.newPage();
    const sections = Array.from({ length: 200 }, (_, index) => anOperation({ key: `many-${index}` }));
    const operations = await collect(multilingualPlan().operations());
    const { html } = await writePlanReports(aPlan([...operations, ...sections]), {
      out: join(folder, "plan.ndjson"),
      texts: createTexts(),
      now: () => new Date("2025-03-01T10:00:00Z"),
    });
    url = pathToFileURL(html).href;
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await page.open("about:blank");
    await page.open(url);
  });

  const focused = (): Promise<string> =>
    page.evaluate(
      `document.activeElement.name || document.activeElement.dataset.do || document.activeElement.tagName`,
    );
  const valueOf = (name: string): Promise<string> =>
    page.evaluate(`document.getElementById("tools").elements.namedItem(${JSON.stringify(name)}).value`);
  const shown = (): Promise<number> =>
    page.evaluate(`document.querySelectorAll("article:not([hidden])").length`);
  const openFolds = (): Promise<number> =>
    page.evaluate(`document.querySelectorAll("article>details[open]").length`);
  const isHelpOpen = (): Promise<boolean> => page.evaluate(`document.getElementById("help").open`);
  /** Until what was typed or chosen has been filtered by. */
  const settled = (): Promise<void> => page.evaluate(`new Promise((resolve) => setTimeout(resolve, 250))`);

  /** Goes on by Tab until a control has the focus, which has to be seen. */
  async function tabTo(control: string): Promise<void> {
    for (let step = 0; step < MOST_STEPS && (await focused()) !== control; step += 1) {
      await page.press("Tab");
    }
    const outline = await page.evaluate<string>("getComputedStyle(document.activeElement).outlineStyle");
    expect([await focused(), outline]).toEqual([control, expect.not.stringMatching(/^none$/)]);
  }

  it.each(CHOICES)("filters by %s with the keyboard alone", async (name) => {
    const all = await shown();
    await tabTo(name);
    await page.press("ArrowDown");
    await settled();
    expect(await valueOf(name)).not.toBe("");
    const fewer = await shown();
    expect(fewer).toBeLessThan(all);
    expect(fewer).toBeGreaterThan(0);
    await tabTo("clear");
    await page.press("Enter");
    expect([await valueOf(name), await shown()]).toEqual(["", all]);
  });

  it.each(VIEWS)("changes the view by %s with the keyboard alone", async (name) => {
    const before = await valueOf(name);
    await tabTo(name);
    await page.press("ArrowDown");
    await settled();
    expect(await valueOf(name)).not.toBe(before);
    expect(
      await page.evaluate(
        `[...document.documentElement.classList, document.documentElement.dataset.theme].filter(Boolean).length`,
      ),
    ).toBe(1);
  });

  it("searches with the keyboard alone", async () => {
    await tabTo("q");
    await page.send("Input.insertText", { text: "dark mode" });
    await settled();
    expect(await shown()).toBe(1);
    await page.press("Escape");
    await page.press("Escape");
    expect(await valueOf("q")).toBe("");
  });

  it.each(["Enter", " "])("presses every button with the key %j", async (key) => {
    await tabTo("expand");
    await page.press(key);
    const all = await page.evaluate<number>(`document.querySelectorAll("article>details").length`);
    expect(all).toBeGreaterThan(0);
    expect(await openFolds()).toBe(all);
    await tabTo("collapse");
    await page.press(key);
    expect(await openFolds()).toBe(0);
    await tabTo("help");
    await page.press(key);
    expect(await isHelpOpen()).toBe(true);
    await tabTo("close");
    await page.press(key);
    expect([await isHelpOpen(), await focused()]).toEqual([false, "help"]);
  });

  it("does all that with the mouse", async () => {
    const all = await shown();
    for (const name of CHOICES) {
      await page.click(`select[name="${name}"]`);
      await page.press("ArrowDown");
      await page.press("Enter");
      await settled();
      expect([name, await shown()]).not.toEqual([name, all]);
      await page.click('[data-do="clear"]');
      expect([name, await shown()]).toEqual([name, all]);
    }
    for (const name of VIEWS) {
      const before = await valueOf(name);
      await page.click(`select[name="${name}"]`);
      await page.press("ArrowDown");
      await page.press("Enter");
      expect([name, await valueOf(name)]).not.toEqual([name, before]);
    }
    await page.click('[data-do="expand"]');
    expect(await openFolds()).toBe(all);
    await page.click('[data-do="collapse"]');
    expect(await openFolds()).toBe(0);
    await page.click('[data-do="help"]');
    expect(await isHelpOpen()).toBe(true);
    await page.click("#help input");
    await page.click('[data-do="close"]');
    expect(await isHelpOpen()).toBe(false);
    await page.press("?", "?");
    expect(await isHelpOpen()).toBe(false);
  });

  it("is named to people who do not see it", async () => {
    const names = await page.evaluate<string[]>(
      `[...document.querySelectorAll("#tools :is(input,select,button)")].map((one) => one.labels?.[0]?.textContent.trim() || one.textContent.trim())`,
    );
    expect(names.filter((name) => name === "")).toEqual([]);
    expect(names.length).toBeGreaterThanOrEqual(CHOICES.length + VIEWS.length + BUTTONS.length + 1);
  });
});
