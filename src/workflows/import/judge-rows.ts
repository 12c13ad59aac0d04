import {
  hashSource,
  listUnits,
  readUnitId,
  RESOURCES,
  sourceLocaleFor,
  textAt,
  type ContentObject,
  type LocaleCode,
} from "../../model/index.ts";
import {
  TranslationsReader,
  type ImportChange,
  type Provenance,
  type Snapshot,
} from "../../snapshot/index.ts";
import { makeFinding, type Finding } from "./finding.ts";
import { judgeCell } from "./judge-cell.ts";
import type { MatchedRow } from "./match-rows.ts";
import type { TextPlace } from "./read-texts.ts";

export interface JudgeOptions {
  readonly importId: string;
  readonly isStrict: boolean;
}

/** A text that the working copy has already, and its present provenance. */
export interface TextInPlace extends TextPlace {
  readonly provenance: Provenance | null;
}

/** What is to be done with rows. */
export interface Judgement {
  readonly changes: ImportChange[];
  readonly findings: Finding[];
  untouched: number;
  readonly alreadyThere: TextInPlace[];
}

/** A unit in the working copy; the object is null where it is gone. */
interface WorkingUnit {
  readonly object: ContentObject | null;
  readonly field: string;
  readonly provenance: ReadonlyMap<LocaleCode, Provenance>;
}

/** Compares rows with the working copy, which is read once, an object at a time. */
export async function judgeRows(
  snapshot: Snapshot,
  rows: readonly MatchedRow[],
  options: JudgeOptions,
): Promise<Judgement> {
  const { workspaceId } = snapshot.header.origin;
  const waiting = groupByUnit(rows);
  const judgement: Judgement = { changes: [], findings: [], untouched: 0, alreadyThere: [] };
  const translations = new TranslationsReader(snapshot.folder, workspaceId);
  const judging = { ...options, hash: rememberLast(hashSource) };
  try {
    for (const resource of resourcesOf(waiting.keys(), workspaceId)) {
      for await (const object of snapshot.objects(resource)) {
        for (const { id, field } of listUnits(object, workspaceId)) {
          const unitRows = waiting.get(id);
          if (unitRows !== undefined) {
            waiting.delete(id);
            const provenance = await translations.find(id);
            for (const row of unitRows) {
              judgeRow(row, { object, field, provenance }, judging, judgement);
            }
          }
        }
      }
    }
  } finally {
    await translations.close();
  }
  for (const row of [...waiting.values()].flat()) {
    judgeRow(row, { object: null, field: "", provenance: new Map() }, judging, judgement);
  }
  return judgement;
}

/** Rows of a unit come one after the other, and their source is the same in all locales. */
function rememberLast(work: (text: string) => string): (text: string) => string {
  let last: string | undefined;
  let result = "";
  return (text) => {
    if (text !== last) {
      last = text;
      result = work(text);
    }
    return result;
  };
}

function groupByUnit(rows: readonly MatchedRow[]): Map<string, MatchedRow[]> {
  const groups = new Map<string, MatchedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.handedOut.unit);
    if (group === undefined) {
      groups.set(row.handedOut.unit, [row]);
    } else {
      group.push(row);
    }
  }
  return groups;
}

function resourcesOf(units: Iterable<string>, workspaceId: string): readonly ContentObject["resource"][] {
  const wanted = new Set<string>();
  for (const unit of units) {
    const read = readUnitId(unit, workspaceId);
    if (read.kind === "valid") {
      wanted.add(read.place.resource);
    }
  }
  return RESOURCES.filter((resource) => wanted.has(resource));
}

function judgeRow(
  row: MatchedRow,
  { object, field, provenance }: WorkingUnit,
  options: JudgeOptions & { readonly hash: (source: string) => string },
  judgement: Judgement,
): void {
  const { handedOut, sheet } = row;
  const { locale } = sheet;
  const sourceLocale = object === null ? null : sourceLocaleFor(object, locale, sheet.sourceLocale);
  const workingTarget = object === null ? null : textAt(object, locale, field);
  const workingSource = object === null || sourceLocale === null ? null : textAt(object, sourceLocale, field);
  const isEditing = sourceLocale === locale;
  const verdict = judgeCell({
    cell: row.target,
    handedOutTarget: handedOut.target,
    handedOutSource: handedOut.source,
    workingTarget,
    workingSource,
    isEditing,
    isStrict: options.isStrict,
  });
  const at = {
    file: sheet.file,
    row: row.row,
    locale,
    column: sheet.columns.target ?? null,
    unit: handedOut.unit,
    source: handedOut.source,
  };
  if (verdict.kind === "untouched") {
    judgement.untouched += 1;
  } else if (verdict.kind === "already-there") {
    judgement.alreadyThere.push({
      unit: handedOut.unit,
      locale,
      provenance: provenance.get(locale) ?? null,
    });
  } else if (verdict.kind === "hold") {
    const [found, wanted] =
      verdict.why === "target-moved" ? [workingTarget, handedOut.target] : [workingSource, handedOut.source];
    judgement.findings.push(makeFinding(verdict.why, { ...at, found, wanted }));
  } else {
    if (verdict.isStale) {
      judgement.findings.push(
        makeFinding("source-moved", { ...at, found: workingSource, wanted: handedOut.source }),
      );
    }
    const isForeignSource = sourceLocale !== null && sourceLocale !== object?.defaultLocale;
    judgement.changes.push({
      unit: handedOut.unit,
      locale,
      before: workingTarget,
      after: verdict.after,
      provenance: isEditing
        ? null
        : {
            unit: handedOut.unit,
            locale,
            sourceHash: options.hash(handedOut.source),
            ...(isForeignSource ? { sourceLocale } : {}),
            status: "translated",
            exportId: sheet.exportId,
            importId: options.importId,
          },
      provenanceBefore: isEditing ? null : (provenance.get(locale) ?? null),
    });
  }
}
