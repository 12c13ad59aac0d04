import { describe, expect, it } from "vitest";

import { callerOf, type SandboxReply } from "../testing/sandbox-caller.ts";
import {
  aCollection,
  anArticle,
  aNewsfeed,
  aNewsItem,
  aSection,
  aWorkspace,
  BUILT_AT,
  manySections,
} from "../testing/sandbox-content.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";

const sections = aWorkspace({ collections: [aCollection()], sections: manySections(45) });

function idsOf(reply: SandboxReply): readonly string[] {
  return (reply.body as { data: { id: string }[] }).data.map(({ id }) => id);
}

function times<Item>(count: number, make: (id: string) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(String(index + 1)));
}

describe("a page list of the sandbox", () => {
  it.each([
    ["/articles", 25],
    ["/help_center/collections", 20],
    ["/help_center/sections", 20],
    ["/news/news_items", 10],
    ["/news/newsfeeds", 10],
    ["/news/newsfeeds/1/items", 20],
  ])("%s shows %i at a time unless told otherwise", async (path, perPage) => {
    const content = aWorkspace({
      collections: times(30, (id) => aCollection({ id })),
      sections: times(30, (id) => aSection({ id: `1${id}` })),
      articles: times(30, (id) => anArticle({ id })),
      newsfeeds: times(30, (id) => aNewsfeed({ id })),
      newsItems: times(30, (id) =>
        aNewsItem({ id, newsfeed_assignments: [{ newsfeed_id: "1", published_at: BUILT_AT }] }),
      ),
    });
    const reply = await callerOf(createTestSandbox({ content }))(`GET ${path}`);
    expect(reply.body).toMatchObject({
      type: "list",
      pages: { type: "pages", page: 1, per_page: perPage, total_pages: Math.ceil(30 / perPage) },
      total_count: 30,
    });
    expect(idsOf(reply)).toHaveLength(perPage);
  });

  it("names the next page by its URL, and none on the last page", async () => {
    const call = callerOf(createTestSandbox({ content: sections }));
    expect(await call("GET /help_center/sections?page=2&per_page=20")).toMatchObject({
      body: { pages: { page: 2, next: "http://sandbox.test/help_center/sections?page=3&per_page=20" } },
    });
    const last = await call("GET /help_center/sections?page=3&per_page=20");
    expect((last.body as { pages: object }).pages).toEqual({
      type: "pages",
      page: 3,
      per_page: 20,
      total_pages: 3,
    });
    expect(idsOf(last)).toHaveLength(5);
    expect(idsOf(await call("GET /help_center/sections?page=4&per_page=20"))).toEqual([]);
  });

  it("has no page at all where there is nothing", async () => {
    const call = callerOf(createTestSandbox());
    expect((await call("GET /help_center/sections")).body).toEqual({
      type: "list",
      pages: { type: "pages", page: 1, per_page: 20, total_pages: 0 },
      total_count: 0,
      data: [],
    });
  });

  it.each(["page=0", "page=-1", "page=x", "per_page=0", "per_page=1e3", "page=99999999999"])(
    "takes %s as not sent",
    async (query) => {
      const reply = await callerOf(createTestSandbox({ content: sections }))(
        `GET /help_center/sections?${query}`,
      );
      expect(reply.body).toMatchObject({ pages: { page: 1, per_page: 20 } });
    },
  );

  it("shows at most 150 at a time, or refuses more where the switch says so", async () => {
    const clamping = callerOf(createTestSandbox({ content: sections }));
    expect(await clamping("GET /help_center/sections?per_page=500")).toMatchObject({
      body: { pages: { per_page: 150 } },
    });
    const refusing = callerOf(
      createTestSandbox({ content: sections, switches: { "per-page-over-150": "400" } }),
    );
    expect(await refusing("GET /help_center/sections?per_page=500")).toMatchObject({ status: 400 });
  });

  it("has the newest first, and of the same second the one with the greater id", async () => {
    const content = aWorkspace({
      collections: [
        aCollection({ id: "9" }),
        aCollection({ id: "10" }),
        aCollection({ id: "8", updated_at: BUILT_AT + 1 }),
      ],
    });
    expect(idsOf(await callerOf(createTestSandbox({ content }))("GET /help_center/collections"))).toEqual([
      "8",
      "10",
      "9",
    ]);
    const ascending = createTestSandbox({ content, switches: { "list-order-ties": "id-asc" } });
    expect(idsOf(await callerOf(ascending)("GET /help_center/collections"))).toEqual(["8", "9", "10"]);
  });

  it("shifts while it is read: an edited item moves to the front and pushes another over the edge", async () => {
    const sandbox = createTestSandbox({ content: sections });
    const call = callerOf(sandbox);
    const first = idsOf(await call("GET /help_center/sections"));
    sandbox.editInApp("PUT", "/help_center/sections/1001", { name: "Edited" });
    const second = idsOf(await call("GET /help_center/sections?page=2"));
    expect(second[0]).toBe(first.at(-1));
    expect(idsOf(await call("GET /help_center/sections"))[0]).toBe("1001");
  });

  it("does not shift for a write that changes nothing", async () => {
    const sandbox = createTestSandbox({ content: sections });
    sandbox.editInApp("PUT", "/help_center/sections/1001", { name: "Section 1" });
    expect(sandbox.content()).toEqual(sections);
  });

  it("shows newsfeeds in the order of their ids", async () => {
    const content = aWorkspace({ newsfeeds: ["100", "9", "20"].map((id) => aNewsfeed({ id })) });
    expect(idsOf(await callerOf(createTestSandbox({ content }))("GET /news/newsfeeds"))).toEqual([
      "9",
      "20",
      "100",
    ]);
  });

  it("shows only what is live in a newsfeed's items", async () => {
    const content = aWorkspace({
      newsfeeds: [aNewsfeed(), aNewsfeed({ id: "54" })],
      newsItems: [
        aNewsItem(),
        aNewsItem({ id: "34", state: "draft" }),
        aNewsItem({ id: "35", newsfeed_assignments: [{ newsfeed_id: "54", published_at: BUILT_AT }] }),
      ],
    });
    expect(idsOf(await callerOf(createTestSandbox({ content }))("GET /news/newsfeeds/53/items"))).toEqual([
      "33",
    ]);
  });
});
