import { visibleText } from "../markup/index.ts";
import {
  fieldKind,
  fieldRules,
  isSameValue,
  valueAt,
  type ContentObject,
  type LocaleCode,
} from "../model/index.ts";
import type { ObjectSides } from "./object-sides.ts";
import type { Allowance, Change } from "./types.ts";

/** A body that loses more than this share of its text … */
const SHRINKING_SHARE = 0.5;
/** … and at least as many letters is more likely to be damaged than edited. */
const SHRINKING_LETTERS = 200;

/**
 * What a change may do by mistake and readers would notice, so that it is written only when it is asked for; or
 * undefined. Pure.
 */
export function findRisk(
  { working, live }: Pick<ObjectSides, "working" | "live">,
  { field, locale, before, after }: Change,
  allowed: ReadonlySet<Allowance>,
): Exclude<Allowance, "delete"> | undefined {
  if (live === undefined) {
    return undefined;
  }
  if (field === "state" && after === "draft" && before !== "draft" && before !== null) {
    return allowed.has("unpublish") ? undefined : "unpublish";
  }
  const kind = fieldKind(working.resource, field);
  const isEmptied = isSameValue(kind, after, undefined);
  if (locale !== null && isEmptied && losesTexts(working, live, locale)) {
    return allowed.has("locale-loss") ? undefined : "locale-loss";
  }
  return kind === "html" && shrinks(before, after) && !allowed.has("body-shrink") ? "body-shrink" : undefined;
}

/** True where a locale that has texts would have none any more. */
function losesTexts(working: ContentObject, live: ContentObject, locale: LocaleCode): boolean {
  const texts = fieldRules(working.resource).filter(([, { kind }]) => kind === "text" || kind === "html");
  const isEmpty = (object: ContentObject): boolean =>
    texts.every(([field, { kind }]) => isSameValue(kind, valueAt(object, { locale, field }), undefined));
  return isEmpty(working) && !isEmpty(live);
}

function shrinks(before: Change["before"], after: Change["after"]): boolean {
  if (typeof before !== "string") {
    return false;
  }
  const was = visibleText(before).length;
  const lost = was - (typeof after === "string" ? visibleText(after).length : 0);
  return lost >= SHRINKING_LETTERS && lost > was * SHRINKING_SHARE;
}
