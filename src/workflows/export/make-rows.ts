import { needsGuard } from "../../formats/index.ts";
import {
  fieldKind,
  hashSource,
  NAME_FIELD,
  UNIT_STATUSES,
  sourceLocaleFor,
  textAt,
  type ContentObject,
  type LocaleCode,
  type TranslationUnit,
  type UnitStatus,
} from "../../model/index.ts";
import type { ExportFilter, ExportRow, Provenance, UnitRows } from "../../snapshot/index.ts";
import { isStale } from "../is-stale.ts";
import { describeChange } from "./describe-change.ts";
import type { StaleGuess } from "./guess-stale.ts";
import type { HandedOutSource } from "./source-history.ts";

export interface UnitInput {
  readonly object: ContentObject;
  readonly unit: TranslationUnit;
  readonly place: readonly string[];
  /** By locale. */
  readonly provenance: ReadonlyMap<LocaleCode, Provenance>;
  /** What was handed out for those of its translations whose source changed since. */
  readonly history: ReadonlyMap<LocaleCode, readonly HandedOutSource[]>;
}

/** What is handed out. */
export interface RowChoices {
  readonly locales: readonly LocaleCode[];
  readonly preferredSource: LocaleCode | null;
  readonly only: ExportFilter;
  readonly guardsFormulas: boolean;
  /** Says which translations of which nothing is known are taken for stale; undefined for none. */
  readonly guess?: StaleGuess | undefined;
}

/**
 * A unit as it is handed out: a row for each locale, undefined where it has no source text, is no unit for
 * that locale, or is not asked for.
 */
export function makeRows(input: UnitInput, choices: RowChoices): UnitRows {
  const { object, unit, provenance, history } = input;
  const type = `${object.resource.replace("-", " ")} ${unit.field}`;
  const context = describePlace(input);
  const note = typeof object.facts["url"] === "string" ? object.facts["url"] : "";
  const kind = fieldKind(object.resource, unit.field) === "html" ? "html" : "text";
  const passing: readonly UnitStatus[] = PASSING[choices.only];
  const isGuarded = (text: string | null): boolean =>
    choices.guardsFormulas && text !== null && needsGuard(text);

  let sourceLocale: LocaleCode | null = null;
  let source: string | null = null;
  let isSourceGuarded = false;
  return choices.locales.map((locale) => {
    const ownSource = sourceLocaleFor(object, locale, choices.preferredSource);
    if (ownSource !== sourceLocale) {
      sourceLocale = ownSource;
      source = ownSource === null ? null : textAt(object, ownSource, unit.field);
      isSourceGuarded = isGuarded(source);
    }
    if (source === null) {
      return undefined;
    }
    const target = textAt(object, locale, unit.field);
    const made = provenance.get(locale);
    const guessed =
      target === null || made !== undefined || locale === sourceLocale
        ? undefined
        : choices.guess?.describe({ source, sourceLocale: sourceLocale ?? "", target, locale, kind });
    const isTargetStale = isStale(object, unit, made) || guessed !== undefined;
    const status = target === null ? statusOfMissing(made) : isTargetStale ? "stale" : "translated";
    if (!passing.includes(status)) {
      return undefined;
    }
    const guarded = listGuarded(isSourceGuarded, isGuarded(target));
    const row = { unit: unit.id, type, context, source, target, status, note, max: unit.maxLength, guarded };
    const was = history.get(locale)?.find((one) => hashSource(one.source) === made?.sourceHash);
    const change =
      guessed ?? (status === "stale" ? describeChange(was?.source, source, sourceLocale ?? "") : undefined);
    return change === undefined ? row : { ...row, change };
  });
}

/** The status of a unit without a target. */
export function statusOfMissing(provenance: Provenance | undefined): UnitStatus {
  return provenance?.status === "skipped" ? "skipped" : "new";
}

const UNGUARDED: ExportRow["guarded"] = [];

/** Which of a row's texts were written with a guard. */
export function listGuarded(isSourceGuarded: boolean, isTargetGuarded: boolean): ExportRow["guarded"] {
  return isSourceGuarded || isTargetGuarded
    ? [...(isSourceGuarded ? (["source"] as const) : []), ...(isTargetGuarded ? (["target"] as const) : [])]
    : UNGUARDED;
}

/** `Collection › Section`; a description or a body also says whose it is. */
export function describePlace({ object, unit, place }: UnitInput): string {
  const own = textAt(object, object.defaultLocale, NAME_FIELD[object.resource]);
  const isNamed = (unit.field === "description" || unit.field === "body") && own !== null;
  const path = isNamed ? [...place, own] : place;
  return path.join(" › ");
}

/** What the filters of an export let through. */
export const PASSING = {
  all: UNIT_STATUSES,
  missing: ["new"],
  stale: ["stale"],
  changed: ["new", "stale"],
} as const satisfies Record<ExportFilter, readonly UnitStatus[]>;
