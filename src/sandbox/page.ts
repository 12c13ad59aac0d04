import type { JsonObject } from "../model/index.ts";
import { invalid } from "./refusal.ts";
import type { SwitchSettings } from "./switches.ts";

/** "The maximum per_page value across all APIs is 150" (Intercom's pagination page). */
const MAX_PER_PAGE = 150;

export interface PageRequest<Item> {
  /** In the order of the list, all of them. */
  readonly items: readonly Item[];
  /** What the list shows when `per_page` is not sent: differs from list to list. */
  readonly defaultPerPage: number;
  readonly url: URL;
  readonly switches: SwitchSettings;
  readonly render: (item: Item) => JsonObject;
}

/** One page of a page-numbered list, in Intercom's envelope. */
export function paginate<Item>(request: PageRequest<Item>): JsonObject {
  const { items, url, switches, render } = request;
  const perPage = readPerPage(url, request.defaultPerPage, switches);
  const page = readPositive(url, "page") ?? 1;
  const totalPages = Math.ceil(items.length / perPage);
  const start = (page - 1) * perPage;
  return {
    type: "list",
    pages: {
      type: "pages",
      page,
      ...(page < totalPages ? nextPage(url, page + 1, perPage, switches) : {}),
      per_page: perPage,
      total_pages: totalPages,
    },
    total_count: items.length,
    data: items.slice(start, start + perPage).map((item) => render(item)),
  };
}

interface Dated {
  readonly id: string;
  readonly updated_at: number;
  readonly created_at: number;
}

/**
 * Newest first, as it is at this moment: an item edited while a client reads page after page moves to
 * the front, and others shift behind it.
 */
export function sortNewestFirst<Item extends Dated>(
  items: Iterable<Item>,
  ties: SwitchSettings["list-order-ties"],
  by: "updated_at" | "created_at" = "updated_at",
): readonly Item[] {
  const sign = ties === "id-desc" ? 1 : -1;
  return [...items].sort(
    (left, right) => right[by] - left[by] || sign * (Number(right.id) - Number(left.id)),
  );
}

function readPerPage(url: URL, defaultPerPage: number, switches: SwitchSettings): number {
  const perPage = readPositive(url, "per_page") ?? defaultPerPage;
  if (perPage > MAX_PER_PAGE && switches["per-page-over-150"] === "400") {
    throw invalid(`per_page must be at most ${String(MAX_PER_PAGE)}`);
  }
  return Math.min(perPage, MAX_PER_PAGE);
}

/** What cannot be read as a page number counts as not sent. */
function readPositive(url: URL, name: string): number | undefined {
  const text = url.searchParams.get(name) ?? "";
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return value > 0 ? value : undefined;
}

function nextPage(url: URL, page: number, perPage: number, switches: SwitchSettings): JsonObject {
  const next: Record<SwitchSettings["pages-next"], JsonObject> = {
    url: { next: `${url.origin}${url.pathname}?page=${String(page)}&per_page=${String(perPage)}` },
    object: { next: { page, per_page: perPage, starting_after: null } },
    absent: {},
  };
  return next[switches["pages-next"]];
}
