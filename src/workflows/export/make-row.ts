import { needsGuard, type UnitStatus } from "../../formats/index.ts";
import {
  hashSource,
  sourceLocaleFor,
  textAt,
  type ContentObject,
  type LocaleCode,
  type TranslationUnit,
} from "../../model/index.ts";
import type { ExportFilter, ExportRow, Provenance } from "../../snapshot/index.ts";

export interface RowInput {
  readonly object: ContentObject;
  readonly unit: TranslationUnit;
  /** The locale the row is for. */
  readonly locale: LocaleCode;
  readonly preferredSource: LocaleCode | null;
  readonly provenance: Provenance | undefined;
  readonly place: readonly string[];
  readonly guardsFormulas: boolean;
}

/** A unit as it is handed out for one locale; null where it has no source text, or no unit for that locale. */
export function makeRow(input: RowInput): ExportRow | null {
  const { object, unit, locale } = input;
  const sourceLocale = sourceLocaleFor(object, locale, input.preferredSource);
  const source = sourceLocale === null ? null : textAt(object, sourceLocale, unit.field);
  if (source === null) {
    return null;
  }
  const target = textAt(object, locale, unit.field);
  return {
    unit: unit.id,
    type: `${object.resource.replace("-", " ")} ${unit.field}`,
    context: describePlace(input),
    source,
    target,
    status: target === null ? "new" : isStale(object, unit, input.provenance) ? "stale" : "translated",
    note: typeof object.facts["url"] === "string" ? object.facts["url"] : "",
    max: unit.maxLength,
    guarded: input.guardsFormulas
      ? (["source", "target"] as const).filter((column) =>
          needsGuard((column === "source" ? source : target) ?? ""),
        )
      : [],
  };
}

/** True where the text that the translation was made from is not the present one. Without provenance nobody knows. */
export function isStale(
  object: ContentObject,
  unit: Pick<TranslationUnit, "field">,
  provenance: Provenance | undefined,
): boolean {
  if (provenance === undefined) {
    return false;
  }
  const source = textAt(object, provenance.sourceLocale ?? object.defaultLocale, unit.field);
  return source !== null && hashSource(source) !== provenance.sourceHash;
}

/** `Collection › Section`; a description also says what it describes. */
function describePlace({ object, unit, place }: RowInput): string {
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
