export { asLastSeen, withConflict, withSettled } from "./base.ts";
export type { BaseObject, OpenConflict } from "./base.ts";
export { IdMap, MATCHED } from "./id-map.ts";
export type { IdMapEntry } from "./id-map.ts";
export { readLiveContent } from "./live-content.ts";
export type { LiveContent } from "./live-content.ts";
export { LiveLines } from "./live-lines.ts";
export {
  countObjects,
  openSnapshot,
  openWorkingCopy,
  readSnapshotHeader,
  writeSnapshotHeader,
  writeWorkingCopy,
} from "./open-snapshot.ts";
export { serializeLine } from "./object-line.ts";
export type { ObjectStore } from "./object-store.ts";
export { readReferences, writeReferences } from "./references.ts";
export type { References } from "./references.ts";
export { isMappedKind, MAPPED_KINDS, readReferenceMap, writeReferenceMap } from "./reference-map.ts";
export type { MappedKind, MappedReference, ReferenceMapFile } from "./reference-map.ts";
export { openRemote, remoteFolder } from "./remote.ts";
export type { Remote } from "./remote.ts";
export { settleConflicts } from "./settle-conflicts.ts";
export type { Choice } from "./settle-conflicts.ts";
export { SNAPSHOT_FORMAT_VERSION } from "./types.ts";
export type { StagedEdit } from "./edit-working-copy.ts";
export type { Snapshot, SnapshotHeader } from "./types.ts";
export type { WrittenEntry, WrittenLog } from "./written-log.ts";
export { openHandOut, readExportRows, readManifest } from "./exports.ts";
export type { ExportFilter, ExportManifest, ExportRow } from "./export-schema.ts";
export type { ExportChoices } from "./exports.ts";
export { NewExport } from "./new-export.ts";
export type { UnitRows } from "./new-export.ts";
export { readImportRecord, writeImportRecord } from "./imports.ts";
export type { HeldRow, ImportChange, ImportedFile } from "./import-schema.ts";
export type { ImportRecord, RecordToWrite } from "./imports.ts";
export {
  editOrderedTranslations,
  editTranslations,
  readTranslations,
  TranslationsReader,
} from "./translations.ts";
export type { Provenance } from "./provenance-schema.ts";
export type { ProvenanceEdit } from "./translations.ts";
export type { HandOutCursor } from "./hand-out-cursor.ts";
export { UnitMemory } from "./unit-memory.ts";
export type { HandedOutUnit } from "./unit-memory.ts";
export { compareOrder, orderOfUnit } from "./unit-order.ts";
export type { UnitOrder } from "./unit-order.ts";
export { Waivers } from "./waivers.ts";
