import type { LocaleCode } from "../../model/index.ts";
import { compareUnits, readExportRows, type ExportManifest, type ExportRow } from "../../snapshot/index.ts";

/** A unit as it was handed out: one row for each locale asked for, undefined where it was not handed out in it. */
export type UnitRows = readonly (ExportRow | undefined)[];

/** Rows of one locale that are read ahead. */
class RowQueue {
  readonly #batches: AsyncGenerator<readonly ExportRow[]>;
  #batch: readonly ExportRow[] = [];
  #next = 0;

  constructor(batches: AsyncGenerator<readonly ExportRow[]>) {
    this.#batches = batches;
  }

  get head(): ExportRow | undefined {
    return this.#batch[this.#next];
  }

  take(): void {
    this.#next += 1;
  }

  /** Reads on where nothing is left. */
  async fill(): Promise<void> {
    while (this.head === undefined) {
      const { value, done } = await this.#batches.next();
      if (done === true) {
        return;
      }
      this.#batch = value;
      this.#next = 0;
    }
  }
}

/**
 * Reads an export in some locales side by side, unit by unit in the order of the snapshot, many units at a
 * time.
 */
export async function* mergeUnits(
  snapshotFolder: string,
  manifest: ExportManifest,
  locales: readonly LocaleCode[],
): AsyncGenerator<readonly UnitRows[]> {
  const queues = locales.map((locale) => new RowQueue(readExportRows(snapshotFolder, manifest, locale)));
  for (;;) {
    await Promise.all(queues.map(async (queue) => queue.fill()));
    const units: UnitRows[] = [];
    // A queue that ran empty may go on with the very unit that comes next.
    const ended = queues.filter(({ head }) => head === undefined);
    const reading = queues.filter((queue) => !ended.includes(queue));
    if (reading.length === 0) {
      return;
    }
    while (reading.every(({ head }) => head !== undefined)) {
      const unit = firstUnit(reading, manifest.workspaceId);
      units.push(
        queues.map((queue) => {
          const row = queue.head;
          if (row?.unit !== unit) {
            return undefined;
          }
          queue.take();
          return row;
        }),
      );
    }
    yield units;
  }
}

function firstUnit(queues: readonly RowQueue[], workspaceId: string): string {
  let first = queues[0]?.head?.unit ?? "";
  for (const { head } of queues) {
    if (head !== undefined && head.unit !== first && compareUnits(head.unit, first, workspaceId) < 0) {
      first = head.unit;
    }
  }
  return first;
}
