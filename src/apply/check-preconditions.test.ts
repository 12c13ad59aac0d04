import { describe, expect, it } from "vitest";
import { hashObject, hashValue, type ContentObject } from "../model/index.ts";
import { aChange, anOperation } from "../testing/plan-builders.ts";
import { anObject } from "../testing/snapshot-folder.ts";
import { checkPreconditions } from "./check-preconditions.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";

function check(
  live: ContentObject,
  changes: readonly { field: string; before: string; after: string }[],
  given: {
    readonly wasSent?: boolean;
    readonly policy?: ConflictPolicy;
    readonly guardHash?: string;
    readonly written?: { readonly sent: string; readonly returned: string };
  } = {},
): Record<string, readonly string[]> {
  const operation = anOperation({
    resource: live.resource,
    guardHash: given.guardHash ?? null,
    changes: changes.map(({ field, before, after }) => {
      const kind = field === "body" ? "html" : "text";
      return aChange({
        changeId: field,
        locale: "en",
        field,
        before,
        after,
        liveHash: hashValue(kind, before),
      });
    }),
  });
  const hashes = given.written && {
    sentHash: hashValue("html", given.written.sent),
    returnedHash: hashValue("html", given.written.returned),
  };
  const result = checkPreconditions({
    operation,
    live,
    written: () => hashes,
    wasSent: given.wasSent ?? false,
    policy: given.policy ?? "skip",
  });
  const ids = (some: readonly { readonly changeId: string }[]): string[] =>
    some.map(({ changeId }) => changeId);
  return {
    toWrite: ids(result.toWrite),
    alreadyThere: ids(result.alreadyThere),
    conflicts: ids(result.conflicts),
    settled: result.settled.map(({ changeId, settled }) => `${changeId} ${settled}`),
  };
}

function anArticle(body: string, title = "Title"): ContentObject {
  return anObject("article", "1", { content: { en: { title, body } } });
}

const OLD = "<p>old</p>";
const SENT = "<h3>new</h3>";
const REWRITTEN = "<h2>new</h2>";

describe("checkPreconditions()", () => {
  it("writes what still is as it was when the plan was made", () => {
    expect(check(anArticle(OLD), [{ field: "body", before: OLD, after: SENT }])).toMatchObject({
      toWrite: ["body"],
    });
  });

  it("holds back only the field that somebody changed", () => {
    const changes = [
      { field: "body", before: OLD, after: SENT },
      { field: "title", before: "Title", after: "Ours" },
    ];
    expect(check(anArticle("<p>theirs</p>"), changes)).toEqual({
      toWrite: ["title"],
      alreadyThere: [],
      conflicts: ["body"],
      settled: [],
    });
  });

  it.each([
    ["skip", { toWrite: ["title"], conflicts: ["body"], settled: [] }],
    ["fail", { toWrite: ["title"], conflicts: ["body"], settled: [] }],
    ["ours", { toWrite: ["body", "title"], conflicts: [], settled: ["body ours"] }],
    ["theirs", { toWrite: ["title"], conflicts: [], settled: ["body theirs"] }],
  ] as const)("settles what somebody changed as the policy says: %s", (policy, wanted) => {
    const changes = [
      { field: "body", before: OLD, after: SENT },
      { field: "title", before: "Title", after: "Ours" },
    ];
    expect(check(anArticle("<p>theirs</p>"), changes, { policy })).toEqual({ alreadyThere: [], ...wanted });
  });

  it("leaves alone what already is as wanted, whoever wrote it", () => {
    expect(check(anArticle(SENT), [{ field: "body", before: OLD, after: SENT }])).toMatchObject({
      alreadyThere: ["body"],
    });
  });

  it("takes a rewrite it remembers for its own", () => {
    const written = { sent: SENT, returned: REWRITTEN };
    expect(
      check(anArticle(REWRITTEN), [{ field: "body", before: OLD, after: SENT }], { written }),
    ).toMatchObject({
      alreadyThere: ["body"],
    });
  });

  it("takes the same words for its own only after its request went out", () => {
    const changes = [{ field: "body", before: OLD, after: SENT }];
    expect(check(anArticle(REWRITTEN), changes, { wasSent: true })).toMatchObject({ alreadyThere: ["body"] });
    expect(check(anArticle(REWRITTEN), changes)).toMatchObject({ conflicts: ["body"] });
  });

  it("writes mark-up again that did not arrive, though the old value has the same words", () => {
    const changes = [{ field: "body", before: "<p>a b</p>", after: "<p>a <b>b</b></p>" }];
    expect(check(anArticle("<p>a b</p>"), changes, { wasSent: true })).toMatchObject({ toWrite: ["body"] });
  });

  it("holds all of a news item back where anything in it moved, since all of it would be sent", () => {
    const news = anObject("news-item", "1", { content: { en: { title: "Title", body: OLD } } });
    const guardHash = hashObject(news);
    const moved = { ...news, settings: { state: "live" } };
    const changes = [{ field: "title", before: "Title", after: "Ours" }];
    expect(check(news, changes, { guardHash })).toMatchObject({ toWrite: ["title"] });
    expect(check(moved, changes, { guardHash })).toMatchObject({ conflicts: ["title"] });
  });

  it.each(["ours", "theirs"] as const)(
    "with %s, writes of a news item what nobody else touched, once their edit has been decided on",
    (policy) => {
      const news = anObject("news-item", "1", { content: { en: { title: "Title", body: OLD } } });
      const guardHash = hashObject(news);
      const moved = { ...news, content: { en: { title: "Title", body: "<p>theirs</p>" } } };
      const changes = [
        { field: "title", before: "Title", after: "Ours" },
        { field: "body", before: OLD, after: SENT },
      ];
      expect(check(moved, changes, { guardHash, policy })).toEqual({
        toWrite: policy === "ours" ? ["title", "body"] : ["title"],
        alreadyThere: [],
        conflicts: [],
        settled: [`body ${policy}`],
      });
    },
  );

  it.each([
    ["skip", { toWrite: [], conflicts: ["parentId", "parentType"], settled: [] }],
    ["ours", { toWrite: ["parentId", "parentType"], conflicts: [], settled: ["parentId"] }],
    ["theirs", { toWrite: [], conflicts: [], settled: ["parentId", "parentType"] }],
  ] as const)("keeps both halves of a parent together where one was changed: %s", (policy, wanted) => {
    const operation = anOperation({
      resource: "article",
      changes: (["parentId", "parentType"] as const).map((field) =>
        aChange({
          changeId: field,
          locale: null,
          field,
          before: field === "parentId" ? "161" : "collection",
          after: field === "parentId" ? "191" : "section",
          liveHash: hashValue("text", field === "parentId" ? "161" : "collection"),
        }),
      ),
    });
    const live = anObject("article", "1", { settings: { parentId: "162", parentType: "collection" } });
    const found = checkPreconditions({ operation, live, written: () => undefined, wasSent: false, policy });
    const ids = (some: readonly { readonly changeId: string }[]): string[] =>
      some.map(({ changeId }) => changeId);
    expect({
      toWrite: ids(found.toWrite),
      conflicts: ids(found.conflicts),
      settled: ids(found.settled),
    }).toEqual(wanted);
    expect([...found.conflicts, ...found.settled][0]).toMatchObject({
      base: "161",
      theirs: "162",
      ours: "191",
    });
  });
});
