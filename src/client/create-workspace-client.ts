import { ApiError } from "../errors.ts";
import type { LiveObject, LocaleCode, Newsfeed, Resource, Workspace } from "../model/index.ts";
import type { RateBudget, Transport, TransportRequest } from "../transport/index.ts";
import { articleApi } from "./articles.ts";
import { collectionApi } from "./collections.ts";
import type { ReadContext } from "./content-by-locale.ts";
import { readAdmins, readHelpCenters, readIdentity, readNewsfeedPage } from "./directory.ts";
import type { ClientEvent } from "./events.ts";
import { noteLanguages } from "./languages.ts";
import { newsItemApi } from "./news-items.ts";
import { readPages } from "./read-pages.ts";
import type { ReadObject, ResourceApi } from "./resource-api.ts";
import { sectionApi } from "./sections.ts";
import { differencesOf } from "./versions.ts";

const RESOURCE_APIS = {
  collection: collectionApi,
  section: sectionApi,
  article: articleApi,
  "news-item": newsItemApi,
} as const satisfies Record<Resource, ResourceApi>;

export interface WorkspaceClientOptions {
  readonly transport: Transport;
  /** The budget the transport's requests go through: it counts them. */
  readonly limiter: RateBudget;
  /** The one the transport sends. */
  readonly apiVersion: string;
  /** The default locale of a workspace that names none, and of news, where the workspace does not say. */
  readonly defaultLocale?: LocaleCode | undefined;
  /** Stops lists between two pages, and writes that are not on their way yet. */
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}

/** A live workspace over HTTP. Throws ConfigError for an API version that helpferry does not speak. */
export function createWorkspaceClient(options: WorkspaceClientOptions): Workspace {
  const { transport, limiter, apiVersion, signal } = options;
  const onEvent = options.onEvent ?? ((): void => undefined);
  const languages = noteLanguages(options.defaultLocale);
  const { hasSections } = differencesOf(apiVersion);

  function toModel(api: ResourceApi, object: ReadObject, context?: Partial<ReadContext>): LiveObject {
    if (api.isTranslated) {
      languages.note(object.namedLocale);
    }
    return object.toModel({ defaultLocale: languages.current().defaultLocale, onEvent, ...context });
  }

  const missing = new Set<Resource>();
  let learning: Promise<void> | undefined;

  /**
   * News items do not name their locale: it is the workspace's. Where nothing that names it was read yet,
   * one collection is, so that the same item is read alike at every time.
   */
  async function learnLanguages(api: ResourceApi): Promise<void> {
    if (api.isTranslated || languages.isKnown() || options.defaultLocale !== undefined) {
      return;
    }
    learning ??= readOneCollection();
    await learning;
  }

  async function readOneCollection(): Promise<void> {
    const { path } = collectionApi;
    const { body } = await transport.request({
      method: "GET",
      path,
      query: { page: 1, per_page: 1 },
      signal,
    });
    for (const { namedLocale } of collectionApi.readPage(body, `GET ${path}`).items) {
      languages.note(namedLocale);
    }
  }

  async function send(api: ResourceApi, request: TransportRequest): Promise<ReadObject> {
    const { body } = await transport.request(request);
    return api.readObject(body, `${request.method} ${request.path}`);
  }

  function assertInVersion(resource: Resource): void {
    if (resource === "section" && !hasSections) {
      throw new ApiError({
        code: "resource-not-in-version",
        message: `Intercom API ${apiVersion} has no sections; wanted 2.9`,
        hint: "Set INTERCOM_VERSION=2.9 to work with sections. Later versions show them as collections.",
        outcome: "not-sent",
        status: null,
      });
    }
  }

  async function* list(resource: Resource): AsyncGenerator<LiveObject, void, void> {
    // From 2.10 on they are among the collections.
    if (resource === "section" && !hasSections) {
      missing.add(resource);
      return;
    }
    const api = RESOURCE_APIS[resource];
    await learnLanguages(api);
    const pages = readPages({
      transport,
      path: api.path,
      readPage: (body, request) => api.readPage(body, request),
      idOf: ({ id }) => id,
      signal,
      onEvent,
    });
    const noteMissing = (): void => void missing.add(resource);
    for await (const object of resource === "news-item"
      ? whereAvailable(pages, onEvent, noteMissing)
      : pages) {
      yield toModel(api, object);
    }
  }

  async function newsfeeds(): Promise<readonly Newsfeed[]> {
    const pages = readPages({
      transport,
      path: "/news/newsfeeds",
      readPage: readNewsfeedPage,
      idOf: ({ id }) => id,
      signal,
      onEvent,
    });
    const found: Newsfeed[] = [];
    for await (const newsfeed of whereAvailable(pages, onEvent)) {
      found.push(newsfeed);
    }
    return found;
  }

  return {
    identify: async () => readIdentity(transport),
    list,
    async read(resource, id) {
      assertInVersion(resource);
      const api = RESOURCE_APIS[resource];
      await learnLanguages(api);
      return toModel(api, await send(api, { method: "GET", path: `${api.path}/${encodeURIComponent(id)}` }));
    },
    async create(resource, patch) {
      assertInVersion(resource);
      const api = RESOURCE_APIS[resource];
      const object = await send(api, { method: "POST", path: api.path, body: api.createBody(patch), signal });
      return toModel(api, object, { defaultLocale: patch.defaultLocale });
    },
    async update(resource, id, patch) {
      assertInVersion(resource);
      const api = RESOURCE_APIS[resource];
      const path = `${api.path}/${encodeURIComponent(id)}`;
      const object = await send(api, { method: "PUT", path, body: api.updateBody(patch), signal });
      return toModel(api, object, { defaultLocale: patch.defaultLocale });
    },
    async remove(resource, id) {
      assertInVersion(resource);
      const api = RESOURCE_APIS[resource];
      const path = `${api.path}/${encodeURIComponent(id)}`;
      const { body } = await transport.request({ method: "DELETE", path, signal });
      api.checkDeleted(body, `DELETE ${path}`);
    },
    admins: async () => readAdmins(transport),
    newsfeeds,
    helpCenters: async () => readHelpCenters(transport),
    languages: () => languages.current(),
    unavailable: () => missing,
    requests: () => limiter.stats(),
  };
}

/** A workspace without news answers 404 to the list itself, which then is an empty one. */
async function* whereAvailable<Item>(
  items: AsyncIterable<Item>,
  onEvent: (event: ClientEvent) => void,
  onMissing: () => void = () => undefined,
): AsyncGenerator<Item, void, void> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) {
      throw error;
    }
    onMissing();
    onEvent({ kind: "feature-not-available", feature: "news" });
  }
}
