import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Plan } from "../../plan/index.ts";
import { CHROMIUM, Chromium, type BrowserPage } from "../../testing/chromium.ts";
import { findBarriers } from "../../testing/find-barriers.ts";
import { hostilePlan } from "../../testing/hostile-plan.ts";
import { multilingualPlan } from "../../testing/multilingual-plan.ts";
import { anOperation, aPlan } from "../../testing/plan-builders.ts";
import { createTexts, loadTexts } from "../../texts/index.ts";
import { writePlanReports } from "../write-plan-reports.ts";

/** Where set, pictures of the pages are left there for a person to look at. */
const PICTURES = process.env["REPORT_PICTURES"];

if (CHROMIUM === undefined) {
  process.stderr.write(
    "The report's page is not tried in a browser: there is no /usr/bin/chromium (apt-get install chromium).\n",
  );
}

function manyPlan(operations: number): Plan {
  return aPlan(
    Array.from({ length: operations }, (_, index) =>
      anOperation({ key: String(index), name: `Section ${index}` }),
    ),
  );
}

// A browser that starts on a busy machine may lose a key: what is wrong fails each time.
describe.skipIf(CHROMIUM === undefined)("the page of a plan in Chromium", { retry: 2 }, () => {
  let folder: string;
  let browser: Chromium;
  let page: BrowserPage;
  let url: string;

  async function write(plan: Plan, name: string, texts = createTexts()): Promise<string> {
    const { html } = await writePlanReports(plan, {
      out: join(folder, name),
      texts,
      now: () => new Date("2025-03-01T10:00:00Z"),
    });
    return pathToFileURL(html).href;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "report-page-"));
    browser = await Chromium.start(CHROMIUM ?? "");
    page = await browser.newPage();
    url = await write(multilingualPlan(), "plan.ndjson");
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const shown = (): Promise<string[]> =>
    page.evaluate(
      `[...document.querySelectorAll("article")].filter((item) => item.checkVisibility()).map((item) => item.id)`,
    );
  const choose = (name: string, value: string): Promise<void> =>
    page.evaluate(`(() => {
      const field = document.getElementById("tools").elements.namedItem(${JSON.stringify(name)});
      field.value = ${JSON.stringify(value)};
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return new Promise((resolve) => setTimeout(resolve, 200));
    })()`);
  const count = (): Promise<string> => page.evaluate(`document.querySelector("#tools output").textContent`);
  const focused = (): Promise<string> =>
    page.evaluate(
      `document.activeElement.id || document.activeElement.name || document.activeElement.tagName`,
    );
  const open = async (fragment = ""): Promise<void> => {
    await page.open("about:blank");
    await page.open(url + fragment);
  };

  it("filters by action, kind, language, reason and words, and counts", async () => {
    await open();
    expect(await count()).toBe("7 of 7 shown");
    await choose("locale", "ja");
    expect(await shown()).toEqual(["i-update_3a_collection_3a_11"]);
    expect(await count()).toBe("1 of 7 shown");
    expect(
      await page.evaluate(
        `[...document.querySelectorAll("article:not([hidden]) .changes>li")].filter((change) => change.checkVisibility()).map((change) => change.dataset.l)`,
      ),
    ).toEqual(["ja"]);
    await choose("locale", "");
    await choose("action", "hold");
    expect(await count()).toBe("2 of 7 shown");
    await choose("reason", "conflict");
    expect(await shown()).toEqual(["i-hold_3a_section_3a_212"]);
    await page.click('[data-do="clear"]');
    expect(await count()).toBe("7 of 7 shown");
    await choose("kind", "news-item");
    await choose("q", "DARK mode");
    expect(await shown()).toEqual(["i-update_3a_news-item_3a_33"]);
    await choose("q", "no such words");
    expect(await count()).toBe("0 of 7 shown");
    expect(
      await page.evaluate(
        `[...document.querySelectorAll("main>:is(h2,h3)")].filter((one) => one.checkVisibility()).length`,
      ),
    ).toBe(0);
  });

  it("says of each choice how many it would show", async () => {
    await open("#?action=update");
    expect(
      await page.evaluate(
        `Object.fromEntries([...document.querySelector('[name="kind"]').options].map((option) => [option.value, option.textContent]))`,
      ),
    ).toMatchObject({ article: "Article (1)", section: "Section (0)", "news-item": "News item (1)" });
  });

  it("keeps the filter in the address and reads it there", async () => {
    await open();
    await choose("locale", "fr");
    const fragment = await page.evaluate<string>("location.hash");
    expect(fragment).toBe("#?locale=fr");
    const wanted = await shown();
    await open(fragment);
    expect(await shown()).toEqual(wanted);
    await open("#?locale=zz&q=%3Cimg%20src=x%3E");
    expect(await count()).toBe("0 of 7 shown");
  });

  it("leads to one object, even where a filter hides it", async () => {
    await open("#?action=delete");
    await page.evaluate(`location.hash = "i-update_3a_news-item_3a_33"`);
    await page.evaluate("new Promise((resolve) => setTimeout(resolve, 50))");
    expect(await shown()).toContain("i-update_3a_news-item_3a_33");
    expect(await count()).toBe("7 of 7 shown");
  });

  it("is worked by keys", async () => {
    await open();
    await page.press("j", "j");
    await page.press("j", "j");
    expect(await focused()).toBe("i-hold_3a_article_3a_903");
    await page.press("k", "k");
    expect(await focused()).toBe("i-hold_3a_section_3a_212");
    await page.press("/", "/");
    expect(await focused()).toBe("q");
    await page.press("j", "j");
    expect(await page.evaluate(`document.querySelector('[name="q"]').value`)).toBe("j");
    await page.press("Escape");
    expect(await focused()).not.toBe("q");
    await page.press("Escape");
    expect(await page.evaluate(`document.querySelector('[name="q"]').value`)).toBe("");
    await page.press("?", "?");
    expect(await page.evaluate(`document.getElementById("help").open`)).toBe(true);
    await page.press("Escape");
    expect(await page.evaluate(`document.getElementById("help").open`)).toBe(false);
  });

  it("opens and closes what is folded", async () => {
    const folded = await write(manyPlan(300), "many.ndjson");
    await page.open(folded);
    const openCount = (): Promise<number> =>
      page.evaluate(`document.querySelectorAll("article>details[open]").length`);
    await page.press("j", "j");
    await page.press("o", "o");
    expect(await openCount()).toBe(1);
    await page.press("e", "e");
    expect(await openCount()).toBe(300);
    await page.click('[data-do="collapse"]');
    expect(await openCount()).toBe(0);
  });

  it("shows changes side by side, bodies as source, and either scheme", async () => {
    await open();
    const texts = (): Promise<string[]> =>
      page.evaluate(
        `[...document.querySelectorAll("#i-update_3a_news-item_3a_33 .side")].filter((side) => side.checkVisibility()).slice(0, 2).map((side) => side.querySelector(".value")?.textContent)`,
      );
    expect((await texts())[0]).toBe("Dark mode is here");
    await choose("layout", "sides");
    expect(await texts()).toEqual(["Dark mode", "Dark mode is here"]);
    const items = `#i-update_3a_article_3a_951 .changes>li:first-child .half`;
    expect(
      await page.evaluate(
        `[...document.querySelectorAll("${items}")].map((half) => half.querySelectorAll(".seen li").length)`,
      ),
    ).toEqual([0, 2]);
    await choose("layout", "one");
    expect((await texts())[0]).toBe("Dark mode is here");
    const seen = (selector: string): Promise<boolean> =>
      page.evaluate(`[...document.querySelectorAll("${selector}")].some((one) => one.checkVisibility())`);
    expect([await seen(".seen"), await seen(".value.source")]).toEqual([true, false]);
    await choose("bodies", "source");
    expect([await seen(".seen"), await seen(".value.source")]).toEqual([false, true]);
    const paper = (): Promise<string> => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await paper();
    await choose("theme", "dark");
    expect(await paper()).not.toBe(light);
    await choose("theme", "light");
    expect(await paper()).toBe(light);
  });

  it("has all content and no controls without script", async () => {
    await page.send("Emulation.setScriptExecutionDisabled", { value: true });
    await open();
    await page.send("Emulation.setScriptExecutionDisabled", { value: false });
    expect(await page.evaluate(`document.getElementById("tools").checkVisibility()`)).toBe(false);
    expect(await shown()).toHaveLength(7);
  });

  it("runs nothing of hostile content, asks for nothing and says nothing", async () => {
    const { dialogs, console: said, requests } = page.events;
    for (const list of [dialogs, said, requests]) {
      list.length = 0;
    }
    const hostile = await write(hostilePlan(), `a"><img src=x onerror=alert(1)>'.ndjson`);
    await page.open(hostile);
    await page.evaluate(`document.querySelectorAll("details").forEach((fold) => { fold.open = true; })`);
    await choose("layout", "sides");
    await choose("bodies", "source");
    await choose("q", "<script>");
    for (const name of ["action", "kind", "locale", "reason"]) {
      await choose(
        name,
        await page.evaluate(`document.querySelector('[name="${name}"]').options[1]?.value ?? ""`),
      );
      await choose(name, "");
    }
    // More than 200 at once, and the browser complains.
    await page.evaluate(
      `[...document.querySelectorAll("main a, summary")].slice(0, 150).forEach((one) => one.click())`,
    );
    expect(dialogs).toEqual([]);
    expect(said).toEqual([]);
    expect(requests.filter((one) => one.split("#")[0] !== hostile)).toEqual([]);
    expect(
      await page.evaluate(
        `document.querySelectorAll("img,iframe,object,embed,link,svg *:is(a,image,script)").length`,
      ),
    ).toBe(0);
  });

  it.each(["", "sides"])("has nothing that keeps people with aids out (%s)", async (layout) => {
    // What is out of sight is not laid out, and then not looked at.
    await page.send("Emulation.setDeviceMetricsOverride", {
      width: 1_280,
      height: 8_000,
      deviceScaleFactor: 1,
      mobile: false,
    });
    for (const theme of ["light", "dark"]) {
      await open();
      await choose("theme", theme);
      if (layout !== "") {
        await choose("layout", layout);
      }
      expect(await findBarriers(page)).toEqual([]);
    }
  });

  it.each([
    ["ar", "rtl"],
    ["ja", "ltr"],
  ] as const)(
    "is laid out as its language is written, and keeps nobody out, in %s",
    async (language, direction) => {
      await page.send("Emulation.setDeviceMetricsOverride", {
        width: 1_280,
        height: 8_000,
        deviceScaleFactor: 1,
        mobile: false,
      });
      await page.open(await write(multilingualPlan(), `${language}.ndjson`, await loadTexts(language)));
      const seen = await page.evaluate<{
        badge: string;
        sign: string;
        command: string;
        width: number;
      }>(`(() => {
      const side = (element, within) => {
        const [own, all] = [element.getBoundingClientRect(), within.getBoundingClientRect()];
        return own.left + own.right < all.left + all.right ? "ltr" : "rtl";
      };
      const badge = document.querySelector(".badge");
      const sign = document.querySelector(".before > .sign");
      return {
        badge: side(badge, badge.closest("article")),
        sign: side(sign, sign.parentElement),
        command: getComputedStyle(document.querySelector("pre")).direction,
        width: document.documentElement.scrollWidth - innerWidth,
      };
    })()`);
      expect(seen).toMatchObject({ badge: direction, sign: direction, command: "ltr" });
      expect(seen.width).toBeLessThanOrEqual(0);
      expect(await findBarriers(page)).toEqual([]);
    },
  );

  it.skipIf(PICTURES === undefined)("can be looked at", async () => {
    for (const [device, width] of [
      ["desktop", 1280],
      ["phone", 390],
    ] as const) {
      await page.send("Emulation.setDeviceMetricsOverride", {
        width,
        height: 5_000,
        deviceScaleFactor: 1,
        mobile: device === "phone",
      });
      for (const theme of ["light", "dark"]) {
        for (const layout of ["one", "sides"]) {
          await open();
          await choose("theme", theme);
          await choose("layout", layout);
          const { data } = await page.send<{ data: string }>("Page.captureScreenshot", {
            captureBeyondViewport: true,
          });
          expect(data.length).toBeGreaterThan(10_000);
          await writeFile(join(PICTURES ?? "", `${device}-${theme}-${layout}.png`), data, "base64");
        }
      }
    }
    await page.send("Emulation.clearDeviceMetricsOverride");
  });
});
