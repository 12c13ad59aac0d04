import { z } from "zod";
import type { Snapshot } from "../snapshot/index.ts";

const text = z.string().min(1);
const id = z.string().regex(/^\d+$/);
/** ISO 8601, UTC, whole seconds. */
const date = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const dates = { createdAt: date, updatedAt: date };
const workspaceId = z.literal("smpl4k2x");
const groupFacts = z.strictObject({
  ...dates,
  url: z.url(),
  icon: text.optional(),
  order: z.int(),
  workspaceId,
});

/** One line of the sample, of any resource, as the tests read it. Nothing else may stand in it. */
function objectOf<Settings extends z.ZodType, Content extends z.ZodType, Facts extends z.ZodType>(
  resource: string,
  parts: { readonly settings: Settings; readonly content: Content; readonly facts: Facts },
) {
  return z.strictObject({
    resource: z.literal(resource),
    id,
    defaultLocale: z.literal("en"),
    settings: parts.settings,
    content: z.record(z.string(), parts.content),
    facts: parts.facts,
  });
}

const SHAPES = {
  collection: objectOf("collection", {
    settings: z.strictObject({ helpCenterId: id }),
    content: z.strictObject({ name: text, description: text.optional() }),
    facts: groupFacts,
  }),
  section: objectOf("section", {
    settings: z.strictObject({ parentId: id }),
    content: z.strictObject({ name: text }),
    facts: groupFacts,
  }),
  article: objectOf("article", {
    settings: z.strictObject({ parentId: id, parentType: z.enum(["collection", "section"]) }),
    content: z.strictObject({
      title: text,
      description: text.optional(),
      body: text.optional(),
      state: z.enum(["published", "draft"]),
      authorId: id,
    }),
    facts: z.strictObject({
      ...dates,
      parentIds: z.array(id),
      url: z.url(),
      workspaceId,
      locales: z.record(z.string(), z.strictObject({ ...dates, url: z.url().optional() })),
    }),
  }),
  "news-item": objectOf("news-item", {
    settings: z.strictObject({
      state: z.enum(["live", "draft"]),
      senderId: id,
      assignments: z.array(z.strictObject({ newsfeedId: id, publishedAt: date.nullable() })),
      labels: z.array(text),
      reactions: z.array(text),
      deliverSilently: z.boolean(),
    }),
    content: z.strictObject({ title: text, body: text }),
    facts: z.strictObject({ ...dates, workspaceId }),
  }),
};

/** The sample's objects, read strictly. Throws where one has another shape than was promised. */
export async function readSample(snapshot: Snapshot) {
  return {
    collections: z.array(SHAPES.collection).parse(await collect(snapshot.objects("collection"))),
    sections: z.array(SHAPES.section).parse(await collect(snapshot.objects("section"))),
    articles: z.array(SHAPES.article).parse(await collect(snapshot.objects("article"))),
    newsItems: z.array(SHAPES["news-item"]).parse(await collect(snapshot.objects("news-item"))),
  };
}

export type Sample = Awaited<ReturnType<typeof readSample>>;

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const value of values) {
    all.push(value);
  }
  return all;
}
