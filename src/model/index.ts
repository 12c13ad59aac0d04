export { estimatePace } from "./estimate-pace.ts";
export type { Pace, PaceConditions, PacePhase } from "./estimate-pace.ts";
export {
  allowedInWindow,
  AT_ONCE_WHEN_ALONE,
  concurrencyFor,
  dueAfterMs,
  MOST_CONCURRENT,
  spreadOfWindowMs,
  USUAL_ROUND_TRIP_MS,
} from "./pace-rules.ts";
export { readAssignments, toAssignments } from "./assignments.ts";
export { compareText } from "./compare-text.ts";
export { fieldPlaces, hashObject, hashValue, isSameValue, valueAt, withValue } from "./compare.ts";
export type { FieldPlace, WrittenHashes } from "./compare.ts";
export type { ContentObject, FieldValues, LiveObject, NewsfeedAssignment } from "./content-object.ts";
export { fieldKind, FIELDS, fieldRule, fieldRules, NAME_FIELD } from "./fields.ts";
export type { FieldKind, FieldRule, ReferenceTarget } from "./fields.ts";
export { canonicalJson, sortKeys } from "./hash.ts";
export { isJsonObject } from "./json.ts";
export type { JsonObject, JsonValue } from "./json.ts";
export { describeLocale, INTERCOM_LOCALES } from "./locale.ts";
export type { LocaleCode, LocaleInfo, PluralCategory, TextDirection } from "./locale.ts";
export { nameOf } from "./name-of.ts";
export { narrowLocales } from "./narrow-locales.ts";
export { parentOf } from "./parent-of.ts";
export { mapReferences, mapValue, targetOf } from "./references.ts";
export type { TranslateReference } from "./references.ts";
export { resolveLocale } from "./resolve-locale.ts";
export type { ResolvedLocale } from "./resolve-locale.ts";
export { compareIds, isNewId, RESOURCES } from "./resource.ts";
export type { RemoteId, Resource, WorkingId } from "./resource.ts";
export { toText, encodeText } from "./text-bytes.ts";
export type { TextBytes } from "./text-bytes.ts";
export { formatUnitId, hashToBase32, placeOfUnit, readUnitId } from "./unit-id.ts";
export type { ReadUnitId, UnitBlock, UnitPlace } from "./unit-id.ts";
export {
  hashSource,
  isUnitField,
  listBodies,
  listUnits,
  normaliseText,
  sourceLocaleFor,
  textAt,
  UNIT_STATUSES,
} from "./unit.ts";
export type { TranslationUnit, UnitStatus } from "./unit.ts";
export type {
  Admin,
  HelpCenter,
  Newsfeed,
  ObjectPatch,
  RequestStats,
  WindowUse,
  Workspace,
  WorkspaceIdentity,
  WorkspaceLanguages,
} from "./workspace.ts";
export { LIST_PAGE_SIZE, MOST_WINDOW_USES } from "./workspace.ts";
export { withFreshImages } from "./signed-images.ts";
export { createSelector, isEverything, RESOURCE_WORDS } from "./selection.ts";
export type { Ancestry, Selection } from "./selection.ts";
