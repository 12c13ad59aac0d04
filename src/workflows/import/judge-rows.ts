import {
  compareText,
  hashSource,
  isUnitField,
  RESOURCES,
  sourceLocaleFor,
  textAt,
  type ContentObject,
  type LocaleCode,
  type WorkingId,
} from "../../model/index.ts";
import { TranslationsReader, type Provenance, type Snapshot, type StagedEdit } from "../../snapshot/index.ts";
import { applyEdits, type FieldEdit } from "./apply-edits.ts";
import type { BodyChoices } from "./assemble-body.ts";
import { checkRow, type RowChecking } from "./check-row.ts";
import { ChangeList, type SourceFacts, type TakenRow } from "./change-list.ts";
import type { FindingList } from "./finding-list.ts";
import { findingAt } from "./finding-at.ts";
import { judgeCell } from "./judge-cell.ts";
import type { MatchedRow } from "./match-rows.ts";
import { mendTarget } from "./mend-target.ts";
import { ObjectQueue } from "./object-queue.ts";
import type { TextPlace } from "./read-texts.ts";
import type { UnitRows } from "./touched-rows.ts";
import type { Gathering } from "./gathering.ts";

export interface JudgeOptions extends RowChecking, BodyChoices {
  readonly importId: string;
  readonly isStrict: boolean;
  readonly allowsClearing?: boolean;
}

/** A text that the working copy has already, and its present provenance. */
export interface TextInPlace extends TextPlace {
  readonly provenance: Provenance | null;
}

/** What is to be done with rows. */
export interface Judgement {
  readonly changes: ChangeList;
  readonly findings: FindingList;
  /** Rows that were taken: several may make one change of a body. */
  taken: number;
  untouched: number;
  /** Rows whose text is there already. */
  alreadyThereRows: number;
  readonly alreadyThere: TextInPlace[];
}

/** A unit in the working copy; the object is null where it is gone. */
interface WorkingUnit {
  readonly object: ContentObject | null;
  readonly field: string;
  readonly provenance: ReadonlyMap<LocaleCode, Provenance>;
}

const GONE: WorkingUnit = { object: null, field: "", provenance: new Map() };

/**
 * Compares rows with the working copy, which is read once; of objects that no row is about, only the id.
 * What is found is added to the findings. What is taken is put into objects beside the working
 * copy, which are to be committed or discarded; on a dry run, nowhere.
 */
export async function judgeRows(
  snapshot: Snapshot,
  { touched, findings }: Gathering,
  options: JudgeOptions & { readonly isDryRun: boolean },
): Promise<Judgement & { readonly staged: readonly StagedEdit[] }> {
  const judgement: Judgement = {
    changes: new ChangeList(options.importId),
    findings,
    taken: 0,
    untouched: 0,
    alreadyThereRows: 0,
    alreadyThere: [],
  };
  const judging: Judging = { ...options, trace: createTracer() };
  const judge = ({ unit, rows }: UnitRows, working: WorkingUnit): readonly TakenRow[] => {
    // In the order in which an object keeps its locales: it is then written as it is.
    const taken = rows
      .flatMap((row) => judgeRow(row, working, judging, judgement) ?? [])
      .toSorted((left, right) => compareText(left.row.sheet.locale, right.row.sheet.locale));
    judgement.changes.addUnit(unit, taken);
    judgement.taken += taken.length;
    return taken;
  };
  const judgeGone = (gone: readonly UnitRows[]): void => {
    for (const rows of gone) {
      judge(rows, GONE);
    }
  };
  const translations = new TranslationsReader(snapshot.folder);
  const queue = new ObjectQueue(touched.units());
  const staged: StagedEdit[] = [];
  try {
    for (const resource of RESOURCES) {
      const isMeant = (id: WorkingId): boolean => {
        judgeGone(queue.takeBefore(resource, id));
        return queue.isAbout(resource, id);
      };
      const takeTexts = async (object: ContentObject): Promise<ContentObject> => {
        const edits: FieldEdit[] = [];
        const units = queue.takeOf(resource, object.id);
        for (const unit of units.filter(({ place }) => place?.block === undefined)) {
          const field = unit.place?.field ?? "";
          const provenance = await translations.find(unit.unit);
          const isThere = isUnitField(resource, field);
          for (const { row, after } of judge(unit, isThere ? { object, field, provenance } : GONE)) {
            edits.push({ locale: row.sheet.locale, field, text: after });
          }
        }
        const ofBlocks = units.filter(({ place }) => place?.block !== undefined);
        if (ofBlocks.length > 0) {
          // Loaded for the first body: most of what comes back are names.
          const { judgeBlocks } = await import("./judge-blocks.ts");
          const { workspaceId } = snapshot.header.origin;
          const context = { object, workspaceId, translations, judgement, options, edits };
          await judgeBlocks(ofBlocks, context);
        }
        return options.isDryRun ? object : applyEdits(object, edits);
      };
      if (queue.isAt(resource) && !options.isDryRun) {
        staged.push(await snapshot.stage(resource, takeTexts, isMeant));
      } else if (queue.isAt(resource)) {
        for await (const object of snapshot.objects(resource, isMeant)) {
          await takeTexts(object);
        }
      }
      judgeGone(queue.takeRest(resource));
    }
  } catch (error) {
    await discardAll(staged);
    throw error;
  } finally {
    await translations.close();
  }
  judgeGone(queue.takeAll());
  return { ...judgement, staged };
}

