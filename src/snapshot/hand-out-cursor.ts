import { FileWindow } from "../files/index.ts";
import { UNIT_STATUSES, type TextBytes, type UnitStatus } from "../model/index.ts";
import type { ExportRow } from "./export-schema.ts";
import { unescapeJson } from "./unescape-json.ts";
import type { HandedOutUnit, KnownUnit, UnitMemory } from "./unit-memory.ts";

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSING_BRACKET = 0x5d;
const STATUS_START = ',"status":"'.length;
const NULL_LENGTH = "null".length;
/** By what stands between the brackets. */
const GUARDS: ReadonlyMap<string, ExportRow["guarded"]> = new Map(
  ([[], ["source"], ["target"], ["source", "target"]] as const).map((columns) => [
    columns.map((column) => JSON.stringify(column)).join(","),
    [...columns],
  ]),
);
const NONE: ExportRow["guarded"] = [];
/** By second letter: the first is not each one's own. */
const STATUSES: ReadonlyMap<number | undefined, UnitStatus> = new Map(
  UNIT_STATUSES.map((status) => [status.charCodeAt(1), status]),
);

/** In place of where a line ends: it ends behind the window; it is no line of that unit. */
const CUT = -1;
const DIFFERS = -2;

/**
 * Reads what was handed out for a locale line by line, as the bytes that were written: of a line whose unit
 * is known, nothing is taken apart but what is the locale's own. Whether the lines can be believed is known
 * at their end: `isAsWritten`.
 */
export class HandOutCursor<Facts> {
  readonly #window: FileWindow;
  readonly #sha256: string;
  readonly #memory: UnitMemory<Facts>;
  #known: KnownUnit<Facts> | undefined;
  #lineEnd = 0;
  #isBroken = false;
  #hasTarget = false;
  readonly #target: { bytes: Buffer; start: number; end: number };
  #status: UnitStatus = "new";
  #guarded = NONE;

  constructor(path: string, sha256: string, memory: UnitMemory<Facts>) {
    this.#window = FileWindow.openHashed(path);
    this.#sha256 = sha256;
    this.#memory = memory;
    this.#target = { bytes: this.#window.bytes, start: 0, end: 0 };
  }

  /** Moves to the next row; false where there is none. */
  next(): boolean {
    const window = this.#window;
    window.start = this.#lineEnd;
    for (;;) {
      const end = window.start === window.end ? CUT : this.#readLine();
      if (end >= 0) {
        this.#lineEnd = end;
        return true;
      }
      if (end === DIFFERS || window.isWhole) {
        this.#isBroken = window.start < window.end;
        return false;
      }
      window.fill();
      this.#lineEnd = window.start;
    }
  }

  /** The unit of the present row. */
  get unit(): HandedOutUnit {
    return this.#row.unit;
  }

  /** What was worked out about it when it was first met. */
  get facts(): Facts {
    return this.#row.facts;
  }

  get status(): ExportRow["status"] {
    return this.#status;
  }

  get guarded(): ExportRow["guarded"] {
    return this.#guarded;
  }

  get hasTarget(): boolean {
    return this.#hasTarget;
  }

  get target(): string | null {
    const { bytes, start, end } = this.#target;
    return this.#hasTarget ? bytes.toString("utf8", start, end) : null;
  }

  /** The target as UTF-8; empty where there is none. Good until the next row. */
  get targetBytes(): TextBytes {
    return this.#target;
  }

  /** True where the file is, byte for byte, what was handed out. Reads what is left of it. */
  isAsWritten(): boolean {
    return !this.#isBroken && this.#window.finish() === this.#sha256;
  }

  close(): void {
    this.#window.close();
  }

  get #row(): KnownUnit<Facts> {
    if (this.#known === undefined) {
      throw new RangeError("The cursor stands on no row.");
    }
    return this.#known;
  }

  /** Where the line ends that begins at the window's start. */
  #readLine(): number {
    const end = this.#follow(this.#memory.last);
    if (end !== DIFFERS) {
      return end;
    }
    const { bytes, start, end: limit } = this.#window;
    const feed = bytes.indexOf(LINE_FEED, start);
    if (feed < 0 || feed >= limit) {
      return CUT;
    }
    try {
      this.#memory.learn(bytes.subarray(start, feed));
    } catch {
      return DIFFERS;
    }
    return this.#follow(this.#memory.last);
  }

  /** Reads the line as one of that unit. */
  #follow(known: KnownUnit<Facts> | undefined): number {
    const { bytes, start } = this.#window;
    if (known === undefined) {
      return DIFFERS;
    }
    const afterHead = this.#pass(known.head, start);
    const afterTarget = afterHead < 0 ? afterHead : this.#readTarget(afterHead);
    const status = afterTarget < 0 ? undefined : STATUSES.get(bytes[afterTarget + STATUS_START + 1]);
    if (status === undefined) {
      return afterTarget < 0 ? afterTarget : this.#cutOrDiffers(afterTarget + STATUS_START);
    }
    const afterTail = this.#pass(known.tail, afterTarget + STATUS_START + status.length);
    if (afterTail < 0) {
      return afterTail;
    }
    this.#known = known;
    this.#status = status;
    return this.#readGuarded(afterTail);
  }

  /** The place behind bytes that should stand somewhere. */
  #pass(expected: Buffer, at: number): number {
    const { bytes, end } = this.#window;
    const after = at + expected.length;
    if (after > end) {
      return this.#cutOrDiffers(after);
    }
    return bytes.compare(expected, 0, expected.length, at, after) === 0 ? after : DIFFERS;
  }

  #readTarget(at: number): number {
    const { bytes, end } = this.#window;
    const target = this.#target;
    this.#hasTarget = bytes[at] === QUOTE;
    target.bytes = bytes;
    target.start = at + 1;
    target.end = target.start;
    if (!this.#hasTarget) {
      return at + NULL_LENGTH;
    }
    let place = target.start;
    let isEscaped = false;
    while (place < end && bytes[place] !== QUOTE) {
      if (bytes[place] === BACKSLASH) {
        isEscaped = true;
        place += 1;
      }
      place += 1;
    }
    if (place >= end) {
      return this.#cutOrDiffers(place);
    }
    target.end = place;
    return !isEscaped || this.#unescapeTarget() ? place + 1 : DIFFERS;
  }

  /** False where its escapes are none of JSON's. */
  #unescapeTarget(): boolean {
    const target = this.#target;
    const text = unescapeJson(target.bytes.subarray(target.start, target.end));
    if (text !== undefined) {
      target.bytes = text;
      target.start = 0;
      target.end = text.length;
    }
    return text !== undefined;
  }

  #readGuarded(at: number): number {
    const { bytes, end } = this.#window;
    let place = at;
    while (place < end && bytes[place] !== CLOSING_BRACKET) {
      place += 1;
    }
    const after = place + "]}\n".length;
    if (after > end) {
      return this.#cutOrDiffers(after);
    }
    const guarded = place === at ? NONE : GUARDS.get(bytes.toString("latin1", at, place));
    this.#guarded = guarded ?? NONE;
    return guarded !== undefined && bytes[after - 1] === LINE_FEED ? after : DIFFERS;
  }

  /** What a place says that is not in the window. */
  #cutOrDiffers(place: number): number {
    return place >= this.#window.end && !this.#window.isWhole ? CUT : DIFFERS;
  }
}
