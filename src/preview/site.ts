import { compareIds, type WorkingId } from "../model/index.ts";
import { pagePath } from "./page-path.ts";
import { addTallies, countMarks, NOTHING, tallyView, type Tally } from "./tally.ts";
import type { ObjectView, ParentKey } from "./types.ts";

/** Deeper than any Help Center nests. */
const DEEPEST = 6;

/** What is kept in memory of a thing: no text. */
export interface Entry {
  /** `article/938`, by which its view is found. */
  readonly key: string;
  readonly id: WorkingId;
  readonly path: string;
  readonly tally: Tally;
  readonly marks: number;
}

/** A collection or a section with what stands in it, in reading order. */
export interface Group extends Entry {
  readonly articles: readonly Entry[];
  readonly sections: readonly Group[];
  readonly collections: readonly Group[];
  /** Of it and of all that is in it. */
  readonly total: Tally;
  /** How many articles are in it, however deep. */
  readonly size: number;
}

/** A help center of one locale. */
export interface Site {
  readonly collections: readonly Group[];
  /** Articles and sections that stand in no collection, as far as it is known. */
  readonly loose: Pick<Group, "articles" | "sections" | "total" | "size">;
  /** Newest first, what is not published yet before it. */
  readonly news: readonly Entry[];
  readonly newsTally: Tally;
  readonly total: Tally;
}

interface Placed extends Entry {
  readonly parent: string;
  readonly order: number;
  /** When news was published; the empty text sorts before all. */
  readonly at: string;
}

/** Gathers what is to be known of all things before a page can be written: where they stand, and how they are marked. */
export class SiteBuilder {
  readonly #children = new Map<string, Placed[]>();
  readonly #groups: Placed[] = [];
  readonly #news: Placed[] = [];

  /** Adds a thing; things come in id order. */
  add(view: ObjectView): void {
    const { resource, id } = view;
    const placed: Placed = {
      key: keyOf(resource, id),
      id,
      path: pagePath(resource, id),
      tally: tallyView(view),
      marks: countMarks(view),
      parent: "parent" in view ? parentKey(view.parent) : "",
      order: "order" in view ? view.order : 0,
      at: "feeds" in view ? publishedAt(view) : "",
    };
    if (resource === "news-item") {
      this.#news.push(placed);
      return;
    }
    if (resource !== "article") {
      this.#groups.push(placed);
    }
    const siblings = this.#children.get(placed.parent);
    if (siblings === undefined) {
      this.#children.set(placed.parent, [placed]);
    } else {
      siblings.push(placed);
    }
  }

  build(): Site {
    const known = new Set(this.#groups.map(({ key }) => key));
    const used = new Set<string>();
    const take = (placed: Placed, depth = 0): Group => {
      used.add(placed.key);
      return this.#toGroup(placed, {
        take: (child) => take(child, depth + 1),
        used,
        isDeepest: depth === DEEPEST,
      });
    };
    const roots = this.#groups.filter(({ key, parent }) => isCollection(key) && !known.has(parent));
    const collections = inOrder(roots).map((placed) => take(placed));
    // What stands in each other, or too deep, is shown beside the others.
    for (const placed of this.#groups) {
      if (isCollection(placed.key) && !used.has(placed.key)) {
        collections.push(take(placed));
      }
    }
    const orphans = [...this.#children].filter(([parent]) => !known.has(parent)).flatMap(([, all]) => all);
    const sections = inOrder(orphans.filter(({ key }) => key.startsWith("section/"))).map((placed) =>
      take(placed),
    );
    const articles = orphans
      .filter(({ key }) => key.startsWith("article/"))
      .toSorted((left, right) => compareIds(left.id, right.id));
    const loose = { articles, sections, ...sumUp(NOTHING, articles, sections) };
    const news = this.#news.toSorted(newestFirst);
    const newsTally = news.reduce((sum, { tally }) => addTallies(sum, tally), NOTHING);
    const total = [loose, ...collections].reduce((sum, { total: own }) => addTallies(sum, own), newsTally);
    return { collections, loose, news, newsTally, total };
  }

  #toGroup(
    placed: Placed,
    {
      take,
      used,
      isDeepest,
    }: {
      readonly take: (child: Placed) => Group;
      readonly used: ReadonlySet<string>;
      readonly isDeepest: boolean;
    },
  ): Group {
    const children = this.#children.get(placed.key) ?? [];
    const articles = children.filter(({ key }) => key.startsWith("article/"));
    const groups = inOrder(children.filter(({ key }) => !key.startsWith("article/")));
    const fresh = (kind: string): Group[] =>
      groups.filter(({ key }) => key.startsWith(kind) && !used.has(key)).map((child) => take(child));
    const sections = fresh("section/");
    const collections = isDeepest ? [] : fresh("collection/");
    return {
      ...placed,
      articles,
      sections,
      collections,
      ...sumUp(placed.tally, articles, [...sections, ...collections]),
    };
  }
}

function sumUp(
  own: Tally,
  articles: readonly Entry[],
  groups: readonly Group[],
): Pick<Group, "total" | "size"> {
  const parts = [...articles.map(({ tally }) => tally), ...groups.map(({ total }) => total)];
  return {
    total: parts.reduce(addTallies, own),
    size: groups.reduce((sum, { size }) => sum + size, articles.length),
  };
}

/** By which the view of a thing is found. */
export function keyOf(resource: ObjectView["resource"], id: WorkingId): string {
  return `${resource}/${id}`;
}

function parentKey(parent: ParentKey): string {
  return parent === null ? "" : keyOf(...parent);
}

function isCollection(key: string): boolean {
  return key.startsWith("collection/");
}

function inOrder(groups: readonly Placed[]): Placed[] {
  return groups.toSorted((left, right) => left.order - right.order || compareIds(left.id, right.id));
}

function publishedAt({ feeds, publication }: Extract<ObjectView, { resource: "news-item" }>): string {
  const times = feeds.flatMap((feed) => feed.publishedAt ?? []).toSorted();
  return publication.kind === "published" ? (times.at(-1) ?? "") : "";
}

function newestFirst(left: Placed, right: Placed): number {
  if (left.at === right.at || (left.at !== "" && right.at !== "")) {
    return left.at === right.at ? compareIds(right.id, left.id) : left.at < right.at ? 1 : -1;
  }
  return left.at === "" ? -1 : 1;
}