/** Leaves the working copy as it is. */
export async function discardAll(staged: readonly StagedEdit[]): Promise<void> {
  for (const edit of staged) {
    await edit.discard();
  }
}

interface Judging extends JudgeOptions {
  readonly trace: (source: string, sourceLocale: LocaleCode | null) => SourceFacts;
}

/** Rows of a unit come one after the other, and their source is mostly the same in all locales. */
function createTracer(): Judging["trace"] {
  let last: { readonly source: string; readonly facts: SourceFacts } | undefined;
  return (source, sourceLocale) => {
    if (last?.source !== source || last.facts.sourceLocale !== sourceLocale) {
      last = { source, facts: { sourceHash: hashSource(source), sourceLocale } };
    }
    return last.facts;
  };
}

/** Decides about a row; returns it where it is taken. */
function judgeRow(
  row: MatchedRow,
  { object, field, provenance }: WorkingUnit,
  options: Judging,
  judgement: Judgement,
): TakenRow | undefined {
  const { handedOut, sheet } = row;
  const { locale } = sheet;
  const sourceLocale = object === null ? null : sourceLocaleFor(object, locale, sheet.sourceLocale);
  const workingTarget = object === null ? null : textAt(object, locale, field);
  const workingSource = object === null || sourceLocale === null ? null : textAt(object, sourceLocale, field);
  const isEditing = sourceLocale === locale;
  const cell = isEditing ? row.target : mendTarget({ row, object, field, sourceLocale }, options);
  const verdict = judgeCell({
    cell,
    handedOutTarget: handedOut.target,
    handedOutSource: handedOut.source,
    workingTarget,
    workingSource,
    isEditing,
    isStrict: options.isStrict,
    leaving: {
      isSkipped: provenance.get(locale)?.status === "skipped",
      allowsClearing: options.allowsClearing === true,
    },
  });
  if (verdict.kind === "untouched") {
    judgement.untouched += 1;
  } else if (verdict.kind === "already-there") {
    judgement.alreadyThereRows += 1;
    judgement.alreadyThere.push({
      unit: handedOut.unit,
      locale,
      provenance: provenance.get(locale) ?? null,
    });
  } else if (verdict.kind === "hold") {
    const { why, found, wanted } = verdict;
    judgement.findings.add(findingAt(row, why, { found, wanted }));
  } else {
    const { after, sentinel } = verdict;
    const findings =
      isEditing || after === null || sentinel !== undefined
        ? []
        : checkRow({ row, object, field, sourceLocale, target: after }, options);
    judgement.findings.addAll(findings);
    if (findings.some(({ level }) => level === "held")) {
      return undefined;
    }
    if (cell !== row.target) {
      judgement.findings.add(findingAt(row, "mended", { found: row.target, wanted: cell }));
    }
    if (verdict.isStale) {
      judgement.findings.add(
        findingAt(row, "source-moved", { found: workingSource, wanted: handedOut.source }),
      );
    }
    if (after === null && workingTarget !== null) {
      judgement.findings.add(findingAt(row, "translation-cleared", { found: workingTarget }));
    }
    const isForeignSource = sourceLocale !== null && sourceLocale !== object?.defaultLocale;
    return {
      row,
      before: workingTarget,
      after,
      origin:
        isEditing || sentinel === "clear"
          ? null
          : options.trace(handedOut.source, isForeignSource ? sourceLocale : null),
      isSkipped: sentinel === "skip",
      provenanceBefore: isEditing ? null : (provenance.get(locale) ?? null),
    };
  }
  return undefined;
}
