import { toAssignments } from "./assignments.ts";
import { withValue } from "./compare.ts";
import type { ContentObject } from "./content-object.ts";
import { fieldRules, type FieldRule, type ReferenceTarget } from "./fields.ts";
import type { JsonValue } from "./json.ts";
import type { Resource } from "./resource.ts";

/** What an id of another object is translated to; called once for each reference. */
export type TranslateReference = (target: ReferenceTarget, id: string) => string;

/** The object with every reference translated: parents, authors, senders, newsfeeds, help centers. */
export function mapReferences<Id extends string>(
  object: ContentObject<Id>,
  translate: TranslateReference,
): ContentObject<Id> {
  let mapped = object;
  for (const [field, rule] of referenceRules(object.resource)) {
    const locales = rule.scope === "content" ? Object.keys(object.content) : [null];
    for (const locale of locales) {
      const values = locale === null ? object.settings : object.content[locale];
      const value = values !== undefined && Object.hasOwn(values, field) ? values[field] : undefined;
      const next = mapValue(value, targetOf(rule, object), translate);
      if (next !== value && next !== undefined) {
        mapped = withValue(mapped, { locale, field }, next);
      }
    }
  }
  return mapped;
}

/** A value of a reference field translated; the very same value where nothing changes. */
export function mapValue(
  value: JsonValue | undefined,
  target: ReferenceTarget,
  translate: TranslateReference,
): JsonValue | undefined {
  if (typeof value === "string") {
    return value === "" ? value : translate(target, value);
  }
  if (!Array.isArray(value)) {
    return value;
  }
  const assignments = toAssignments(value);
  const mapped = assignments.map((one) => ({ ...one, newsfeedId: translate(target, one.newsfeedId) }));
  return mapped.some(({ newsfeedId }, index) => newsfeedId !== assignments[index]?.newsfeedId)
    ? mapped
    : value;
}

/** What a field of an object refers to. An article stands in a collection or in a section; its parent type says which. */
export function targetOf(rule: FieldRule, object: ContentObject<string>): ReferenceTarget {
  if (rule.kind === "assignments") {
    return "newsfeed";
  }
  return rule.references ?? (object.settings["parentType"] === "section" ? "section" : "collection");
}

function referenceRules(resource: Resource): readonly (readonly [field: string, rule: FieldRule])[] {
  return fieldRules(resource).filter(([, rule]) => rule.kind === "reference" || rule.kind === "assignments");
}
