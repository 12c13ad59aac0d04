import { seededRandom } from "../sandbox/index.ts";
import { addObject, editObject, withText } from "./edit-snapshot.ts";
import { startJob, type Job } from "./job.ts";
import {
  ADMIN_ID,
  aCollection,
  anArticle,
  anArticleVersion,
  aNewsfeed,
  aNewsItem,
  aWorkspace,
  manySections,
} from "./sandbox-content.ts";

export interface KillJobOptions {
  /** How many changes the plan has: half of them creates, of every resource. */
  readonly changes: number;
  readonly latencyMs: number;
  readonly seed: number;
  /** What Node.js runs as `helpferry`, as in `startJob`. */
  readonly program?: readonly string[];
}

interface Amounts {
  readonly collections: number;
  readonly sections: number;
  readonly articles: number;
  readonly newsItems: number;
}

/** A job with a plan, `plan.ndjson`, that changes much and creates much. */
export async function startKillJob({ changes, latencyMs, seed, program }: KillJobOptions): Promise<Job> {
  const half = Math.floor(changes / 2);
  const collections = Math.ceil(half / 12);
  const articles = Math.floor(half / 5);
  const newsItems = Math.floor(half / 8);
  const job = await startJob({
    ...(program === undefined ? {} : { program }),
    latencyMs,
    random: seededRandom(seed),
    content: aWorkspace({
      collections: [aCollection()],
      // A few of each that nobody changes.
      sections: manySections(half + 5),
      articles: Array.from({ length: articles + 3 }, (_, index) =>
        anArticle({
          id: String(500_000 + index),
          content: { en: anArticleVersion({ title: `Article ${index}` }) },
        }),
      ),
      newsfeeds: [aNewsfeed()],
      newsItems: Array.from({ length: newsItems + 2 }, (_, index) =>
        aNewsItem({ id: String(700_000 + index) }),
      ),
    }),
  });
  await mustRun(job, "pull data/mine");
  const snapshot = job.path("data/mine");
  await editMany(snapshot, { articles, newsItems, sections: half - articles - newsItems });
  const sections = half - collections - articles - newsItems;
  for (const object of newObjects({ collections, sections, articles, newsItems })) {
    await addObject(snapshot, object);
  }
  await mustRun(job, "plan data/mine --out plan.ndjson");
  return job;
}

async function mustRun(job: Job, line: string): Promise<void> {
  const { exitCode, said } = await job.run(line);
  if (exitCode !== 0) {
    throw new Error(`helpferry ${line} ended with ${exitCode}: ${said}`);
  }
}

async function editMany(snapshot: string, amounts: Omit<Amounts, "collections">): Promise<void> {
  for (let index = 0; index < amounts.sections; index += 1) {
    await editObject(snapshot, "section", String(1001 + index), withText("fr", "name", `Rubrique ${index}`));
  }
  for (let index = 0; index < amounts.articles; index += 1) {
    const body = `<h4>Heading ${index}</h4>bare <b>text</b>`;
    await editObject(snapshot, "article", String(500_000 + index), withText("de", "body", body));
  }
  for (let index = 0; index < amounts.newsItems; index += 1) {
    const title = withText("en", "title", `News ${index}`);
    await editObject(snapshot, "news-item", String(700_000 + index), title);
  }
}

type NewObject = Parameters<typeof addObject>[1];

/** Sections in new collections, articles in new sections, and news items with past dates. */
function* newObjects({ collections, sections, articles, newsItems }: Amounts): Generator<NewObject> {
  const names = (kind: string, index: number): NewObject["content"] => ({
    en: { name: `New ${kind} ${index}` },
    ja: { name: `新しい ${kind} ${index}` },
  });
  for (let index = 0; index < collections; index += 1) {
    const content = names("collection", index);
    yield { resource: "collection", id: `new-c${index}`, defaultLocale: "en", settings: {}, content };
  }
  for (let index = 0; index < sections; index += 1) {
    const settings = { parentId: `new-c${index % collections}` };
    const content = names("section", index);
    yield { resource: "section", id: `new-s${index}`, defaultLocale: "en", settings, content };
  }
  for (let index = 0; index < articles; index += 1) {
    const body = `<h3>Text</h3>of ${index}`;
    yield {
      resource: "article",
      id: `new-a${index}`,
      defaultLocale: "en",
      settings: { parentId: `new-s${index % sections}`, parentType: "section" },
      content: {
        en: { title: `New ${index}`, body, state: "published", authorId: ADMIN_ID },
        fr: { title: `Neuf ${index}`, body: `Texte ${index}`, state: "draft", authorId: ADMIN_ID },
      },
    };
  }
  for (let index = 0; index < newsItems; index += 1) {
    const publishedAt = `20${10 + (index % 10)}-03-01T09:30:0${index % 10}Z`;
    yield {
      resource: "news-item",
      id: `new-n${index}`,
      defaultLocale: "en",
      settings: { senderId: ADMIN_ID, state: "live", assignments: [{ newsfeedId: "53", publishedAt }] },
      content: { en: { title: `New ${index}`, body: `<p>Of ${index}</p>` } },
    };
  }
}
