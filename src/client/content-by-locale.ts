import type { FieldValues, LocaleCode, RemoteId, Resource } from "../model/index.ts";
import type { ClientEvent } from "./events.ts";

/** Turns a workspace's own names for things into the model's, object by object. */
export interface ReadContext {
  /** The locale of an object that does not name its own. */
  readonly defaultLocale: LocaleCode;
  readonly onEvent: (event: ClientEvent) => void;
}

export interface LocalisedObject {
  readonly resource: Resource;
  readonly id: RemoteId;
  readonly defaultLocale: LocaleCode;
  /** The values in the default locale. */
  readonly topLevel: FieldValues;
  /** `translated_content` without the key `type`; may repeat the default locale. */
  readonly translated: readonly (readonly [locale: LocaleCode, values: FieldValues])[];
}

/**
 * One map of locales from the two places where the wire keeps them. Whether `translated_content` repeats
 * the default locale is not documented; where it does and says something else, the top level counts and
 * an event tells of it. Locales without any value are left out.
 */
export function mergeLocales(object: LocalisedObject, context: ReadContext): Record<LocaleCode, FieldValues> {
  const content: Record<LocaleCode, FieldValues> = { [object.defaultLocale]: object.topLevel };
  for (const [locale, values] of object.translated) {
    if (locale === object.defaultLocale) {
      reportDisagreement(object, values, context);
    } else if (Object.keys(values).length > 0) {
      content[locale] = values;
    }
  }
  return content;
}

function reportDisagreement(object: LocalisedObject, repeated: FieldValues, context: ReadContext): void {
  for (const [field, translated] of Object.entries(repeated)) {
    const topLevel = object.topLevel[field] ?? null;
    if (topLevel !== translated) {
      const { resource, id, defaultLocale: locale } = object;
      context.onEvent({
        kind: "default-locale-disagrees",
        resource,
        id,
        locale,
        field,
        topLevel,
        translated,
      });
    }
  }
}
