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
import { TranslationsReader, type Provenance, type Snapshot } from "../../snapshot/index.ts";
import { ChangeList, type SourceFacts, type TakenRow } from "./change-list.ts";
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
  readonly changes: ChangeList;
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
  const judgement: Judgement = {
    changes: new ChangeList(options.importId),
    findings: [],
    untouched: 0,
    alreadyThere: [],
  };
  const translations = new TranslationsReader(snapshot.folder, workspaceId);
  const judging: Judging = { ...options, trace: createTracer() };
  try {
    for (const resource of resourcesOf(waiting.keys(), workspaceId)) {
      for await (const object of snapshot.objects(resource)) {
        for (const { id, field } of listUnits(object, workspaceId)) {
          const unitRows = waiting.get(id);
          if (unitRows !== undefined) {
            waiting.delete(id);
            const provenance = await translations.find(id);
            judgement.changes.addUnit(
              unitRows.flatMap(
                (row) => judgeRow(row, { object, field, provenance }, judging, judgement) ?? [],
              ),
            );
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
    return {
      row,
      before: workingTarget,
      after: verdict.after,
      origin: isEditing ? null : options.trace(handedOut.source, isForeignSource ? sourceLocale : null),
      provenanceBefore: isEditing ? null : (provenance.get(locale) ?? null),
    };
  }
  return undefined;
}
