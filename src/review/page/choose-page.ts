import type { Found } from "../find-changes.ts";

/** A page holds whole objects, and ends with the one that brings it to so many changes. */
const CHANGES_PER_PAGE = 50;

/** One page of what was found, from 1; the last where there are not so many. */
export function choosePage(
  found: readonly Found[],
  wanted: number,
): { readonly page: number; readonly pages: number; readonly shown: readonly Found[] } {
  const starts = [0];
  let changes = 0;
  for (const [index, one] of found.entries()) {
    if (changes >= CHANGES_PER_PAGE) {
      starts.push(index);
      changes = 0;
    }
    changes += Math.max(1, one.changes.length);
  }
  const page = Math.min(Math.max(1, wanted), starts.length);
  return { page, pages: starts.length, shown: found.slice(starts[page - 1], starts[page]) };
}
