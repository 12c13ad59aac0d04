import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { LiveObject, RemoteId } from "../model/index.ts";
import { IdMap, LiveLines } from "../snapshot/index.ts";
import { aChange, anOperation } from "../testing/plan-builders.ts";
import { makeTemporaryFolder } from "../testing/temporary-folder.ts";
import { findCreated, type Candidates } from "./find-created.ts";
import type { Sent } from "./journal.ts";

const SENT: Sent = { at: "2025-03-01T09:30:00Z", serverAt: "2025-03-01T09:30:00Z" };

const create = anOperation({
  action: "create",
  resource: "article",
  key: "new-a",
  changes: [
    aChange({ locale: "en", field: "title", before: null, after: "Refunds" }),
    aChange({ locale: "en", field: "body", before: null, after: "<h3>How</h3>you get it back" }),
    aChange({ locale: "fr", field: "title", before: null, after: "Remboursements" }),
    aChange({ locale: null, field: "parentId", before: null, after: "11" }),
  ],
});

/** What the create leaves, as Intercom returns it, unless said otherwise. */
function anArticle(given: {
  readonly id?: string;
  readonly title?: string;
  readonly body?: string;
  readonly french?: string;
  readonly parentId?: string;
  readonly createdAt?: string;
}): LiveObject {
  const { title = "Refunds", french = "Remboursements", parentId = "11" } = given;
  const { body = '<h2>How</h2><p class="no-margin">you get it back</p>' } = given;
  return {
    resource: "article",
    id: (given.id ?? "501") as RemoteId,
    defaultLocale: "en",
    content: { en: { title, body }, fr: { title: french } },
    settings: { parentId },
    facts: { createdAt: given.createdAt ?? "2025-03-01T09:30:01Z" },
  };
}

async function find(objects: readonly LiveObject[], sent = SENT): Promise<Candidates> {
  const folder = await makeTemporaryFolder();
  const live = await LiveLines.spool(
    join(folder, "articles.ndjson"),
    "article",
    (async function* each() {
      yield* objects;
    })(),
  );
  onTestFinished(async () => live.close());
  const idMap = await IdMap.load({ path: join(folder, "id-map.ndjson"), isOrigin: true });
  return findCreated({ operation: create, sent, live, idMap, isSpokenFor: (id) => id === "777" });
}

describe("findCreated()", () => {
  it.each([
    ["what was sent, with its HTML rewritten", {}, "sure"],
    ["the same with other words in it", { body: "<p>Never</p>" }, "possible"],
    ["the same with another name in another language", { french: "Retours" }, "possible"],
    ["all of it in another place: somebody moved it", { parentId: "12" }, "possible"],
    ["only its name in another place", { parentId: "12", body: "<p>Never</p>" }, "neither"],
    ["another name", { title: "Returns" }, "neither"],
    ["what is another object's", { id: "777" }, "neither"],
    ["what is older than the request", { createdAt: "2025-03-01T09:20:00Z" }, "neither"],
    ["what is hardly older: servers' clocks differ", { createdAt: "2025-03-01T09:29:30Z" }, "sure"],
    ["what was made long after, when Intercom came to it", { createdAt: "2025-03-01T11:00:00Z" }, "sure"],
  ])("takes %s for what it is", async (_what, given, kind) => {
    const { sure, possible } = await find([anArticle(given)]);
    expect([sure.length, possible.length]).toEqual([Number(kind === "sure"), Number(kind === "possible")]);
  });

  it("rules nothing out by its age where the server never said what time it was", async () => {
    const old = anArticle({ createdAt: "2025-03-01T09:20:00Z" });
    const { sure } = await find([old], { ...SENT, serverAt: null });
    expect(sure).toEqual([old]);
  });
});
