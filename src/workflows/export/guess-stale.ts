import { Checker, type CheckCode, type TextPair } from "../../checks/index.ts";

/** What a translator rarely changes, but an editor of the source does. */
const TELLING = [
  "ph-missing",
  "ph-extra",
  "ph-renamed",
  "number-changed",
  "url-changed",
  "url-missing",
  "url-extra",
  "email-changed",
  "tag-missing",
  "tag-extra",
  "currency-changed",
  "code-changed",
] as const satisfies readonly CheckCode[];

/**
 * Guesses of translations of which nobody knows what they were made from whether their source has changed since: where
 * numbers, links, addresses, placeholders or tags are not those of the source.
 */
export class StaleGuess {
  readonly #checker = new Checker({ profile: "default", only: TELLING, ignore: [] });

  /** What differs, for the translator: `? 30 → 60`; undefined where nothing tells. */
  describe(pair: Omit<TextPair, "maxLength">): string | undefined {
    const findings = this.#checker.check({ ...pair, maxLength: null });
    const differences = findings.map(({ found, wanted }) => `${found ?? "–"} → ${wanted ?? "–"}`);
    return findings.length === 0 ? undefined : `? ${[...new Set(differences)].join(", ")}`;
  }
}
