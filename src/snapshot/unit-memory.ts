import type { ExportRow } from "./export-schema.ts";

/** What is handed out of a unit in all locales alike. */
export type HandedOutUnit = Pick<
  ExportRow,
  "unit" | "type" | "context" | "source" | "change" | "note" | "max"
>;

/** A unit, what was worked out about it, and what stands in its lines before and behind what is a locale's own. */
export interface KnownUnit<Facts> {
  readonly unit: HandedOutUnit;
  readonly facts: Facts;
  readonly head: Buffer;
  readonly tail: Buffer;
}

/** The unit that the cursors of several locales came upon last: each is taken in once for all of them. */
export class UnitMemory<Facts> {
  readonly #prepare: (unit: HandedOutUnit) => Facts;
  #last: KnownUnit<Facts> | undefined;

  constructor(prepare: (unit: HandedOutUnit) => Facts) {
    this.#prepare = prepare;
  }

  get last(): KnownUnit<Facts> | undefined {
    return this.#last;
  }

  /** Takes in the unit of a line. Throws where it is none that was written. */
  learn(line: Buffer): void {
    const row = JSON.parse(line.toString("utf8")) as ExportRow;
    const { target: _target, status, guarded: _guarded, ...known } = row;
    const headEnd = placeBehind(line, TARGET);
    const tailStart = placeBehind(line, Buffer.from(`,"status":"${status}`));
    const tailEnd = placeBehind(line, GUARDED);
    this.#last = {
      unit: known,
      facts: this.#prepare(known),
      head: Buffer.from(line.subarray(0, headEnd)),
      tail: Buffer.from(line.subarray(tailStart, tailEnd)),
    };
  }
}

/** What stands between the parts of a line; not inside its texts, where quotation marks are escaped. */
const TARGET = Buffer.from('","target":');
const GUARDED = Buffer.from('"guarded":[');

function placeBehind(line: Buffer, part: Buffer): number {
  const at = line.indexOf(part);
  if (at < 0) {
    throw new RangeError("The line is none that was handed out.");
  }
  return at + part.length;
}
