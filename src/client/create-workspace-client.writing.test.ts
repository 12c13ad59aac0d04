import { afterEach, beforeAll, describe, expect, test } from "vitest";

import { InternalError } from "../errors.ts";
import type { JsonValue, ObjectPatch, Resource } from "../model/index.ts";
import { readOfficialDescription, type OfficialDescription } from "../testing/official-description.ts";
import { referenceFolder } from "../testing/reference.ts";
import { connectToSandbox } from "../testing/sandbox-client.ts";
import {
  aCollection,
  ADMIN_ID,
  anArticle,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
} from "../testing/sandbox-content.ts";
import {
  startSandboxServer,
  type RunningSandbox,
  type RunningSandboxOptions,
} from "../testing/sandbox-server.ts";
import { SCHEMA_LOCALES } from "../wire/index.ts";
import { toRemoteId } from "./remote-id.ts";

const content = aWorkspace({
  collections: [aCollection(), aCollection({ id: "162" })],
  sections: [aSection()],
  articles: [anArticle()],
  newsfeeds: [aNewsfeed()],
  newsItems: [aNewsItem()],
});

const running: RunningSandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(async (sandbox) => sandbox.close()));
});

async function open(options: RunningSandboxOptions = {}) {
  const sandbox = await startSandboxServer({ content, ...options });
  running.push(sandbox);
  return { sandbox, ...connectToSandbox(sandbox) };
}

function patch(given: Partial<ObjectPatch>): ObjectPatch {
  return { defaultLocale: "en", content: {}, settings: {}, ...given };
}

interface Write {
  readonly resource: Resource;
  /** Absent for a create. */
  readonly id?: string;
  readonly patch: ObjectPatch;
  /** Method, path and JSON that must leave. */
  readonly sent: readonly [method: string, path: string, body: JsonValue];
}

const news = {
  state: "live",
  senderId: ADMIN_ID,
  deliverSilently: true,
  labels: ["New"],
  reactions: ["😆"],
  assignments: [{ newsfeedId: "53", publishedAt: "2014-03-01T09:30:01Z" }],
};

const everyLocale = Object.fromEntries(
  SCHEMA_LOCALES.map((locale) => [locale, { name: `Invoices ${locale}` }]),
);
const { en: _default, ...everyOther } = everyLocale;

const WRITES: Readonly<Record<string, Write>> = {
  "a section with 37 locales is created by one request, the default locale at the top level only": {
    resource: "section",
    patch: patch({ content: everyLocale, settings: { parentId: "161" } }),
    sent: [
      "POST",
      "/help_center/sections",
      { name: "Invoices en", translated_content: everyOther, parent_id: 161 },
    ],
  },
  "an edit of one locale sends that locale alone": {
    resource: "section",
    id: "191",
    patch: patch({ content: { fr: { name: "Factures" } } }),
    sent: ["PUT", "/help_center/sections/191", { translated_content: { fr: { name: "Factures" } } }],
  },
  "a section is moved by its parent's id as an integer": {
    resource: "section",
    id: "191",
    patch: patch({ settings: { parentId: "162" } }),
    sent: ["PUT", "/help_center/sections/191", { parent_id: 162 }],
  },
  "a collection is created in a help center": {
    resource: "collection",
    patch: patch({
      content: { en: { name: "Billing", description: "Invoices" }, fr: { name: "Facturation" } },
      settings: { helpCenterId: "89" },
    }),
    sent: [
      "POST",
      "/help_center/collections",
      {
        name: "Billing",
        description: "Invoices",
        translated_content: { fr: { name: "Facturation" } },
        help_center_id: 89,
      },
    ],
  },
  "a collection without a help center goes to the default one": {
    resource: "collection",
    patch: patch({ content: { en: { name: "Billing" } }, settings: { helpCenterId: null } }),
    sent: ["POST", "/help_center/collections", { name: "Billing" }],
  },
  "a description that was taken away is sent empty": {
    resource: "collection",
    id: "161",
    patch: patch({ content: { en: { description: null } } }),
    sent: ["PUT", "/help_center/collections/161", { description: "" }],
  },
  "an article is created with its parent's id as an integer": {
    resource: "article",
    patch: patch({
      content: {
        en: { title: "Refunds", body: "<p>Yes</p>", state: "published", authorId: ADMIN_ID },
        fr: { title: "Remboursements", state: "draft", authorId: ADMIN_ID },
      },
      settings: { parentId: "161", parentType: "collection" },
    }),
    sent: [
      "POST",
      "/articles",
      {
        title: "Refunds",
        body: "<p>Yes</p>",
        author_id: Number(ADMIN_ID),
        state: "published",
        translated_content: {
          fr: { title: "Remboursements", author_id: Number(ADMIN_ID), state: "draft" },
        },
        parent_id: 161,
        parent_type: "collection",
      },
    ],
  },
  "an article is moved with its parent's id as a string": {
    resource: "article",
    id: "35",
    patch: patch({ settings: { parentId: "191", parentType: "section" } }),
    sent: ["PUT", "/articles/35", { parent_id: "191", parent_type: "section" }],
  },
  "an article's update sends no state that did not change": {
    resource: "article",
    id: "35",
    patch: patch({ content: { en: { title: "Reading invoices" } } }),
    sent: ["PUT", "/articles/35", { title: "Reading invoices" }],
  },
  "a news item is created with its past date in Unix seconds": {
    resource: "news-item",
    patch: patch({ content: { en: { title: "Hello", body: "<p>World</p>" } }, settings: news }),
    sent: [
      "POST",
      "/news/news_items",
      {
        title: "Hello",
        body: "<p>World</p>",
        sender_id: Number(ADMIN_ID),
        state: "live",
        deliver_silently: true,
        labels: ["New"],
        reactions: ["😆"],
        newsfeed_assignments: [{ newsfeed_id: 53, published_at: 1_393_666_201 }],
      },
    ],
  },
  "a news item that is not published yet is assigned without a date": {
    resource: "news-item",
    id: "33",
    patch: patch({
      content: { en: { title: "Hello" } },
      settings: {
        ...news,
        state: "draft",
        reactions: [],
        assignments: [{ newsfeedId: "53", publishedAt: null }],
      },
    }),
    sent: [
      "PUT",
      "/news/news_items/33",
      {
        title: "Hello",
        sender_id: Number(ADMIN_ID),
        state: "draft",
        deliver_silently: true,
        labels: ["New"],
        reactions: [],
        newsfeed_assignments: [{ newsfeed_id: 53 }],
      },
    ],
  },
};

