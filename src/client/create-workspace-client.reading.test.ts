import { afterEach, describe, expect, test } from "vitest";

import { ApiError } from "../errors.ts";
import type { LiveObject, Resource, Workspace } from "../model/index.ts";
import { connectToSandbox, type SandboxClientOptions } from "../testing/sandbox-client.ts";
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
} from "../testing/sandbox-content.ts";
import {
  startSandboxServer,
  type RunningSandbox,
  type RunningSandboxOptions,
} from "../testing/sandbox-server.ts";
import { toRemoteId } from "./remote-id.ts";

const running: RunningSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(async (sandbox) => sandbox.close()));
});

async function open(options: RunningSandboxOptions, clientOptions: SandboxClientOptions = {}) {
  const sandbox = await startSandboxServer(options);
  running.push(sandbox);
  return { sandbox, ...connectToSandbox(sandbox, clientOptions) };
}

async function listAll(workspace: Workspace, resource: Resource): Promise<readonly LiveObject[]> {
  const objects: LiveObject[] = [];
  for await (const object of workspace.list(resource)) {
    objects.push(object);
  }
  return objects;
}

/** A fetch that changes what the server says, as another workspace's might. */
function replying(change: (path: string, body: Record<string, unknown>) => unknown): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const body: unknown = await response.json();
    const path = new URL(input instanceof Request ? input.url : input).pathname;
    const { status, headers } = response;
    return Response.json(change(path, Object(body)), { status, headers: new Headers(headers) });
  };
}

const madeAt = "2024-03-01T00:00:00Z";

