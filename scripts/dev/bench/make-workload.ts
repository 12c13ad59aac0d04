import { join } from "node:path";
import { replaceFile } from "../../../src/files/index.ts";
import {
  describeLocale,
  INTERCOM_LOCALES,
  type ContentObject,
  type RemoteId,
  type Resource,
  type WorkingId,
} from "../../../src/model/index.ts";
import {
  serializeLine,
  writeReferences,
  writeSnapshotHeader,
  writeWorkingCopy,
} from "../../../src/snapshot/index.ts";

export const WORKSPACE_ID = "bench1";
const SECTIONS_PER_COLLECTION = 100;
const TOPICS = [
  "Billing & invoices",
  "Getting started",
  'The "Inbox" explained',
  "Reports, exports",
  "Security",
];

/**
 * Writes a snapshot of that many sections with a name in every one of Intercom's 37 locales, as a pull
 * leaves it, base included. `missing` leaves out all names but the English ones, as before translation.
 * The same numbers give the same bytes.
 */
export async function makeWorkload(
  folder: string,
  sections: number,
  names: "all" | "missing",
): Promise<void> {
  const collections = Math.ceil(sections / SECTIONS_PER_COLLECTION);
  await writeObjects(folder, "collection", collections, (id) => aGroup("collection", id, {}, names));
  await writeObjects(folder, "section", sections, (id) => {
    const parentId = String(Math.ceil(id / SECTIONS_PER_COLLECTION));
    return aGroup("section", 100_000 + id, { parentId }, names);
  });
  await writeReferences(folder, {
    admins: [{ id: "1" as RemoteId, name: "Ada", email: "ada@example.com" }],
    newsfeeds: [],
    helpCenters: [],
  });
  await writeSnapshotHeader(folder, {
    kind: "helpferry-snapshot",
    formatVersion: 1,
    origin: { workspaceId: WORKSPACE_ID, name: "Benchmark", apiVersion: "2.9" },
    defaultLocale: "en",
    multilingual: true,
    locales: names === "all" ? INTERCOM_LOCALES.toSorted() : ["en"],
    counts: { collection: collections, section: sections, article: 0, "news-item": 0 },
  });
}

async function writeObjects(
  folder: string,
  resource: Resource,
  count: number,
  make: (number: number) => ContentObject,
): Promise<void> {
  await writeWorkingCopy(
    folder,
    resource,
    (async function* objects() {
      for (let number = 1; number <= count; number += 1) {
        yield make(number);
      }
    })(),
  );
  await replaceFile(
    join(folder, "remotes", WORKSPACE_ID, "base", `${resource}s.ndjson`),
    (function* lines() {
      for (let number = 1; number <= count; number += 1) {
        yield `${serializeLine(make(number))}\n`;
      }
    })(),
  );
}

function aGroup(
  resource: Resource,
  number: number,
  settings: ContentObject["settings"],
  names: "all" | "missing",
): ContentObject {
  const locales = names === "all" ? INTERCOM_LOCALES : ["en"];
  return {
    resource,
    id: String(number) as WorkingId,
    defaultLocale: "en",
    settings,
    content: Object.fromEntries(locales.map((locale) => [locale, { name: nameOf(number, locale) }])),
    facts: { url: `https://help.example.com/en/${resource}s/${number}`, order: number % 7 },
  };
}

/** As long as names are, in the locale's own script. */
function nameOf(number: number, locale: string): string {
  return `${describeLocale(locale).native}: ${TOPICS[number % TOPICS.length]} ${number}`;
}
