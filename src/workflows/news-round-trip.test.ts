import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Admin, ContentObject, Newsfeed } from "../model/index.ts";
import { openSnapshot, readReferences, writeReferences, type Snapshot } from "../snapshot/index.ts";
import { hostileText } from "../testing/hostile-text.ts";
import { anObject, makeSnapshot } from "../testing/snapshot-folder.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { exportNews } from "./export-news.ts";
import { importNews } from "./import-news.ts";
import { BODY_FORMATS } from "./news-sheet/columns.ts";
import { isNewsFile } from "./news-sheet/recognise.ts";
import { SHEET_KINDS } from "./news-sheet/write-sheet.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));
const IMPORT = {
  isDryRun: false,
  now: new Date("2026-01-01T00:00:00Z"),
  timeZone: null,
  atTime: null,
  dateFormat: null,
};

/** What is to be seen of a file that nobody touched. */
const NOTHING = {
  outcome: "written",
  isKnown: true,
  changed: { taken: 0, alreadyThere: 0, held: 0 },
  findings: [],
  missingRows: 0,
  isSameFile: true,
};

/** Hands all news out, and takes the untouched file back. */
async function roundTrip(
  snapshot: Snapshot,
  file: string,
  bodyFormat: (typeof BODY_FORMATS)[number],
): Promise<typeof NOTHING> {
  const before = await readFile(join(snapshot.folder, "news-items.ndjson"));
  const { items, outcome } = await exportNews(snapshot, { file, bodyFormat, byteOrderMark: true });
  const isKnown = await isNewsFile(file);
  const { counts, findings, files } = await importNews(snapshot, [file], IMPORT);
  const { untouched: _, ...changed } = counts;
  return {
    outcome,
    isKnown,
    changed,
    findings: [...findings] as [],
    missingRows: items - (files[0]?.rows ?? 0),
    isSameFile: (await readFile(join(snapshot.folder, "news-items.ndjson"))).equals(before),
  };
}

async function withReferences(
  items: readonly ContentObject[],
  newsfeeds: readonly string[],
  admins: readonly string[],
): Promise<Snapshot> {
  const snapshot = await makeSnapshot(items);
  await writeReferences(snapshot.folder, {
    newsfeeds: newsfeeds.map((name, index) => ({ id: `${index}` as Newsfeed["id"], name })),
    admins: admins.map((name, index) => ({ id: `${index}` as Admin["id"], name, email: null })),
    helpCenters: [],
  });
  return snapshot;
}

const KINDS = SHEET_KINDS.flatMap(({ extension }) =>
  BODY_FORMATS.map((bodyFormat) => ({ extension, bodyFormat })),
);

const TAGS = ["p", "h1", "h2", "b", "i", "em", "strong", "code", "ul", "ol", "li", "br", "a", "img", "table"];

function body(): fc.Arbitrary<string> {
  const piece = fc.oneof(
    hostileText(),
    fc.constantFrom(...TAGS).chain((tag) => hostileText().map((text) => `<${tag}>${text}</${tag}>`)),
    fc.constantFrom("<p>Plain.</p>", "<ul><li>One</li><li>Two</li></ul>", "<p>a <b>b</b> <i>c</i></p>"),
  );
  return fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(""));
}

function newsItem(): fc.Arbitrary<Pick<ContentObject, "settings" | "content">> {
  const date = fc
    .integer({ min: 1, max: 4_000_000_000 })
    .map((seconds) => new Date(seconds * 1000).toISOString().replace(".000Z", "Z"));
  const texts = fc.array(hostileText(), { maxLength: 3 });
  const assignment = fc.record({
    newsfeedId: fc.constantFrom("0", "1", "2", "99"),
    publishedAt: fc.option(date),
  });
  return fc.record({
    settings: fc.record(
      {
        state: fc.constantFrom("live", "draft"),
        senderId: fc.constantFrom("0", "1", "2", "99"),
        assignments: fc.array(assignment, { maxLength: 3 }),
        labels: texts,
        reactions: fc.oneof(texts, fc.constant(["👍", "❤️", "🎉"])),
        deliverSilently: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    content: fc.record({ en: fc.record({ title: hostileText(), body: body() }, { requiredKeys: [] }) }),
  });
}

describe.each(KINDS)("news out and in untouched: $extension, bodies as $bodyFormat", (kind) => {
  it("changes nothing in the sample", async () => {
    const folder = join(await makeTemporaryFolder(), "sample");
    await cp(SAMPLE, folder, { recursive: true });
    const snapshot = await openSnapshot(folder);
    expect((await readReferences(folder)).newsfeeds.length).toBeGreaterThan(0);
    expect(await roundTrip(snapshot, join(folder, `news${kind.extension}`), kind.bodyFormat)).toEqual(
      NOTHING,
    );
  });

  it("changes nothing in 300 items of hostile text", async () => {
    const [items = []] = fc.sample(fc.array(newsItem(), { minLength: 300, maxLength: 300 }), {
      numRuns: 1,
      seed: 7,
    });
    const snapshot = await withReferences(
      items.map((item, index) => anObject("news-item", `${index + 1}`, item)),
      ["Product", "product", "A=B; c"],
      ["Ada", "Ada", "=Bo"],
    );
    const file = join(snapshot.folder, `news${kind.extension}`);
    expect(await roundTrip(snapshot, file, kind.bodyFormat)).toEqual(NOTHING);
  });

  it("changes nothing whatever texts, newsfeeds and teammates there are", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(newsItem(), { minLength: 1, maxLength: 4 }),
        fc.array(hostileText(), { maxLength: 3 }),
        fc.array(hostileText(), { maxLength: 3 }),
        async (items, newsfeeds, admins) => {
          const snapshot = await withReferences(
            items.map((item, index) => anObject("news-item", `${index + 1}`, item)),
            newsfeeds,
            admins,
          );
          const file = join(snapshot.folder, `news${kind.extension}`);
          expect(await roundTrip(snapshot, file, kind.bodyFormat)).toEqual(NOTHING);
        },
      ),
      { numRuns: 30 },
    );
  });
});
