import type { Page } from "./read-pages.ts";

/** What every page-numbered list has in common. */
interface WireList<Item> {
  readonly data: readonly Item[];
  readonly total_count?: number | null | undefined;
  readonly pages?: { readonly total_pages?: number | null | undefined } | null | undefined;
}

/** A page of a list as its wire schema read it, item by item turned into something else. */
export function toPage<Item, Result>(list: WireList<Item>, turn: (item: Item) => Result): Page<Result> {
  return {
    items: list.data.map((item) => turn(item)),
    totalPages: list.pages?.total_pages ?? null,
    totalCount: list.total_count ?? null,
  };
}
