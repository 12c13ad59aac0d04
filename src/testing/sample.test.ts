import { cp, mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { needsGuard } from "../formats/index.ts";
import { hashSource, INTERCOM_LOCALES, listUnits, RESOURCES, textAt } from "../model/index.ts";
import {
  countObjects,
  openSnapshot,
  readReferences,
  readTranslations,
  writeReferences,
  writeSnapshotHeader,
  writeWorkingCopy,
  type References,
  type Snapshot,
} from "../snapshot/index.ts";
import { readSample, type Sample } from "./sample-objects.ts";

const SAMPLE = fileURLToPath(new URL("../../data/sample", import.meta.url));
const ALL_LOCALES = INTERCOM_LOCALES.map(String).toSorted();

let snapshot: Snapshot;
let references: References;
let sample: Sample;

beforeAll(async () => {
  snapshot = await openSnapshot(SAMPLE);
  references = await readReferences(SAMPLE);
  sample = await readSample(snapshot);
});

type Texts = Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;

/** How many locales have a text in a field. */
function countLocales(content: Texts, field: string): number {
  return Object.values(content).filter((fields) => fields[field] !== undefined).length;
}

/** Every placeholder of a text with the wording of its fallback left out, sorted. */
function placeholdersIn(text: string): string {
  const found = text.match(/\{\{.*?\}\}|\{[a-z_]+\}/g) ?? [];
  return found
    .map((placeholder) => placeholder.replace(/"[^"]*"/, '""'))
    .toSorted()
    .join(" ");
}

function tagsIn(html: string): string {
  return (html.match(/<\/?[a-z0-9]+/g) ?? []).toSorted().join(" ");
}

describe("the sample's size and coverage", () => {
  it("holds what its header counts", async () => {
    expect(snapshot.header.counts).toEqual({ collection: 4, section: 18, article: 6, "news-item": 24 });
    expect(await countObjects(SAMPLE)).toEqual(snapshot.header.counts);
    expect(snapshot.header.locales).toEqual(ALL_LOCALES);
  });

  it("names every collection, every article and 16 sections in all 37 locales", () => {
    const complete = [...sample.collections, ...sample.sections, ...sample.articles].filter(
      ({ content }) => Object.keys(content).toSorted().join(" ") === ALL_LOCALES.join(" "),
    );
    expect(ALL_LOCALES).toHaveLength(37);
    expect(complete).toHaveLength(4 + 16 + 6);
  });

  it("leaves gaps: some descriptions, two sections and four articles are translated in part", () => {
    const bodies = sample.articles.map(({ content }) => countLocales(content, "body"));
    expect(
      sample.collections.filter(({ content }) => countLocales(content, "description") < 37),
    ).toHaveLength(2);
    expect(bodies.filter((count) => count === 37)).toHaveLength(2);
    expect(bodies.filter((count) => count >= 8 && count <= 15)).toHaveLength(4);
  });

  it("publishes no article without a body, and holds some back that have one", () => {
    const versions = sample.articles.flatMap(({ content }) => Object.values(content));
    const published = versions.filter(({ state }) => state === "published");
    expect(published.filter(({ body }) => body === undefined)).toEqual([]);
    expect(versions.filter(({ state, body }) => state === "draft" && body !== undefined)).not.toEqual([]);
  });
});

describe("the sample's references", () => {
  it("lead only to objects, teammates and newsfeeds that are there", () => {
    const admins = new Set<string>(references.admins.map(({ id }) => id));
    const newsfeeds = new Set<string>(references.newsfeeds.map(({ id }) => id));
    const helpCenters = new Set<string>(references.helpCenters.map(({ id }) => id));
    const collections = new Set(sample.collections.map(({ id }) => id));
    const sections = new Set(sample.sections.map(({ id }) => id));
    const people = [
      ...sample.articles.flatMap(({ content }) => Object.values(content).map(({ authorId }) => authorId)),
      ...sample.newsItems.map(({ settings }) => settings.senderId),
    ];
    const feeds = sample.newsItems.flatMap(({ settings }) => settings.assignments);
    const parents = { collection: collections, section: sections };

    expect([admins.size, newsfeeds.size, helpCenters.size]).toEqual([5, 2, 1]);
    expect(people.filter((id) => !admins.has(id))).toEqual([]);
    expect(feeds.filter(({ newsfeedId }) => !newsfeeds.has(newsfeedId))).toEqual([]);
    expect(sample.collections.filter(({ settings }) => !helpCenters.has(settings.helpCenterId))).toEqual([]);
    expect(sample.sections.filter(({ settings }) => !collections.has(settings.parentId))).toEqual([]);
    expect(
      sample.articles.filter(({ settings: { parentId, parentType } }) => !parents[parentType].has(parentId)),
    ).toEqual([]);
  });

  it("name no host and no address outside example.com", async () => {
    const foreign: string[] = [];
    for (const file of await filesOf(SAMPLE)) {
      const text = await readFile(join(SAMPLE, file), "utf8");
      const hosts = text.match(/(?<=https?:\/\/|@)[a-z0-9-]+(\.[a-z0-9-]+)+/gi) ?? [];
      foreign.push(...hosts.filter((host) => !/(^|\.)example\.com$/.test(host)));
    }
    expect(foreign).toEqual([]);
  });
});

describe("the sample's dates", () => {
  it("put no update before its creation", () => {
    const { collections, sections, articles, newsItems } = sample;
    const dated = [
      ...[...collections, ...sections, ...articles, ...newsItems].map(({ facts }) => facts),
      ...articles.flatMap(({ facts }) => Object.values(facts.locales)),
    ];
    expect(dated.filter(({ createdAt, updatedAt }) => updatedAt < createdAt)).toEqual([]);
  });

  it("spread the news over 2014 to 2025 and two newsfeeds, some items in both", () => {
    const assignments = sample.newsItems.flatMap(({ settings }) => settings.assignments);
    const dates = assignments.flatMap(({ publishedAt }) => publishedAt ?? []);
    const years = new Set(dates.map((date) => Number(date.slice(0, 4))));
    expect([...years].toSorted((left, right) => left - right)).toEqual(
      Array.from({ length: 12 }, (_, index) => 2014 + index),
    );
    expect(dates.filter((date) => date.endsWith(":00Z"))).toEqual([]);
    expect(new Set(assignments.map(({ newsfeedId }) => newsfeedId)).size).toBe(2);
    expect(
      sample.newsItems.filter(({ settings }) => settings.assignments.length === 2).length,
    ).toBeGreaterThan(2);
  });

  it("leave the drafts among the news undated, in a newsfeed or not", () => {
    const drafts = sample.newsItems.filter(({ settings }) => settings.state === "draft");
    expect(drafts.map(({ settings }) => settings.assignments)).toEqual([
      [{ newsfeedId: "41", publishedAt: null }],
      [],
    ]);
  });
});

describe("the sample's translations", () => {
  it("keep the placeholders and the tags of the English text", () => {
    const damaged: string[] = [];
    for (const { id, content } of [...sample.collections, ...sample.sections, ...sample.articles]) {
      const texts: Texts = content;
      for (const [locale, fields] of Object.entries(texts)) {
        for (const [field, text = ""] of Object.entries(fields)) {
          const source = texts["en"]?.[field] ?? "";
          if (placeholdersIn(text) !== placeholdersIn(source) || tagsIn(text) !== tagsIn(source)) {
            damaged.push(`${id} ${locale} ${field}`);
          }
        }
      }
    }
    expect(damaged).toEqual([]);
  });

  it("have one name that looks like a formula in every locale", () => {
    const mentions = sample.sections.find(({ id }) => id === "3201956");
    const names = Object.values(mentions?.content ?? {}).map(({ name }) => name);
    expect(names).toHaveLength(37);
    expect(names.filter((name) => !needsGuard(name))).toEqual([]);
  });

  it("say what they were made from, and exactly one was made from an older text", async () => {
    const { workspaceId } = snapshot.header.origin;
    const sources = new Map<string, string>();
    for (const resource of RESOURCES) {
      for await (const object of snapshot.objects(resource)) {
        for (const unit of listUnits(object, workspaceId)) {
          sources.set(unit.id, hashSource(textAt(object, object.defaultLocale, unit.field) ?? ""));
        }
      }
    }
    const stale: string[] = [];
    const unknown: string[] = [];
    for await (const { unit, locale, sourceHash } of readTranslations(SAMPLE)) {
      (sources.has(unit) ? stale : unknown).push(
        ...(sources.get(unit) === sourceHash ? [] : [`${unit.slice(0, 9)} ${locale}`]),
      );
    }
    expect(unknown).toEqual([]);
    expect(stale).toEqual(["s.3051927 es"]);
  });
});

describe("the sample's files", () => {
  let copy: string;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "helpferry-sample-"));
    await cp(SAMPLE, copy, { recursive: true });
  });
  afterAll(async () => rm(copy, { recursive: true, force: true }));

  it("are byte for byte as the program writes them", async () => {
    for (const resource of RESOURCES) {
      await writeWorkingCopy(copy, resource, snapshot.objects(resource));
    }
    await writeReferences(copy, references);
    await writeSnapshotHeader(copy, snapshot.header);
    const changed: string[] = [];
    for (const file of await filesOf(SAMPLE)) {
      const [before, after] = await Promise.all([readFile(join(SAMPLE, file)), readFile(join(copy, file))]);
      if (!before.equals(after)) {
        changed.push(file);
      }
    }
    expect(changed).toEqual([]);
  });
});

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
