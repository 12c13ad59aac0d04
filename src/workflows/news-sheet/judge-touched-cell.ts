import { LONGEST_CELL } from "../../formats/index.ts";
import { isSpreadsheetError } from "../../checks/index.ts";
import {
  checkValue,
  makeFinding,
  type CheckContext,
  type CheckedValue,
  type WrittenValue,
} from "../../ingest/index.ts";
import { readAssignments, type ContentObject } from "../../model/index.ts";
import { judgeCell } from "../import/judge-cell.ts";
import { withEmphasisOf } from "./body-text.ts";
import { describeDate, describeValue, NO_DATE } from "./cell-text.ts";
import { COVER_IMAGE, isTextBody } from "./columns.ts";
import { decodeValue, encodeValue, fieldMeaning, fieldText } from "./field-text.ts";
import { makeSheetFinding, NOWHERE, placeFinding, type NewsFinding, type NewsPlace } from "./finding.ts";
import type { HandedOutCell } from "./hand-out.ts";
import type { TouchedCell } from "./touched-cells.ts";

/** What becomes of one cell. */
export type CellVerdict =
  | { readonly kind: "untouched" | "held" | "already-there"; readonly findings: readonly NewsFinding[] }
  | {
      readonly kind: "take";
      /** The new value, as `fieldText` has it; of dates, the date or `no date`. */
      readonly after: string;
      readonly findings: readonly NewsFinding[];
    };

/** What a cell means, as text of the field's values; undefined where it is held. */
interface Reading {
  readonly after: string | undefined;
  readonly findings: readonly NewsFinding[];
}

/**
 * Decides about a touched cell by comparing three: what was handed out, what it means now by the rules of
 * ingest, and the working copy. Pure.
 */
export function judgeTouchedCell(
  cell: TouchedCell,
  item: ContentObject,
  { context, place }: { readonly context: CheckContext; readonly place: NewsPlace },
): CellVerdict {
  const { handedOut, text } = cell;
  const at = { ...place, column: cell.place };
  if (handedOut.field === COVER_IMAGE) {
    const finding = makeFinding("cover-image-not-writable", NOWHERE, { found: text });
    return { kind: "untouched", findings: [placeFinding(finding, at)] };
  }
  if (handedOut.isReadOnly) {
    return { kind: "held", findings: [makeSheetFinding("body-read-only", at)] };
  }
  if (isSpreadsheetError(text)) {
    return { kind: "held", findings: [makeSheetFinding("spreadsheet-error", at, { found: text })] };
  }
  const working = workingText(item, handedOut);
  if (isLeftOut(handedOut)) {
    return { kind: "held", findings: [makeSheetFinding("cell-left-out", at, { found: text })] };
  }
  if (text.trim() === "") {
    return working === ""
      ? { kind: "already-there", findings: [] }
      : { kind: "held", findings: [makeSheetFinding("date-emptied", at, { wanted: handedOut.text })] };
  }
  const { after, findings } =
    handedOut.newsfeedId === null ? readField(cell, at, context) : readDateCell(cell, at, context);
  if (after === undefined) {
    return { kind: "held", findings };
  }
  const verdict = judgeCell({
    cell: meaningOf(handedOut, after),
    handedOutTarget: meaningOf(handedOut, handedOut.value),
    workingTarget: meaningOf(handedOut, working),
    handedOutSource: "",
    workingSource: "",
    isEditing: true,
    isStrict: false,
  });
  switch (verdict.kind) {
    case "untouched":
      return { kind: "untouched", findings: findings.filter(({ code }) => code === "date-rewritten") };
    case "already-there":
      return { kind: "already-there", findings: [] };
    case "take": {
      const wanted = String(handedOut.text?.length ?? 0);
      return isCutOff(cell)
        ? { kind: "held", findings: [makeSheetFinding("cut-off", at, { wanted })] }
        : { kind: "take", after, findings };
    }
    case "hold": {
      const found = describeWorking(handedOut, working, context);
      return {
        kind: "held",
        findings: [makeSheetFinding("target-moved", at, { found, wanted: handedOut.text })],
      };
    }
  }
}

