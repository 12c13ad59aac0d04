import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";

import type { ContentObject } from "../model/index.ts";
import { editTranslations, openSnapshot } from "../snapshot/index.ts";
import { makeHostileSnapshot } from "../testing/hostile-snapshot.ts";
import { listFiles } from "../testing/list-files.ts";
import { makeMarkedSnapshot } from "../testing/marked-snapshot.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { createTexts, LANGUAGES, loadTexts } from "../texts/index.ts";
import { previewSnapshot, type PreviewOptions, type PreviewResult } from "./preview-snapshot.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));

interface Preview extends PreviewResult {
  /** Pages by their path. */
  readonly pages: Readonly<Record<string, string>>;
}

async function preview(folder: string, change: Partial<PreviewOptions> = {}): Promise<Preview> {
  const out = change.out ?? join(await makeTemporaryFolder(), "preview");
  const result = await previewSnapshot({
    folder,
    locales: ["ar"],
    texts: createTexts(),
    now: () => new Date("2026-01-01T00:00:00Z"),
    ...change,
    out,
  });
  return { ...result, pages: await listFiles(out) };
}

/** What is marked on a page, in its order: the kind and the number of each place. */
function marksOn(html: string | undefined): string[] {
  return [...(html ?? "").matchAll(/class="place (\w+)" id="(m\d+)"/g)].map(
    ([, kind, id]) => `${id} ${kind}`,
  );
}

/** Texts of the elements of a name, in their order. */
function textsOf(html: string | undefined, name: string): string[] {
  return findAll(html ?? "", (node) => node.tagName === name).map(textIn);
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

function findAll(html: string, fits: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if ("tagName" in node) {
        found.push(...(fits(node) ? [node] : []));
        visit(node.childNodes);
      }
    }
  };
  visit(parse(html).childNodes);
  return found;
}

