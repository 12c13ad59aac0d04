import { describe, expect, it } from "vitest";

import { callerOf } from "../testing/sandbox-caller.ts";
import {
  aCollection,
  ADMIN_ID,
  anArticle,
  anArticleVersion,
  aSection,
  aWorkspace,
  BUILT_AT,
} from "../testing/sandbox-content.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";
import type { SandboxOptions } from "./create-sandbox.ts";

const NOW = BUILT_AT + 86_400;
const author = Number(ADMIN_ID);

const content = aWorkspace({
  collections: [aCollection()],
  sections: [aSection()],
  articles: [
    anArticle({
      content: {
        en: anArticleVersion(),
        fr: anArticleVersion({ title: "Lire une facture", body: "<h3>as it was loaded</h3>" }),
      },
    }),
  ],
});

function start(options: Partial<SandboxOptions> = {}) {
  const sandbox = createTestSandbox({ content, now: () => NOW * 1000, ...options });
  return { sandbox, call: callerOf(sandbox) };
}

describe("an article of the sandbox", () => {
  it("is created as a draft without an address, standing alone, unless it says otherwise", async () => {
    expect((await start().call("POST /articles", { title: "Thanks", author_id: author })).body).toEqual({
      id: "36",
      type: "article",
      workspace_id: "sandbox-workspace",
      parent_id: null,
      parent_type: null,
      parent_ids: [],
      statistics: {
        type: "article_statistics",
        views: 0,
        conversations: 0,
        reactions: 0,
        happy_reaction_percentage: 0,
        neutral_reaction_percentage: 0,
        sad_reaction_percentage: 0,
      },
      title: "Thanks",
      description: "",
      body: "",
      author_id: author,
      state: "draft",
      created_at: NOW,
      updated_at: NOW,
      url: null,
      default_locale: "en",
      translated_content: { type: "article_translated_content" },
    });
  });

  it.each([
    [
      { title: "x" },
      "parameter_not_found",
      "author_id must be in the main body or default locale translated_content object",
    ],
    [{ author_id: author }, "parameter_not_found", "Title is a required parameter."],
    [{ title: "x", author_id: 1 }, "parameter_invalid", "author_id must be a teammate on the workspace"],
    [
      { title: "x", author_id: author, state: "live" },
      "parameter_invalid",
      "state must be one of: published, draft",
    ],
    [{ title: "x", author_id: author, body: "<dl></dl>" }, "unsupported_html", "<dl> is not supported"],
    [
      { title: "x", author_id: author, translated_content: { fr: { body: "<ul><li></li></ul>" } } },
      "unsupported_html",
      "<ul> needs to contain at least one list item",
    ],
  ])("is refused as %j and nothing is made", async (body, code, message) => {
    const { sandbox, call } = start();
    expect(await call("POST /articles", body)).toMatchObject({
      status: 400,
      body: { errors: [{ code, message }] },
    });
    expect(sandbox.content()).toEqual(content);
  });

  it("takes its author from the default locale's translation", async () => {
    const body = { title: "x", translated_content: { en: { author_id: author } } };
    expect(await start().call("POST /articles", body)).toMatchObject({
      status: 200,
      body: { author_id: author },
    });
  });

  it("keeps the locales, fields and state that a write does not name", async () => {
    const { call } = start();
    const body = { title: "Reading invoices", translated_content: { es: { title: "Leer una factura" } } };
    expect((await call("PUT /articles/35", body)).body).toMatchObject({
      title: "Reading invoices",
      description: "Every line explained",
      state: "published",
      url: "http://help-center.test/sandbox/en/articles/35-reading-invoices",
      created_at: BUILT_AT,
      updated_at: NOW,
      translated_content: {
        fr: {
          type: "article_content",
          title: "Lire une facture",
          state: "published",
          url: "http://help-center.test/sandbox/fr/articles/35-lire-une-facture",
          updated_at: BUILT_AT,
        },
        es: {
          type: "article_content",
          title: "Leer una factura",
          description: null,
          author_id: author,
          state: "draft",
          url: null,
          created_at: NOW,
        },
      },
    });
  });

  it("has only the body rewritten that a write names", async () => {
    const { call } = start();
    const reply = await call("PUT /articles/35", { body: "<h3>New</h3>" });
    expect(reply.body).toMatchObject({
      body: expect.stringMatching(/^<h2 id="h_[\da-f]{10}">New<\/h2>$/) as unknown,
      translated_content: { fr: { body: "<h3>as it was loaded</h3>" } },
    });
  });

  it("shows its parent in parent_ids, or not, as the switch says", async () => {
    expect(await start().call("GET /articles/35")).toMatchObject({
      body: { parent_id: 161, parent_ids: [161] },
    });
    const stale = start({ switches: { "parent-ids": "stale" } });
    expect(await stale.call("GET /articles/35")).toMatchObject({ body: { parent_id: 161, parent_ids: [] } });
  });

  it.each([
    [{ parent_id: "191" }, { parent_id: 191, parent_type: "section" }],
    [
      { parent_id: 191, parent_type: "section" },
      { parent_id: 191, parent_type: "section" },
    ],
    [{ parent_id: null }, { parent_id: null, parent_type: null, parent_ids: [] }],
    [{ title: "x" }, { parent_id: 161, parent_type: "collection" }],
  ])("moves as %j says", async (body, parent) => {
    expect((await start().call("PUT /articles/35", body)).body).toMatchObject(parent);
  });

  it.each([[{ parent_id: 1 }], [{ parent_id: 191, parent_type: "collection" }]])(
    "cannot move to %j, which is not there",
    async (body) => {
      expect((await start().call("PUT /articles/35", body)).status).toBe(404);
    },
  );

  it("lists without statistics", async () => {
    const reply = await start().call("GET /articles");
    expect(Object.keys((reply.body as { data: object[] }).data[0] ?? {})).not.toContain("statistics");
  });

  it("signs its images anew at every reading where the switch says so", async () => {
    let now = NOW * 1000;
    const { call } = start({ now: () => now, switches: { "image-urls": "signed-per-read" } });
    const image = '<img src="https://example.com/a.png">';
    await call("PUT /articles/35", { body: image });
    const bodyOf = async (): Promise<unknown> =>
      ((await call("GET /articles/35")).body as { body: unknown }).body;
    const first = await bodyOf();
    now += 5000;
    expect(await bodyOf()).not.toEqual(first);
    expect(first).toContain(`expires=${String(NOW + 3600)}`);
  });

  it("is gone once deleted", async () => {
    const { call } = start();
    expect((await call("DELETE /articles/35")).body).toEqual({ id: "35", object: "article", deleted: true });
    expect((await call("GET /articles/35")).status).toBe(404);
  });
});