const folder = referenceFolder("openapi");

describe.each(Object.entries(WRITES))(
  "%s",
  (_name, { resource, id, patch: given, sent: [method, path, body] }) => {
    test("is what leaves, by one request", async () => {
      const { workspace, sandbox } = await open();
      const written =
        id === undefined
          ? await workspace.create(resource, given)
          : await workspace.update(resource, toRemoteId(id), given);
      expect(sandbox.log.map((entry) => [entry.method, entry.path, entry.body])).toEqual([
        [method, path, body],
      ]);
      expect(await workspace.read(resource, toRemoteId(written.id))).toMatchObject({
        content: written.content,
      });
    });

    describe.skipIf(folder === undefined)("against Intercom's description", () => {
      let description: OfficialDescription;
      beforeAll(() => {
        description = readOfficialDescription(folder ?? "");
      });
      test("is described", () => {
        expect(description.checkRequest(method, path, body)).toEqual([]);
      });
    });
  },
);

describe("what comes back", () => {
  test("live news keeps its dates to the second through an edit of its title", async () => {
    const { workspace } = await open();
    const before = await workspace.read("news-item", toRemoteId("33"));
    const title = { title: "Halloween was here!" };
    const after = await workspace.update("news-item", toRemoteId("33"), {
      defaultLocale: "en",
      content: { en: { ...before.content["en"], ...title } },
      settings: before.settings,
    });
    expect(after.settings).toEqual(before.settings);
    expect(after.content).toEqual({ en: { ...before.content["en"], ...title } });
  });

  test("a news item is in the locale it was written in", async () => {
    const { workspace } = await open();
    const given = patch({ defaultLocale: "fr", content: { fr: { title: "Bonjour" } }, settings: news });
    expect((await workspace.create("news-item", given)).content).toEqual({ fr: { title: "Bonjour" } });
  });

  test("locales beyond Intercom's 37 are sent, and checked like any other", async () => {
    const { workspace, sandbox } = await open();
    const id = toRemoteId("191");
    await workspace.update(
      "section",
      id,
      patch({ content: { hi: { name: "चालान" }, fr: { name: "Factures" } } }),
    );
    expect(sandbox.log[0]?.body).toEqual({
      translated_content: { hi: { name: "चालान" }, fr: { name: "Factures" } },
    });
    const wrong = workspace.update("section", id, patch({ content: { hi: { name: 7 } } }));
    await expect(wrong).rejects.toThrow(/translated_content\.hi: name/);
  });
});

