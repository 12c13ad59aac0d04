import type { LocaleCode } from "../../model/index.ts";
import type { Texts } from "../../texts/index.ts";
import type { LinkTargets } from "../links.ts";
import type { Tally } from "../tally.ts";
import type { ObjectView } from "../types.ts";

/** What all pages of a locale are made from. */
export interface PreviewContext {
  readonly texts: Texts;
  /** What the help center calls itself. */
  readonly helpCenter: string;
  readonly locale: LocaleCode;
  readonly defaultLocale: LocaleCode;
  /** Those that are previewed, in their order. */
  readonly locales: readonly LocaleCode[];
  readonly targets: LinkTargets;
  /** The view of a thing by the key of its entry. */
  readonly view: (key: string) => Promise<ObjectView>;
}

/** How somebody walks on from a page: to the last mark before it, and to the first one behind it. */
export interface Walk {
  readonly marks: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** What is around the content of a page. */
export interface Frame {
  readonly path: string;
  /** As text. */
  readonly title: string;
  readonly tally: Tally;
  readonly walk: Walk;
  /** A page to be read rather than looked over. */
  readonly isNarrow?: boolean;
  /** What the page stands in, outermost first, the page itself not: its name is HTML. */
  readonly crumbs: readonly { readonly href: string; readonly html: string }[];
}
