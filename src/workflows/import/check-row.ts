import type { Checker, TextPair } from "../../checks/index.ts";
import { fieldKind, fieldRule, placeOfUnit, type ContentObject, type LocaleCode } from "../../model/index.ts";
import type { Waivers } from "../../snapshot/index.ts";
import type { Finding } from "./finding.ts";
import { findingAt } from "./finding-at.ts";
import type { MatchedRow } from "./match-rows.ts";

/** What rows are checked with. */
export interface RowChecking {
  readonly checker: Checker;
  /** What was found right before, and what translators say is right now. */
  readonly waivers: Waivers;
  /** Take texts as the checks would have them, where that is certain. */
  readonly mends?: boolean;
}

export interface RowToCheck {
  readonly row: MatchedRow;
  readonly object: ContentObject | null;
  readonly field: string;
  readonly sourceLocale: LocaleCode | null;
  /** The target as it would be taken. */
  readonly target: string;
}

/** What the checks say about a row that would be taken; it is held where one of the findings says so. */
export function checkRow(place: RowToCheck, { checker, waivers }: RowChecking): readonly Finding[] {
  const { row, target } = place;
  const pair = pairToCheck(place);
  if (pair === undefined) {
    return [];
  }
  const found = checker.check(pair);
  const text = { unit: row.handedOut.unit, locale: pair.locale, source: pair.source, target };
  const open = found.filter(({ code }) => !waivers.has(text, code) && !isAcknowledged(row, code));
  const isHeld = open.some(({ severity }) => severity === "error");
  if (!isHeld) {
    for (const { code } of found.filter((finding) => isAcknowledged(row, finding.code))) {
      waivers.add(text, code);
    }
  }
  return open.map((finding) =>
    findingAt(row, finding.code, {
      found: finding.found,
      wanted: finding.wanted,
      level: finding.severity === "error" ? "held" : isHeld ? "info" : finding.severity,
    }),
  );
}

/** What checks look at; undefined where there is no source to compare with. */
export function pairToCheck({ row, object, field, sourceLocale, target }: RowToCheck): TextPair | undefined {
  const { handedOut, sheet } = row;
  return object === null || sourceLocale === null
    ? undefined
    : {
        source: handedOut.source,
        sourceLocale,
        target,
        locale: sheet.locale,
        kind: fieldKind(object.resource, field) === "html" ? kindOfHtml(handedOut.unit) : "text",
        maxLength: fieldRule(object.resource, field)?.maxLength ?? null,
      };
}

/** A block is words and tokens, not HTML. */
function kindOfHtml(unit: string): "html" | "block" {
  return placeOfUnit(unit)?.block === undefined ? "html" : "block";
}

/**
 * True where a translator says of a row that what a code is about is right: `ph-missing`, `ok ph-missing`,
 * `[[ok ph-missing, number]]`; `ph` is all of `ph-…`.
 */
export function isAcknowledged({ ack }: Pick<MatchedRow, "ack">, code: string): boolean {
  const words = ack?.toLowerCase().match(/[a-z][a-z-]+/g) ?? [];
  return words.some((word) => word !== "ok" && (code === word || code.startsWith(`${word}-`)));
}
