import type { Checker } from "../../checks/index.ts";
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
}

interface RowToCheck {
  readonly row: MatchedRow;
  readonly object: ContentObject | null;
  readonly field: string;
  readonly sourceLocale: LocaleCode | null;
  /** The target as it would be taken. */
  readonly target: string;
}

/** What the checks say about a row that would be taken; it is held where one of the findings says so. */
export function checkRow(
  { row, object, field, sourceLocale, target }: RowToCheck,
  { checker, waivers }: RowChecking,
): readonly Finding[] {
  const { handedOut, sheet } = row;
  if (object === null || sourceLocale === null) {
    return [];
  }
  const found = checker.check({
    source: handedOut.source,
    sourceLocale,
    target,
    locale: sheet.locale,
    kind: fieldKind(object.resource, field) === "html" ? kindOfHtml(handedOut.unit) : "text",
    maxLength: fieldRule(object.resource, field)?.maxLength ?? null,
  });
  const text = { unit: handedOut.unit, locale: sheet.locale, source: handedOut.source, target };
  const isAcknowledged = readAck(row.ack);
  const open = found.filter(({ code }) => !waivers.has(text, code) && !isAcknowledged(code));
  const isHeld = open.some(({ severity }) => severity === "error");
  if (!isHeld) {
    for (const { code } of found.filter((finding) => isAcknowledged(finding.code))) {
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

/** A block is words and tokens, not HTML. */
function kindOfHtml(unit: string): "html" | "block" {
  return placeOfUnit(unit)?.block === undefined ? "html" : "block";
}

/** `ph-missing`, `ok ph-missing`, `[[ok ph-missing, number]]`: which codes a translator says are right; `ph` is all of `ph-…`. */
function readAck(cell: string | null): (code: string) => boolean {
  const words =
    cell
      ?.toLowerCase()
      .match(/[a-z][a-z-]+/g)
      ?.filter((word) => word !== "ok") ?? [];
  return (code) => words.some((word) => code === word || code.startsWith(`${word}-`));
}
