import { describe, expect, it } from "vitest";

import { callerOf } from "../testing/sandbox-caller.ts";
import { ADMIN_ID, aNewsfeed, aNewsItem, aWorkspace, BUILT_AT } from "../testing/sandbox-content.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";
import type { SandboxOptions } from "./create-sandbox.ts";

const NOW = BUILT_AT + 86_400;
const PAST = 1_393_666_200;
const required = { title: "Halloween is here!", sender_id: Number(ADMIN_ID) };
const content = aWorkspace({ newsfeeds: [aNewsfeed(), aNewsfeed({ id: "54" })], newsItems: [aNewsItem()] });

function start(switches: SandboxOptions["switches"] = {}) {
  const sandbox = createTestSandbox({ content, now: () => NOW * 1000, switches });
  return { sandbox, call: callerOf(sandbox) };
}

describe("a news item of the sandbox", () => {
  it("is created as a draft, its body untouched, its labels sorted", async () => {
    const body = { ...required, body: "<h3>kept</h3>bare", labels: ["Product", "Update", "New"] };
    expect((await start().call("POST /news/news_items", body)).body).toEqual({
      id: "34",
      type: "news-item",
      workspace_id: "sandbox-workspace",
      ...required,
      body: "<h3>kept</h3>bare",
      state: "draft",
      labels: ["New", "Product", "Update"],
      cover_image_url: null,
      reactions: [null, null, null, null],
      deliver_silently: false,
      created_at: NOW,
      updated_at: NOW,
      newsfeed_assignments: [],
    });
  });

  it.each([
    ["POST /news/news_items", { title: "x" }],
    ["POST /news/news_items", { sender_id: Number(ADMIN_ID) }],
    ["PUT /news/news_items/33", { title: "x" }],
    ["PUT /news/news_items/33", { sender_id: Number(ADMIN_ID) }],
  ])("needs title and sender: %s %j", async (request, body) => {
    expect(await start().call(request, body)).toMatchObject({
      status: 400,
      body: { errors: [{ code: "parameter_not_found" }] },
    });
  });

  it("may be wrapped, and may carry its ids as strings", async () => {
    const body = { news_item: { title: "x", sender_id: ADMIN_ID } };
    expect(await start().call("POST /news/news_items", body)).toMatchObject({ body: { title: "x" } });
  });

  it.each([
    ["keeps a date in the past to the second", "live", PAST, PAST],
    ["gets the present moment where none is sent", "live", undefined, NOW],
    ["has no date while it is a draft, whatever is sent", "draft", PAST, undefined],
  ])("%s", async (_what, state, sent, shown) => {
    const assignment = sent === undefined ? { newsfeed_id: 54 } : { newsfeed_id: 54, published_at: sent };
    const reply = await start().call("POST /news/news_items", {
      ...required,
      state,
      newsfeed_assignments: [assignment],
    });
    expect((reply.body as { newsfeed_assignments: unknown }).newsfeed_assignments).toEqual([
      shown === undefined ? { newsfeed_id: 54 } : { newsfeed_id: 54, published_at: shown },
    ]);
  });

  it("gets the present moment as its date when a draft goes live", async () => {
    const { call } = start();
    const draft = { ...required, newsfeed_assignments: [{ newsfeed_id: 53 }] };
    await call("POST /news/news_items", draft);
    expect(await call("PUT /news/news_items/34", { ...required, state: "live" })).toMatchObject({
      body: { newsfeed_assignments: [{ newsfeed_id: 53, published_at: NOW }] },
    });
  });

  it("has its newsfeeds replaced by a list that is sent, and kept without one", async () => {
    const { call } = start();
    expect(await call("PUT /news/news_items/33", required)).toMatchObject({
      body: { state: "live", newsfeed_assignments: [{ newsfeed_id: 53, published_at: 1_664_638_214 }] },
    });
    const other = { ...required, newsfeed_assignments: [{ newsfeed_id: 54, published_at: PAST }] };
    expect((await call("PUT /news/news_items/33", other)).body).toMatchObject({
      newsfeed_assignments: [{ newsfeed_id: 54, published_at: PAST }],
    });
  });

  it("takes the present moment for a date that is left out of a list, or keeps it as the switch says", async () => {
    const body = { ...required, newsfeed_assignments: [{ newsfeed_id: 53 }] };
    const dateOf = async (switches: SandboxOptions["switches"]): Promise<unknown> => {
      const reply = await start(switches).call("PUT /news/news_items/33", body);
      return (reply.body as { newsfeed_assignments: { published_at: number }[] }).newsfeed_assignments[0]
        ?.published_at;
    };
    expect(await dateOf({})).toBe(NOW);
    expect(await dateOf({ "news-assignment-without-date": "keep" })).toBe(1_664_638_214);
  });

  it.each([
    ["400", { errors: [{ code: "parameter_invalid" }] }],
    ["clamp", { newsfeed_assignments: [{ published_at: NOW }] }],
    ["accept", { newsfeed_assignments: [{ published_at: NOW + 60 }] }],
  ] as const)("deals with a date in the future as the switch says: %s", async (policy, shown) => {
    const assignments = [{ newsfeed_id: 53, published_at: NOW + 60 }];
    const body = { ...required, state: "live", newsfeed_assignments: assignments };
    const reply = await start({ "news-future-date": policy }).call("POST /news/news_items", body);
    expect(reply.body).toMatchObject(shown);
  });

  it.each([
    [{ newsfeed_assignments: [{ newsfeed_id: 1 }] }, 404],
    [{ newsfeed_assignments: [{}] }, 400],
    [{ newsfeed_assignments: "53" }, 400],
    [{ newsfeed_assignments: [{ newsfeed_id: 53, published_at: "2014-03-01" }], state: "live" }, 400],
    [{ sender_id: 1 }, 400],
    [{ labels: [1] }, 400],
    [{ reactions: "😆" }, 400],
    [{ deliver_silently: "yes" }, 400],
    [{ state: "published" }, 400],
  ])("is refused with %j, and stays as it was", async (wrong, status) => {
    const { sandbox, call } = start();
    expect((await call("PUT /news/news_items/33", { ...required, ...wrong })).status).toBe(status);
    expect(sandbox.content()).toEqual(content);
  });

  it.each([
    ["news-default-state", "live", { state: "live" }],
    ["news-default-reactions", "empty", { reactions: [] }],
    ["news-cover-image", "accept", { cover_image_url: "https://example.com/cover.jpg" }],
  ] as const)("obeys %s=%s", async (name, value, shown) => {
    const body = { ...required, cover_image_url: "https://example.com/cover.jpg" };
    const reply = await start({ [name]: value }).call("POST /news/news_items", body);
    expect(reply.body).toMatchObject(shown);
    expect((await start().call("POST /news/news_items", body)).body).not.toMatchObject(shown);
  });

  it("loses its newsfeeds through a PUT without them where the switch says so", async () => {
    const { call } = start({ "news-put-without-assignments": "clear" });
    expect(await call("PUT /news/news_items/33", required)).toMatchObject({
      body: { newsfeed_assignments: [] },
    });
  });

  it("is gone once deleted", async () => {
    const { call } = start();
    expect((await call("DELETE /news/news_items/33")).body).toEqual({
      id: "33",
      object: "news-item",
      deleted: true,
    });
    expect((await call("GET /news/news_items/33")).status).toBe(404);
  });
});
