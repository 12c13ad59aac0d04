import { describeNamed, makeFinding, nameNewsfeed, type CheckContext } from "../../ingest/index.ts";
import {
  fieldRules,
  formatUnitId,
  readAssignments,
  type ContentObject,
  type NewsfeedAssignment,
} from "../../model/index.ts";
import type { ImportChange } from "../../snapshot/index.ts";
import { NO_DATE } from "./cell-text.ts";
import { fieldText, withFieldText } from "./field-text.ts";
import { makeSheetFinding, NOWHERE, placeFinding, type NewsFinding } from "./finding.ts";
import { judgeTouchedCell } from "./judge-touched-cell.ts";
import { placeOfRow } from "./match-rows.ts";
import type { TouchedCell, TouchedRow } from "./touched-cells.ts";

/** What is to be done with a row. */
export interface RowJudgement {
  /** One for each field that changes; the dates in all newsfeeds are one field. */
  readonly changes: readonly ImportChange[];
  readonly findings: readonly NewsFinding[];
  /** Of cells. */
  readonly counts: { readonly taken: number; readonly alreadyThere: number; readonly untouched: number };
}

interface TakenCell {
  readonly cell: TouchedCell;
  /** As `fieldText` has it; of dates, what stands in the cell. */
  readonly after: string;
}

/** Decides about a row that somebody touched; `item` is what the working copy has, null where it is gone. Pure. */
export function judgeRow(
  touched: TouchedRow,
  item: ContentObject | null,
  { context, workspaceId }: { readonly context: CheckContext; readonly workspaceId: string },
): RowJudgement {
  const place = placeOfRow(touched.row);
  const findings = touched.strayCells.map((cell) => {
    const wanted = describeNamed(context.newsfeeds.map(nameNewsfeed));
    const finding = makeFinding("unknown-newsfeed", NOWHERE, { found: cell.newsfeed, wanted });
    return placeFinding(finding, { ...place, column: cell.place });
  });
  const counts = { taken: 0, alreadyThere: 0, untouched: touched.untouched };
  if (item === null) {
    findings.push(...(touched.cells.length > 0 ? [makeSheetFinding("unit-gone", place)] : []));
    return { changes: [], findings, counts };
  }
  const taken: TakenCell[] = [];
  for (const cell of touched.cells) {
    const verdict = judgeTouchedCell(cell, item, { context, place });
    findings.push(...verdict.findings);
    if (verdict.kind === "take") {
      taken.push({ cell, after: verdict.after });
    } else if (verdict.kind !== "held") {
      counts[verdict.kind === "untouched" ? "untouched" : "alreadyThere"] += 1;
    }
  }
  const unseen = findUnseen(taken, item);
  if (unseen !== undefined) {
    taken.splice(taken.indexOf(unseen), 1);
    const finding = makeFinding("no-newsfeed", NOWHERE);
    findings.push(placeFinding(finding, { ...place, column: unseen.cell.place }));
  }
  const after = setCells(item, taken);
  if (after.settings["state"] === "draft") {
    for (const { cell, after: date } of taken.filter((one) => isDate(one) && one.after !== NO_DATE)) {
      const finding = makeFinding("draft-with-date", NOWHERE, { found: date });
      findings.push(placeFinding(finding, { ...place, column: cell.place }));
    }
  }
  counts.taken = taken.length;
  return { changes: listChanges(item, after, workspaceId), findings, counts };
}

function isDate({ cell }: TakenCell): boolean {
  return cell.handedOut.newsfeedId !== null;
}

/** The cell that makes an item live which is in no newsfeed, so that nobody would see it. */
function findUnseen(taken: readonly TakenCell[], item: ContentObject): TakenCell | undefined {
  return readAssignments(setCells(item, taken)).length > 0
    ? undefined
    : taken.find(({ cell, after }) => cell.handedOut.field === "state" && after === "live");
}

function setCells(item: ContentObject, taken: readonly TakenCell[]): ContentObject {
  return taken.reduce((edited, { cell: { handedOut }, after }) => {
    const { field, newsfeedId } = handedOut;
    return newsfeedId === null
      ? withFieldText(edited, field, after)
      : {
          ...edited,
          settings: { ...edited.settings, assignments: setDate(readAssignments(edited), newsfeedId, after) },
        };
  }, item);
}

/** The assignments with one date set, in their order; a newsfeed the item was not in comes last. */
function setDate(
  assignments: readonly NewsfeedAssignment[],
  newsfeedId: string,
  date: string,
): readonly NewsfeedAssignment[] {
  const assignment = { newsfeedId, publishedAt: date === NO_DATE ? null : date };
  const index = assignments.findIndex((one) => one.newsfeedId === newsfeedId);
  return index < 0
    ? [...assignments, assignment]
    : assignments
        .with(index, assignment)
        .filter((one, position) => position === index || one.newsfeedId !== newsfeedId);
}

function listChanges(before: ContentObject, after: ContentObject, workspaceId: string): ImportChange[] {
  return fieldRules("news-item").flatMap(([field]) => {
    const [was, is] = [fieldText(before, field), fieldText(after, field)];
    return is === null || was === is
      ? []
      : {
          unit: formatUnitId({ resource: "news-item", objectId: before.id, field }, workspaceId),
          locale: before.defaultLocale,
          before: was,
          after: is,
          provenance: null,
          provenanceBefore: null,
        };
  });
}
