import {
  Consistency,
  type CheckCode,
  type Checker,
  type CheckFinding,
  type TextPair,
} from "../checks/index.ts";
import { Waivers } from "../snapshot/index.ts";
import { walkSnapshot } from "./check/walk-snapshot.ts";
import { walkFile } from "./check/walk-file.ts";
import type { LocaleCode, Selection } from "../model/index.ts";

/** A text and its translation, and where they stand. */
export interface PlacedPair extends TextPair {
  /** A translators' file, or the folder of a snapshot. */
  readonly path: string;
  /** The unit's id; of a file, what stands in its row. */
  readonly unit: string;
  /** Of a file: the row as a spreadsheet numbers it. Null in a snapshot. */
  readonly row: number | null;
}

/** Something a check has to say, and about what. */
export interface PlacedFinding extends CheckFinding {
  readonly pair: PlacedPair;
}

/** A snapshot's folder, or a translators' file. */
export interface PathToCheck {
  readonly path: string;
  readonly isFolder: boolean;
}

export interface CheckOptions {
  readonly checker: Checker;
  /** Which part of a snapshot is checked; of a file, which locales. */
  readonly selection: Selection;
  /** The locale that the sources of files are in. */
  readonly sourceLocale: LocaleCode;
  /** Called for each finding, in the order of files, rows or units. Nothing is kept. */
  readonly onFinding: (finding: PlacedFinding) => void;
  /** Codes whose findings in snapshots are right as they are: they are remembered, and not told again. */
  readonly waive: readonly CheckCode[];
}

export interface CheckCounts {
  /** Translations that were looked at. */
  checked: number;
  /** Of those, translations with an error, and those with nothing worse than a warning. */
  withErrors: number;
  withWarnings: number;
  /** Findings that somebody waived, now or before. */
  waived: number;
}

/**
 * Checks the translations of snapshots (folders) and of translators' files, which need no snapshot beside
 * them. Writes
 * nothing but waivers. Throws FormatError and UsageError for what cannot be read.
 */
export async function checkTranslations(
  paths: readonly PathToCheck[],
  { checker, selection, sourceLocale, onFinding, waive }: CheckOptions,
): Promise<CheckCounts> {
  const counts: CheckCounts = { checked: 0, withErrors: 0, withWarnings: 0, waived: 0 };
  const walk = ({ path, isFolder }: PathToCheck): AsyncGenerator<PlacedPair> =>
    isFolder ? walkSnapshot(path, selection) : walkFile(path, { locales: selection.locales, sourceLocale });
  const severity = checker.severityOf("inconsistent");
  const consistency = severity === undefined ? undefined : await noteAll(paths, walk);
  for (const one of paths) {
    const { path, isFolder } = one;
    const waivers = isFolder ? await Waivers.load(path) : undefined;
    for await (const pair of walk(one)) {
      counts.checked += 1;
      const unlike = consistency?.judge(pair);
      const own = checker.check(pair);
      const all = unlike === undefined || severity === undefined ? own : [...own, { ...unlike, severity }];
      for (const { code } of all.filter((finding) => waive.includes(finding.code))) {
        waivers?.add(pair, code);
      }
      const findings = waivers === undefined ? all : all.filter(({ code }) => !waivers.has(pair, code));
      counts.waived += all.length - findings.length;
      if (findings.length === 0) {
        continue;
      }
      if (findings.some(({ severity }) => severity === "error")) {
        counts.withErrors += 1;
      } else {
        counts.withWarnings += 1;
      }
      for (const finding of findings) {
        onFinding({ ...finding, pair });
      }
    }
    await waivers?.save();
  }
  return counts;
}

async function noteAll(
  paths: readonly PathToCheck[],
  walk: (path: PathToCheck) => AsyncGenerator<PlacedPair>,
): Promise<Consistency> {
  const consistency = new Consistency();
  for (const path of paths) {
    for await (const pair of walk(path)) {
      consistency.note(pair);
    }
  }
  return consistency;
}
