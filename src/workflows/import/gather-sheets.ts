import type { LocaleCode } from "../../model/index.ts";
import type { Snapshot } from "../../snapshot/index.ts";
import type { Finding } from "./finding.ts";
import { copyText } from "./copy-text.ts";
import { holdDuplicates } from "./hold-duplicates.ts";
import { isUntouched } from "./judge-cell.ts";
import type { MatchedRow, SheetFacts } from "./match-rows.ts";
import { readFiles, type ReadSheet } from "./read-files.ts";

/** Sheets whose rows are those that somebody touched, each for another unit and locale. */
export interface GatheredSheets {
  readonly sheets: readonly ReadSheet[];
  /** Of all files and sheets. */
  readonly findings: readonly Finding[];
}

/**
 * Reads all files and keeps in memory only the rows that somebody touched. For that, rows that stand twice
 * are looked for in each sheet as it comes. Where several sheets are for one locale, the files are read once
 * more to look in those sheets together.
 */
export async function gatherSheets(
  snapshot: Snapshot,
  paths: readonly string[],
  forceLocale: LocaleCode | null,
): Promise<GatheredSheets> {
  const settled: ReadSheet[] = [];
  const detach = createDetacher();
  const findings = await readFiles(snapshot, paths, {
    forceLocale,
    withUntouched: false,
    onSheet: (sheet) => void settled.push(...settleSheets([sheet], detach)),
  });
  const counts = new Map<LocaleCode, number>();
  for (const { facts } of settled) {
    counts.set(facts.locale, (counts.get(facts.locale) ?? 0) + 1);
  }
  const isShared = ({ facts }: ReadSheet): boolean => counts.get(facts.locale) !== 1;
  let sheets = settled;
  if (settled.some(isShared)) {
    const shared: ReadSheet[] = [];
    await readFiles(snapshot, paths, {
      forceLocale,
      withUntouched: true,
      onSheet: (sheet) => void (isShared(sheet) && shared.push(sheet)),
    });
    const together = [...counts.keys()].flatMap((locale) =>
      settleSheets(
        shared.filter(({ facts }) => facts.locale === locale),
        detach,
      ),
    );
    sheets = [...settled.filter((sheet) => !isShared(sheet)), ...together];
  }
  return { sheets, findings: [...findings, ...sheets.flatMap((sheet) => sheet.findings)] };
}

/** Takes out of sheets for one locale the rows that stand twice, and those that nobody touched. */
function settleSheets(sheets: readonly ReadSheet[], detach: Detach): ReadSheet[] {
  const { rows, findings } = holdDuplicates(sheets.flatMap((sheet) => sheet.rows));
  const touched = new Map<SheetFacts, MatchedRow[]>(sheets.map(({ facts }) => [facts, []]));
  const untouched = new Map<SheetFacts, number>();
  for (const row of rows) {
    if (isUntouched({ cell: row.target, handedOutTarget: row.handedOut.target })) {
      untouched.set(row.sheet, (untouched.get(row.sheet) ?? 0) + 1);
    } else {
      touched.get(row.sheet)?.push(detach(row));
    }
  }
  return sheets.map((sheet, index) => ({
    ...sheet,
    rows: touched.get(sheet.facts) ?? [],
    untouched: sheet.untouched + (untouched.get(sheet.facts) ?? 0),
    findings: [...sheet.findings, ...(index === 0 ? findings : [])],
  }));
}

type Detach = (row: MatchedRow) => MatchedRow;

/**
 * Makes rows that keep nothing else in memory: a text that was cut out of a file holds the whole file, and
 * what was handed out is the same in all locales but for the target.
 */
function createDetacher(): Detach {
  const shared = new Map<string, string>();
  const share = (text: string): string => {
    const known = shared.get(text);
    if (known === undefined) {
      shared.set(text, text);
    }
    return known ?? text;
  };
  return ({ sheet, row, handedOut: { unit, source, target }, target: text }) => ({
    sheet,
    row,
    handedOut: { unit: share(unit), source: share(source), target },
    target: copyText(text),
  });
}
