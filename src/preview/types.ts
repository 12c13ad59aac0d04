import type { LocaleCode, Resource, WorkingId } from "../model/index.ts";

/**
 * How a text that readers are shown stands: as it is meant; its source changed since it was translated; it is not
 * translated, and readers get the default language; the same, but nobody is to translate it.
 */
export type Standing = "own" | "stale" | "missing" | "fallback";

/** A text as readers of a locale are shown it. */
export interface ShownText {
  readonly text: string;
  /** The locale it is in: the default one where there is no translation. */
  readonly locale: LocaleCode;
  readonly standing: Standing;
  /** The locale it is translated from. */
  readonly source: LocaleCode;
}

/** A passage of a body that stands otherwise than the whole of it. */
export interface MarkedBlock {
  readonly standing: "stale" | "missing";
  /** Where it stands in the HTML, as places in its text: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Words of an attribute: those for a picture. */
  readonly isAttribute: boolean;
}

/** A body as readers are shown it: other people's HTML. */
export interface ShownBody extends ShownText {
  /** By where they begin. */
  readonly blocks: readonly MarkedBlock[];
  /** How many passages of the source are not in it at all. */
  readonly absent: number;
}

/** Whether readers see a thing at all. */
export type Publication =
  | { readonly kind: "published" }
  | { readonly kind: "draft" }
  /** News that is live, but in no newsfeed. */
  | { readonly kind: "unassigned" }
  /** News whose time has not come; ISO 8601, UTC. */
  | { readonly kind: "planned"; readonly at: string };

interface ViewOf<Kind extends Resource> {
  readonly resource: Kind;
  readonly id: WorkingId;
  /** The name or title. */
  readonly name: ShownText;
}

/** What a collection or a section or an article stands in. */
export type ParentKey = readonly [Resource, WorkingId] | null;

export interface GroupView extends ViewOf<"collection" | "section"> {
  readonly parent: ParentKey;
  readonly description: ShownText | null;
  /** Its place among its siblings, as the workspace has it. */
  readonly order: number;
}

export interface ArticleView extends ViewOf<"article"> {
  readonly parent: ParentKey;
  readonly description: ShownText | null;
  readonly body: ShownBody | null;
  readonly publication: Publication;
}

export interface NewsView extends ViewOf<"news-item"> {
  readonly body: ShownBody | null;
  readonly publication: Publication;
  readonly feeds: readonly { readonly name: string; readonly publishedAt: string | null }[];
  readonly labels: readonly string[];
}

export type ObjectView = GroupView | ArticleView | NewsView;
