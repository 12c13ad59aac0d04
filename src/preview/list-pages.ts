import { HOME_PATH, LIST_PATH, LOOSE_PATH, NEWS_PATH } from "./page-path.ts";
import type { Entry, Group, Site } from "./site.ts";

/** A page of a locale, and how many of its places are marked. */
export type Page =
  | { readonly kind: "home" | "list" | "news"; readonly path: string; readonly marks: 0 }
  | {
      readonly kind: "loose";
      readonly path: string;
      readonly marks: number;
      readonly above: readonly [];
    }
  | {
      readonly kind: "collection";
      readonly path: string;
      readonly marks: number;
      readonly group: Group;
      readonly above: readonly Group[];
    }
  | {
      readonly kind: "article";
      readonly path: string;
      readonly marks: number;
      readonly entry: Entry;
      readonly above: readonly Group[];
    }
  | { readonly kind: "news-item"; readonly path: string; readonly marks: number; readonly entry: Entry };

/** The pages of a locale in the order in which somebody walks through all that is marked. */
export function* listPages(site: Site): Generator<Page> {
  yield { kind: "home", path: HOME_PATH, marks: 0 };
  yield { kind: "list", path: LIST_PATH, marks: 0 };
  for (const collection of site.collections) {
    yield* pagesOf(collection, []);
  }
  if (site.loose.size > 0 || site.loose.sections.length > 0) {
    yield { kind: "loose", path: LOOSE_PATH, marks: sumMarks(site.loose.sections), above: [] };
    yield* articlesOf(site.loose, []);
  }
  yield { kind: "news", path: NEWS_PATH, marks: 0 };
  for (const entry of site.news) {
    yield { kind: "news-item", path: entry.path, marks: entry.marks, entry };
  }
}

function* pagesOf(group: Group, above: readonly Group[]): Generator<Page> {
  yield {
    kind: "collection",
    path: group.path,
    marks: group.marks + sumMarks(group.sections),
    group,
    above,
  };
  yield* articlesOf(group, [...above, group]);
  for (const collection of group.collections) {
    yield* pagesOf(collection, [...above, group]);
  }
}

function* articlesOf(
  { articles, sections }: Pick<Group, "articles" | "sections">,
  above: readonly Group[],
): Generator<Page> {
  for (const entry of articles) {
    yield { kind: "article", path: entry.path, marks: entry.marks, entry, above };
  }
  for (const section of sections) {
    yield* articlesOf(section, [...above, section]);
  }
}

function sumMarks(groups: readonly Group[]): number {
  return groups.reduce((sum, { marks, sections }) => sum + marks + sumMarks(sections), 0);
}
