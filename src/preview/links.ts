import { linkAddress } from "../markup/index.ts";
import type { WorkingId } from "../model/index.ts";
import { linkBetween, pagePath } from "./page-path.ts";

/** Things of the snapshot that links of bodies can lead to. */
export interface LinkTargets {
  has(resource: "article" | "collection", id: WorkingId): boolean;
}

/** Where a link of a body leads: inside the preview or to a program, to another page, or nowhere that can be followed. */
export type Link =
  | { readonly kind: "page" | "program" | "outside"; readonly href: string }
  | { readonly kind: "none" };

/** The path of a Help Center page: `/en/articles/6119742-why-was-i-charged-twice`. */
const PAGE = /(?:^|\/)(articles|collections)\/(\d{1,40})(?:-[^/]*)?\/?$/;

/** Ids of headings that can be led to; ours have other beginnings. */
const ANCHOR = /^[A-Za-z][\w-]{0,80}$/;

/** The id that a heading of a body has on a page; undefined for one that is no good one. */
export function anchorId(id: string): string | undefined {
  return ANCHOR.test(id) ? `h-${id}` : undefined;
}

/**
 * Follows a link of a body on a page: to the page of what it leads to where that is in the snapshot, to a heading of the
 * body, to the outside where that is safe. `from` is the page it stands on.
 */
export function followLink(address: string, from: string, targets: LinkTargets): Link {
  const [rest, fragment] = splitFragment(address.replaceAll(/[\t\n\r]/g, "").trim());
  const anchor = fragment === undefined ? undefined : anchorId(fragment);
  const hash = anchor === undefined ? "" : `#${anchor}`;
  if (rest === "" && fragment !== undefined) {
    return hash === "" ? { kind: "none" } : { kind: "page", href: hash };
  }
  const [, kind, id] = PAGE.exec(pathOf(rest)) ?? [];
  const resource = kind === "articles" ? "article" : "collection";
  if (id !== undefined && targets.has(resource, id as WorkingId)) {
    // The sections of a collection have other anchors here.
    const place = resource === "article" ? hash : "";
    return { kind: "page", href: linkBetween(from, pagePath(resource, id)) + place };
  }
  const outside = linkAddress(address, null);
  if (outside === undefined) {
    return { kind: "none" };
  }
  return { kind: /^https?:/i.test(outside) ? "outside" : "program", href: outside };
}

function splitFragment(address: string): [string, string | undefined] {
  const at = address.indexOf("#");
  return at < 0 ? [address, undefined] : [address.slice(0, at), address.slice(at + 1)];
}

/** The path of an absolute or relative address; empty for one that is none of a page. */
function pathOf(address: string): string {
  try {
    const { protocol, pathname } = new URL(address, "https://page.invalid/");
    return protocol === "https:" || protocol === "http:" ? pathname : "";
  } catch {
    return "";
  }
}
