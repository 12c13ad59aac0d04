import {
  fieldKind,
  fieldPlaces,
  isSameValue,
  valueAt,
  type FieldPlace,
  type LiveObject,
} from "../model/index.ts";
import { relabelLocale, type Operation } from "../plan/index.ts";
import { asLastSeen, type BaseObject } from "../snapshot/index.ts";

/**
 * Fields of an object that people changed in the workspace since the last pull and that the operation leaves
 * alone: an update sends only what it changes, so they stay, and the next pull brings them. Pure.
 *
 * An object that was never seen there has nothing to compare with.
 */
export function listEditedByOthers(
  { resource, changes }: Operation,
  live: LiveObject,
  base: BaseObject | undefined,
): FieldPlace[] {
  if (base === undefined) {
    return [];
  }
  const seen = relabelLocale(asLastSeen(base), live);
  return fieldPlaces(live, seen).filter(
    (place) =>
      !changes.some(({ locale, field }) => locale === place.locale && field === place.field) &&
      !isSameValue(fieldKind(resource, place.field), valueAt(live, place), valueAt(seen, place)),
  );
}
