import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HelpferryError } from "../errors.ts";
import { seededRandom, type SandboxContent } from "../sandbox/index.ts";
import { describeContent } from "../testing/describe-content.ts";
import { addObject, editObject, withText } from "../testing/edit-snapshot.ts";
import { startMigration, type AppliedPlan, type Migration } from "../testing/migration.ts";
import { createPowerCut, FATES, type Fate } from "../testing/power-cut.ts";
import {
  ADMIN_ID,
  aCollection,
  anArticle,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";

const CONTENT: SandboxContent = aWorkspace({
  collections: [aCollection()],
  sections: [aSection()],
  articles: [anArticle()],
  newsfeeds: [aNewsfeed()],
  newsItems: [aNewsItem()],
});

let template: Migration;
const started: Migration[] = [];

/** Every kind of write: a collection with a section and an article in it, rewritten HTML, the date of news. */
beforeEach(async () => {
  template = await start();
  await template.pull();
  const { snapshot } = template;
  const settings = { parentId: "new-c" };
  const names = { en: { name: "New" }, fr: { name: "Neuf" } };
  await addObject(snapshot, {
    resource: "collection",
    id: "new-c",
    defaultLocale: "en",
    settings: {},
    content: names,
  });
  await addObject(snapshot, {
    resource: "section",
    id: "new-s",
    defaultLocale: "en",
    settings,
    content: names,
  });
  await addObject(snapshot, {
    resource: "article",
    id: "new-a",
    defaultLocale: "en",
    settings: { parentId: "new-s", parentType: "section" },
    content: { en: { title: "New", body: "<h3>Bare</h3>text", state: "published", authorId: ADMIN_ID } },
  });
  await editObject(snapshot, "article", "35", withText("en", "body", "<h4>Other</h4>bare <b>text</b>"));
  await editObject(snapshot, "news-item", "33", (item) => ({
    ...item,
    settings: { ...item.settings, assignments: [{ newsfeedId: "53", publishedAt: "2015-03-01T09:30:00Z" }] },
  }));
  await template.plan();
});

afterEach(async () => {
  await Promise.all(started.splice(0).map(async (one) => one.close()));
});

async function start(from?: Migration): Promise<Migration> {
  const migration = await startMigration({ content: CONTENT }, from);
  started.push(migration);
  return migration;
}

/** What must be the same whatever happened on the way. */
async function describeEnd(migration: Migration, { summary, all }: AppliedPlan): Promise<unknown> {
  const { counts } = await migration.plan();
  return {
    content: describeContent(migration.sandbox.content()),
    writes: migration.writes().toSorted(),
    status: summary.status,
    operations: summary.operations,
    results: all.map(({ remoteId: _id, ...result }) => result),
    left: { changes: counts.changes, hold: counts.hold },
  };
}

/** Applies until the power goes out, resumes with what that left of the files, and says what there is then. */
async function applyWithCut(
  at: number,
  fate: Fate,
): Promise<{ readonly wasCut: boolean; readonly end: unknown }> {
  const migration = await start(template);
  const cut = createPowerCut(at);
  const first = await migration
    .apply({ disk: cut.disk, fetch: cut.wrapFetch(migration.sandbox.fetch), concurrency: 1 })
    .catch((error: unknown) => error);
  if (!cut.isOut()) {
    const end = await describeEnd(migration, first as AppliedPlan);
    await migration.close();
    return { wasCut: false, end };
  }
  await cut.settle(fate, seededRandom(at));
  const { disk } = createPowerCut();
  const last = await migration.apply({ disk, resume: true }).catch(async (error: unknown) => {
    // The run was not there yet, or was over: a new one finds that there is all or nothing to do.
    if (error instanceof HelpferryError && error.code === "nothing-to-resume") {
      return migration.apply({ disk });
    }
    throw error;
  });
  const end = await describeEnd(migration, last);
  await migration.close();
  return { wasCut: true, end };
}

/** So many at a time: most of what they do is waiting for files. */
const SIDE_BY_SIDE = 8;

describe("a power cut at any instant of a run", () => {
  it("loses what was not synced, all or in part: a resume ends like a run that nobody disturbed", async () => {
    const { end: undisturbed } = await applyWithCut(Number.POSITIVE_INFINITY, "nothing");
    expect(undisturbed).toMatchObject({ status: "finished", left: { changes: 0, hold: 0 } });
    let first = 1;
    for (let wasCut = true; wasCut; first += SIDE_BY_SIDE) {
      const instants = Array.from({ length: SIDE_BY_SIDE }, (_, index) => first + index);
      const ends = await Promise.all(
        instants.map(async (at) => {
          const fate = FATES[at % FATES.length] ?? "nothing";
          return { at, fate, ...(await applyWithCut(at, fate)) };
        }),
      );
      for (const { at, fate, end } of ends) {
        expect(end, `power cut at instant ${at} that leaves ${fate}`).toEqual(undisturbed);
      }
      wasCut = ends.every((end) => end.wasCut);
    }
    expect(first, "there were instants").toBeGreaterThan(100);
  }, 300_000);
});
