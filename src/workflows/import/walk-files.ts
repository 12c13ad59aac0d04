import { setImmediate } from "node:timers/promises";
import { HelpferryError } from "../../errors.ts";
import { compareOrder, type Snapshot, type UnitOrder } from "../../snapshot/index.ts";
import type { ComparedFile, SheetSummary } from "./compared-file.ts";
import type { Gathering } from "./gathering.ts";
import { openComparedFile, type WalkContext } from "./open-compared-file.ts";

/** As many are open at a time; each takes two of the files that a process may have open. */
const MOST_FILES = 40;
/** After as many units other work of the process gets its turn. */
const UNITS_AT_ONCE = 500;

/**
 * Walks through files and what was handed out with them side by side, unit by unit in the order of the
 * snapshot, so that what all locales share is looked at once. Returns what each file holds, in the order of the
 * paths; undefined for one that has to be parsed. What is said of a file does not depend on which of the two
 * ways it was read.
 */
export async function walkFiles(
  snapshot: Snapshot,
  paths: readonly string[],
  gathering: Gathering,
): Promise<readonly (SheetSummary | undefined)[]> {
  const sheets: (SheetSummary | undefined)[] = [];
  for (let start = 0; start < paths.length; start += MOST_FILES) {
    const context = { snapshot, ...gathering, memories: new Map(), manifests: new Map(), opened: [] };
    sheets.push(...(await walkSome(paths.slice(start, start + MOST_FILES), context)));
    gathering.touched.endPart();
  }
  return sheets;
}

async function walkSome(
  paths: readonly string[],
  context: WalkContext,
): Promise<readonly (SheetSummary | undefined)[]> {
  const files: (ComparedFile | undefined)[] = [];
  try {
    for (const path of paths) {
      files.push(await tryOpen(path, context));
    }
    await compareFiles(files.filter((file) => file !== undefined));
    return files.map((file) => file?.finish());
  } finally {
    for (const file of context.opened) {
      file.close();
    }
  }
}

/** What is to be said of a file that cannot be opened is said where it is parsed. */
async function tryOpen(path: string, context: WalkContext): Promise<ComparedFile | undefined> {
  try {
    return await openComparedFile(path, context);
  } catch (error) {
    if (error instanceof HelpferryError) {
      return undefined;
    }
    throw error;
  }
}

/** A file that is read beside what was handed out, row by row. */
export interface WalkedFile {
  /** True while something that was handed out is left to be looked for. */
  readonly isReading: boolean;
  /** The unit that was handed out next. */
  readonly unit: UnitOrder;
  compareRow(): void;
  /** Called where units do not come in the order of the snapshot. */
  giveUp(): void;
}

/** Reads files side by side to their ends, unit by unit. */
export async function compareFiles(files: readonly WalkedFile[]): Promise<void> {
  let reading = files.filter((file) => file.isReading);
  let previous: UnitOrder | undefined;
  for (let count = 1; reading.length > 0; count += 1) {
    const unit = leastUnit(reading);
    // What was handed out in another order than the snapshot's has to be sorted.
    const isInOrder = previous === undefined || compareOrder(previous, unit) < 0;
    let hasEnded = false;
    for (const file of reading) {
      if (file.unit.unit === unit.unit) {
        if (isInOrder) {
          file.compareRow();
        } else {
          file.giveUp();
        }
        hasEnded ||= !file.isReading;
      }
    }
    if (hasEnded) {
      reading = reading.filter((file) => file.isReading);
    }
    previous = unit;
    if (count % UNITS_AT_ONCE === 0) {
      await setImmediate();
    }
  }
}

/** Of the units that were handed out next, the one that comes first in the snapshot. */
function leastUnit(files: readonly WalkedFile[]): UnitOrder {
  let least: UnitOrder | undefined;
  for (const { unit } of files) {
    if (least === undefined || (unit.unit !== least.unit && compareOrder(unit, least) < 0)) {
      least = unit;
    }
  }
  if (least === undefined) {
    throw new RangeError("There are no files to read.");
  }
  return least;
}
