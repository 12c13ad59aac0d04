import { diffWords, markChanges } from "../diff/index.ts";
import {
  hashToBase32,
  listBodies,
  listUnits,
  RESOURCES,
  textAt,
  type ContentObject,
  type LocaleCode,
  type Selection,
  type TranslationUnit,
} from "../model/index.ts";
import {
  editTranslations,
  TranslationsReader,
  writeImportRecord,
  type ImportChange,
  type Provenance,
  type Snapshot,
} from "../snapshot/index.ts";
import { isCosmetic } from "./acknowledge/is-cosmetic.ts";
import { findStaleTexts, type StaleText, type StaleTranslation } from "./acknowledge/stale-texts.ts";
import { SourceHistory } from "./export/source-history.ts";
import { isStale } from "./is-stale.ts";
import { selectWorkingCopy } from "./select-content.ts";

export interface AcknowledgeOptions {
  readonly selection: Selection;
  /** Ids of units, or of blocks of bodies; undefined for all. */
  readonly units?: readonly string[];
  /** Only changes of letter case, white space and punctuation. */
  readonly onlyCosmetic: boolean;
  /** Find out everything, write nothing. */
  readonly isDryRun: boolean;
}

/** A change of a source, and the languages whose translations hold for all that. */
export interface AcknowledgedChange {
  readonly unit: string;
  /** Word by word: `Click [-Save-]{+Keep+}`; the present source where nobody knows the former. */
  readonly change: string;
  readonly locales: readonly LocaleCode[];
}

export interface AcknowledgeResult {
  /** What `revertImport` undoes it by. */
  readonly importId: string;
  readonly isDryRun: boolean;
  readonly changes: readonly AcknowledgedChange[];
  /** Texts that stay stale, each counted in every locale. */
  readonly left: number;
}

/**
 * Says of changed sources that their translations hold: in all locales that are meant they count as made from the
 * present source, and are not stale any more. Texts stay as they are. It is recorded as an import is, before it
 * is done, and undone like one.
 */
export async function acknowledgeChanges(
  snapshot: Snapshot,
  { selection, units, onlyCosmetic, isDryRun }: AcknowledgeOptions,
): Promise<AcknowledgeResult> {
  const changes = new Map<string, { readonly change: string; readonly locales: LocaleCode[] }>();
  const edits: ImportChange[] = [];
  let left = 0;
  const isMeant = ({ unit, was, now }: StaleText, whole: string): boolean =>
    (units === undefined || units.includes(unit) || units.includes(whole)) &&
    (!onlyCosmetic || (was !== undefined && isCosmetic(was, now)));
  for await (const { object, unit, made, stale } of eachStale(snapshot, selection)) {
    const meant = stale.texts.filter((text) => isMeant(text, unit.id));
    left += stale.texts.length - meant.length;
    if (meant.length > 0) {
      const text = textAt(object, made.locale, unit.field);
      const provenance = stale.settle(meant);
      const kept = { unit: unit.id, locale: made.locale, before: text, after: text };
      edits.push({ ...kept, provenance, provenanceBefore: made });
    }
    for (const one of meant) {
      const known = changes.get(one.unit) ?? { change: describe(one, object.defaultLocale), locales: [] };
      known.locales.push(made.locale);
      changes.set(one.unit, known);
    }
  }
  const importId = `i${hashToBase32(JSON.stringify(edits), 12)}`;
  if (!isDryRun && edits.length > 0) {
    await writeImportRecord(snapshot.folder, { importId, files: [], changes: edits, reverted: [], held: [] });
    await editTranslations(snapshot.folder, edits);
  }
  return {
    importId,
    isDryRun,
    changes: [...changes].map(([unit, change]) => ({ unit, ...change })),
    left,
  };
}

function describe({ was, now }: StaleText, locale: LocaleCode): string {
  return was === undefined ? now : markChanges(diffWords(was, now, locale));
}

interface StaleUnit {
  readonly object: ContentObject;
  readonly unit: TranslationUnit;
  readonly made: Provenance;
  readonly stale: StaleTranslation;
}

/** Every stale translation that is meant, in the order of the snapshot. */
async function* eachStale(snapshot: Snapshot, selection: Selection): AsyncGenerator<StaleUnit> {
  const { workspaceId } = snapshot.header.origin;
  const isMeant = await selectWorkingCopy(selection, snapshot);
  const translations = new TranslationsReader(snapshot.folder);
  const history = new SourceHistory(snapshot.folder);
  try {
    for (const resource of RESOURCES) {
      for await (const object of snapshot.objects(resource)) {
        const names = isMeant(object) ? listUnits(object, workspaceId) : [];
        const bodies = isMeant(object) ? listBodies(object, workspaceId) : [];
        for (const unit of [...names, ...bodies]) {
          for (const made of (await translations.find(unit.id)).values()) {
            const isAsked = selection.locales?.includes(made.locale) ?? true;
            const isBody = bodies.includes(unit);
            const stale =
              isAsked && isStale(object, unit, made)
                ? findStaleTexts({
                    object,
                    unit,
                    isBody,
                    made,
                    handedOut: await history.find(unit.id, made),
                    workspaceId,
                  })
                : undefined;
            if (stale !== undefined) {
              yield { object, unit, made, stale };
            }
          }
        }
      }
    }
  } finally {
    await translations.close();
    await history.close();
  }
}
