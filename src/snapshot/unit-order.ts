import {
  compareIds,
  compareText,
  fieldRules,
  placeOfUnit,
  RESOURCES,
  type LocaleCode,
  type UnitBlock,
  type UnitPlace,
} from "../model/index.ts";

/** A unit in the order of a snapshot's objects: by resource, then object id, then field. */
export interface UnitOrder {
  readonly unit: string;
  /** Undefined for an id that is none; such are ordered by their text. */
  readonly place: UnitPlace | undefined;
}

/** Where a line about a unit and a locale belongs. */
export interface LinePlace {
  readonly unit: UnitOrder;
  readonly locale: LocaleCode;
}

/** Takes unit ids apart, each once where it comes for many locales in a row. */
export class Placer {
  #last: UnitOrder | undefined;

  placeUnit(unit: string): UnitOrder {
    if (this.#last?.unit !== unit) {
      this.#last = orderOfUnit(unit);
    }
    return this.#last;
  }

  placeLine({ unit, locale }: { readonly unit: string; readonly locale: LocaleCode }): LinePlace {
    return { unit: this.placeUnit(unit), locale };
  }
}

/** Where a unit stands among those of a snapshot. Its check characters need no proof for that. */
export function orderOfUnit(unit: string): UnitOrder {
  return { unit, place: placeOfUnit(unit) };
}

/** Orders units as the objects of a snapshot come: by resource, then object id, then field, then block. */
export function compareOrder(left: UnitOrder, right: UnitOrder): number {
  if (left.unit === right.unit) {
    return 0;
  }
  if (left.place === undefined || right.place === undefined) {
    return compareText(left.unit, right.unit);
  }
  return (
    RESOURCES.indexOf(left.place.resource) - RESOURCES.indexOf(right.place.resource) ||
    compareIds(left.place.objectId, right.place.objectId) ||
    fieldPosition(left.place) - fieldPosition(right.place) ||
    compareBlocks(left.place.block, right.place.block)
  );
}

/** A body as a whole comes before its blocks, and those by where they stood. */
function compareBlocks(left: UnitBlock | undefined, right: UnitBlock | undefined): number {
  return (
    (left?.position ?? 0) - (right?.position ?? 0) || compareText(left?.identity ?? "", right?.identity ?? "")
  );
}

function fieldPosition({ resource, field }: UnitPlace): number {
  return fieldRules(resource).findIndex(([name]) => name === field);
}

/** Orders lines by unit, then by locale. */
export function comparePlaces(left: LinePlace, right: LinePlace): number {
  return compareOrder(left.unit, right.unit) || compareText(left.locale, right.locale);
}
