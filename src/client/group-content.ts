import type { FieldValues, LiveObject, Resource } from "../model/index.ts";
import { contentByLocale, type Collection, type Section } from "../wire/index.ts";
import { mergeLocales, type ReadContext } from "./content-by-locale.ts";
import { toRemoteId } from "./remote-id.ts";
import { readTime } from "./timestamp.ts";
import { unknownKeys } from "./unknown-keys.ts";
import { withoutEmpty } from "./without-empty.ts";

/** Keys of the wire that collections and sections have in common. */
const GROUP_KEYS = [
  "type",
  "id",
  "workspace_id",
  "name",
  "description",
  "created_at",
  "updated_at",
  "url",
  "icon",
  "order",
  "parent_id",
  "default_locale",
  "translated_content",
];
const LOCALE_KEYS = ["type", "name", "description"];

interface Group {
  readonly resource: Extract<Resource, "collection" | "section">;
  readonly wire: Collection | Section;
  /** The name and description in the default locale. */
  readonly topLevel: FieldValues;
  readonly settings: FieldValues;
  /** Keys of the wire that only this resource has. */
  readonly ownKeys: readonly string[];
}

/** A collection or section in the model's shape. */
export function toGroupObject(
  { resource, wire, topLevel, settings, ownKeys }: Group,
  context: ReadContext,
): LiveObject {
  const id = toRemoteId(wire.id);
  const defaultLocale = wire.default_locale ?? context.defaultLocale;
  const translated = contentByLocale(wire.translated_content);
  const content = mergeLocales(
    {
      resource,
      id,
      defaultLocale,
      topLevel,
      translated: translated.map(([locale, { name, description }]) => [
        locale,
        withoutEmpty({ name, description }),
      ]),
    },
    context,
  );
  const unknown = unknownKeys(wire, [...GROUP_KEYS, ...ownKeys], { translated, localeKeys: LOCALE_KEYS });
  return {
    resource,
    id,
    defaultLocale,
    content,
    settings,
    facts: withoutEmpty({
      url: wire.url,
      icon: wire.icon,
      order: wire.order,
      createdAt: readTime(wire.created_at),
      updatedAt: readTime(wire.updated_at),
      workspaceId: wire.workspace_id,
    }),
    ...(unknown === undefined ? {} : { unknown }),
  };
}
