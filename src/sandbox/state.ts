import type { HelpCenterRecord, SandboxContent, WorkspaceRecord } from "./content.ts";
import { IdSequence } from "./id-sequence.ts";

/** The lists of SandboxContent, each by id. */
type ById<Key extends keyof SandboxContent> = SandboxContent[Key] extends (infer Item)[]
  ? Map<string, Item>
  : never;

/** A workspace while the sandbox runs: SandboxContent indexed by id, and what numbers new objects. */
export interface SandboxState {
  readonly workspace: WorkspaceRecord;
  /** False for a workspace that is not set up for several languages. */
  readonly multilingual: boolean;
  readonly admins: ById<"admins">;
  readonly helpCenters: ById<"helpCenters">;
  readonly collections: ById<"collections">;
  readonly sections: ById<"sections">;
  readonly articles: ById<"articles">;
  readonly newsfeeds: ById<"newsfeeds">;
  readonly newsItems: ById<"newsItems">;
  readonly tags: ById<"tags">;
  readonly teams: ById<"teams">;
  readonly segments: ById<"segments">;
  readonly subscriptionTypes: ById<"subscriptionTypes">;
  readonly nextId: {
    /** Collections and sections share one numbering. */
    readonly group: IdSequence;
    readonly article: IdSequence;
    readonly newsItem: IdSequence;
    readonly tag: IdSequence;
  };
}

/** The highest number given to each kind so far, where what had it may be gone: no id is given twice. */
export type LastIds = Readonly<Record<keyof SandboxState["nextId"], number>>;

/** Takes a copy of the content: the caller's stays as it is. */
export function createState(content: SandboxContent, multilingual: boolean, last?: LastIds): SandboxState {
  const own = structuredClone(content);
  const collections = byId(own.collections);
  const sections = byId(own.sections);
  const articles = byId(own.articles);
  const newsItems = byId(own.newsItems);
  const tags = byId(own.tags);
  return {
    workspace: own.workspace,
    multilingual,
    admins: byId(own.admins),
    helpCenters: byId(own.helpCenters),
    collections,
    sections,
    articles,
    newsfeeds: byId(own.newsfeeds),
    newsItems,
    tags,
    teams: byId(own.teams),
    segments: byId(own.segments),
    subscriptionTypes: byId(own.subscriptionTypes),
    nextId: {
      group: new IdSequence([...collections.keys(), ...sections.keys()], last?.group),
      article: new IdSequence(articles.keys(), last?.article),
      newsItem: new IdSequence(newsItems.keys(), last?.newsItem),
      tag: new IdSequence(tags.keys(), last?.tag),
    },
  };
}

/** The state as content again, a copy: what another sandbox could be started with. */
export function readContent(state: SandboxState): SandboxContent {
  return structuredClone({
    workspace: state.workspace,
    admins: [...state.admins.values()],
    helpCenters: [...state.helpCenters.values()],
    collections: [...state.collections.values()],
    sections: [...state.sections.values()],
    articles: [...state.articles.values()],
    newsfeeds: [...state.newsfeeds.values()],
    newsItems: [...state.newsItems.values()],
    tags: [...state.tags.values()],
    teams: [...state.teams.values()],
    segments: [...state.segments.values()],
    subscriptionTypes: [...state.subscriptionTypes.values()],
  });
}

export function readLastIds({ nextId }: SandboxState): LastIds {
  const { group, article, newsItem, tag } = nextId;
  return { group: group.last, article: article.last, newsItem: newsItem.last, tag: tag.last };
}

/** The help center of a collection: its own, or the workspace's first. */
export function helpCenterOf(state: SandboxState, helpCenterId: string | null): HelpCenterRecord | undefined {
  return (helpCenterId === null ? undefined : state.helpCenters.get(helpCenterId)) ?? firstHelpCenter(state);
}

function firstHelpCenter(state: SandboxState): HelpCenterRecord | undefined {
  return state.helpCenters.values().next().value;
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
