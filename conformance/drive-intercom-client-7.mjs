import { IntercomClient } from "intercom-client-7";

/**
 * Drives a workspace with Intercom's Node package 7.0.3: help centers and news, but no sections.
 *
 * @param {{ url: string, token: string, adminId: string, newsfeedId: string }} workspace
 * @returns what each call came back with, by name
 */
export async function driveIntercomClient7({ url, token, adminId, newsfeedId }) {
  const client = new IntercomClient({ token, baseUrl: url, version: "2.9", maxRetries: 0 });
  const { collections } = client.helpCenters;
  const { items, feeds } = client.news;
  const authorId = Number(adminId);

  const collection = await collections.create({
    name: "Billing",
    translated_content: { fr: { type: "group_content", name: "Facturation", description: "Factures" } },
  });
  await collections.create({ name: "Refunds" });
  const article = await client.articles.create({
    title: "Thanks for everything",
    body: "Body of the Article",
    author_id: authorId,
    state: "published",
    parent_id: Number(collection.id),
    parent_type: "collection",
  });
  const newsItem = await items.create({
    title: "Halloween is here!",
    body: "<p>New costumes in store for this spooky season</p>",
    labels: ["Product", "Update", "New"],
    sender_id: authorId,
    deliver_silently: true,
    reactions: ["😆", "😅"],
    state: "live",
    newsfeed_assignments: [{ newsfeed_id: Number(newsfeedId), published_at: 1_664_638_214 }],
  });
  const newsItemId = Number(newsItem.id);
  return {
    helpCenters: (await client.helpCenters.list()).data,
    collection,
    foundCollection: await collections.find({ collection_id: Number(collection.id) }),
    updatedCollection: await collections.update({ collection_id: Number(collection.id), name: "Payment" }),
    collectionNames: (await readAll(await collections.list({ per_page: 1 }))).map(({ name }) => name),
    article,
    foundArticle: await client.articles.find({ article_id: Number(article.id) }),
    updatedArticle: await client.articles.update({
      article_id: Number(article.id),
      title: "Christmas is here!",
      body: "<p>New gifts in store for the jolly season</p>",
    }),
    articleIds: (await readAll(await client.articles.list())).map(({ id }) => id),
    deletedArticle: await client.articles.delete({ article_id: Number(article.id) }),
    deletedCollection: await collections.delete({ collection_id: Number(collection.id) }),
    newsItem,
    foundNewsItem: await items.find({ news_item_id: newsItemId }),
    updatedNewsItem: await items.update({
      news_item_id: newsItemId,
      body: { title: "Christmas is here!", sender_id: authorId },
    }),
    newsItems: await items.list(),
    feeds: await feeds.list(),
    feed: await feeds.find({ newsfeed_id: newsfeedId }),
    feedItems: await feeds.listItems({ newsfeed_id: newsfeedId }),
    deletedNewsItem: await items.delete({ news_item_id: newsItemId }),
    me: await client.admins.identify(),
    admins: await client.admins.list(),
    tag: await client.tags.create({ name: "Imported" }),
    tags: await client.tags.list(),
    teams: await client.teams.list(),
    segments: await client.segments.list(),
    subscriptionTypes: await client.subscriptionTypes.list(),
    missing: await client.articles.find({ article_id: 1 }).catch((error) => ({
      status: error.statusCode,
      errors: error.body?.errors,
    })),
  };
}

async function readAll(page) {
  const items = [];
  for await (const item of page) {
    items.push(item);
  }
  return items;
}