function textIn(node: Node): string {
  return "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

describe("previewSnapshot()", () => {
  it("marks what is missing, stale or not published, each place once, and counts it", async () => {
    const { folder } = await makeMarkedSnapshot();
    const { pages, locales } = await preview(folder);
    expect(
      Object.fromEntries(
        Object.entries(pages).flatMap(([path, html]) =>
          marksOn(html).length > 0 ? [[path, marksOn(html)]] : [],
        ),
      ),
    ).toEqual({
      "ar/collections/1.html": ["m1 stale", "m2 missing", "m3 missing"],
      "ar/articles/10.html": ["m1 missing", "m2 stale"],
      "ar/articles/11.html": ["m1 draft", "m2 missing"],
      "ar/articles/12.html": ["m1 missing", "m2 missing"],
      "ar/news/22.html": ["m1 draft"],
    });
    expect(locales).toEqual([
      { locale: "ar", pages: 11, texts: { texts: 10, translated: 4, missing: 6, stale: 1, drafts: 2 } },
    ]);
  });

  it("shows the passage that is stale inside its body, and how many are not in it", async () => {
    const { folder } = await makeMarkedSnapshot();
    const { pages } = await preview(folder);
    const html = pages["ar/articles/10.html"] ?? "";
    const [stale] = findAll(html, (node) => attributeOf(node, "class") === "place stale");
    expect(stale?.parentNode?.nodeName).toBe("p");
    expect(stale === undefined ? "" : textIn(stale)).toContain("اضغط حفظ الآن");
    expect(html).toContain("1 passage of the text in English is not in this translation");
  });

  it("shows the default language where a translation is missing, and says which it is", async () => {
    const { folder } = await makeMarkedSnapshot();
    const { pages } = await preview(folder);
    const html = pages["ar/articles/12.html"] ?? "";
    const [title] = findAll(html, ({ tagName }) => tagName === "h1");
    expect(title?.attrs).toEqual([
      { name: "lang", value: "en" },
      { name: "dir", value: "ltr" },
    ]);
    expect(textsOf(html, "h1")).toEqual(["Roles"]);
    expect(html).toContain("Missing: shown in English");
  });

  it("leads from each marked place to the next, over all pages and back", async () => {
    const { folder } = await makeMarkedSnapshot();
    const { pages } = await preview(folder);
    const step = (path: string, place: string, way: "on" | "back"): string | undefined => {
      const elements = findAll(pages[path] ?? "", () => true);
      const own = elements.find((node) => attributeOf(node, "id") === place);
      const link = elements.find(
        (node) => attributeOf(node, "class") === `step ${way}` && isInside(node, own),
      );
      return link && attributeOf(link, "href");
    };
    const walk = (start: string, way: "on" | "back"): string[] => {
      const visited: string[] = [];
      let at: string | undefined = start;
      while (at !== undefined && visited.length < 50) {
        visited.push(at);
        const [path = "", place = ""]: string[] = at.split("#");
        const next: string | undefined = step(path, place, way);
        at = next && new URL(next, `file:///${path}`).href.replace("file:///", "");
      }
      return visited;
    };
    const all = [
      "ar/collections/1.html#m1",
      "ar/collections/1.html#m2",
      "ar/collections/1.html#m3",
      "ar/articles/10.html#m1",
      "ar/articles/10.html#m2",
      "ar/articles/11.html#m1",
      "ar/articles/11.html#m2",
      "ar/articles/12.html#m1",
      "ar/articles/12.html#m2",
      "ar/news/22.html#m1",
    ];
    expect(walk("ar/collections/1.html#m1", "on")).toEqual(all);
    expect(walk("ar/news/22.html#m1", "back")).toEqual(all.toReversed());
  });

  it("lists news with its dates, newest first, and what is not published apart", async () => {
    const { folder } = await makeMarkedSnapshot();
    const { pages } = await preview(folder);
    const html = pages["ar/news/index.html"];
    expect(textsOf(html, "h2")).toEqual(["Not published", "Published"]);
    const titles = findAll(html ?? "", (node) => /\d+\.html$/.test(attributeOf(node, "href") ?? ""));
    expect(titles.map(textIn).filter((title) => title !== "ar")).toEqual(["Not yet", "Newer", "Older"]);
    expect(textsOf(html, "time")).toEqual(["1 May 2024 at 08:00 UTC", "1 January 2024 at 08:00 UTC"]);
  });

  it("counts news whose time has not come, or that is in no newsfeed, as not published", async () => {
    const news = (id: string, publishedAt: string | null): ContentObject =>
      anObject("news-item", id, {
        settings: {
          state: "live",
          assignments: publishedAt === null ? [] : [{ newsfeedId: "5", publishedAt }],
        },
      });
    const { folder } = await makeSnapshot([
      news("1", "2026-01-02T00:00:00Z"),
      news("2", null),
      news("3", "2025-12-31T00:00:00Z"),
    ]);
    const { pages, locales } = await preview(folder, { locales: "all" });
    expect(locales[0]?.texts.drafts).toBe(2);
    expect(pages["en/news/1.html"]).toContain("Draft: readers see this from 2 January 2026 at 00:00 UTC");
    expect(pages["en/news/2.html"]).toContain("it is in no newsfeed");
  });

  it("leaves apart what nobody is to translate", async () => {
    const section = anObject("section", "3", { content: { en: { name: "API", description: "As it is." } } });
    const { folder } = await makeSnapshot([section], { locales: ["en", "fr"] });
    const { header } = await openSnapshot(folder);
    const unit = "s.3.name.";
    const { formatUnitId } = await import("../model/index.ts");
    const id = formatUnitId(
      { resource: "section", objectId: section.id, field: "name" },
      header.origin.workspaceId,
    );
    expect(id.startsWith(unit)).toBe(true);
    const made = {
      unit: id,
      locale: "fr",
      sourceHash: "x",
      status: "skipped",
      exportId: "x",
      importId: "i",
    } as const;
    await editTranslations(folder, [{ unit: id, locale: "fr", provenance: made }]);
    const { pages, locales } = await preview(folder, { locales: ["fr"] });
    expect(locales[0]?.texts).toEqual({ texts: 0, translated: 0, missing: 0, stale: 0, drafts: 0 });
    const html = pages["fr/collections/none.html"] ?? "";
    expect(marksOn(html)).toEqual([]);
    expect(html.match(/Not for translation: shown in English/g)).toHaveLength(2);
  });

  it("leads links between articles to their pages", async () => {
    const { folder } = await makeMarkedSnapshot();
    const { pages } = await preview(folder);
    const links = findAll(pages["ar/articles/10.html"] ?? "", ({ tagName }) => tagName === "a");
    expect(links.map((link) => attributeOf(link, "href"))).toContain("../articles/11.html");
    expect(pages["ar/articles/10.html"]).not.toContain("signature=secret");
  });

  it("lays out what is read from right to left so, whatever language the words around it are in", async () => {
    const { folder } = await makeMarkedSnapshot();
    const { pages } = await preview(folder, { locales: ["ar", "de"], texts: await loadTexts("ja") });
    const directions = (path: string): (string | undefined)[] =>
      findAll(
        pages[path] ?? "",
        (node) => node.tagName === "html" || attributeOf(node, "class")?.startsWith("site") === true,
      ).flatMap((node) => [attributeOf(node, "lang"), attributeOf(node, "dir")]);
    expect(directions("ar/articles/11.html")).toEqual(["ja", "ltr", "ar", "rtl"]);
    expect(directions("de/articles/11.html")).toEqual(["ja", "ltr", "de", "ltr"]);
    const arabic = await preview(folder, { locales: ["de"], texts: await loadTexts("ar") });
    expect(arabic.pages["de/articles/11.html"]).toContain('<html lang="ar" dir="rtl">');
  });

  it.each(LANGUAGES)("says everything in %s", async (language) => {
    const { folder } = await makeMarkedSnapshot();
    const { pages } = await preview(folder, { texts: await loadTexts(language) });
    expect(Object.values(pages).join("")).not.toMatch(/preview\.[a-z]+\.|\{\{(?!first)|undefined|NaN/);
  });

  it("writes pages that are whole, closed to the network, and lead to nothing that is not there", async () => {
    const { pages, locales } = await preview(SAMPLE, { locales: ["de", "ar"] });
    expect(locales.map(({ pages: count }) => count)).toEqual([37, 37]);
    const html = Object.entries(pages).filter(([path]) => path.endsWith(".html"));
    expect(html).toHaveLength(75);
    for (const [path, page] of html) {
      expect(page).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
      expect(page).toContain(`default-src 'none'`);
      const ids = new Set(findAll(page, () => true).flatMap((node) => attributeOf(node, "id") ?? []));
      for (const link of findAll(page, ({ tagName }) => tagName === "a")) {
        const href = attributeOf(link, "href");
        if (href === undefined || /^(?:https?|mailto):/.test(href)) {
          continue;
        }
        const [to = "", anchor] = href.split("#");
        const target = to === "" ? path : new URL(to, `file:///${path}`).pathname.slice(1);
        expect([path, href, Object.hasOwn(pages, target)]).toEqual([path, href, true]);
        expect(target === path && anchor !== undefined ? ids.has(anchor) : true).toBe(true);
      }
    }
  });

  it("gives the same pages twice", async () => {
    const [first, second] = [await preview(SAMPLE), await preview(SAMPLE)];
    expect(second.pages).toEqual(first.pages);
  });

  it("makes nothing of what other people write run, load or leave its place", async () => {
    const { folder } = await makeHostileSnapshot();
    const out = join(await makeTemporaryFolder(), "inner", "preview");
    const { pages, locales } = await preview(folder, { locales: "all", out });
    expect(locales).toHaveLength(4);
    expect(await readdir(dirname(out))).toEqual(["preview"]);
    expect(await readdir(dirname(dirname(out)))).toEqual(["inner"]);
    for (const page of Object.values(pages).filter((text) => text.startsWith("<!doctype"))) {
      const elements = findAll(page, () => true);
      expect(elements.filter(({ tagName }) => tagName === "script")).toHaveLength(1);
      expect(
        elements.filter(
          ({ tagName }) => /^(?:iframe|object|embed|link|base|form|img)$/.test(tagName) && tagName !== "form",
        ),
      ).toEqual([]);
      const attributes = elements.flatMap(({ attrs }) => attrs);
      expect(attributes.filter(({ name }) => /^(?:on|style|src|srcdoc|formaction)/.test(name))).toEqual([]);
      expect(
        attributes.filter(
          ({ name, value }) => name === "href" && /^\s*(?:javascript|data|vbscript):/i.test(value),
        ),
      ).toEqual([]);
    }
  });

  it("replaces a preview, and leaves no other folder behind", async () => {
    const { folder } = await makeMarkedSnapshot();
    const out = join(await makeTemporaryFolder(), "preview");
    await preview(folder, { out, locales: ["de", "ar"] });
    const { pages } = await preview(folder, { out });
    expect(Object.keys(pages).filter((path) => path.startsWith("de"))).toEqual([]);
    expect(await readdir(dirname(out))).toEqual(["preview"]);
  });

  it("takes away what a killed preview left beside the folder", async () => {
    const { folder } = await makeMarkedSnapshot();
    const home = await makeTemporaryFolder();
    // No process has this number: the system gives out smaller ones.
    await mkdir(join(home, ".preview-999999999-abcdef", "pages"), { recursive: true });
    await preview(folder, { out: join(home, "preview") });
    expect(await readdir(home)).toEqual(["preview"]);
  });

  it("folds many languages away, and names languages as a sentence does", async () => {
    const { pages } = await preview(SAMPLE, {
      locales: ["es", "fr", "de", "it", "ja", "ar", "he", "ko", "nl"],
      texts: await loadTexts("fr"),
    });
    const html = pages["es/collections/2840126.html"] ?? "";
    expect(textsOf(html, "summary")).toEqual(["Langues"]);
    expect(html).toContain("le texte en anglais a changé depuis");
    expect(html).toContain("aperçu en espagnol");
    expect(pages["index.html"]).toContain(">Espagnol</a>");
  });

  it("follows a link to a folder and leaves the link where it is", async () => {
    const { folder } = await makeMarkedSnapshot();
    const home = await makeTemporaryFolder();
    await mkdir(join(home, "real"));
    await symlink(join(home, "real"), join(home, "link"));
    await preview(folder, { out: join(home, "link") });
    expect(await readdir(join(home, "real"))).toContain("preview.json");
    expect(await readdir(home)).toEqual(["link", "real"]);
  });

  it.each([
    ["a folder with other files", async (out: string) => mkdirWith(out, "notes.txt")],
    [
      "a preview in which somebody keeps notes",
      async (out: string) => {
        await previewSnapshot({
          folder: SAMPLE,
          locales: ["fr"],
          out,
          texts: createTexts(),
          now: () => new Date(),
        });
        await writeFile(join(out, "fr", "notes.txt"), "mine");
      },
    ],
    [
      "a preview in which somebody keeps a page",
      async (out: string) => {
        await previewSnapshot({
          folder: SAMPLE,
          locales: ["fr"],
          out,
          texts: createTexts(),
          now: () => new Date(),
        });
        await writeFile(join(out, "fr", "articles", "mine.html"), "mine");
      },
    ],
    ["a folder that only says it is a preview", async (out: string) => mkdirWith(out, "preview.json")],
  ])("refuses %s, and touches nothing in it", async (_what, prepare) => {
    const out = join(await makeTemporaryFolder(), "out");
    await prepare(out);
    const before = await listFiles(out);
    await expect(preview(SAMPLE, { out })).rejects.toMatchObject({ code: "folder-in-use" });
    expect(await listFiles(out)).toEqual(before);
    expect(await readdir(dirname(out))).toEqual(["out"]);
  });

  it("refuses a file in place of the folder", async () => {
    const out = join(await makeTemporaryFolder(), "out");
    await writeFile(out, "mine");
    await expect(preview(SAMPLE, { out })).rejects.toMatchObject({ code: "not-a-folder" });
    expect(await readFile(out, "utf8")).toBe("mine");
  });

  it("leaves the preview that was there when it is stopped", async () => {
    const out = join(await makeTemporaryFolder(), "out");
    const { pages } = await preview(SAMPLE, { out });
    const stop = new AbortController();
    const stopped = preview(SAMPLE, {
      out,
      locales: ["fr"],
      signal: stop.signal,
      onProgress: ({ pages: written }) => (written === 20 ? stop.abort() : undefined),
    });
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
    expect(await listFiles(out)).toEqual(pages);
    expect(await readdir(dirname(out))).toEqual(["out"]);
  });

  it.each([
    ["sw", "unknown-locale"],
    ["zh", "ambiguous-locale"],
    ["../x", "not-a-locale"],
  ])("refuses the locale %j", async (locale, code) => {
    const out = join(await makeTemporaryFolder(), "out");
    await expect(preview(SAMPLE, { out, locales: [locale] })).rejects.toMatchObject({ code });
    await expect(stat(out)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("refuses a folder that is no snapshot", async () => {
    await expect(preview(await makeTemporaryFolder())).rejects.toMatchObject({ code: "no-snapshot" });
  });
});

async function mkdirWith(folder: string, name: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, name), '{"kind":"mine"}');
}

function isInside(node: Element, place: Element | undefined): boolean {
  for (let at: Element["parentNode"] = node; at !== null; at = "parentNode" in at ? at.parentNode : null) {
    if (at === place) {
      return true;
    }
  }
  return false;
}
