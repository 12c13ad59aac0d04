import { isGeneratedId, type CheckedItem } from "../../ingest/index.ts";
import { readAssignments, type ContentObject, type WorkingId } from "../../model/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";

/** The news items of a working copy, found by what an item of a file can be known by. */
export class KnownItems {
  readonly #byExternalId = new Map<string, ContentObject[]>();
  readonly #byTitle = new Map<string, ContentObject[]>();
  readonly #byId = new Map<WorkingId, ContentObject>();
  readonly #generated: ContentObject[] = [];

  /** Reads all items of the snapshot. */
  static async read(snapshot: Snapshot): Promise<KnownItems> {
    const known = new KnownItems();
    for await (const object of snapshot.objects("news-item")) {
      known.#add(object);
    }
    return known;
  }

  #add(object: ContentObject): void {
    this.#byId.set(object.id, object);
    const { externalId } = object;
    if (typeof externalId !== "string" || externalId === "") {
      append(this.#byTitle, titleKey(object), object);
      return;
    }
    append(this.#byExternalId, externalId, object);
    if (isGeneratedId(externalId)) {
      this.#generated.push(object);
    }
  }

  withExternalId(externalId: string): readonly ContentObject[] {
    return this.#byExternalId.get(externalId) ?? [];
  }

  /**
   * Items without an external id that may be this one: same title and, as far as both have one, same date.
   * An item under the id that this one would get has lost its external id.
   */
  findTwins(item: CheckedItem, newId: WorkingId): readonly ContentObject[] {
    const dates = datesOf(item);
    const titled = (this.#byTitle.get(normaliseTitle(item.content["title"])) ?? []).filter((object) => {
      const known = datesOf(object);
      return known.length === 0 || dates.length === 0 || known.some((date) => dates.includes(date));
    });
    const under = this.#byId.get(newId);
    return under === undefined || titled.includes(under) ? titled : [under, ...titled];
  }

  /**
   * Items that came from a source without ids, are no more in it (`isPresent`) and have this one's title or
   * date: perhaps this one is theirs, edited there.
   */
  findRenamed(item: CheckedItem, isPresent: (externalId: string) => boolean): readonly ContentObject[] {
    const title = normaliseTitle(item.content["title"]);
    const dates = datesOf(item);
    return this.#generated.filter(
      (object) =>
        !isPresent(object.externalId ?? "") &&
        (titleKey(object) === title || datesOf(object).some((date) => dates.includes(date))),
    );
  }
}

function append<Key>(map: Map<Key, ContentObject[]>, key: Key, object: ContentObject): void {
  const present = map.get(key);
  if (present === undefined) {
    map.set(key, [object]);
  } else {
    present.push(object);
  }
}

function titleKey(object: ContentObject): string {
  return normaliseTitle(object.content[object.defaultLocale]?.["title"]);
}

function normaliseTitle(title: unknown): string {
  return typeof title === "string" ? title.normalize("NFC").trim().replaceAll(/\s+/g, " ") : "";
}

function datesOf(object: Pick<ContentObject, "settings">): readonly string[] {
  return readAssignments(object).flatMap(({ publishedAt }) => (publishedAt === null ? [] : [publishedAt]));
}
