import { describe, expect, it } from "vitest";

import { callerOf, type SandboxReply } from "../testing/sandbox-caller.ts";
import { aCollection, anArticle, aSection, aWorkspace, BUILT_AT } from "../testing/sandbox-content.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";
import type { SandboxOptions } from "./create-sandbox.ts";

const NOW = BUILT_AT + 86_400;

const content = aWorkspace({
  collections: [
    aCollection({
      content: {
        en: { name: "Billing", description: "Invoices and payment" },
        fr: { name: "Facturation", description: "Factures" },
      },
    }),
    aCollection({ id: "162", content: { en: { name: "Account" } } }),
  ],
  sections: [aSection({ content: { en: { name: "Invoices" }, fr: { name: "Factures" } } })],
  articles: [anArticle({ parent_id: "191", parent_type: "section" }), anArticle({ id: "36" })],
});

function start(options: Partial<SandboxOptions> = {}) {
  const sandbox = createTestSandbox({ content, now: () => NOW * 1000, ...options });
  return { sandbox, call: callerOf(sandbox) };
}

function translationsOf(reply: SandboxReply): unknown {
  return (reply.body as { translated_content?: unknown }).translated_content;
}

describe("a collection of the sandbox", () => {
  it("is created with what the API does not let anybody choose", async () => {
    const { call } = start();
    const reply = await call("POST /help_center/collections", { name: "Thanks for everything" });
    expect(reply.body).toEqual({
      id: "192",
      workspace_id: "sandbox-workspace",
      name: "Thanks for everything",
      url: "http://help-center.test/sandbox/en/collections/192-thanks-for-everything",
      order: 3,
      created_at: NOW,
      updated_at: NOW,
      description: "",
      icon: "book-bookmark",
      help_center_id: 89,
      type: "collection",
      default_locale: "en",
      translated_content: { type: "group_translated_content" },
    });
  });

  it.each([
    [{}],
    [{ name: "" }],
    [{ name: "  " }],
    [{ name: null }],
    [{ translated_content: { fr: { name: "x" } } }],
  ])("is refused as %j, which names nothing", async (body) => {
    expect(await start().call("POST /help_center/collections", body)).toMatchObject({
      status: 400,
      body: { errors: [{ code: "parameter_not_found", message: "Name is a required parameter." }] },
    });
  });

  it("may be named through its default locale's translation", async () => {
    const body = { translated_content: { en: { name: "Thanks" } } };
    expect(await start().call("POST /help_center/collections", body)).toMatchObject({
      body: { name: "Thanks" },
    });
  });

  it("keeps the locales and fields that a write does not name", async () => {
    const { call } = start();
    const body = { translated_content: { fr: { name: "Paiement" }, de: { name: "Zahlung" } } };
    expect(translationsOf(await call("PUT /help_center/collections/161", body))).toEqual({
      type: "group_translated_content",
      fr: { type: "group_content", name: "Paiement", description: "Factures" },
      de: { type: "group_content", name: "Zahlung", description: "" },
    });
    expect(await call("GET /help_center/collections/161")).toMatchObject({
      body: { name: "Billing", description: "Invoices and payment", updated_at: NOW, created_at: BUILT_AT },
    });
  });

  it("does not show translations in a workspace with one language, nor keep them", async () => {
    const { sandbox, call } = start({ multilingual: false });
    const body = { translated_content: { de: { name: "Zahlung" } } };
    const reply = await call("PUT /help_center/collections/162", body);
    expect(reply).toMatchObject({ status: 200, body: { name: "Account" } });
    expect(Object.keys(reply.body as object)).not.toContain("translated_content");
    expect(Object.keys(reply.body as object)).not.toContain("default_locale");
    expect(sandbox.content()).toEqual(content);
  });

  it("takes its sections along when it is deleted, and leaves their articles standing alone", async () => {
    const { sandbox, call } = start();
    expect((await call("DELETE /help_center/collections/161")).body).toEqual({
      id: "161",
      object: "collection",
      deleted: true,
    });
    expect(sandbox.content().sections).toEqual([]);
    expect(sandbox.content().articles.map((each) => [each.parent_id, each.parent_type])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("never gives an id twice", async () => {
    const { call } = start();
    const ids = [];
    for (const name of ["a", "b"]) {
      const reply = await call("POST /help_center/collections", { name });
      ids.push((reply.body as { id: string }).id);
      await call(`DELETE /help_center/collections/${ids.at(-1) ?? ""}`);
    }
    expect(ids).toEqual(["192", "193"]);
  });
});

describe("a section of the sandbox", () => {
  it("shows its parent as an integer when read and as a string when written", async () => {
    const { call } = start();
    const created = await call("POST /help_center/sections", { name: "Refunds", parent_id: 161 });
    expect(created).toMatchObject({ body: { id: "192", parent_id: "161" } });
    expect(await call("GET /help_center/sections/192")).toMatchObject({ body: { parent_id: 161 } });
    expect(await call("GET /help_center/sections?per_page=1")).toMatchObject({
      body: { data: [{ parent_id: 161 }] },
    });
    expect(await call("PUT /help_center/sections/192", { parent_id: "162" })).toMatchObject({
      body: { parent_id: "162" },
    });
  });

  it("takes 37 locales in one request, and no descriptions", async () => {
    const { sandbox, call } = start();
    const locales = sandbox.content().helpCenters[0]?.locales ?? [];
    const translated = Object.fromEntries(
      locales.map((locale) => [locale, { name: `Name ${locale}`, description: "only for collections" }]),
    );
    const reply = await call("POST /help_center/sections", {
      parent_id: 161,
      translated_content: translated,
    });
    expect(reply).toMatchObject({ status: 200, body: { name: "Name en" } });
    expect(Object.keys(translationsOf(reply) as object)).toHaveLength(37);
    expect(JSON.stringify(reply.body)).not.toContain("description");
  });

  it.each([
    ["without a parent", { name: "x" }, 400],
    ["in a collection that is not there", { name: "x", parent_id: 1 }, 404],
    ["in another section", { name: "x", parent_id: 191 }, 404],
  ])("is refused %s", async (_what, body, status) => {
    expect((await start().call("POST /help_center/sections", body)).status).toBe(status);
  });

  it("stays where it is when null is written as its parent", async () => {
    expect(await start().call("PUT /help_center/sections/191", { parent_id: null })).toMatchObject({
      status: 200,
      body: { parent_id: "161" },
    });
  });
});

describe("a switch for what Intercom's documentation leaves open", () => {
  const put = { translated_content: { fr: null, de: {}, xx: { name: "?" }, "pt-BR": { name: "" } } };

  it("by default ignores null, an empty object and a locale that is not set up, and stores empty text", async () => {
    expect(translationsOf(await start().call("PUT /help_center/sections/191", put))).toEqual({
      type: "group_translated_content",
      fr: { type: "group_content", name: "Factures" },
      "pt-BR": { type: "group_content", name: "" },
    });
  });

  it("can delete, create, store and ignore them", async () => {
    const { call } = start({
      switches: {
        "null-locale": "delete",
        "empty-locale": "create",
        "locale-not-enabled": "store",
        "empty-text": "ignore",
      },
    });
    expect(translationsOf(await call("PUT /help_center/sections/191", put))).toEqual({
      type: "group_translated_content",
      de: { type: "group_content", name: "" },
      xx: { type: "group_content", name: "?" },
      "pt-BR": { type: "group_content", name: "" },
    });
  });

  it.each([
    ["null-locale", { fr: null }],
    ["locale-not-enabled", { xx: { name: "?" } }],
  ] as const)("%s=400 refuses the whole write", async (name, translated) => {
    const { sandbox, call } = start({ switches: { [name]: "400" } });
    const body = { name: "Other", translated_content: translated };
    expect((await call("PUT /help_center/sections/191", body)).status).toBe(400);
    expect(sandbox.content()).toEqual(content);
  });

  it("repeats the default locale and shows empty locales as null", async () => {
    const { call } = start({ switches: { "default-locale-in-map": "repeated", "empty-locales": "null" } });
    const translations = translationsOf(await call("GET /help_center/sections/191"));
    expect(translations).toMatchObject({ en: { name: "Invoices" }, fr: { name: "Factures" }, ja: null });
    expect(Object.keys(translations as object)).toHaveLength(38);
  });

  it("decides between the top level and the map where both have the default locale", async () => {
    const body = { name: "Top", translated_content: { en: { name: "Map" } } };
    const top = start();
    expect(await top.call("PUT /help_center/sections/191", body)).toMatchObject({ body: { name: "Top" } });
    const map = start({ switches: { "default-locale-wins": "map" } });
    expect(await map.call("PUT /help_center/sections/191", body)).toMatchObject({ body: { name: "Map" } });
  });

  it("can refuse a delete of what is not empty, or leave what stood in it", async () => {
    const refusing = start({ switches: { "delete-parent": "400" } });
    expect((await refusing.call("DELETE /help_center/collections/161")).status).toBe(400);
    expect((await refusing.call("DELETE /help_center/collections/162")).status).toBe(200);
    const leaving = start({ switches: { "delete-parent": "leave" } });
    await leaving.call("DELETE /help_center/collections/161");
    expect(await leaving.call("GET /help_center/sections/191")).toMatchObject({ body: { parent_id: 161 } });
  });

  it("can refuse keys that the API does not know", async () => {
    const { call } = start({ switches: { "unknown-keys": "400" } });
    expect((await call("PUT /help_center/sections/191", { icon: "star" })).status).toBe(400);
    expect((await start().call("PUT /help_center/sections/191", { icon: "star" })).status).toBe(200);
  });
});
