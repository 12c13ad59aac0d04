import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { referenceFolder } from "../testing/reference.ts";
import { readDrafts } from "./read-drafts.ts";
import type { ReadDrafts } from "./source.ts";

/** An entry of the corpus, with what its own project's parser found in it. */
interface Entry {
  readonly file: string;
  /** Place among the entries of its file, from 0. */
  readonly n: number;
  readonly title: string | null;
  /** As written. */
  readonly date_raw: string | null;
}

const folder = referenceFolder("corpus");
const news = folder === undefined ? undefined : join(folder, "news");
const entries: readonly Entry[] =
  news === undefined ? [] : (JSON.parse(readFileSync(join(news, "index.json"), "utf8")) as readonly Entry[]);
const files = [...new Set(entries.map(({ file }) => file))];

async function read(file: string): Promise<ReadDrafts> {
  return readDrafts({ name: basename(file), bytes: readFileSync(join(news ?? "", file)) });
}

describe.skipIf(news === undefined)("readDrafts() on real feeds, changelogs and posts", () => {
  it.each(files)("finds every entry of %s, with its title and its date as written", async (file) => {
    const { drafts, findings } = await read(file);
    const isLeftOut = ({ title }: Entry): boolean => title === "Unreleased";
    const wanted = entries.filter((entry) => entry.file === file);
    expect(drafts.map(({ title, publishedAt }) => ({ title, publishedAt }))).toEqual(
      wanted
        .filter((entry) => !isLeftOut(entry))
        .map(({ title, date_raw: publishedAt }) => ({ title, publishedAt })),
    );
    expect(findings.filter(({ code }) => code === "unreleased-left-out")).toHaveLength(
      wanted.filter(isLeftOut).length,
    );
  });

  it("reads all 854 entries there are", () => {
    expect(entries).toHaveLength(854);
  });

  const feeds = files.filter((file) => file.startsWith("rss-parser/"));
  it.each(feeds)("finds the links of %s", async (file) => {
    const { drafts } = await read(file);
    const expectedFile = file.replace("/input/", "/expected/").replace(/\.\w+$/, ".json");
    const expected = JSON.parse(readFileSync(join(news ?? "", expectedFile), "utf8")) as {
      readonly feed: { readonly items: readonly { readonly link?: string }[] };
    };
    expect(drafts).toHaveLength(expected.feed.items.length);
    // The expected ones are as written, ours are whole and without space around them.
    for (const [index, { link }] of expected.feed.items.entries()) {
      expect(drafts[index]?.link ?? "").toSatisfy((found: string) => found.endsWith(link?.trim() ?? ""));
    }
  });

  it("reads what is no feed at all as nothing, and says what it is", async () => {
    await expect(read("rss-parser/input/unrecognized.rss")).rejects.toThrowError(
      expect.objectContaining({ code: "is-html" }),
    );
  });
});
