import { beforeAll, describe, expect, it } from "vitest";

import { readOfficialDescription, type OfficialDescription } from "../testing/official-description.ts";
import { referenceFolder } from "../testing/reference.ts";
import {
  aCollection,
  ADMIN_ID,
  anArticle,
  anArticleVersion,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
  BUILT_AT,
  manySections,
} from "../testing/sandbox-content.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";
import { routes } from "./routes.ts";

const folder = referenceFolder("openapi");

const french = { type: "group_content", name: "Facturation", description: "Factures et paiement" };

const content = aWorkspace({
  collections: [aCollection(), aCollection({ id: "162" })],
  sections: [aSection(), ...manySections(25)],
  articles: [
    anArticle({
      content: {
        en: anArticleVersion(),
        fr: anArticleVersion({ title: "Lire une facture", description: null, body: null, state: "draft" }),
      },
    }),
    anArticle({ id: "36", parent_id: null, parent_type: null }),
  ],
  newsfeeds: [aNewsfeed()],
  newsItems: [
    aNewsItem(),
    aNewsItem({
      id: "34",
      state: "draft",
      newsfeed_assignments: [{ newsfeed_id: "53", published_at: null }],
    }),
  ],
  tags: [
    { id: "105", name: "Manual tag 1" },
    { id: "106", name: "Used", segments: ["Seg 1"] },
  ],
  teams: [{ id: "814865", name: "Support", admin_ids: [ADMIN_ID] }],
  segments: [
    {
      id: "6657abc1",
      name: "John",
      person_type: "user",
      count: 3,
      created_at: BUILT_AT,
      updated_at: BUILT_AT,
    },
  ],
  subscriptionTypes: [
    {
      id: "137",
      state: "live",
      consent_type: "opt_out",
      content_types: ["email"],
      translations: [{ name: "Newsletters", description: "Lorem ipsum", locale: "en" }],
    },
  ],
});

const article = {
  title: "Thanks",
  author_id: Number(ADMIN_ID),
  body: "Body of the Article",
  state: "published",
  parent_id: 161,
  parent_type: "collection",
  translated_content: { fr: { type: "article_content", title: "Merci" } },
};
const newsItem = {
  title: "Halloween is here!",
  sender_id: Number(ADMIN_ID),
  state: "live",
  newsfeed_assignments: [{ newsfeed_id: 53, published_at: 1_664_638_214 }],
};

const EXCHANGES: readonly (readonly [request: string, status: number, body?: unknown])[] = [
  ["GET /me", 200],
  ["GET /admins", 200],
  ["GET /admins?display_avatar=true", 200],
  [`GET /admins/${ADMIN_ID}`, 200],
  ["GET /admins/1", 404],
  ["GET /help_center/help_centers", 200],
  ["GET /help_center/help_centers/89", 200],
  ["GET /help_center/help_centers/1", 404],
  ["GET /help_center/collections?per_page=1", 200],
  ["GET /help_center/collections/161", 200],
  ["GET /help_center/collections/1", 404],
  ["POST /help_center/collections", 200, { name: "Thanks", translated_content: { fr: french } }],
  ["POST /help_center/collections", 400, {}],
  ["PUT /help_center/collections/161", 200, { translated_content: { fr: french } }],
  ["PUT /help_center/collections/1", 404, { name: "x" }],
  ["DELETE /help_center/collections/161", 200],
  ["DELETE /help_center/collections/1", 404],
  ["GET /help_center/sections", 200],
  ["GET /help_center/sections?page=2", 200],
  ["GET /help_center/sections/191", 200],
  ["GET /help_center/sections/1", 404],
  ["POST /help_center/sections", 200, { name: "Thanks", parent_id: 161, translated_content: { fr: french } }],
  ["POST /help_center/sections", 400, { name: "Thanks" }],
  ["PUT /help_center/sections/191", 200, { name: "Bills", parent_id: 162 }],
  ["PUT /help_center/sections/1", 404, { name: "x" }],
  ["DELETE /help_center/sections/191", 200],
  ["DELETE /help_center/sections/1", 404],
  ["GET /articles", 200],
  ["GET /articles/35", 200],
  ["GET /articles/36", 200],
  ["GET /articles/1", 404],
  ["POST /articles", 200, article],
  ["POST /articles", 400, { title: "No author" }],
  ["POST /articles", 400, { ...article, body: "<ul><li></li></ul>" }],
  ["PUT /articles/35", 200, { title: "Christmas is here!", parent_id: "162", parent_type: "collection" }],
  ["PUT /articles/1", 404, { title: "x" }],
  ["DELETE /articles/35", 200],
  ["DELETE /articles/1", 404],
  ["GET /news/news_items?per_page=1", 200],
  ["GET /news/news_items/33", 200],
  ["GET /news/news_items/34", 200],
  ["GET /news/news_items/1", 404],
  ["POST /news/news_items", 200, newsItem],
  ["POST /news/news_items", 400, { title: "No sender" }],
  ["PUT /news/news_items/33", 200, { ...newsItem, reactions: ["😝", null], labels: ["b", "a"] }],
  ["PUT /news/news_items/1", 404, newsItem],
  ["DELETE /news/news_items/33", 200],
  ["DELETE /news/news_items/1", 404],
  ["GET /news/newsfeeds", 200],
  ["GET /news/newsfeeds/53", 200],
  ["GET /news/newsfeeds/1", 404],
  ["GET /news/newsfeeds/53/items", 200],
  ["GET /tags", 200],
  ["GET /tags/105", 200],
  ["GET /tags/1", 404],
  ["POST /tags", 200, { name: "New tag" }],
  ["POST /tags", 200, { id: "105", name: "Renamed" }],
  ["POST /tags", 400, { test: "invalid" }],
  ["POST /tags", 404, { name: "test", companies: [{ company_id: "123" }] }],
  ["DELETE /tags/105", 200],
  ["DELETE /tags/106", 400],
  ["DELETE /tags/1", 404],
  ["GET /teams", 200],
  ["GET /teams/814865", 200],
  ["GET /teams/1", 404],
  ["GET /segments?include_count=true", 200],
  ["GET /segments/6657abc1", 200],
  ["GET /segments/1", 404],
  ["GET /subscription_types", 200],
];

