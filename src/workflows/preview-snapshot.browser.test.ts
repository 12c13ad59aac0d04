import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { CHROMIUM, Chromium, type BrowserPage } from "../testing/chromium.ts";
import { findBarriers } from "../testing/find-barriers.ts";
import { makeHostileSnapshot } from "../testing/hostile-snapshot.ts";
import { listFiles } from "../testing/list-files.ts";
import { makeMarkedSnapshot } from "../testing/marked-snapshot.ts";
import { loadTexts, type Language } from "../texts/index.ts";
import { previewSnapshot } from "./preview-snapshot.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));

/** Where set, pictures of the pages are left there for a person to look at. */
const PICTURES = process.env["REPORT_PICTURES"];

if (CHROMIUM === undefined) {
  process.stderr.write(
    "The pages of a preview are not tried in a browser: there is no /usr/bin/chromium (apt-get install chromium).\n",
  );
}

const PAGES = [
  "index.html",
  "all.html",
  "collections/1.html",
  "articles/10.html",
  "articles/11.html",
  "articles/12.html",
  "news/index.html",
  "news/22.html",
];

// A browser that starts on a busy machine may lose a key: what is wrong fails each time.
describe.skipIf(CHROMIUM === undefined)("the pages of a preview in Chromium", { retry: 2 }, () => {
  let home: string;
  let browser: Chromium;
  let page: BrowserPage;

  async function write(
    folder: string,
    name: string,
    language: Language,
    locales: readonly string[] | "all",
  ): Promise<string> {
    const out = join(home, name);
    await previewSnapshot({
      folder,
      locales,
      out,
      texts: await loadTexts(language),
      now: () => new Date("2026-01-01T00:00:00Z"),
    });
    return pathToFileURL(out).href;
  }

  let marked: string;
  let arabic: string;
  let sample: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), "preview-page-"));
    browser = await Chromium.start(CHROMIUM ?? "");
    page = await browser.newPage();
    const { folder } = await makeMarkedSnapshot();
    marked = await write(folder, "marked", "en", ["ar", "de"]);
    arabic = await write(folder, "arabic", "ar", ["ar", "de"]);
    sample = await write(SAMPLE, "sample", "de", ["ja", "ar", "de"]);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(home, { recursive: true, force: true });
  });

  const open = async (url: string): Promise<void> => {
    // To the same page with another fragment would be no loading.
    await page.open("about:blank");
    await page.open(url);
  };

  const show = async ({ width = 1_280, height = 900, scheme = "light", media = "" } = {}): Promise<void> => {
    await page.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: width < 600,
    });
    await page.send("Emulation.setEmulatedMedia", {
      media,
      features: [{ name: "prefers-color-scheme", value: scheme }],
    });
  };

  /** Where the focus is: the end of the page's address and the id of the element. */
  const focus = (): Promise<string> =>
    page.evaluate(
      `document.readyState === "complete" ? location.pathname.split("/").slice(-2).join("/") + " " + document.activeElement.id : ""`,
    );

  const comesTo = async (wanted: string): Promise<void> =>
    vi.waitFor(async () => expect(await focus()).toBe(wanted), { timeout: 20_000, interval: 50 });

  it("is walked by keys from mark to mark, over its pages and back", async () => {
    await show();
    await open(`${marked}/ar/collections/1.html`);
    for (const place of [
      "collections/1.html m1",
      "collections/1.html m2",
      "collections/1.html m3",
      "articles/10.html m1",
      "articles/10.html m2",
      "articles/11.html m1",
    ]) {
      await page.press("n", "n");
      await comesTo(place);
    }
    await page.press("p", "p");
    await comesTo("articles/10.html m2");
    expect(
      await page.evaluate(
        `(() => { const { top, bottom } = document.activeElement.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`,
      ),
    ).toBe(true);
  });

  it("is walked by its links, with script and without", async () => {
    await show();
    for (const value of [false, true]) {
      await page.send("Emulation.setScriptExecutionDisabled", { value });
      await open(`${marked}/ar/articles/10.html`);
      await page.send("Emulation.setScriptExecutionDisabled", { value: false });
      expect(await page.evaluate(`document.querySelector(".walk .on").getAttribute("href")`)).toBe("#m1");
      expect(await page.evaluate(`document.querySelector("#m2 .step.on").getAttribute("href")`)).toBe(
        "../articles/11.html#m1",
      );
    }
    await open(`${marked}/ar/articles/10.html#m2`);
    await page.click(".walk .on");
    await comesTo("articles/11.html m1");
  });

  it("finds pages by words of their titles and by what is marked", async () => {
    await show();
    await open(`${marked}/ar/all.html`);
    const choose = (name: string, value: string): Promise<void> =>
      page.evaluate(`(() => {
        const field = document.getElementById("find").elements.namedItem(${JSON.stringify(name)});
        field.value = ${JSON.stringify(value)};
        field.dispatchEvent(new Event("input", { bubbles: true }));
      })()`);
    const shown = (): Promise<string[]> =>
      page.evaluate(
        `[...document.querySelectorAll("#all > li")].filter((row) => row.checkVisibility()).map((row) => row.querySelector("a").textContent)`,
      );
    expect(await shown()).toHaveLength(8);
    await choose("kind", "draft");
    expect(await shown()).toEqual(["الاسترداد", "Not yet"]);
    await choose("q", "NOT");
    expect(await shown()).toEqual(["Not yet"]);
    expect(await page.evaluate(`document.querySelector("#find output").textContent`)).toBe("1 of 8 shown");
    await choose("kind", "");
    await choose("q", "<img src=x onerror=alert(1)>");
    expect(await shown()).toEqual([]);
  });

  it.each([
    ["in English", () => marked, "left"],
    ["in Arabic", () => arabic, "right"],
  ] as const)(
    "turns with the language of the content, whatever the words around it are: %s",
    async (_which, base, barSide) => {
      await show();
      await open(`${base()}/ar/articles/11.html`);
      const sides = await page.evaluate<Record<string, string>>(`(() => {
      const box = (selector) => document.querySelector(selector).getBoundingClientRect();
      const [home, section] = document.querySelectorAll(".crumbs li");
      const place = getComputedStyle(document.querySelector(".place"));
      return {
        trail: home.getBoundingClientRect().left > section.getBoundingClientRect().left ? "right" : "left",
        title: getComputedStyle(document.querySelector("h1")).direction,
        mark: parseFloat(place.borderRightWidth) > parseFloat(place.borderLeftWidth) ? "right" : "left",
        bar: box(".what").left < innerWidth / 2 ? "left" : "right",
      };
    })()`);
      expect(sides).toEqual({ trail: "right", title: "rtl", mark: "right", bar: barSide });
    },
  );

  it.each([
    [390, "light"],
    [390, "dark"],
    [1_280, "light"],
  ])("fits a window of %d pixels, %s", async (width, scheme) => {
    await show({ width, scheme });
    for (const locale of ["ja", "ar", "de"]) {
      for (const path of [
        "index.html",
        "all.html",
        "collections/2840126.html",
        "articles/6119742.html",
        "articles/6134470.html",
        "news/index.html",
      ]) {
        await open(`${sample}/${locale}/${path}`);
        expect([
          locale,
          path,
          await page.evaluate("document.documentElement.scrollWidth - innerWidth"),
        ]).toEqual([locale, path, expect.toSatisfy((over: number) => over <= 0)]);
      }
    }
  });

  it.each(["light", "dark"])("has nothing that keeps people with aids out (%s)", async (scheme) => {
    await show({ scheme, height: 3_000 });
    const urls = [
      `${marked}/index.html`,
      ...PAGES.map((path) => `${marked}/ar/${path}`),
      `${arabic}/index.html`,
      `${arabic}/de/articles/11.html`,
    ];
    for (const url of [...urls, `${sample}/ja/articles/6120883.html`, `${sample}/de/articles/6134470.html`]) {
      await open(url);
      expect([url, await findBarriers(page)]).toEqual([url, []]);
    }
  });

  it("prints its content without what cannot be pressed on paper", async () => {
    await show({ media: "print" });
    await open(`${marked}/ar/articles/10.html`);
    const isSeen = (selector: string): Promise<boolean> =>
      page.evaluate(`document.querySelector(${JSON.stringify(selector)}).checkVisibility()`);
    expect([
      await isSeen(".walk"),
      await isSeen(".step"),
      await isSeen("h1"),
      await isSeen(".place"),
    ]).toEqual([false, false, true, true]);
  });

  it("runs nothing of hostile content, asks for nothing and says nothing", { timeout: 180_000 }, async () => {
    await show();
    const { folder } = await makeHostileSnapshot();
    const hostile = await write(folder, "hostile", "en", ["en"]);
    const { dialogs, console: said, requests } = page.events;
    for (const list of [dialogs, said, requests]) {
      list.length = 0;
    }
    const urls = Object.keys(await listFiles(fileURLToPath(hostile)))
      .filter((path) => path.endsWith(".html"))
      .map((path) => `${hostile}/${path}`);
    expect(urls.length).toBeGreaterThan(100);
    for (const url of urls) {
      await page.open(url);
      await page.evaluate(
        `[...document.querySelectorAll("main a[href^='#'], summary")].slice(0, 50).forEach((one) => one.click())`,
      );
    }
    expect(dialogs).toEqual([]);
    expect(said).toEqual([]);
    expect(requests.filter((one) => !urls.includes(one.split("#")[0] ?? ""))).toEqual([]);
  });

  it.skipIf(PICTURES === undefined)("can be looked at", async () => {
    for (const [device, width] of [
      ["desktop", 1_280],
      ["phone", 390],
    ] as const) {
      for (const scheme of ["light", "dark"]) {
        await show({ width, scheme, height: 1_600 });
        for (const path of [
          "index.html",
          "ar/index.html",
          "ar/collections/1.html",
          "ar/articles/10.html",
          "ar/news/index.html",
        ]) {
          await open(`${marked}/${path}`);
          const { data } = await page.send<{ data: string }>("Page.captureScreenshot");
          expect(data.length).toBeGreaterThan(5_000);
          await writeFile(
            join(PICTURES ?? "", `preview-${device}-${scheme}-${path.replaceAll("/", "-")}.png`),
            data,
            "base64",
          );
        }
      }
    }
  });
});
