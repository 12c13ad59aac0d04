import { ApiError } from "../errors.ts";
import { LIST_PAGE_SIZE } from "../model/index.ts";
import type { Transport } from "../transport/index.ts";
import type { ClientEvent } from "./events.ts";

/** A list that is not complete after so many readings will not be. */
const MAX_PASSES = 6;

/** One page of a list, as its schema read it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Pages there are; null where the server does not say. */
  readonly totalPages: number | null;
  /** Items there are on all pages; null where the server does not say. */
  readonly totalCount: number | null;
}

export interface PagedList<Item> {
  readonly transport: Transport;
  readonly path: string;
  readonly readPage: (body: unknown, request: string) => Page<Item>;
  readonly idOf: (item: Item) => string;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: ClientEvent) => void) | undefined;
}

/** What one reading of the list from its first page to its last showed. */
interface Pass {
  readonly newIds: number;
  /** True where nothing moved meanwhile: one total on every page, and as many different items. */
  readonly isSteady: boolean;
  readonly total: number | null;
}

/**
 * Every item of a page-numbered list, each id once, as it was when first seen.
 *
 * Lists are sorted by when an item was updated, newest first, so an edit while they are read moves items
 * between pages. The list is therefore read again until it stood still or showed nothing new. `pages.next`
 * is not followed: sources disagree on what it holds. Only ids are kept in memory.
 *
 * Throws ApiError `list-incomplete` where the server keeps counting more items than it shows.
 */
export async function* readPages<Item>(list: PagedList<Item>): AsyncGenerator<Item, void, void> {
  const seen = new Set<string>();
  for (let passNumber = 1; ; passNumber += 1) {
    const pass = yield* readPass(list, seen);
    const isComplete = pass.total === null || seen.size >= pass.total;
    if (pass.isSteady || (isComplete && pass.newIds === 0)) {
      return;
    }
    if (passNumber === MAX_PASSES) {
      if (isComplete) {
        return;
      }
      throw new ApiError({
        code: "list-incomplete",
        message: `GET ${list.path} shows ${seen.size} objects and counts ${pass.total}, after ${MAX_PASSES} readings`,
        hint: "Too much is being edited in the workspace right now, or a proxy drops pages. Try again later.",
        outcome: "refused",
        status: 200,
      });
    }
    list.onEvent?.({ kind: "list-read-again", path: list.path, seen: seen.size, total: pass.total });
  }
}

async function* readPass<Item>(list: PagedList<Item>, seen: Set<string>): AsyncGenerator<Item, Pass, void> {
  const idsOfPass = new Set<string>();
  const seenBefore = seen.size;
  let total: number | null = null;
  let isOneTotal = true;
  for (let pageNumber = 1; ; pageNumber += 1) {
    const { body } = await list.transport.request({
      method: "GET",
      path: list.path,
      query: { page: pageNumber, per_page: LIST_PAGE_SIZE },
      signal: list.signal,
    });
    const page = list.readPage(body, `GET ${list.path}`);
    isOneTotal &&= pageNumber === 1 || page.totalCount === total;
    total = page.totalCount;
    const idsBefore = idsOfPass.size;
    for (const item of page.items) {
      const id = list.idOf(item);
      idsOfPass.add(id);
      if (!seen.has(id)) {
        seen.add(id);
        yield item;
      }
    }
    // A server that does not say how many pages there are is asked until one shows nothing new.
    const isLast = page.totalPages === null ? idsOfPass.size === idsBefore : pageNumber >= page.totalPages;
    if (isLast) {
      const isSteady = isOneTotal && total !== null && idsOfPass.size === total;
      return { newIds: seen.size - seenBefore, isSteady, total };
    }
  }
}
