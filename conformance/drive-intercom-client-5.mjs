import intercom from "intercom-client-5";

/**
 * Drives a workspace with Intercom's Node package 5.0.0, the newest that has sections. It sends its token
 * as Basic authentication.
 *
 * @param {{ url: string, token: string, adminId: string }} workspace
 * @returns what each call came back with, by name
 */
export async function driveIntercomClient5({ url, token, adminId }) {
  const client = new intercom.Client({ tokenAuth: { token } });
  client.useRequestOpts({ baseURL: url, headers: { "Intercom-Version": "2.9" } });
  const { collections, sections } = client.helpCenter;

  const collection = await collections.create({
    name: "Billing",
    translatedContent: { fr: { name: "Facturation", description: "Factures" } },
  });
  const section = await sections.create({
    name: "Invoices",
    parentId: collection.id,
    translatedContent: { fr: { name: "Factures" } },
  });
  const otherSection = await sections.create({ name: "Refunds", parentId: collection.id });
  const article = await client.articles.create({
    title: "Thanks for everything",
    body: "Body of the Article",
    authorId: Number(adminId),
    state: "published",
    parentId: section.id,
    parentType: "section",
    translatedContent: { fr: { title: "Merci pour tout" } },
  });
  const firstPage = await sections.list({ page: 1, perPage: 1 });
  return {
    collection,
    foundCollection: await collections.find({ id: collection.id }),
    updatedCollection: await collections.update({
      id: collection.id,
      translatedContent: { fr: { name: "Paiement" } },
    }),
    listedCollections: await collections.list({ page: 1, perPage: 50 }),
    section,
    foundSection: await sections.find({ id: section.id }),
    updatedSection: await sections.update({
      id: section.id,
      translatedContent: { de: { name: "Rechnungen" } },
    }),
    firstPage,
    nextPage: await client.nextPage(firstPage.pages),
    deletedSection: await sections.delete({ id: otherSection.id }),
    article,
    foundArticle: await client.articles.find({ id: article.id }),
    updatedArticle: await client.articles.update({ id: article.id, title: "Christmas is here!" }),
    listedArticles: await client.articles.list({ page: 1, perPage: 50 }),
    deletedArticle: await client.articles.delete({ id: article.id }),
    deletedCollection: await collections.delete({ id: collection.id }),
    admins: await client.admins.list(),
    admin: await client.admins.find({ id: adminId }),
    tag: await client.tags.create({ name: "Imported" }),
    tags: await client.tags.list(),
    teams: await client.teams.list(),
    segments: await client.segments.list({}),
    subscriptionTypes: await client.subscriptions.listTypes(),
    missing: await client.articles.find({ id: "1" }).catch((error) => ({
      status: error.statusCode,
      errors: error.body?.errors,
    })),
  };
}
