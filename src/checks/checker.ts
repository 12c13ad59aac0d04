import type { LocaleCode } from "../model/index.ts";
import { NOTHING, type CheckFinding } from "./check.ts";
import type { CheckCode, Severity } from "./codes.ts";
import { localeFacts } from "./facts/locale-facts.ts";
import { TextFacts, type TextKind } from "./facts/text-facts.ts";
import { CHECKS } from "./list.ts";
import { severitiesOf, type CheckChoice } from "./profiles.ts";
import { NO_TERMS, type Terms } from "./terms.ts";

/** A text and what it was translated to. */
export interface TextPair {
  readonly source: string;
  readonly sourceLocale: LocaleCode;
  readonly target: string;
  readonly locale: LocaleCode;
  readonly kind: TextKind;
  /** Most characters the target should have; null where nothing limits it. */
  readonly maxLength: number | null;
}

/** Checks translations, one after the other; best called with all locales of a source in a row. */
export class Checker {
  readonly #severities: ReturnType<typeof severitiesOf>;
  readonly #checks: typeof CHECKS;
  readonly #terms: Terms;
  #source: TextFacts | undefined;

  constructor(choice: CheckChoice, terms: Terms = NO_TERMS) {
    this.#severities = severitiesOf(choice);
    this.#checks = CHECKS.filter(({ codes }) => codes.some((code) => this.#severities.has(code)));
    this.#terms = terms;
  }

  /** The severity that findings of a code are told with; undefined where the code is not meant. */
  severityOf(code: CheckCode): Severity | undefined {
    return this.#severities.get(code);
  }

  /** Everything there is to say about a target, in the order of the checks. */
  check({ source, sourceLocale, target, locale, kind, maxLength }: TextPair): readonly CheckFinding[] {
    if (this.#checks.length === 0) {
      return NOTHING;
    }
    if (this.#source?.text !== source || this.#source.kind !== kind) {
      this.#source = new TextFacts(source, kind);
    }
    const input = {
      source: this.#source,
      target: new TextFacts(target, kind),
      sourceLocale: localeFacts(sourceLocale),
      locale: localeFacts(locale),
      maxLength,
      terms: this.#terms,
    };
    let findings: CheckFinding[] | undefined;
    for (const { run, isAboutDamage = false } of this.#checks) {
      const found = run(input);
      for (const finding of found) {
        const severity = this.#severities.get(finding.code);
        if (severity !== undefined) {
          findings ??= [];
          findings.push(severity === finding.severity ? finding : { ...finding, severity });
        }
      }
      if (isAboutDamage && found.length > 0) {
        break;
      }
    }
    return findings ?? NOTHING;
  }
}
