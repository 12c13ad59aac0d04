import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContentObject } from "../model/index.ts";

/** An object as a person writes it into a snapshot: ids are plain text. */
export type WrittenObject = Omit<ContentObject<string>, "facts"> & {
  readonly facts?: ContentObject["facts"];
};

const FILES = {
  collection: "collections.ndjson",
  section: "sections.ndjson",
  "news-item": "news-items.ndjson",
} as const;

/** Adds an object to a snapshot by hand: a line, or a file for an article. */
export async function addObject(snapshot: string, object: WrittenObject): Promise<void> {
  const complete = { facts: {}, ...object };
  if (object.resource === "article") {
    await writeFile(join(snapshot, "articles", `${object.id}.json`), JSON.stringify(complete, undefined, 2));
    return;
  }
  const path = join(snapshot, FILES[object.resource]);
  await writeFile(path, `${await readFile(path, "utf8")}${JSON.stringify(complete)}\n`);
}

/** Edits one object of a snapshot by hand. Throws where it is not there. */
export async function editObject(
  snapshot: string,
  resource: ContentObject["resource"],
  id: string,
  edit: (object: WrittenObject) => WrittenObject,
): Promise<void> {
  if (resource === "article") {
    const path = join(snapshot, "articles", `${id}.json`);
    const object = JSON.parse(await readFile(path, "utf8")) as WrittenObject;
    await writeFile(path, `${JSON.stringify(edit(object), undefined, 2)}\n`);
    return;
  }
  const path = join(snapshot, FILES[resource]);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  const at = lines.findIndex((line) => (JSON.parse(line) as WrittenObject).id === id);
  const line = lines[at];
  if (line === undefined) {
    throw new Error(`${path} has no ${resource} ${id}`);
  }
  lines[at] = JSON.stringify(edit(JSON.parse(line) as WrittenObject));
  await writeFile(path, `${lines.join("\n")}\n`);
}

/** Sets one text of an object. */
export function withText(
  locale: string,
  field: string,
  text: string,
): (object: WrittenObject) => WrittenObject {
  return (object) => ({
    ...object,
    content: { ...object.content, [locale]: { ...object.content[locale], [field]: text } },
  });
}

/** Takes an object out of a snapshot by hand. */
export async function removeObject(
  snapshot: string,
  resource: ContentObject["resource"],
  id: string,
): Promise<void> {
  if (resource === "article") {
    await rm(join(snapshot, "articles", `${id}.json`));
    return;
  }
  const path = join(snapshot, FILES[resource]);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  const kept = lines.filter((line) => (JSON.parse(line) as WrittenObject).id !== id);
  await writeFile(path, kept.map((line) => `${line}\n`).join(""));
}
