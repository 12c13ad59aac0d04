import type { ObjectView, ShownBody, ShownText } from "./types.ts";

/** How far texts are: names, titles, descriptions and bodies, each body one. */
export interface Tally {
  /** Texts that are there to be read, but for those that nobody is to translate. */
  readonly texts: number;
  /** Those that are in the locale, stale ones included; a body counts once no passage of it is missing. */
  readonly translated: number;
  readonly missing: number;
  readonly stale: number;
  /** Articles and news that readers do not see. */
  readonly drafts: number;
}

export const NOTHING: Tally = { texts: 0, translated: 0, missing: 0, stale: 0, drafts: 0 };

export function addTallies(left: Tally, right: Tally): Tally {
  return {
    texts: left.texts + right.texts,
    translated: left.translated + right.translated,
    missing: left.missing + right.missing,
    stale: left.stale + right.stale,
    drafts: left.drafts + right.drafts,
  };
}

/** Counts the texts of a thing, and whether readers see it. */
export function tallyView(view: ObjectView): Tally {
  const texts = textsOf(view).filter(({ standing }) => standing !== "fallback");
  const missing = texts.filter(isMissing).length;
  return {
    texts: texts.length,
    translated: texts.length - missing,
    missing,
    stale: texts.filter((text) => !isMissing(text) && isStale(text)).length,
    drafts: Number(isHidden(view)),
  };
}

/** How many places of a thing are marked and walked to. */
export function countMarks(view: ObjectView): number {
  const body = "body" in view ? view.body : null;
  const inBody = body === null ? 0 : body.blocks.length + Number(body.absent > 0);
  return textsOf(view).filter(isMarked).length + inBody + Number(isHidden(view));
}

/** True for a text with a mark that people walk to; one that nobody is to translate has none. */
export function isMarked({ standing }: ShownText): boolean {
  return standing === "stale" || standing === "missing";
}

function isHidden(view: ObjectView): boolean {
  return "publication" in view && view.publication.kind !== "published";
}

function textsOf(view: ObjectView): readonly (ShownText | ShownBody)[] {
  const texts = [
    view.name,
    "description" in view ? view.description : null,
    "body" in view ? view.body : null,
  ];
  return texts.filter((text) => text !== null);
}

function isMissing(text: ShownText | ShownBody): boolean {
  return text.standing === "missing" || ("blocks" in text && (text.absent > 0 || hasBlock(text, "missing")));
}

function isStale(text: ShownText | ShownBody): boolean {
  return text.standing === "stale" || ("blocks" in text && hasBlock(text, "stale"));
}

function hasBlock({ blocks }: ShownBody, standing: "stale" | "missing"): boolean {
  return blocks.some((block) => block.standing === standing);
}
