import { CHECK_CODES, type CheckCode } from "../checks/index.ts";
import type { PlacedFinding } from "../workflows/check-translations.ts";

/** In so many locales the same is hardly the translators' fault. */
const FEWEST_LOCALES = 5;

/** A code found for one unit in many locales: its source may be what is to be changed. */
export interface CommonFinding {
  readonly unit: string;
  readonly code: CheckCode;
  readonly source: string;
  /** In how many locales. */
  readonly count: number;
}

/** Counts findings by their code, and by unit and code. */
export class FindingTally {
  readonly #perCode = new Map<CheckCode, number>();
  readonly #perUnit = new Map<
    string,
    { unit: string; code: CheckCode; source: string; locales: Set<string> }
  >();

  add({ code, pair: { unit, source, locale } }: PlacedFinding): void {
    this.#perCode.set(code, (this.#perCode.get(code) ?? 0) + 1);
    const key = `${code} ${unit}`;
    const known = this.#perUnit.get(key);
    if (known === undefined) {
      this.#perUnit.set(key, { unit, code, source, locales: new Set([locale]) });
    } else {
      known.locales.add(locale);
    }
  }

  /** How often each code was found, in the order of `CHECK_CODES`. */
  listCodes(): readonly { readonly code: CheckCode; readonly count: number }[] {
    return (Object.keys(CHECK_CODES) as CheckCode[]).flatMap((code) => {
      const count = this.#perCode.get(code);
      return count === undefined ? [] : [{ code, count }];
    });
  }

  /** What was found in five locales or more, the most common first. */
  listCommon(): readonly CommonFinding[] {
    return [...this.#perUnit.values()]
      .filter(({ locales }) => locales.size >= FEWEST_LOCALES)
      .map(({ unit, code, source, locales }) => ({ unit, code, source, count: locales.size }))
      .toSorted((left, right) => right.count - left.count);
  }
}
