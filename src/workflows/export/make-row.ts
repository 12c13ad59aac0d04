import { needsGuard, type UnitStatus } from "../../formats/index.ts";
import {
  sourceLocaleFor,
  textAt,
  type ContentObject,
  type LocaleCode,
  type TranslationUnit,
} from "../../model/index.ts";
import type { ExportFilter, ExportRow, Provenance } from "../../snapshot/index.ts";
import { isStale } from "../is-stale.ts";

export interface UnitInput {
  readonly object: ContentObject;
  readonly unit: TranslationUnit;
  readonly preferredSource: LocaleCode | null;
  /** By locale. */
  readonly provenance: ReadonlyMap<LocaleCode, Provenance>;
  readonly place: readonly string[];
  readonly guardsFormulas: boolean;
}

/**
 * A function that makes a unit's row for a locale: the unit as it is handed out in it; null where it has no
 * source text, or no unit for that locale. What all locales share is worked out once.
 */
export function prepareRows(input: UnitInput): (locale: LocaleCode) => ExportRow | null {
  const { object, unit } = input;
  const type = `${object.resource.replace("-", " ")} ${unit.field}`;
  const context = describePlace(input);
  const note = typeof object.facts["url"] === "string" ? object.facts["url"] : "";
  const isGuarded = (text: string | null): boolean =>
    input.guardsFormulas && text !== null && needsGuard(text);
  return (locale) => {
    const sourceLocale = sourceLocaleFor(object, locale, input.preferredSource);
    const source = sourceLocale === null ? null : textAt(object, sourceLocale, unit.field);
    if (source === null) {
      return null;
    }
    const target = textAt(object, locale, unit.field);
    const isTargetStale = target !== null && isStale(object, unit, input.provenance.get(locale));
    return {
      unit: unit.id,
      type,
      context,
      source,
      target,
      status: target === null ? "new" : isTargetStale ? "stale" : "translated",
      note,
      max: unit.maxLength,
      guarded: [
        ...(isGuarded(source) ? (["source"] as const) : []),
        ...(isGuarded(target) ? (["target"] as const) : []),
      ],
    };
  };
}

/** `Collection › Section`; a description also says what it describes. */
function describePlace({ object, unit, place }: UnitInput): string {
  const own = textAt(object, object.defaultLocale, object.resource === "article" ? "title" : "name");
  const path = unit.field === "description" && own !== null ? [...place, own] : place;
  return path.join(" › ");
}

const PASSING = {
  all: ["new", "stale", "translated"],
  missing: ["new"],
  stale: ["stale"],
  changed: ["new", "stale"],
} as const satisfies Record<ExportFilter, readonly UnitStatus[]>;

/** True for a row that an export with that filter holds. */
export function passesFilter(row: ExportRow, only: ExportFilter): boolean {
  const passing: readonly UnitStatus[] = PASSING[only];
  return passing.includes(row.status);
}
