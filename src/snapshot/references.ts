import { join } from "node:path";
import { readNdjson, replaceFile } from "../files/index.ts";
import type { Admin, HelpCenter, Newsfeed } from "../model/index.ts";

/** What content refers to and the API cannot write: kept beside it so that people and reports can name it. */
export interface References {
  readonly admins: readonly Admin[];
  readonly newsfeeds: readonly Newsfeed[];
  readonly helpCenters: readonly HelpCenter[];
}

const FILES = {
  admins: "admins.ndjson",
  newsfeeds: "newsfeeds.ndjson",
  helpCenters: "help-centers.ndjson",
} as const satisfies Record<keyof References, string>;

/** Reads the references of a snapshot; a missing file holds none. */
export async function readReferences(folder: string): Promise<References> {
  return {
    admins: await readValues<Admin>(folder, FILES.admins),
    newsfeeds: await readValues<Newsfeed>(folder, FILES.newsfeeds),
    helpCenters: await readValues<HelpCenter>(folder, FILES.helpCenters),
  };
}

async function readValues<Value>(folder: string, file: string): Promise<Value[]> {
  const values: Value[] = [];
  for await (const { value } of readNdjson(join(folder, file))) {
    values.push(value as Value);
  }
  return values;
}

/** Writes the references of a snapshot, one value a line. */
export async function writeReferences(folder: string, references: References): Promise<void> {
  for (const name of ["admins", "newsfeeds", "helpCenters"] as const) {
    const lines = references[name].map((value) => `${JSON.stringify(value)}\n`);
    await replaceFile(join(folder, FILES[name]), lines);
  }
}
