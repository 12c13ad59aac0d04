import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { FORMATS } from "../formats/index.ts";
import type { ContentObject } from "../model/index.ts";
import { hostileCell } from "../testing/hostile-text.ts";
import { hostileHtml } from "../testing/hostile-html.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { takeFiles } from "../testing/take-files.ts";
import { exportTranslations } from "./export-translations.ts";

/** Every format in every layout that it has: a new one is tested without a line here. */
const KINDS = FORMATS.flatMap(({ name, layouts }) => layouts.map((layout) => [name, layout] as const));

const LONGEST = "a".repeat(32_767);

let folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.map(async (folder) => rm(folder, { recursive: true, force: true })));
  folders = [];
});

interface RoundTrip {
  readonly format: string;
  readonly layout: string;
  readonly bodies: "blocks" | "whole";
}

/** Hands objects out and takes the files back as they are; nothing may come of it. */
async function expectNoLoss(
  objects: readonly ContentObject[],
  { format, layout, bodies }: RoundTrip,
): Promise<void> {
  const snapshot = await makeSnapshot(objects);
  folders.push(dirname(snapshot.folder));
  const handed = await exportTranslations(snapshot, {
    locales: ["fr", "de"],
    only: "all",
    sourceLocale: null,
    format,
    layout,
    bodies,
    out: join(dirname(snapshot.folder), "out"),
    byteOrderMark: true,
  });
  expect(handed.selfTest.lossFree).toBe(handed.selfTest.units);
  const { counts, findings } = await takeFiles(
    snapshot,
    handed.files.map(({ path }) => path),
    { isDryRun: true, isStrict: true, forceLocale: null },
  );
  expect(findings).toEqual([]);
  expect(counts).toMatchObject({ taken: 0, alreadyThere: 0, held: 0 });
}

function sections(texts: readonly (readonly [en: string, fr: string])[]): ContentObject[] {
  return texts.map(([en, fr], index) =>
    anObject("section", String(index + 1), { content: { en: { name: en }, fr: { name: fr } } }),
  );
}

describe.each(KINDS)("a hand-out as %s, %s", (format, layout) => {
  const hasHalves = format !== "csv";

  it("brings every text back, whatever it is", async () => {
    const cell = hostileCell({ hasHalves });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }), async (texts) =>
        expectNoLoss(sections(texts), { format, layout, bodies: "blocks" }),
      ),
      { numRuns: 8, seed: 20_140_301 },
    );
  });

  it("brings a text back that is as long as a cell can be", async () => {
    await expectNoLoss(sections([[LONGEST, `${LONGEST.slice(1)}é`]]), { format, layout, bodies: "blocks" });
  });

  it.each(["blocks", "whole"] as const)("brings bodies back, in %s", async (bodies) => {
    const html = hasHalves
      ? hostileHtml()
      : hostileHtml().map((one) => one.replaceAll(/\p{Surrogate}/gu, ""));
    await fc.assert(
      fc.asyncProperty(fc.array(html, { minLength: 1, maxLength: 6 }), async (htmls) => {
        const articles = htmls.map((body, index) =>
          anObject("article", String(index + 1), {
            content: { en: { title: "A", body }, fr: { title: "A", body: `<p>Bonjour</p>${body}` } },
          }),
        );
        await expectNoLoss(articles, { format, layout, bodies });
      }),
      { numRuns: 5, seed: 20_140_301 },
    );
  });
});