describe("reading objects", () => {
  test("a collection has its default locale once, and no empty values", async () => {
    const collection = aCollection({
      content: {
        en: { name: "Billing", description: "" },
        fr: { name: "Facturation", description: "Factures" },
        de: { name: "Abrechnung", description: null },
      },
    });
    const { workspace } = await open({ content: aWorkspace({ collections: [collection] }) });
    expect(await workspace.read("collection", toRemoteId("161"))).toEqual({
      resource: "collection",
      id: "161",
      defaultLocale: "en",
      content: {
        en: { name: "Billing" },
        fr: { name: "Facturation", description: "Factures" },
        de: { name: "Abrechnung" },
      },
      settings: { helpCenterId: "89" },
      facts: {
        url: expect.stringContaining("/161"),
        icon: "bookmark",
        order: 1,
        createdAt: madeAt,
        updatedAt: madeAt,
        workspaceId: "sandbox-workspace",
      },
    });
  });

  test("a section's parent is the same text whether the wire has an integer or a string", async () => {
    const { workspace } = await open({
      content: aWorkspace({ collections: [aCollection()], sections: [aSection()] }),
    });
    const [listed] = await listAll(workspace, "section");
    expect(listed).toMatchObject({ settings: { parentId: "161" }, content: { en: { name: "Invoices" } } });
    const written = await workspace.update("section", toRemoteId("191"), {
      defaultLocale: "en",
      content: { fr: { name: "Factures" } },
      settings: {},
    });
    expect(written.settings).toEqual({ parentId: "161" });
  });

  test("an article has content, state and author per locale; dates and addresses are facts", async () => {
    const article = anArticle({
      content: {
        en: anArticleVersion(),
        fr: anArticleVersion({ title: "Lire une facture", description: null, state: "draft" }),
      },
    });
    const { workspace } = await open({
      content: aWorkspace({ collections: [aCollection()], articles: [article] }),
    });
    const read = await workspace.read("article", toRemoteId("35"));
    expect(read).toMatchObject({
      defaultLocale: "en",
      content: {
        en: {
          title: "How to read an invoice",
          description: "Every line explained",
          body: '<p class="no-margin">The total is at the end.</p>',
          state: "published",
          authorId: ADMIN_ID,
        },
        fr: { title: "Lire une facture", state: "draft", authorId: ADMIN_ID },
      },
      settings: { parentId: "161", parentType: "collection" },
      facts: {
        parentIds: ["161"],
        createdAt: madeAt,
        locales: { fr: { updatedAt: madeAt } },
        statistics: { views: 0 },
      },
    });
    expect(read.content["fr"]).not.toHaveProperty("description");
    const [listed] = await listAll(workspace, "article");
    const { statistics: _, ...factsOfList } = read.facts;
    expect(listed).toEqual({ ...read, facts: factsOfList });
  });

  test("an article's parent is taken from parent_ids where parent_id is missing", async () => {
    const withoutParent = replying((_path, body) => ({ ...body, parent_id: null, parent_ids: [212] }));
    const { workspace } = await open(
      { content: aWorkspace({ articles: [anArticle()] }) },
      { fetch: withoutParent },
    );
    expect((await workspace.read("article", toRemoteId("35"))).settings).toMatchObject({ parentId: "212" });
  });

  test("a news item keeps its dates to the second and loses the nulls among its reactions", async () => {
    const item = aNewsItem({
      reactions: [null, "😆", null],
      newsfeed_assignments: [
        { newsfeed_id: "53", published_at: 1_393_666_201 },
        { newsfeed_id: "54", published_at: 1_664_638_214 },
      ],
    });
    const newsfeeds = [aNewsfeed(), aNewsfeed({ id: "54", name: "Users" })];
    const { workspace } = await open({ content: aWorkspace({ newsfeeds, newsItems: [item] }) });
    expect(await workspace.read("news-item", toRemoteId("33"))).toEqual({
      resource: "news-item",
      id: "33",
      defaultLocale: "en",
      content: { en: { title: "Halloween is here!", body: "<p>New costumes in store</p>" } },
      settings: {
        state: "live",
        senderId: ADMIN_ID,
        deliverSilently: true,
        assignments: [
          { newsfeedId: "53", publishedAt: "2014-03-01T09:30:01Z" },
          { newsfeedId: "54", publishedAt: "2022-10-01T15:30:14Z" },
        ],
        labels: ["New", "Product"],
        reactions: ["😆"],
      },
      facts: { createdAt: madeAt, updatedAt: madeAt, workspaceId: "sandbox-workspace" },
    });
  });

  test("what helpferry does not know is kept, and so are locales beyond Intercom's 37", async () => {
    const fetchWithMore = replying((_path, body) => ({
      ...body,
      seo: { index: true },
      translated_content: {
        type: "article_translated_content",
        hi: { title: "चालान", audience: [1] },
        fr: null,
      },
    }));
    const { workspace } = await open(
      { content: aWorkspace({ articles: [anArticle()] }) },
      { fetch: fetchWithMore },
    );
    const { content, unknown } = await workspace.read("article", toRemoteId("35"));
    expect(Object.keys(content)).toEqual(["en", "hi"]);
    expect(content["hi"]).toEqual({ title: "चालान" });
    expect(unknown).toEqual({ seo: { index: true }, translated_content: { hi: { audience: [1] } } });
  });

  test("where translated_content repeats the default locale, the top level counts and a difference is told", async () => {
    const repeating = replying((_path, body) => ({
      ...body,
      translated_content: {
        en: { name: "Bills", description: body["description"] },
        fr: { name: "Facturation" },
      },
    }));
    const { workspace, events } = await open(
      { content: aWorkspace({ collections: [aCollection()] }) },
      { fetch: repeating },
    );
    const { content } = await workspace.read("collection", toRemoteId("161"));
    expect(content).toEqual({
      en: { name: "Billing", description: "Invoices and payment" },
      fr: { name: "Facturation" },
    });
    expect(events).toEqual([
      {
        kind: "default-locale-disagrees",
        resource: "collection",
        id: "161",
        locale: "en",
        field: "name",
        topLevel: "Billing",
        translated: "Bills",
      },
    ]);
  });

  test.each(["absent", "repeated"] as const)(
    "a default locale that is %s in translated_content reads the same",
    async (repeats) => {
      const { workspace, events } = await open({
        content: aWorkspace({ collections: [aCollection()] }),
        switches: { "default-locale-in-map": repeats, "empty-locales": "null" },
      });
      expect((await workspace.read("collection", toRemoteId("161"))).content).toEqual({
        en: { name: "Billing", description: "Invoices and payment" },
      });
      expect(events).toEqual([]);
    },
  );

  test("a reply that is not what Intercom describes names the place", async () => {
    const { workspace } = await open(
      { content: aWorkspace({ collections: [aCollection()] }) },
      { fetch: replying((_path, body) => ({ ...body, name: { en: "Billing" } })) },
    );
    const reading = workspace.read("collection", toRemoteId("161"));
    await expect(reading).rejects.toMatchObject({ code: "reply-malformed", outcome: "refused" });
    await expect(reading).rejects.toThrow(/^GET \/help_center\/collections\/161 .*: name: /);
  });

  test("an object that is not there is an ApiError with its status", async () => {
    const { workspace } = await open({});
    await expect(workspace.read("news-item", toRemoteId("9"))).rejects.toThrow(ApiError);
    await expect(workspace.read("news-item", toRemoteId("9"))).rejects.toMatchObject({
      status: 404,
      code: "not-found",
    });
  });
});

