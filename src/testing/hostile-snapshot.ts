import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContentObject } from "../model/index.ts";
import type { Snapshot } from "../snapshot/index.ts";
import { PAYLOADS } from "./hostile-text.ts";
import { anObject, makeSnapshot } from "./snapshot-folder.ts";

/** A snapshot with every payload in every place that is somebody else's: texts, bodies, settings, names, locales. */
export async function makeHostileSnapshot(): Promise<Snapshot> {
  const evil = PAYLOADS.join(" ");
  const snapshot = await makeSnapshot(PAYLOADS.flatMap(hostileObjects), {
    origin: { workspaceId: evil, name: evil, apiVersion: evil },
    locales: ["en", "fr", "../../../evil", evil],
  });
  const write = async (name: string, value: object): Promise<void> =>
    writeFile(join(snapshot.folder, name), `${JSON.stringify(value)}\n`);
  await write("newsfeeds.ndjson", { id: PAYLOADS[0], name: evil });
  await write("help-centers.ndjson", { id: "1", displayName: evil, url: evil });
  return snapshot;
}

function hostileObjects(payload: string, index: number): ContentObject[] {
  const id = String(index + 1);
  const body = `<p title="${payload}">${payload}</p>${payload}<a href="${payload}">x</a><img src="${payload}" alt='${payload}'><h2 id="${payload}">y</h2><iframe src="${payload}"></iframe>`;
  const assignments = [{ newsfeedId: payload, publishedAt: "2024-01-01T00:00:00Z" }];
  return [
    anObject("collection", id, {
      content: { en: { name: payload, description: payload } },
      facts: { order: payload, url: payload },
    }),
    anObject("section", id, {
      settings: { parentId: id },
      content: { en: { name: payload }, fr: { name: payload } },
    }),
    anObject("article", `new-${id}`, {
      settings: { parentId: id, parentType: "section" },
      content: { en: { title: payload, description: payload, body, state: payload } },
    }),
    anObject("news-item", id, {
      content: { en: { title: payload, body } },
      settings: { state: "live", assignments, labels: [payload] },
    }),
  ];
}
