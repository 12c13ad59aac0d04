import {
  fieldKind,
  fieldPlaces,
  fieldRule,
  isSameValue,
  readAssignments,
  valueAt,
  parentOf,
  type ContentObject,
  type FieldPlace,
  type JsonValue,
} from "../model/index.ts";
import { nothingOf } from "./assemble-operations.ts";
import type { DoneWrite, UndoSurroundings } from "./done-write.ts";
import { isUnwritableNothing } from "./find-hold-reason.ts";
import { isFullyMapped } from "./is-fully-mapped.ts";
import type { HoldReason } from "./types.ts";
import { hasLocale } from "./undo.ts";

/** An object before a run, as the run left it, and now. */
export interface UndoSides {
  readonly before: ContentObject;
  readonly left: ContentObject;
  readonly live: ContentObject;
}

/** A field that a run changed and that is not back yet. */
export interface JudgedField {
  readonly place: FieldPlace;
  /** `date-stays`: Intercom keeps the dates of a draft, whatever is sent. */
  readonly verdict: "revert" | "date-stays" | HoldReason;
  /** What is to be written, or was there before. */
  readonly after: JsonValue;
  /** What the run left. */
  readonly left: JsonValue;
  /** True where a date stays beside what is put back. */
  readonly keepsDate: boolean;
}

/** Judges every field that a run changed and that is not as it was before. */
export function judgeUndo(
  write: DoneWrite,
  sides: UndoSides,
  surroundings: UndoSurroundings,
): readonly JudgedField[] {
  const judged = listPlaces(write, sides).flatMap((place): JudgedField[] => {
    const { resource } = sides.before;
    const kind = fieldKind(resource, place.field);
    const [was, left, now] = [sides.before, sides.left, sides.live].map((side) => valueAt(side, place));
    if (isSameValue(kind, was, left) || isSameValue(kind, now, was)) {
      return [];
    }
    const isHidden = isStateOfNewLocale(place, sides);
    return [
      {
        place,
        verdict: judgePlace(place, sides, surroundings),
        after: isHidden ? "draft" : (was ?? nothingOf(kind)),
        left: left ?? null,
        keepsDate: keepsDate(place, sides),
      },
    ];
  });
  return holdTogether(sides.before, judged);
}

/**
 * Where a run may have changed something: what it wrote; all of a news item, which is sent whole; the state of a
 * locale that is new, which Intercom sets. Not all that differs: other people edit the same objects.
 */
function listPlaces(
  { operation, notWritten, lostMore }: DoneWrite,
  { before, left }: UndoSides,
): FieldPlace[] {
  if (operation.resource === "news-item" || lostMore) {
    return fieldPlaces(left, before);
  }
  const written = operation.changes.filter(({ changeId }) => !notWritten.has(changeId));
  const locales = new Set(written.flatMap(({ locale }) => locale ?? []));
  const states = [...locales]
    .map((locale) => ({ locale, field: "state" }))
    .filter((place) => isStateOfNewLocale(place, { before }));
  const places = [...written.map(({ locale, field }) => ({ locale, field })), ...states];
  return places.filter(
    ({ locale, field }, index) =>
      places.findIndex((other) => other.locale === locale && other.field === field) === index,
  );
}

function isStateOfNewLocale({ locale, field }: FieldPlace, { before }: Pick<UndoSides, "before">): boolean {
  return before.resource === "article" && field === "state" && locale !== null && !hasLocale(before, locale);
}

function judgePlace(
  place: FieldPlace,
  sides: UndoSides,
  surroundings: UndoSurroundings,
): JudgedField["verdict"] {
  const { before, left, live } = sides;
  const { resource } = before;
  const kind = fieldKind(resource, place.field);
  const now = valueAt(live, place);
  const isEdited = !isSameValue(kind, now, valueAt(left, place));
  if (place.locale !== null && !hasLocale(before, place.locale)) {
    // What the API cannot take away stays, whoever edited it since.
    return !isStateOfNewLocale(place, sides) || now === "draft"
      ? "residue"
      : isEdited
        ? "conflict-since"
        : "revert";
  }
  if (isEdited) {
    return "conflict-since";
  }
  if (keepsDate(place, sides) && isSameFeeds(sides)) {
    return "date-stays";
  }
  return findObstacle(place, before, surroundings) ?? "revert";
}

/** Why an earlier value cannot be written, or undefined where it can. */
function findObstacle(
  { locale, field }: FieldPlace,
  before: ContentObject,
  { findParent, isKnown }: UndoSurroundings,
): HoldReason | undefined {
  const { resource } = before;
  const rule = fieldRule(resource, field);
  const was = valueAt(before, { locale, field }) ?? null;
  if (
    rule === undefined ||
    rule.writable !== "always" ||
    isUnwritableNothing(resource, rule.kind, { field, after: was })
  ) {
    return "residue";
  }
  const parent = field === "parentId" ? parentOf(before) : undefined;
  if (parent !== undefined && findParent(...parent) === "missing") {
    return "unknown-parent";
  }
  return isFullyMapped(before, rule, was, isKnown) ? undefined : "unmapped";
}

/** True where news was a draft and has got a date since: a draft's dates cannot be written (OpenAPI 2.9 `newsfeed_assignment`). */
function keepsDate({ field }: FieldPlace, { before, left }: UndoSides): boolean {
  if (field !== "assignments" || before.settings["state"] !== "draft") {
    return false;
  }
  const dates = new Map(readAssignments(before).map((one) => [one.newsfeedId, one.publishedAt]));
  return readAssignments(left).some(
    ({ newsfeedId, publishedAt }) => dates.has(newsfeedId) && dates.get(newsfeedId) !== publishedAt,
  );
}

function isSameFeeds({ before, left }: UndoSides): boolean {
  const feedsOf = (object: ContentObject): string =>
    readAssignments(object)
      .map(({ newsfeedId }) => newsfeedId)
      .toSorted()
      .join(" ");
  return feedsOf(before) === feedsOf(left);
}

/** Parts of one value go back together or not at all: half of two parents is none. */
function holdTogether(object: ContentObject, judged: readonly JudgedField[]): JudgedField[] {
  const partOf = ({ place }: JudgedField): string | undefined =>
    fieldRule(object.resource, place.field)?.together;
  return judged.map((field) => {
    const part = partOf(field);
    const held = judged.find(
      (other) => part !== undefined && partOf(other) === part && other.verdict !== "revert",
    );
    return field.verdict === "revert" && held !== undefined ? { ...field, verdict: held.verdict } : field;
  });
}
