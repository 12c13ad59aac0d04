import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** A real text in English and what somebody translated it to. */
export interface CorpusPair {
  readonly source: string;
  readonly target: string;
  readonly locale: string;
}

const texts = z.record(z.string(), z.string());

/** Real translations that nobody here wrote, by where they are from. */
export const CORPUS_SETS = {
  "settings of a phone and a car": readSections,
  "strings of a car": readStrings,
  "a chat app": readChat,
} as const;

async function readSections(corpus: string): Promise<readonly CorpusPair[]> {
  const { entries } = z
    .object({ entries: z.array(z.object({ name: texts.optional(), description: texts.optional() })) })
    .parse(await readJson(join(corpus, "sections.json")));
  return entries.flatMap(({ name = {}, description = {} }) => [name, description].flatMap(pairsOf));
}

async function readStrings(corpus: string): Promise<readonly CorpusPair[]> {
  const { strings } = z
    .object({ strings: z.record(z.string(), texts) })
    .parse(await readJson(join(corpus, "strings-37.json")));
  return Object.values(strings).flatMap(pairsOf);
}

/** Codes of the app's files that Intercom spells otherwise. */
const SPELLINGS: Readonly<Record<string, string>> = { no: "nb", "pt-PT": "pt", "sl-SI": "sl", "vi-VN": "vi" };

async function readChat(corpus: string): Promise<readonly CorpusPair[]> {
  const folder = join(corpus, "files/json/rocketchat-rn");
  const english = texts.parse(await readJson(join(folder, "en.json")));
  const files = (await readdir(folder)).filter((file) => file !== "en.json").toSorted();
  const pairs = files.map(async (file): Promise<readonly CorpusPair[]> => {
    const code = file.replace(/\.json$/, "");
    const translated = texts.parse(await readJson(join(folder, file)));
    return Object.entries(translated).flatMap(([key, target]) => {
      const source = english[key];
      return source === undefined || target === "" ? [] : { source, target, locale: SPELLINGS[code] ?? code };
    });
  });
  return (await Promise.all(pairs)).flat();
}

function pairsOf({ en: source, ...targets }: Readonly<Record<string, string>>): readonly CorpusPair[] {
  return source === undefined
    ? []
    : Object.entries(targets).map(([locale, target]) => ({ source, target, locale }));
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}
