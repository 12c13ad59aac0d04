import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import type { ContentObject, Resource } from "../model/index.ts";
import { openSnapshot, type Snapshot } from "../snapshot/index.ts";
import { callerOf } from "../testing/sandbox-caller.ts";
import { createTestSandbox } from "../testing/sandbox-server.ts";
import { loadSandbox } from "./load-sandbox.ts";

const sample = fileURLToPath(new URL("../../data/sample", import.meta.url));

async function objectsOf(snapshot: Snapshot, resource: Resource): Promise<ContentObject[]> {
  const objects = [];
  for await (const object of snapshot.objects(resource)) {
    objects.push(object);
  }
  return objects;
}

describe("loadSandbox()", () => {
  it("keeps every id, date, locale and text of a snapshot", async () => {
    const snapshot = await openSnapshot(sample);
    const { content, multilingual, leftOut } = await loadSandbox(snapshot);
    expect({ multilingual, leftOut }).toEqual({ multilingual: true, leftOut: 0 });
    expect(content.workspace).toMatchObject({ id: "smpl4k2x", name: "Brindlebook" });
    const sections = await objectsOf(snapshot, "section");
    expect(content.sections.map(({ id, content: names }) => [id, names])).toEqual(
      sections.map(({ id, content: names }) => [id, names]),
    );
    const articles = await objectsOf(snapshot, "article");
    for (const [index, article] of articles.entries()) {
      const loaded = content.articles[index];
      expect(Object.keys(loaded?.content ?? {})).toEqual(Object.keys(article.content));
      expect(loaded?.content["en"]?.body).toBe(article.content["en"]?.["body"]);
      expect(new Date((loaded?.updated_at ?? 0) * 1000).toISOString().replace(".000", "")).toBe(
        article.facts["updatedAt"],
      );
    }
  });

  it("keeps the date of news to the second, and drafts without one", async () => {
    const snapshot = await openSnapshot(sample);
    const { content } = await loadSandbox(snapshot);
    const dates = (await objectsOf(snapshot, "news-item")).map(({ settings }) => settings["assignments"]);
    expect(
      content.newsItems.map(({ newsfeed_assignments: assignments }) =>
        assignments.map((each) => ({
          newsfeedId: each.newsfeed_id,
          publishedAt:
            each.published_at === null
              ? null
              : new Date(each.published_at * 1000).toISOString().replace(".000", ""),
        })),
      ),
    ).toEqual(dates);
  });

  it("gives a sandbox that answers with it", async () => {
    const { content } = await loadSandbox(await openSnapshot(sample));
    const call = callerOf(createTestSandbox({ content }));
    expect(await call("GET /help_center/sections/3047215")).toMatchObject({
      status: 200,
      body: {
        name: "Inviting your team",
        parent_id: 2840117,
        translated_content: { ja: { name: "チームを招待する" } },
      },
    });
    expect(await call("GET /me")).toMatchObject({
      body: { app: { id_code: "smpl4k2x", name: "Brindlebook" } },
    });
  });

  it("leaves out what no workspace has yet", async () => {
    const snapshot = await openSnapshot(sample);
    const withNew: Snapshot = {
      ...snapshot,
      async *objects(resource) {
        for await (const object of snapshot.objects(resource)) {
          yield object;
          if (resource === "section") {
            yield { ...object, id: `new-${object.id}` as typeof object.id };
          }
        }
      },
    };
    const { content, leftOut } = await loadSandbox(withNew);
    expect(leftOut).toBe(snapshot.header.counts.section);
    expect(content.sections).toHaveLength(leftOut);
  });
});
