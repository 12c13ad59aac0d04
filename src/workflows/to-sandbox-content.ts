import {
  INTERCOM_LOCALES,
  isJsonObject,
  readAssignments,
  type ContentObject,
  type FieldValues,
  type JsonValue,
  type LocaleCode,
  type Resource,
} from "../model/index.ts";
import {
  emptySandboxContent,
  type ArticleContentRecord,
  type ArticleRecord,
  type CollectionRecord,
  type GroupContentRecord,
  type HelpCenterRecord,
  type NewsItemRecord,
  type SandboxContent,
  type SectionRecord,
} from "../sandbox/index.ts";
import type { References } from "../snapshot/index.ts";

/** An object in any numbering: the sandbox takes ids as they are. */
type AnyObject = ContentObject<string>;

/** What a workspace is made of. */
export interface WorkspaceContent {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly defaultLocale: LocaleCode;
  /** Locales in use; every one of Intercom's is enabled besides. */
  readonly locales: readonly LocaleCode[];
  readonly references: References;
  readonly objects: Readonly<Record<Resource, readonly AnyObject[]>>;
}

/** A workspace as the sandbox keeps it: ids, dates and every locale as they are, bodies not rewritten again. */
export function toSandboxContent(given: WorkspaceContent): SandboxContent {
  const empty = emptySandboxContent();
  const { objects } = given;
  return {
    ...empty,
    workspace: { ...empty.workspace, id: given.workspaceId, name: given.workspaceName },
    ...toReferences(given, empty),
    collections: objects.collection.map(toCollection),
    sections: objects.section.map(toSection),
    articles: objects.article.map(toArticle),
    newsItems: objects["news-item"].map(toNewsItem),
  };
}

function toReferences(
  { references, defaultLocale, locales: given }: WorkspaceContent,
  empty: SandboxContent,
): Pick<SandboxContent, "admins" | "newsfeeds" | "helpCenters"> {
  const date = empty.workspace.created_at;
  const [helpCenter] = empty.helpCenters;
  const locales = [...new Set([...INTERCOM_LOCALES, ...given])].toSorted();
  const helpCenters = references.helpCenters.map((center): HelpCenterRecord => ({
    id: center.id,
    identifier: center.identifier ?? "",
    display_name: center.displayName ?? "",
    url: center.url ?? helpCenter?.url ?? "",
    custom_domain: null,
    website_turned_on: true,
    default_locale: defaultLocale,
    locales,
    created_at: date,
    updated_at: date,
  }));
  return {
    admins: references.admins.map(({ id, name, email }) => ({ id, name: name ?? "", email: email ?? "" })),
    newsfeeds: references.newsfeeds.map(({ id, name }) => ({ id, name, created_at: date, updated_at: date })),
    helpCenters: helpCenters.length > 0 ? helpCenters : empty.helpCenters,
  };
}

function toCollection(object: AnyObject): CollectionRecord {
  return { ...toGroup(object), help_center_id: text(object.settings["helpCenterId"]) ?? null };
}

function toSection(object: AnyObject): SectionRecord {
  return { ...toGroup(object), parent_id: text(object.settings["parentId"]) ?? "" };
}

function toGroup(object: AnyObject): Omit<CollectionRecord, "help_center_id"> {
  const { facts } = object;
  return {
    id: object.id,
    default_locale: object.defaultLocale,
    content: mapLocales(object, toGroupContent),
    order: typeof facts["order"] === "number" ? facts["order"] : 0,
    icon: text(facts["icon"]) ?? null,
    url: text(facts["url"]) ?? null,
    ...toDates(facts),
  };
}

function toGroupContent(values: FieldValues): GroupContentRecord {
  const description = text(values["description"]);
  return { name: text(values["name"]) ?? "", ...(description === undefined ? {} : { description }) };
}

function toArticle(object: AnyObject): ArticleRecord {
  const parentType = text(object.settings["parentType"]);
  const parentId = text(object.settings["parentId"]) ?? null;
  const factsByLocale = asRecord(object.facts["locales"]);
  return {
    id: object.id,
    default_locale: object.defaultLocale,
    content: mapLocales(object, (values, locale) =>
      toArticleContent(
        values,
        locale === object.defaultLocale
          ? object.facts
          : { ...object.facts, ...asRecord(factsByLocale[locale]) },
      ),
    ),
    parent_id: parentId,
    parent_type: parentId === null ? null : parentType === "section" ? "section" : "collection",
    ...toDates(object.facts),
  };
}

function toArticleContent(values: FieldValues, facts: FieldValues): ArticleContentRecord {
  return {
    title: text(values["title"]) ?? "",
    description: text(values["description"]) ?? null,
    body: text(values["body"]) ?? null,
    author_id: text(values["authorId"]) ?? "",
    state: values["state"] === "published" ? "published" : "draft",
    url: text(facts["url"]) ?? null,
    ...toDates(facts),
  };
}

function toNewsItem(object: AnyObject): NewsItemRecord {
  const { settings, facts } = object;
  const values = object.content[object.defaultLocale] ?? {};
  return {
    id: object.id,
    title: text(values["title"]) ?? "",
    body: text(values["body"]) ?? "",
    sender_id: text(settings["senderId"]) ?? "",
    state: settings["state"] === "live" ? "live" : "draft",
    newsfeed_assignments: readAssignments(object).map(({ newsfeedId, publishedAt }) => ({
      newsfeed_id: newsfeedId,
      published_at: publishedAt === null ? null : toUnixSeconds(publishedAt),
    })),
    labels: texts(settings["labels"]),
    reactions: texts(settings["reactions"]),
    deliver_silently: settings["deliverSilently"] === true,
    cover_image_url: text(facts["coverImageUrl"]) ?? null,
    ...toDates(facts),
  };
}

function mapLocales<Value>(
  object: AnyObject,
  map: (values: FieldValues, locale: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(object.content).map(([locale, values]) => [locale, map(values, locale)]),
  );
}

function toDates(facts: FieldValues): { created_at: number; updated_at: number } {
  return { created_at: toUnixSeconds(facts["createdAt"]), updated_at: toUnixSeconds(facts["updatedAt"]) };
}

/** ISO 8601 → Unix seconds; 0 where there is no date. */
function toUnixSeconds(iso: JsonValue | undefined): number {
  const milliseconds = typeof iso === "string" ? Date.parse(iso) : 0;
  return Number.isNaN(milliseconds) ? 0 : Math.floor(milliseconds / 1000);
}

function text(value: JsonValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function texts(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function asRecord(value: JsonValue | undefined): FieldValues {
  return isJsonObject(value) ? value : {};
}
