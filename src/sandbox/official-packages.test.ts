import { existsSync } from "node:fs";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { ADMIN_ID, aNewsfeed, aWorkspace } from "../testing/sandbox-content.ts";
import { startSandboxServer, type RunningSandbox } from "../testing/sandbox-server.ts";

const conformance = new URL("../../conformance/", import.meta.url);
const isInstalled = existsSync(new URL("node_modules/", conformance));
if (!isInstalled) {
  process.stderr.write(
    "skipped: Intercom's own packages are not installed: npm ci --prefix conformance --ignore-scripts\n",
  );
}

interface Workspace {
  readonly url: string;
  readonly token: string;
  readonly adminId: string;
  readonly newsfeedId: string;
}

type Driver = Readonly<Record<string, (workspace: Workspace) => Promise<unknown>>>;

/** Runs one of the drivers of `conformance/` against a sandbox. */
async function drive(sandbox: RunningSandbox, major: 5 | 7): Promise<unknown> {
  const file = new URL(`drive-intercom-client-${String(major)}.mjs`, conformance).href;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plain JavaScript with untyped packages
  const driver = (await import(/* @vite-ignore */ file)) as Driver;
  const { url, token } = sandbox;
  return driver[`driveIntercomClient${String(major)}`]?.({ url, token, adminId: ADMIN_ID, newsfeedId: "53" });
}

const notFound = { status: 404, errors: [{ code: "not_found", message: "Resource Not Found" }] };

describe.skipIf(!isInstalled)("Intercom's own packages against the sandbox", () => {
  let sandbox: RunningSandbox;
  beforeEach(async () => {
    sandbox = await startSandboxServer({ content: aWorkspace({ newsfeeds: [aNewsfeed()] }) });
  });
  afterEach(async () => sandbox.close());

  it("lets 5.0.0 create, read, change, list and delete collections, sections and articles", async () => {
    expect(await drive(sandbox, 5)).toMatchObject({
      collection: { type: "collection", name: "Billing", icon: "book-bookmark", help_center_id: 89 },
      foundCollection: { translated_content: { fr: { name: "Facturation", description: "Factures" } } },
      updatedCollection: { translated_content: { fr: { name: "Paiement", description: "Factures" } } },
      listedCollections: { total_count: 1, pages: { per_page: 50 } },
      section: { type: "section", name: "Invoices", parent_id: "1" },
      foundSection: { parent_id: 1 },
      updatedSection: {
        parent_id: "1",
        translated_content: { fr: { name: "Factures" }, de: { name: "Rechnungen" } },
      },
      firstPage: { total_count: 2, pages: { page: 1, total_pages: 2 } },
      nextPage: { pages: { page: 2 }, data: [{ name: "Invoices" }] },
      deletedSection: { object: "section", deleted: true },
      article: { parent_type: "section", body: '<p class="no-margin">Body of the Article</p>' },
      foundArticle: { translated_content: { fr: { title: "Merci pour tout", state: "draft" } } },
      updatedArticle: { title: "Christmas is here!", state: "published" },
      listedArticles: { total_count: 1 },
      deletedArticle: { object: "article", deleted: true },
      deletedCollection: { object: "collection", deleted: true },
      admins: { admins: [{ id: ADMIN_ID }] },
      admin: { id: ADMIN_ID },
      tag: { type: "tag", name: "Imported" },
      tags: { data: [{ name: "Imported" }] },
      teams: { type: "team.list" },
      segments: { type: "segment.list" },
      subscriptionTypes: { type: "list" },
      missing: notFound,
    });
    expect(sandbox.log.filter(({ status }) => status !== 200)).toHaveLength(1);
  });

  it("lets 7.0.3 do the same with collections, articles and news, and read the rest", async () => {
    expect(await drive(sandbox, 7)).toMatchObject({
      helpCenters: [{ id: "89", identifier: "sandbox" }],
      collection: { name: "Billing" },
      foundCollection: { translated_content: { fr: { name: "Facturation" } } },
      updatedCollection: { name: "Payment" },
      collectionNames: expect.arrayContaining(["Payment", "Refunds"]) as unknown,
      article: { body: '<p class="no-margin">Body of the Article</p>' },
      foundArticle: { parent_type: "collection" },
      updatedArticle: { body: '<p class="no-margin">New gifts in store for the jolly season</p>' },
      articleIds: ["1"],
      deletedArticle: { object: "article", deleted: true },
      deletedCollection: { object: "collection", deleted: true },
      newsItem: {
        labels: ["New", "Product", "Update"],
        reactions: ["😆", "😅"],
        newsfeed_assignments: [{ newsfeed_id: 53, published_at: 1_664_638_214 }],
      },
      foundNewsItem: { state: "live" },
      updatedNewsItem: { title: "Christmas is here!", labels: ["New", "Product", "Update"] },
      newsItems: { total_count: 1 },
      feeds: { data: [{ name: "Visitor Feed" }] },
      feed: { id: "53" },
      feedItems: { total_count: 1 },
      deletedNewsItem: { object: "news-item", deleted: true },
      me: { type: "admin", app: { id_code: "sandbox-workspace" } },
      admins: { admins: [{ id: ADMIN_ID }] },
      tag: { name: "Imported" },
      tags: { data: [{ name: "Imported" }] },
      teams: { type: "team.list" },
      segments: { type: "segment.list" },
      subscriptionTypes: { type: "list" },
      missing: notFound,
    });
    expect(sandbox.log.filter(({ status }) => status !== 200)).toHaveLength(1);
  });
});
