import { isDeepStrictEqual } from "node:util";
import { ConflictError } from "../errors.ts";
import {
  editTranslations,
  readImportRecord,
  readTranslations,
  writeImportRecord,
  type ImportChange,
  type Provenance,
  type Snapshot,
} from "../snapshot/index.ts";
import { makeFinding, type Finding } from "./import/finding.ts";
import { readTexts, textKey } from "./import/read-texts.ts";
import { setTexts } from "./import/set-texts.ts";
import { NEWS } from "./news-sheet/hand-out.ts";
import { readValues, setValues } from "./news-sheet/set-values.ts";

export interface RevertResult {
  readonly importId: string;
  readonly isDryRun: boolean;
  /** Texts that are again what they were before the import. */
  readonly reverted: readonly ImportChange[];
  /** Texts that somebody changed since: they stay. */
  readonly findings: readonly Finding[];
}

/**
 * Undoes an import in the working copy: each text it wrote becomes what it was before, unless somebody has
 * changed it since. Running it again after it was killed completes it.
 * Throws ConflictError where the snapshot knows no such import, or nothing of it is left to undo.
 */
export async function revertImport(
  snapshot: Snapshot,
  importId: string,
  options: { readonly isDryRun: boolean },
): Promise<RevertResult> {
  const record = await readImportRecord(snapshot.folder, importId);
  if (record === undefined || record.changes.length === 0) {
    throw new ConflictError({
      code: record === undefined ? "unknown-import" : "import-reverted",
      message:
        record === undefined
          ? `Cannot revert the import ${importId}: ${snapshot.folder} has no record of it.`
          : `Cannot revert the import ${importId}: all ${record.reverted.length} changes of it were reverted before.`,
      hint: `The imports of this snapshot are the files in ${snapshot.folder}/imports.`,
    });
  }
  const reverted: ImportChange[] = [];
  const kept: ImportChange[] = [];
  const findings: Finding[] = [];
  const isNews = record.files.length > 0 && record.files.every(({ locale }) => locale === NEWS);
  const texts = await (isNews ? readValues : readTexts)(snapshot, record.changes);
  const provenance = await readProvenance(snapshot, record.changes);
  for (const change of record.changes) {
    const present = texts.get(textKey(change)) ?? null;
    if (isInPlace(change, present, provenance.get(textKey(change)) ?? null)) {
      reverted.push(change);
    } else {
      kept.push(change);
      findings.push(
        makeFinding("moved-since-import", {
          file: `imports/${importId}.ndjson`,
          row: null,
          locale: change.locale,
          unit: change.unit,
          found: present,
          wanted: change.after,
        }),
      );
    }
  }
  if (!options.isDryRun) {
    await (isNews ? setValues : setTexts)(
      snapshot,
      reverted.map(({ unit, locale, before, after }) => ({ unit, locale, expected: after, text: before })),
    );
    await editTranslations(
      snapshot.folder,
      reverted.flatMap(({ unit, locale, provenance, provenanceBefore }) =>
        provenance === null && provenanceBefore === null
          ? []
          : [{ unit, locale, provenance: provenanceBefore }],
      ),
    );
    await writeImportRecord(snapshot.folder, {
      ...record,
      changes: kept,
      reverted: [...record.reverted, ...reverted],
    });
  }
  return { importId, isDryRun: options.isDryRun, reverted, findings };
}

/** Where the present translations of changed texts are from, by `textKey`. */
async function readProvenance(
  { folder }: Snapshot,
  changes: readonly ImportChange[],
): Promise<ReadonlyMap<string, Provenance>> {
  const wanted = new Set(changes.map((change) => textKey(change)));
  const found = new Map<string, Provenance>();
  for await (const made of readTranslations(folder)) {
    if (wanted.has(textKey(made))) {
      found.set(textKey(made), made);
    }
  }
  return found;
}

/**
 * True where a text is what the import made of it, or is again what it was before, as after a revert that was killed.
 * The same text may stand there again because of another import or an acknowledgement: its provenance tells.
 */
function isInPlace(change: ImportChange, present: string | null, made: Provenance | null): boolean {
  if (present === change.after && change.after !== change.before) {
    return true;
  }
  const isOwn = [change.provenance, change.provenanceBefore].some((own) => isDeepStrictEqual(own, made));
  const isOfNoSource = change.provenance === null && change.provenanceBefore === null;
  return present === change.before && (isOwn || isOfNoSource);
}