/** True for a cell that stayed empty because the kind of file cannot hold its text. */
function isLeftOut({ field, text, value, newsfeedId }: HandedOutCell): boolean {
  return text === null && newsfeedId === null && fieldMeaning(field, value) !== fieldMeaning(field, null);
}

/**
 * True for a text that was too long for a spreadsheet and has lost its end, as LibreOffice does when it writes
 * a workbook; also where somebody edited what was left of it.
 */
function isCutOff({ handedOut, text }: TouchedCell): boolean {
  const given = handedOut.text ?? "";
  const isFull = text.length <= LONGEST_CELL && text.length > LONGEST_CELL - FEW;
  return given.length > LONGEST_CELL && isFull && !text.endsWith(given.slice(-TAIL));
}

/** Characters that an edit of a text this long may take away without making it another one. */
const FEW = 2_000;
/** Enough to tell the end of a text. */
const TAIL = 12;

function readField(
  { handedOut: { field, header, value: before }, text }: TouchedCell,
  at: NewsPlace,
  context: CheckContext,
): Reading {
  const isText = field === "body" && isTextBody(header);
  const written = field === "body" ? { field, text, format: isText ? "markdown" : "html" } : { field, text };
  const { value, findings } = check(written as WrittenValue, context, at);
  if (value === undefined) {
    return { after: undefined, findings };
  }
  if (field === "body" && value === "") {
    return { after: undefined, findings: [...findings, makeSheetFinding("body-lost", at)] };
  }
  const after = encodeValue(field, value);
  return { after: isText ? withEmphasisOf(before, after) : after, findings };
}

function readDateCell({ handedOut, text }: TouchedCell, at: NewsPlace, context: CheckContext): Reading {
  if (text.trim().toLowerCase() === NO_DATE) {
    const hadDate = handedOut.value !== "" && handedOut.value !== NO_DATE;
    return hadDate
      ? { after: undefined, findings: [makeSheetFinding("date-emptied", at, { wanted: handedOut.text })] }
      : { after: NO_DATE, findings: [] };
  }
  const written = { field: "publishedAt", text } as const;
  const { value, findings } = check(written, context, at);
  // Spreadsheets show a date without its zone, and midnight as a day. Where it is the very time that was handed
  // out, nobody changed it.
  const inUtc = { ...context, choices: { ...context.choices, timeZone: "UTC", atTime: MIDNIGHT } };
  if (value !== handedOut.value && check(written, inUtc, at).value === handedOut.value) {
    const rewritten = makeSheetFinding("date-rewritten", at, { found: text, wanted: handedOut.text });
    return { after: handedOut.value, findings: [rewritten] };
  }
  return { after: typeof value === "string" ? value : undefined, findings };
}

const MIDNIGHT = "00:00:00";

function check(
  written: WrittenValue,
  context: CheckContext,
  at: NewsPlace,
): { readonly value: CheckedValue["value"]; readonly findings: readonly NewsFinding[] } {
  const { value, findings } = checkValue(written, NOWHERE, context);
  return { value, findings: findings.map((finding) => placeFinding(finding, at)) };
}

function workingText(item: ContentObject, { field, newsfeedId }: HandedOutCell): string {
  return newsfeedId === null
    ? (fieldText(item, field) ?? "")
    : describeDate(readAssignments(item), newsfeedId);
}

function meaningOf({ field, newsfeedId }: HandedOutCell, text: string): string {
  return newsfeedId === null ? fieldMeaning(field, text) : text;
}

function describeWorking(
  { field, newsfeedId }: HandedOutCell,
  working: string,
  { admins }: CheckContext,
): string {
  return newsfeedId !== null || working === ""
    ? working
    : describeValue(field, decodeValue(field, working), admins);
}
