import {
  listBodies,
  listUnits,
  NAME_FIELD,
  parentOf,
  readAssignments,
  valueAt,
  type ContentObject,
  type LocaleCode,
  type Newsfeed,
} from "../../model/index.ts";
import type { ObjectView, Publication, ShownText } from "../../preview/index.ts";
import type { Provenance, TranslationsReader } from "../../snapshot/index.ts";
import { judgeBody, judgeText, type TextToShow } from "./judge-text.ts";

/** What is needed to say how the objects of a snapshot look to readers of a locale. */
export interface ViewContext {
  readonly workspaceId: string;
  readonly locale: LocaleCode;
  readonly newsfeeds: readonly Newsfeed[];
  readonly now: Date;
}

/** An object as readers of a locale see it. Objects must come in the order of the provenance. */
export async function viewObject(
  object: ContentObject,
  translations: TranslationsReader,
  context: ViewContext,
): Promise<ObjectView> {
  const { resource, id } = object;
  const made = await readProvenance(object, translations, context);
  const wanted = (field: string): TextToShow => ({
    object,
    field,
    locale: context.locale,
    made: made.get(field),
  });
  const name: ShownText = judgeText(wanted(NAME_FIELD[resource])) ?? {
    text: id,
    locale: object.defaultLocale,
    standing: "own",
    source: object.defaultLocale,
  };
  const parent = parentOf(object) ?? null;
  const description = judgeText(wanted("description"));
  switch (resource) {
    case "collection":
    case "section": {
      const { order } = object.facts;
      return { resource, id, name, parent, description, order: typeof order === "number" ? order : 0 };
    }
    case "article": {
      const state =
        valueAt(object, { locale: context.locale, field: "state" }) ??
        valueAt(object, { locale: object.defaultLocale, field: "state" });
      const publication: Publication = { kind: state === "published" ? "published" : "draft" };
      return { resource, id, name, parent, description, body: judgeBody(wanted("body")), publication };
    }
    case "news-item":
      return {
        resource,
        id,
        name,
        body: judgeBody(wanted("body")),
        publication: judgeNews(object, context.now),
        feeds: readAssignments(object).map(({ newsfeedId, publishedAt }) => ({
          name: context.newsfeeds.find((feed) => feed.id === newsfeedId)?.name ?? newsfeedId,
          publishedAt,
        })),
        labels: readLabels(object),
      };
  }
}

async function readProvenance(
  object: ContentObject,
  translations: TranslationsReader,
  { workspaceId, locale }: ViewContext,
): Promise<ReadonlyMap<string, Provenance>> {
  const made = new Map<string, Provenance>();
  for (const { id, field } of [...listUnits(object, workspaceId), ...listBodies(object, workspaceId)]) {
    const own = (await translations.find(id)).get(locale);
    if (own !== undefined) {
      made.set(field, own);
    }
  }
  return made;
}

function judgeNews(object: ContentObject, now: Date): Publication {
  if (object.settings["state"] !== "live") {
    return { kind: "draft" };
  }
  const times = readAssignments(object).flatMap(({ publishedAt }) => publishedAt ?? []);
  const [first] = times.toSorted();
  if (first === undefined) {
    return { kind: "unassigned" };
  }
  return Date.parse(first) > now.getTime() ? { kind: "planned", at: first } : { kind: "published" };
}

function readLabels({ settings }: ContentObject): string[] {
  const { labels } = settings;
  return Array.isArray(labels) ? labels.filter((label) => typeof label === "string") : [];
}
