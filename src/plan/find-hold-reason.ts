import {
  fieldRule,
  isSameValue,
  NAME_FIELD,
  parentOf,
  resolveLocale,
  valueAt,
  type ContentObject,
  type FieldKind,
  type LocaleCode,
  type Resource,
} from "../model/index.ts";
import type { ObjectSides, Surroundings } from "./object-sides.ts";
import { findRisk } from "./find-risk.ts";
import { isFullyMapped } from "./is-fully-mapped.ts";
import type { Change, HoldReason } from "./types.ts";

/**
 * What keeps a change from being written, or undefined where nothing does. A conflict comes first: it must be
 * settled whatever else is in the way. Pure.
 */
export function findHoldReason(
  sides: ObjectSides,
  change: Change,
  surroundings: Surroundings,
): HoldReason | undefined {
  const { working, live } = sides;
  if (change.base !== undefined) {
    return "conflict";
  }
  const { resource } = working;
  const rule = fieldRule(resource, change.field);
  const foreignLocale = change.locale !== null && change.locale !== (live ?? working).defaultLocale;
  if (
    !surroundings.isOffered ||
    rule === undefined ||
    rule.writable === "never" ||
    (rule.writable === "on-create" && live !== undefined) ||
    (foreignLocale && (!surroundings.multilingual || resource === "news-item")) ||
    isUnwritableNothing(resource, rule.kind, change)
  ) {
    return "not-writable";
  }
  if (change.locale !== null && !isLocaleCode(change.locale, surroundings)) {
    return "locale-spelling";
  }
  if (!isFullyMapped(working, rule, change.after, (target, id) => surroundings.isMapped(target, id))) {
    return "unmapped";
  }
  const parent = change.field === "parentId" ? parentOf(working) : undefined;
  return parent !== undefined && surroundings.findParent(...parent) === "missing"
    ? "unknown-parent"
    : findRisk(sides, change, surroundings.allowed);
}

/**
 * True for a code as Intercom spells it. Codes beyond its 37 are in use, so any other is taken too, unless it
 * is another spelling of one of them (`pt_BR`) or could be several (`zh`): the workspace would drop it.
 */
function isLocaleCode(locale: LocaleCode, { knownLocales }: Surroundings): boolean {
  const { kind } = resolveLocale(locale);
  return kind === "exact" || kind === "unknown" || knownLocales.has(locale);
}

/** The API has no request that takes away a name, a reference or a choice; other texts are sent empty. */
export function isUnwritableNothing(
  resource: Resource,
  kind: FieldKind,
  { field, after }: Pick<Change, "field" | "after">,
): boolean {
  const isNeeded =
    field === NAME_FIELD[resource] || kind === "reference" || kind === "state" || kind === "flag";
  return isNeeded && isSameValue(kind, after, undefined);
}

/** What Intercom requires on create (OpenAPI 2.9, the create requests). */
const REQUIRED = {
  collection: [],
  section: ["parentId"],
  article: ["authorId"],
  "news-item": ["senderId"],
} as const satisfies Record<Resource, readonly string[]>;

/** True where an object has all that Intercom requires on create. */
export function isComplete(object: ContentObject): boolean {
  const { resource, defaultLocale } = object;
  return [NAME_FIELD[resource], ...REQUIRED[resource]].every((field) => {
    const locale = fieldRule(resource, field)?.scope === "content" ? defaultLocale : null;
    return (valueAt(object, { locale, field }) ?? "") !== "";
  });
}
