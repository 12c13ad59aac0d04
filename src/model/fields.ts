import { RESOURCES, type Resource } from "./resource.ts";

/**
 * What kind of value a field holds; decides how it is compared, shown and guarded. The order of a `list`
 * means something (reactions), that of a `set` does not (Intercom sorts labels).
 */
export const FIELD_KINDS = [
  "text",
  "html",
  "state",
  "reference",
  "assignments",
  "list",
  "set",
  "flag",
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What a reference field points to. */
export type ReferenceTarget = Resource | "admin" | "newsfeed" | "help-center";

export interface FieldRule {
  /** `content`: a value per locale. `settings`: one value for the object. */
  readonly scope: "content" | "settings";
  readonly kind: FieldKind;
  /** When Intercom takes it: help_center_id only on create. `never` fields are read only. */
  readonly writable: "always" | "on-create" | "never";
  readonly references?: ReferenceTarget;
  /** Fields of an object with the same name here are one value in two parts: they move and are sent together. */
  readonly together?: string;
  /** Most characters Intercom or good sense allow; shown to translators. */
  readonly maxLength?: number;
}

/**
 * Every field helpferry compares and writes, in the order people read them: the one list that merge, diff,
 * export and report walk. Adding a field is one line here and one in the client's mapping.
 */
export const FIELDS = {
  collection: {
    name: { scope: "content", kind: "text", writable: "always" },
    description: { scope: "content", kind: "text", writable: "always" },
    parentId: { scope: "settings", kind: "reference", writable: "never", references: "collection" },
    helpCenterId: { scope: "settings", kind: "reference", writable: "on-create", references: "help-center" },
  },
  section: {
    name: { scope: "content", kind: "text", writable: "always" },
    description: { scope: "content", kind: "text", writable: "never" },
    parentId: { scope: "settings", kind: "reference", writable: "always", references: "collection" },
  },
  article: {
    title: { scope: "content", kind: "text", writable: "always" },
    description: { scope: "content", kind: "text", writable: "always" },
    body: { scope: "content", kind: "html", writable: "always" },
    state: { scope: "content", kind: "state", writable: "always" },
    authorId: { scope: "content", kind: "reference", writable: "always", references: "admin" },
    parentId: { scope: "settings", kind: "reference", writable: "always", together: "parent" },
    parentType: { scope: "settings", kind: "state", writable: "always", together: "parent" },
  },
  "news-item": {
    title: { scope: "content", kind: "text", writable: "always" },
    body: { scope: "content", kind: "html", writable: "always" },
    state: { scope: "settings", kind: "state", writable: "always" },
    senderId: { scope: "settings", kind: "reference", writable: "always", references: "admin" },
    assignments: { scope: "settings", kind: "assignments", writable: "always" },
    labels: { scope: "settings", kind: "set", writable: "always" },
    reactions: { scope: "settings", kind: "list", writable: "always" },
    deliverSilently: { scope: "settings", kind: "flag", writable: "always" },
  },
} as const satisfies Record<Resource, Record<string, FieldRule>>;

/** The rule of a field, or undefined where the resource has no such field. */
export function fieldRule(resource: Resource, field: string): FieldRule | undefined {
  return BY_NAME.get(resource)?.get(field);
}

/** The kind of a field; one that helpferry does not know is compared as text. */
export function fieldKind(resource: Resource, field: string): FieldKind {
  return fieldRule(resource, field)?.kind ?? "text";
}

/** The fields of a resource with their rules, in reading order. */
export function fieldRules(resource: Resource): readonly (readonly [field: string, rule: FieldRule])[] {
  return IN_ORDER[resource];
}

const IN_ORDER: Readonly<Record<Resource, readonly (readonly [field: string, rule: FieldRule])[]>> = {
  collection: Object.entries(FIELDS.collection),
  section: Object.entries(FIELDS.section),
  article: Object.entries(FIELDS.article),
  "news-item": Object.entries(FIELDS["news-item"]),
};

const BY_NAME: ReadonlyMap<Resource, ReadonlyMap<string, FieldRule>> = new Map(
  RESOURCES.map((resource) => [resource, new Map(IN_ORDER[resource])]),
);

/** The field that names an object to people: what an article's list or a report shows. */
export const NAME_FIELD = {
  collection: "name",
  section: "name",
  article: "title",
  "news-item": "title",
} as const satisfies Record<Resource, string>;
