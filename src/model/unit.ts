import { valueAt } from "./compare.ts";
import type { ContentObject } from "./content-object.ts";
import { fieldRule, fieldRules, type FieldRule } from "./fields.ts";
import { hashText } from "./hash.ts";
import type { LocaleCode } from "./locale.ts";
import type { Resource } from "./resource.ts";
import { formatUnitId, type UnitPlace } from "./unit-id.ts";

/**
 * One translatable text field of one object: a name, a title, a description. It has a source string in the
 * source locale and a target in every other. HTML bodies are listed apart: they are handed out in blocks.
 */
export interface TranslationUnit extends UnitPlace {
  /** `s.212.name.k7`; see `formatUnitId`. */
  readonly id: string;
  /** Most characters the target should have; null where nothing limits it. */
  readonly maxLength: number | null;
}

/**
 * Where the translation of a unit stands: there is none; its source changed since; neither; there is to be none,
 * because somebody said so.
 */
export const UNIT_STATUSES = ["new", "stale", "translated", "skipped"] as const;
export type UnitStatus = (typeof UNIT_STATUSES)[number];

/** The units of an object but for its bodies, in the order people read its fields, whether they have a text or not. */
export function listUnits(object: ContentObject, workspaceId: string): TranslationUnit[] {
  return listFields(object, workspaceId, "text");
}

/** The HTML fields of an object, which come after its other units. */
export function listBodies(object: ContentObject, workspaceId: string): TranslationUnit[] {
  return listFields(object, workspaceId, "html");
}

function listFields(object: ContentObject, workspaceId: string, kind: "text" | "html"): TranslationUnit[] {
  return fieldRules(object.resource)
    .filter(([, rule]) => isUnitRule(rule, kind))
    .map(([field, rule]) => {
      const place: UnitPlace = { resource: object.resource, objectId: object.id, field };
      return { ...place, id: formatUnitId(place, workspaceId), maxLength: rule.maxLength ?? null };
    });
}

/** True where `listUnits` or `listBodies` lists the field of objects of that resource. */
export function isUnitField(resource: Resource, field: string): boolean {
  const rule = fieldRule(resource, field);
  return rule !== undefined && (isUnitRule(rule, "text") || isUnitRule(rule, "html"));
}

function isUnitRule({ scope, kind, writable }: FieldRule, wanted: "text" | "html"): boolean {
  return scope === "content" && kind === wanted && writable !== "never";
}

/** The text of a field in a locale; null where there is none. */
export function textAt(object: ContentObject, locale: LocaleCode, field: string): string | null {
  const value = valueAt(object, { locale, field });
  return typeof value === "string" && value !== "" ? value : null;
}

/**
 * The locale an object is translated from, for a target locale, or null where it has no unit for that
 * target. News items have no translations: they are only there for editing, in their own locale. A file
 * whose target is the source locale itself is for editing the text.
 */
export function sourceLocaleFor(
  object: ContentObject,
  target: LocaleCode,
  preferred: LocaleCode | null,
): LocaleCode | null {
  if (object.resource === "news-item") {
    return object.defaultLocale === target ? target : null;
  }
  return preferred ?? object.defaultLocale;
}

/**
 * Hash of a source string as translators see it: the same for texts that differ only in Unicode
 * normalisation, line ends or white space at the edges. A translation is stale when the hash it was made
 * from is not that of the present source.
 */
export function hashSource(text: string): string {
  return hashText(normaliseText(text).trim());
}

/** Characters from the space up to U+02FF are all in normal form C: none of them combines with another. */
const MAY_CHANGE = /[^ -\u02FF]/;

/** Text in Unicode normal form C with line feeds as line ends: the form in which texts are compared. */
export function normaliseText(text: string): string {
  if (!MAY_CHANGE.test(text)) {
    return text;
  }
  const lines = text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text;
  return lines.normalize("NFC");
}