describe("the workspace's languages", () => {
  const content = aWorkspace({
    collections: [aCollection({ default_locale: "fr", content: { fr: { name: "Facturation" } } })],
  });

  test("a multilingual workspace names its default locale", async () => {
    const { workspace } = await open({ content });
    await listAll(workspace, "collection");
    expect(workspace.languages()).toEqual({ multilingual: true, defaultLocale: "fr" });
  });

  test("a single-language workspace names none: the configured locale is taken, else English", async () => {
    const named = await open({ content, multilingual: false }, { defaultLocale: "fr" });
    expect((await listAll(named.workspace, "collection"))[0]).toMatchObject({
      defaultLocale: "fr",
      content: { fr: { name: "Facturation" } },
    });
    expect(named.workspace.languages()).toEqual({ multilingual: false, defaultLocale: "fr" });
    const unnamed = await open({ content, multilingual: false });
    expect((await listAll(unnamed.workspace, "collection"))[0]?.defaultLocale).toBe("en");
    expect(unnamed.workspace.languages()).toEqual({ multilingual: false, defaultLocale: "en" });
  });

  test("while nothing was read, several languages are taken to be possible", async () => {
    const { workspace } = await open({ content });
    expect(workspace.languages()).toEqual({ multilingual: true, defaultLocale: "en" });
  });

  test("news is in the workspace's language, whichever is read first", async () => {
    const newsItems = [aNewsItem({ id: "33" }), aNewsItem({ id: "34" })];
    const { workspace, sandbox } = await open({
      content: { ...content, newsfeeds: [aNewsfeed()], newsItems },
    });
    const [first] = await listAll(workspace, "news-item");
    await listAll(workspace, "collection");
    const again = await workspace.read("news-item", toRemoteId(first?.id ?? ""));
    expect(first?.defaultLocale).toBe("fr");
    expect(again).toEqual(first);
    expect(sandbox.log.filter(({ path }) => path.startsWith("/help_center/collections"))).toHaveLength(2);
  });
});

describe("who and what is there", () => {
  test("identity, admins, newsfeeds and help centers", async () => {
    const newsfeeds = Array.from({ length: 12 }, (_, index) =>
      aNewsfeed({ id: String(53 + index), name: `Feed ${index}` }),
    );
    const { workspace } = await open({ content: aWorkspace({ newsfeeds }) });
    expect(await workspace.identify()).toEqual({
      workspaceId: "sandbox-workspace",
      workspaceName: "Sandbox",
      region: "US",
      adminId: ADMIN_ID,
    });
    expect(await workspace.admins()).toEqual([
      { id: ADMIN_ID, name: "Sandbox Admin", email: "admin@help-center.test" },
    ]);
    expect(await workspace.newsfeeds()).toHaveLength(12);
    expect(await workspace.helpCenters()).toEqual([
      {
        id: "89",
        identifier: "sandbox",
        displayName: "Sandbox Help Center",
        url: "http://help-center.test/sandbox",
      },
    ]);
  });

  test("a workspace without news has an empty list of it, and says so", async () => {
    const withoutNews: typeof fetch = async (input, init) =>
      new URL(input instanceof Request ? input.url : input).pathname.startsWith("/news/")
        ? Response.json({ type: "error.list", errors: [{ code: "not_found" }] }, { status: 404 })
        : fetch(input, init);
    const { workspace, events } = await open({}, { fetch: withoutNews });
    expect(await listAll(workspace, "news-item")).toEqual([]);
    expect(await workspace.newsfeeds()).toEqual([]);
    expect(events).toEqual([
      { kind: "feature-not-available", feature: "news" },
      { kind: "feature-not-available", feature: "news" },
    ]);
  });

  test("a wrong token is named as such", async () => {
    const sandbox = await startSandboxServer();
    running.push(sandbox);
    const { workspace } = connectToSandbox({ url: sandbox.url, token: "not-the-token" });
    await expect(workspace.identify()).rejects.toMatchObject({ code: "token-refused", status: 401 });
  });

  test("requests are counted, and the limit is known from the first reply on", async () => {
    const { workspace } = await open({ rateLimit: 40 });
    expect(workspace.requests()).toMatchObject({ started: 0, limitPerWindow: null });
    await workspace.identify();
    expect(workspace.requests()).toMatchObject({
      started: 1,
      rateLimited: 0,
      limitPerWindow: 40,
      windowSeconds: 10,
    });
  });
});

describe("API versions", () => {
  test("from 2.10 on sections are collections with a parent", async () => {
    const asked: string[] = [];
    const later: typeof fetch = async (input) => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      asked.push(pathname);
      return Response.json({
        type: "list",
        pages: { page: 1, per_page: 50, total_pages: 1 },
        total_count: 1,
        data: [{ id: "170", name: "Invoices", parent_id: "161", help_center_id: null, updated_at: BUILT_AT }],
      });
    };
    const { workspace } = connectToSandbox(
      { url: "http://127.0.0.1:1", token: "t" },
      { apiVersion: "2.10", fetch: later },
    );
    expect(await listAll(workspace, "section")).toEqual([]);
    expect(await listAll(workspace, "collection")).toMatchObject([
      { id: "170", settings: { parentId: "161" } },
    ]);
    await expect(workspace.read("section", toRemoteId("191"))).rejects.toMatchObject({
      code: "resource-not-in-version",
      outcome: "not-sent",
    });
    expect(asked).toEqual(["/help_center/collections"]);
  });

  test("a version helpferry does not speak is refused before anything is sent", () => {
    expect(() => connectToSandbox({ url: "http://127.0.0.1:1", token: "t" }, { apiVersion: "1.0" })).toThrow(
      expect.objectContaining({ code: "api-version-unknown" }),
    );
  });
});
