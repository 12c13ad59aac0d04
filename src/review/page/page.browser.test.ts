import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Chromium, CHROMIUM, type BrowserPage } from "../../testing/chromium.ts";
import { findBarriers } from "../../testing/find-barriers.ts";
import { PAYLOADS } from "../../testing/hostile-text.ts";
import { aChange, anOperation } from "../../testing/plan-builders.ts";
import { startReviewServer, type ReviewServerForTest } from "../../testing/review-server.ts";

const FR = "section:212/fr/name";
const DE = "section:212/de/name";
const OTHER = "section:213/fr/name";

const OPERATIONS = [
  anOperation({ name: "Alpha", changes: [aChange(), aChange({ locale: "de", after: "Anfang" })] }),
  anOperation({ name: "Beta", key: "213", changes: [aChange({ changeId: OTHER })] }),
];

const MALICE = [
  ...PAYLOADS,
  "<img src=x onerror=\"document.title='owned'\">",
  '"><script>document.title="owned"</script>',
  "</textarea></style></script><svg onload=\"document.title='owned'\">",
];

if (CHROMIUM === undefined) {
  process.stderr.write(
    "The review's page is not driven in a browser: there is no /usr/bin/chromium (apt-get install chromium).\n",
  );
}

// A browser that starts on a busy machine may lose a key: what is wrong fails each time.
describe.skipIf(CHROMIUM === undefined)("the page of a review in a browser", { retry: 2 }, () => {
  let chromium: Chromium;

  beforeAll(async () => {
    chromium = await Chromium.start(CHROMIUM ?? "");
  }, 60_000);

  afterAll(async () => chromium.close());

  /** Opens the address as it is printed; resolves once the page itself is there. */
  async function enter(server: ReviewServerForTest): Promise<BrowserPage> {
    const page = await chromium.newPage();
    await page.open(server.url);
    // The token's page leads on to this one, whose script has run once it is complete.
    await until(async () =>
      page.evaluate<boolean>(
        'document.readyState === "complete" && document.getElementById("status") !== null',
      ),
    );
    return page;
  }

  async function saved(page: BrowserPage): Promise<void> {
    await until(async () =>
      page.evaluate<boolean>('document.getElementById("status").textContent === "Saved."'),
    );
    await page.evaluate('document.getElementById("status").textContent = ""');
  }

  async function standingsShown(page: BrowserPage): Promise<readonly string[]> {
    return page.evaluate(
      '[...document.querySelectorAll(".decide[data-change]")].map((box) => box.dataset.standing)',
    );
  }

  it("is entered without a trace of its token, and decides by mouse", async () => {
    const server = await startReviewServer(OPERATIONS);
    const page = await enter(server);
    expect(await page.evaluate<string>("location.href")).not.toContain("token");
    await page.click(`[data-change="${FR}"] [data-verdict=approved]`);
    await saved(page);
    await page.click(`[data-operation="${OPERATIONS[1]?.id}"] [data-verdict=rejected]`);
    await saved(page);
    expect(await server.standings()).toEqual([
      [FR, "approve", ""],
      [OTHER, "reject", ""],
    ]);
    expect(await standingsShown(page)).toEqual(["approved", "open", "rejected"]);
    expect(await page.evaluate<string>('document.getElementById("count-open").textContent')).toBe("1");
    expect(page.events.console).toEqual([]);
  }, 60_000);

  it("decides by keys and keeps it over a reload and in a second tab", async () => {
    const server = await startReviewServer(OPERATIONS);
    const page = await enter(server);
    await page.press("j");
    await page.press("a");
    await saved(page);
    await page.press("j");
    await page.press("r");
    await saved(page);
    await page.press("c");
    await page.send("Input.insertText", { text: "a r u j k: too long" });
    await page.press("Escape");
    await page.press("c");
    await page.send("Input.insertText", { text: "Zu lang" });
    await page.click("textarea + button");
    await saved(page);
    await page.press("k");
    await page.press("u");
    await saved(page);
    expect(await server.standings()).toEqual([
      [FR, "undo", ""],
      [DE, "reject", "Zu lang"],
    ]);
    const address = await page.evaluate<string>("location.href");
    const second = await chromium.newPage();
    await second.open(address);
    expect(await standingsShown(second)).toEqual(["open", "rejected", "open"]);
    await second.press("j");
    await second.press("A");
    await saved(second);
    expect(await standingsShown(second)).toEqual(["approved", "approved", "open"]);
    await page.open(address);
    expect(await standingsShown(page)).toEqual(["approved", "approved", "open"]);
  }, 60_000);

  it("decides on all that fits a filter once that is confirmed", async () => {
    const server = await startReviewServer(OPERATIONS);
    const page = await enter(server);
    await page.open(`${await page.evaluate<string>("location.href")}?locale=fr`);
    await page.click("[data-every=approved]");
    await until(async () => page.events.dialogs.length > 0);
    expect(await server.standings()).toEqual([]);
    await page.evaluate("window.confirm = () => true");
    await page.click("[data-every=approved]");
    await until(async () => (await server.standings()).length === 2);
    expect((await server.standings()).map(([change]) => change)).toEqual([FR, OTHER]);
  }, 60_000);

  it("says that nothing was saved where the review has ended", async () => {
    const server = await startReviewServer(OPERATIONS);
    const page = await enter(server);
    await server.close();
    await page.click(`[data-change="${FR}"] [data-verdict=approved]`);
    await until(async () =>
      page.evaluate<boolean>('document.getElementById("status").textContent.startsWith("Not saved:")'),
    );
    expect(await standingsShown(page)).toEqual(["open", "open", "open"]);
  }, 60_000);

  it.each(["light", "dark"])(
    "has nothing that keeps people with aids out (%s)",
    async (scheme) => {
      const server = await startReviewServer([
        ...OPERATIONS,
        anOperation({ action: "hold", key: "214", name: "Gamma", hold: "conflict" }),
      ]);
      const page = await enter(server);
      await page.send("Emulation.setEmulatedMedia", {
        features: [{ name: "prefers-color-scheme", value: scheme }],
      });
      await page.click(`[data-change="${FR}"] [data-verdict=approved]`);
      await saved(page);
      await page.click(`[data-change="${DE}"] [data-verdict=rejected]`);
      await saved(page);
      await page.click(`[data-change="${DE}"] [data-comment]`);
      await page.send("Emulation.setDeviceMetricsOverride", {
        width: 1_280,
        height: 4_000,
        deviceScaleFactor: 1,
        mobile: false,
      });
      expect(await findBarriers(page)).toEqual([]);
    },
    60_000,
  );

  it("runs nothing of other people's, wherever it stands, and loads nothing", async () => {
    const server = await startReviewServer(
      MALICE.map((text, index) =>
        anOperation({
          key: `x${index}`,
          name: text,
          place: [text],
          resource: "article",
          changes: [
            aChange({
              changeId: `${text}/${index}`,
              field: "body",
              before: text,
              after: `${text}!`,
              locale: text,
            }),
          ],
        }),
      ),
    );
    const browser = await server.enter();
    const { cookie, path } = browser;
    for (const [index, text] of MALICE.entries()) {
      const scope = { operation: `update:article:x${index}` };
      expect((await browser.decide({ verdict: "reject", comment: text.slice(0, 2_000), scope })).status).toBe(
        200,
      );
    }
    const page = await chromium.newPage();
    const [name = "", value = ""] = cookie.split("=");
    await page.send("Network.setCookie", { url: `http://${server.host}${path}`, name, value, path });
    await page.open(`http://${server.host}${path}`);
    expect(await page.evaluate<string>("document.title")).not.toBe("owned");
    expect(
      await page.evaluate<number>('document.querySelectorAll("img,iframe,svg,object,embed").length'),
    ).toBe(0);
    expect(page.events.dialogs).toEqual([]);
    expect(page.events.requests.filter((url) => !url.startsWith(`http://${server.host}/`))).toEqual([]);
  }, 60_000);
});

/** Looks again and again, for twenty seconds. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) {
      throw new Error(`It did not come about: ${isSo.toString()}`);
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
