import type { Snapshot } from "../../snapshot/index.ts";
import type { SheetSummary } from "./compared-file.ts";
import { FindingList } from "./finding-list.ts";
import type { Gathering } from "./gathering.ts";
import { holdDuplicates } from "./hold-duplicates.ts";
import { isUntouched } from "./judge-cell.ts";
import type { MatchedRow, SheetFacts } from "./match-rows.ts";
import { readFiles, type ReadOptions, type ReadSheet } from "./read-files.ts";
import { TouchedRows } from "./touched-rows.ts";
import { walkFiles } from "./walk-files.ts";

/** All that was found in files. */
export interface GatheredSheets extends Gathering {
  /** In the order of the files. */
  readonly sheets: readonly SheetSummary[];
}

export type GatherOptions = Pick<ReadOptions, "forceLocale" | "encoding">;

/**
 * Reads all files and keeps only the rows that somebody touched, out of memory. For that, rows that stand
 * twice are looked for in each sheet as it comes. Where several sheets are for one locale, their files are
 * read once more to look in those sheets together.
 */
export async function gatherSheets(
  snapshot: Snapshot,
  paths: readonly string[],
  { forceLocale, encoding }: GatherOptions,
): Promise<GatheredSheets> {
  const touched = new TouchedRows();
  const findings = new FindingList(paths);
  // Rows forced into another locale than they were handed out for differ in more than their targets.
  const walked = forceLocale === null ? await walkFiles(snapshot, paths, { touched, findings }) : [];
  const sheets = walked.filter((sheet) => sheet !== undefined);
  const strays = await readFiles(
    snapshot,
    paths.filter((_, index) => walked[index] === undefined),
    {
      forceLocale,
      encoding,
      onSheet: (sheet) => void sheets.push(...settleSheets([sheet], { touched, findings })),
    },
  );
  findings.addAll(strays);
  const settled = await settleShared(snapshot, sheets, { paths, forceLocale, encoding, touched, findings });
  const order = new Map(paths.map((path, index) => [path, index]));
  return {
    sheets: settled.toSorted(
      (left, right) => (order.get(left.file.path) ?? 0) - (order.get(right.file.path) ?? 0),
    ),
    touched,
    findings,
  };
}

interface SharedContext extends Gathering, GatherOptions {
  readonly paths: readonly string[];
}

/** Puts in place of sheets that share their locale with others what is found looking at them together. */
async function settleShared(
  snapshot: Snapshot,
  sheets: readonly SheetSummary[],
  { paths, forceLocale, encoding, ...gathering }: SharedContext,
): Promise<readonly SheetSummary[]> {
  const byLocale = groupBy(sheets, ({ facts }) => facts.locale);
  const shared = [...byLocale].filter(([, own]) => own.length > 1);
  const settled = sheets.filter(({ facts }) => byLocale.get(facts.locale)?.length === 1);
  // Locales that come from the same files are read from them at once.
  const groups = groupBy(shared, ([, own]) => own.map(({ file }) => file.path).join("\0"));
  for (const group of groups.values()) {
    const read: ReadSheet[] = [];
    const locales = group.map(([locale]) => locale);
    const sources = new Set<string>();
    for (const { facts, file } of group.flatMap(([, own]) => own)) {
      gathering.touched.drop(facts);
      gathering.findings.drop(facts);
      sources.add(file.path);
    }
    await readFiles(
      snapshot,
      paths.filter((path) => sources.has(path)),
      {
        forceLocale,
        encoding,
        onSheet: (sheet) => void (locales.includes(sheet.facts.locale) && read.push(sheet)),
      },
    );
    for (const locale of locales) {
      const own = read.filter(({ facts }) => facts.locale === locale);
      settled.push(...settleSheets(own, gathering));
    }
  }
  return settled;
}

/** Takes out of sheets for one locale the rows that stand twice, and those that nobody touched. */
function settleSheets(sheets: readonly ReadSheet[], { touched, findings }: Gathering): SheetSummary[] {
  const { rows, findings: ofDuplicates } = holdDuplicates(sheets.flatMap((sheet) => sheet.rows));
  findings.addAll(sheets.flatMap((sheet) => sheet.findings));
  findings.addAll(ofDuplicates);
  const untouched = new Map<SheetFacts, number>();
  const kept: MatchedRow[] = [];
  for (const row of rows) {
    if (isUntouched({ cell: row.target, handedOutTarget: row.handedOut.target })) {
      untouched.set(row.sheet, (untouched.get(row.sheet) ?? 0) + 1);
    } else {
      kept.push(row);
    }
  }
  touched.addPart(kept);
  return sheets.map(({ rows: _rows, findings: _findings, ...sheet }) => ({
    ...sheet,
    untouched: sheet.untouched + (untouched.get(sheet.facts) ?? 0),
  }));
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) {
      groups.set(keyOf(item), [item]);
    } else {
      group.push(item);
    }
  }
  return groups;
}
