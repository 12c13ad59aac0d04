import type { FieldValues, LiveObject } from "./content-object.ts";
import type { LocaleCode } from "./locale.ts";
import type { RemoteId, Resource } from "./resource.ts";

/** Who is asking and whose content it is: `GET /me`. */
export interface WorkspaceIdentity {
  /** `app.id_code`. */
  readonly workspaceId: string;
  readonly workspaceName: string;
  /** US, EU or AU as Intercom reports it. */
  readonly region: string | null;
  readonly adminId: RemoteId;
}

/** A teammate: author of articles, sender of news. */
export interface Admin {
  readonly id: RemoteId;
  readonly name: string | null;
  readonly email: string | null;
}

export interface Newsfeed {
  readonly id: RemoteId;
  readonly name: string;
}

export interface HelpCenter {
  readonly id: RemoteId;
  readonly identifier: string | null;
  readonly displayName: string | null;
  readonly url: string | null;
}

/**
 * What is to be written of one object: only the locales and fields that change (for a create, all of
 * them), in the workspace's own ids. The default locale stands in `content` like any other; the client
 * puts it at the top level of the request, and nowhere else.
 */
export interface ObjectPatch {
  readonly defaultLocale: LocaleCode;
  readonly content: Readonly<Record<LocaleCode, FieldValues>>;
  readonly settings: FieldValues;
}

/**
 * A live workspace as the workflows and apply see it. The implementation over HTTP is
 * `client/createWorkspaceClient`; a test may pass another.
 *
 * Every method throws ApiError; its `outcome` says whether a write may have happened.
 */
export interface Workspace {
  identify(): Promise<WorkspaceIdentity>;
  /**
   * Every object of a resource, page by page, each id once, in no promised order. While items are edited
   * the list shifts: it is read again until nothing new turns up.
   */
  list(resource: Resource): AsyncIterable<LiveObject>;
  read(resource: Resource, id: RemoteId): Promise<LiveObject>;
  create(resource: Resource, patch: ObjectPatch): Promise<LiveObject>;
  update(resource: Resource, id: RemoteId, patch: ObjectPatch): Promise<LiveObject>;
  /** Deletes an object in every language; what becomes of what stands in it is not documented. */
  remove(resource: Resource, id: RemoteId): Promise<void>;
  admins(): Promise<readonly Admin[]>;
  newsfeeds(): Promise<readonly Newsfeed[]>;
  helpCenters(): Promise<readonly HelpCenter[]>;
  /**
   * Whether the workspace is set up for several languages, as seen in the content read so far, and its
   * default locale: as configured, else as seen, else English. Where no content was read, several languages
   * are taken to be possible. A single-language workspace takes translations and drops them without a word,
   * so nothing but the default locale may be written to it.
   */
  languages(): WorkspaceLanguages;
  /**
   * What the workspace or its API version does not have at all, as the lists read so far showed: that such
   * objects are missing does not mean that somebody deleted them.
   */
  unavailable(): ReadonlySet<Resource>;
  /** What was asked of the workspace so far, and its rate limit as it last stated it. */
  requests(): RequestStats;
}

export interface WorkspaceLanguages {
  readonly multilingual: boolean;
  readonly defaultLocale: LocaleCode;
}

/** Objects on a page of a list: known to work for every list; the largest is documented at second hand only. */
export const LIST_PAGE_SIZE = 50;

export interface RequestStats {
  /** Requests sent, retries included. */
  readonly started: number;
  /** Requests answered 429. */
  readonly rateLimited: number;
  /** Requests that brought nothing: answered 429, or by a failure of the server, or not at all. */
  readonly wasted: number;
  /** Seconds in which at least one request waited for the rate limit. */
  readonly waitedSeconds: number;
  /** Rate windows in which requests were counted. */
  readonly windows: number;
  /**
   * The part of the available budget that was used over full windows, 0 to 1: of what budget and other
   * programs left in all windows but the first and the last. Null before there was one.
   */
  readonly utilisation: number | null;
  /** The part of each window that may be used, above 0 up to 1. */
  readonly budget: number;
  /** Requests allowed per window; null before the first reply that says so. */
  readonly limitPerWindow: number | null;
  readonly windowSeconds: number;
  /** What a request takes, as the latest replies showed: the median in milliseconds; null before the first. */
  readonly roundTripMs: number | null;
  /**
   * The server's clock in Unix milliseconds, never later than it is: a reply's `Date` is cut to whole seconds
   * and travels. Null before the first reply that has one.
   */
  readonly serverTimeMs: number | null;
  /** Requests that should be under way at a time to use the budget, fewer while the server is in trouble. */
  readonly concurrency: number;
  /** Milliseconds until the next request may start; null where none waits for the limit. */
  readonly nextStartMs: number | null;
  /** The rate window under way, as far as it is known: its end, and requests that may still start in it. */
  readonly window: { readonly endsInMs: number; readonly left: number } | null;
  /**
   * How the latest of the `windows` were used, the one under way at the end; at most `MOST_WINDOW_USES`. Empty where
   * the budget does not keep it.
   */
  readonly windowUses: readonly WindowUse[];
}

/** So many windows are remembered: at Intercom's ten seconds, those of more than half an hour. */
export const MOST_WINDOW_USES = 240;

/** How one rate window was used, as its replies showed. */
export interface WindowUse {
  /** When it ends by this machine's clock, in Unix milliseconds. */
  readonly endsAtMs: number;
  /** Requests allowed in it, everybody's counted. */
  readonly limit: number;
  /** Own requests that counted in it. */
  readonly own: number;
  /** All others that counted in it: other programs', or those of our own last command. */
  readonly others: number;
  /** Own requests that were answered 429. */
  readonly refused: number;
}
