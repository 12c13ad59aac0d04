import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { IdMap } from "../../snapshot/index.ts";
import { connectToSandbox } from "../../testing/sandbox-client.ts";
import { aCollection, aNewsfeed, aNewsItem, aSection, aWorkspace } from "../../testing/sandbox-content.ts";
import { startSandboxServer } from "../../testing/sandbox-server.ts";
import { makeTemporaryFolder } from "../../testing/temporary-folder.ts";
import type { SandboxContent } from "../../sandbox/index.ts";
import { compareEnds, readEnd, type WorkspaceEnd } from "./read-end.ts";

const SINCE_MS = Date.UTC(2030, 0, 1);

async function endOf(content: Partial<SandboxContent>): Promise<WorkspaceEnd> {
  const sandbox = await startSandboxServer({ content: aWorkspace(content) });
  onTestFinished(async () => sandbox.close());
  const idMap = await IdMap.load({
    path: join(await makeTemporaryFolder(), "id-map.ndjson"),
    isOrigin: true,
  });
  return readEnd(connectToSandbox(sandbox).workspace, { idMap, sinceMs: SINCE_MS });
}

const collections = [aCollection()];

describe("compareEnds()", () => {
  it("finds what is there once too often, what is missing and what is different", async () => {
    const wanted = await endOf({ collections, sections: [aSection(), aSection({ id: "192" })] });
    const found = await endOf({
      collections: [aCollection({ content: { en: { name: "Money" } } })],
      sections: [aSection(), aSection({ id: "193" })],
    });
    expect(compareEnds(wanted, found)).toEqual({
      duplicates: ["section/193"],
      lost: ["section/192"],
      different: ["collection/161"],
    });
    expect(compareEnds(wanted, wanted)).toEqual({ duplicates: [], lost: [], different: [] });
  });

  it.each([
    ["takes times that the server set meanwhile for equal", SINCE_MS, SINCE_MS + 5_000, []],
    ["tells times from before apart", 0, 5_000, ["news-item/33"]],
  ])("%s", async (_name, wantedMs, foundMs, different) => {
    const publishedAt = async (atMs: number): Promise<WorkspaceEnd> =>
      endOf({
        newsfeeds: [aNewsfeed()],
        newsItems: [aNewsItem({ newsfeed_assignments: [{ newsfeed_id: "53", published_at: atMs / 1000 }] })],
      });
    expect(compareEnds(await publishedAt(wantedMs), await publishedAt(foundMs))).toMatchObject({ different });
  });
});
