import { join } from "node:path";
import { z } from "zod";
import { readNdjson, replaceFile } from "../files/index.ts";
import { compareText, hashSource, type LocaleCode } from "../model/index.ts";
import { parseLine } from "./parse-line.ts";
import { comparePlaces, Placer } from "./unit-order.ts";

/** A finding of a check that somebody looked at and found right: one line of `waivers.ndjson`. */
const waiverSchema = z.object({
  unit: z.string(),
  locale: z.string(),
  /** The code of the check. */
  code: z.string(),
  /** Of source and target as they were then: the finding is told again once one of them has changed. */
  pairHash: z.string(),
});
type Waiver = Readonly<z.infer<typeof waiverSchema>>;

/** What a waiver is for. */
export interface WaivedText {
  readonly unit: string;
  readonly locale: LocaleCode;
  readonly source: string;
  readonly target: string;
}

/**
 * Findings that were waived in a snapshot. They are few, made by hand, and kept apart from where translations came
 * from: taking a translation back does not take back what somebody thought of it.
 */
export class Waivers {
  readonly #path: string;
  readonly #byKey = new Map<string, Waiver>();
  #hasChanged = false;

  private constructor(path: string) {
    this.#path = path;
  }

  /** Reads the waivers of a snapshot; none where nobody waived anything. Throws FormatError for a damaged line. */
  static async load(folder: string): Promise<Waivers> {
    const waivers = new Waivers(join(folder, "waivers.ndjson"));
    for await (const { value, lineNumber } of readNdjson(waivers.#path)) {
      const waiver = parseLine(waiverSchema, value, `${waivers.#path} line ${lineNumber}`);
      waivers.#byKey.set(keyOf(waiver, waiver.code), waiver);
    }
    return waivers;
  }

  /** True where that code was waived for these very texts. */
  has(text: WaivedText, code: string): boolean {
    return this.#byKey.size > 0 && this.#byKey.get(keyOf(text, code))?.pairHash === hashPair(text);
  }

  add(text: WaivedText, code: string): void {
    const { unit, locale } = text;
    this.#byKey.set(keyOf(text, code), { unit, locale, code, pairHash: hashPair(text) });
    this.#hasChanged = true;
  }

  /** Writes what was added, in the order of the snapshot's units; nothing where nothing was. */
  async save(): Promise<void> {
    if (!this.#hasChanged) {
      return;
    }
    const placer = new Placer();
    const lines = [...this.#byKey.values()]
      .map((waiver) => ({ waiver, place: placer.placeLine(waiver) }))
      .toSorted(
        (left, right) =>
          comparePlaces(left.place, right.place) || compareText(left.waiver.code, right.waiver.code),
      )
      .map(({ waiver }) => `${JSON.stringify(waiver)}\n`);
    await replaceFile(this.#path, lines.join(""));
    this.#hasChanged = false;
  }
}

function keyOf({ unit, locale }: Pick<WaivedText, "unit" | "locale">, code: string): string {
  return `${unit} ${locale} ${code}`;
}

function hashPair({ source, target }: WaivedText): string {
  return hashSource(`${source}\n\u0000\n${target}`);
}
