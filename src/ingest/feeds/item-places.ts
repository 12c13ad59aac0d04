import { makeFinding } from "../finding.ts";
import type { IngestFinding, SourcePlace } from "../types.ts";
import type { FeedItemPlace } from "./xml/read-feed-xml.ts";

/** Where items of a feed stand. The parser hands their keys through as `xml:id`. */
export class FeedItemPlaces {
  /** Where the feed was fetched from, if it was. */
  readonly url: string | null;
  readonly #file: string;
  readonly #items: ReadonlyMap<string, FeedItemPlace>;
  readonly #unread: Set<string>;

  constructor(file: string, items: ReadonlyMap<string, FeedItemPlace>, url: string | null) {
    this.#file = file;
    this.#items = items;
    this.#unread = new Set(items.keys());
    this.url = url;
  }

  find(key = ""): { place: SourcePlace; base: string | null; locale: string | undefined } {
    const item = this.#items.get(key);
    this.#unread.delete(key);
    return {
      place: this.#placeOf(item),
      base: item?.base ?? null,
      locale: item?.locale ?? undefined,
    };
  }

  /** Items that nothing asked for: the parser did not see them as items of the feed. */
  reportUnread(): IngestFinding[] {
    return [...this.#unread].map((key) =>
      makeFinding("item-not-read", { place: this.#placeOf(this.#items.get(key)) }),
    );
  }

  #placeOf(item: FeedItemPlace | undefined): SourcePlace {
    return {
      file: this.#file,
      where: item === undefined ? "an item" : `item ${item.number}, line ${item.line}`,
    };
  }
}