const CASES = EXCHANGES.map(([request, status, body]) => ({ request, status, body }));

describe.skipIf(folder === undefined)("the sandbox against Intercom's official description", () => {
  let description: OfficialDescription;
  beforeAll(() => {
    description = readOfficialDescription(folder ?? "");
  });

  async function send(
    request: string,
    body: unknown,
    options: { token?: string; multilingual?: boolean } = {},
  ) {
    const [method = "", path = ""] = request.split(" ");
    const sandbox = createTestSandbox({ content, multilingual: options.multilingual ?? true });
    const response = await sandbox.fetch(`http://sandbox.test${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${options.token ?? sandbox.token}`,
        "Content-Type": "application/json",
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const reply: unknown = text === "" ? undefined : JSON.parse(text);
    return {
      status: response.status,
      problems: description.checkReply(method, path, response.status, reply),
    };
  }

  it.each(CASES)("answers $request with $status as described", async ({ request, status, body }) => {
    expect(await send(request, body)).toEqual({ status, problems: [] });
  });

  it.each(CASES)(
    "answers $request ($status) as described for one language",
    async ({ request, status, body }) => {
      expect(await send(request, body, { multilingual: false })).toEqual({ status, problems: [] });
    },
  );

  it.each(routes)("refuses $method $path as described without its token", async ({ method, path }) => {
    const reply = await send(`${method} ${path}`, undefined, { token: "wrong" });
    expect(reply).toEqual({ status: 401, problems: [] });
  });

  it("has every operation on content that the description has, and each is tried", () => {
    const ours = routes.map(({ method, path }) => `${method} ${path.replace(":id", "{id}")}`);
    const area =
      /^\S+ \/(?:me|admins|articles|help_center|news|tags|teams|segments|subscription_types)(?:\/|$)/;
    const elsewhere = ["PUT /admins/{id}/away", "GET /admins/activity_logs"];
    const theirs = description.operations.filter(
      (operation) => area.test(operation) && !elsewhere.includes(operation),
    );
    expect(ours.toSorted()).toEqual(theirs.toSorted());
    const tried = CASES.filter(({ status }) => status === 200).map(({ request }) =>
      request.replace(/\?.*/, ""),
    );
    const untried = ours.filter(
      (route) => !tried.some((request) => new RegExp(`^${route.replace("{id}", "[^/]+")}$`).test(request)),
    );
    expect(untried).toEqual([]);
  });

  it("finds what is wrong with a request or reply", () => {
    expect(description.checkRequest("POST", "/articles", { title: 1, author_id: 1 })).toEqual([
      '/title must be string {"type":"string"}',
    ]);
    expect(description.checkRequest("PUT", "/help_center/sections/1", { nmae: "x" })).toHaveLength(1);
    expect(description.checkReply("GET", "/help_center/sections/1", 200, { id: 1 })).toHaveLength(1);
  });
});