describe("what never leaves", () => {
  const wrongs: readonly (readonly [string, Resource, ObjectPatch, RegExp])[] = [
    [
      "a section without a parent",
      "section",
      patch({ content: { en: { name: "A" } } }),
      /create_section_request: parent_id/,
    ],
    [
      "a made-up id",
      "section",
      patch({ settings: { parentId: "new-billing" } }),
      /parentId is "new-billing"/,
    ],
    [
      "a name that is no text",
      "collection",
      patch({ content: { en: { name: 7 } } }),
      /create_collection_request: name/,
    ],
    ["news without a sender", "news-item", patch({ settings: { assignments: [] } }), /senderId/],
    ["news without its assignments", "news-item", patch({ settings: { senderId: "1" } }), /assignments/],
    [
      "a date that is none",
      "news-item",
      patch({ settings: { senderId: "1", assignments: [{ newsfeedId: "53", publishedAt: "yesterday" }] } }),
      /"yesterday"/,
    ],
    ["an article without an author", "article", patch({ content: { en: { title: "A" } } }), /author_id/],
    [
      "a state that is none",
      "article",
      patch({ content: { en: { title: "A", authorId: "1", state: "live" } } }),
      /create_article_request: state/,
    ],
  ];
  test.each(wrongs)(
    "%s is a defect of ours: InternalError, nothing sent",
    async (_name, resource, given, message) => {
      const { workspace, sandbox } = await open();
      const creating = workspace.create(resource, given);
      await expect(creating).rejects.toThrow(InternalError);
      await expect(creating).rejects.toThrow(message);
      expect(sandbox.log).toEqual([]);
    },
  );

  test("an article cannot be taken out of its collection, which is said before anything is sent", async () => {
    const { workspace, sandbox } = await open();
    const moving = workspace.update("article", toRemoteId("35"), patch({ settings: { parentId: null } }));
    await expect(moving).rejects.toMatchObject({ code: "parent-not-removable", outcome: "not-sent" });
    expect(sandbox.log).toEqual([]);
  });

  test("a write once Ctrl-C was pressed", async () => {
    const sandbox = await startSandboxServer({ content });
    running.push(sandbox);
    const { workspace } = connectToSandbox(sandbox, { signal: AbortSignal.abort() });
    const writing = workspace.update("section", toRemoteId("191"), patch({ content: { en: { name: "A" } } }));
    await expect(writing).rejects.toMatchObject({ code: "request-cancelled", outcome: "not-sent" });
    expect(sandbox.log).toEqual([]);
  });
});

describe("a delete", () => {
  test.each([
    ["collection", "162", "/help_center/collections/162"],
    ["section", "191", "/help_center/sections/191"],
    ["article", "35", "/articles/35"],
    ["news-item", "33", "/news/news_items/33"],
  ] as const)("of a %s takes it away", async (resource, id, path) => {
    const { workspace, sandbox } = await open();
    await workspace.remove(resource, toRemoteId(id));
    expect(sandbox.log.map((request) => `${request.method} ${request.path}`)).toEqual([`DELETE ${path}`]);
    await expect(workspace.read(resource, toRemoteId(id))).rejects.toMatchObject({ status: 404 });
  });

  test("of what is not there is refused as not found", async () => {
    const { workspace } = await open();
    await expect(workspace.remove("article", toRemoteId("1"))).rejects.toMatchObject({
      status: 404,
      outcome: "refused",
    });
  });

  test.each([{}, null, { id: "35", object: "article" }, { id: "35", object: "article", deleted: false }])(
    "answered with %j may have been carried out or not",
    async (reply) => {
      const sandbox = await startSandboxServer({ content });
      running.push(sandbox);
      const { workspace } = connectToSandbox(sandbox, { fetch: async () => Response.json(reply) });
      await expect(workspace.remove("article", toRemoteId("35"))).rejects.toMatchObject({
        code: "reply-malformed",
        outcome: "unknown",
      });
    },
  );

  test("whose reply is lost is sent once", async () => {
    const { workspace, sandbox } = await open({ faults: [{ kind: "reply-lost", method: "DELETE" }] });
    await expect(workspace.remove("article", toRemoteId("35"))).rejects.toMatchObject({ outcome: "unknown" });
    expect(sandbox.log).toHaveLength(1);
  });
});

describe("when things go wrong", () => {
  const created = patch({ content: { en: { name: "New section" } }, settings: { parentId: "161" } });

  test.each([
    ["reply-lost", null],
    ["error-after-write", 503],
    ["error-before-write", 500],
  ] as const)("a create with %s is sent once and its outcome is unknown", async (kind, status) => {
    const { workspace, sandbox } = await open({
      faults: [{ kind, method: "POST", ...(status === null ? {} : { status }) }],
    });
    await expect(workspace.create("section", created)).rejects.toMatchObject({ outcome: "unknown", status });
    expect(sandbox.log).toHaveLength(1);
    expect(sandbox.sandbox.content().sections).toHaveLength(kind === "error-before-write" ? 1 : 2);
  });

  test("a create that the rate limit refuses is sent until it is taken, and made once", async () => {
    const { workspace, sandbox } = await open({
      faults: [{ kind: "error-before-write", status: 429, method: "POST", times: 2 }],
    });
    await workspace.create("section", created);
    expect(sandbox.log.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(sandbox.sandbox.content().sections).toHaveLength(2);
    expect(workspace.requests()).toMatchObject({ started: 3, rateLimited: 2 });
  });

  test("a read survives faults that come and go", async () => {
    const { workspace, events } = await open({
      faults: [
        { kind: "error-before-write", status: 502, method: "GET", times: 1 },
        { kind: "reply-lost", method: "GET", times: 1 },
      ],
    });
    expect((await workspace.read("section", toRemoteId("191"))).id).toBe("191");
    expect(events.map(({ kind }) => kind)).toEqual(["retry", "retry"]);
  });

  test("an empty reply to a write leaves its outcome unknown", async () => {
    const sandbox = await startSandboxServer({ content });
    running.push(sandbox);
    const { workspace } = connectToSandbox(sandbox, { fetch: async () => Response.json({}) });
    await expect(workspace.create("section", created)).rejects.toMatchObject({
      code: "reply-malformed",
      outcome: "unknown",
    });
  });
});
