import {
  NAME_FIELD,
  parentOf,
  readAssignments,
  valueAt,
  type ContentObject,
  type LiveObject,
  type LocaleCode,
  type RemoteId,
} from "../model/index.ts";

/** What an object of a snapshot is in a workspace that has content of its own already. */
export type Match =
  | { readonly kind: "none" }
  | { readonly kind: "one"; readonly id: RemoteId }
  /** More than one looks like it, on either side: a person must say which. */
  | { readonly kind: "ambiguous"; readonly ids: readonly RemoteId[] };

/**
 * Finds objects by what people know them by: a group or article by its name and what it stands in, a news
 * item by its title and publication dates. Every id is in the snapshot's numbering but the workspace's own.
 *
 * Two objects of the snapshot that would match one of the workspace match none: that would be a guess.
 */
export class NameMatcher {
  readonly #locale: LocaleCode;
  readonly #live = new Map<string, RemoteId[]>();
  readonly #wanted = new Map<string, number>();

  /** `locale` is the one names are compared in: the snapshot's default locale. */
  constructor(locale: LocaleCode) {
    this.#locale = locale;
  }

  /** Adds an object of the workspace that is not mapped to any of the snapshot. */
  addLive(live: LiveObject, working: ContentObject): void {
    const key = keyOf(working, this.#locale);
    this.#live.set(key, [...(this.#live.get(key) ?? []), live.id]);
  }

  /** Adds an object of the snapshot that is not mapped to any of the workspace. */
  addWanted(working: ContentObject): void {
    const key = keyOf(working, this.#locale);
    this.#wanted.set(key, (this.#wanted.get(key) ?? 0) + 1);
  }

  /** The objects of the workspace that look like one of the snapshot. */
  find(working: ContentObject): readonly RemoteId[] {
    return this.#live.get(keyOf(working, this.#locale)) ?? [];
  }

  match(working: ContentObject): Match {
    const key = keyOf(working, this.#locale);
    const ids = this.find(working);
    const [only] = ids;
    if (only === undefined) {
      return { kind: "none" };
    }
    return ids.length === 1 && this.#wanted.get(key) === 1
      ? { kind: "one", id: only }
      : { kind: "ambiguous", ids };
  }
}

function keyOf(object: ContentObject, locale: LocaleCode): string {
  const isNews = object.resource === "news-item";
  const place = { locale: isNews ? object.defaultLocale : locale, field: NAME_FIELD[object.resource] };
  const value = valueAt(object, place);
  const name = typeof value === "string" ? value.normalize("NFC").trim() : "";
  if (isNews) {
    const dates = readAssignments(object).map(
      ({ newsfeedId, publishedAt }) => `${newsfeedId}@${publishedAt ?? ""}`,
    );
    return JSON.stringify([name, dates.toSorted()]);
  }
  const parent = parentOf(object);
  const helpCenter = valueAt(object, { locale: null, field: "helpCenterId" });
  return JSON.stringify([name, parent ?? helpCenter ?? null]);
}
