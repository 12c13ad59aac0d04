import { NOTHING, type Check, type CheckInput } from "./check.ts";
import { valueOf, type FoundNumber } from "./facts/find-numbers.ts";
import { MARK } from "./facts/marks.ts";
import { makeCheckFinding } from "./make-finding.ts";

/** Numbers up to this are written as words as often as not. */
const MOST_SPELLED = 12;

/** Scripts that count by ten thousand, and words for great numbers. */
const GREAT_IN_SOURCE = /\d[\d,.]{4,}|\d ?[kKmMbB]\b|thousand|million|billion/;
const GREAT = /[万萬億亿千만억천]|mil(?:li|i|j)[oóöj]|тис|млн|χιλ|مليون|ألف|אלף|מיליון/iu;
const IN_WORDS = /\b(?:hundred|thousand|million|dozen|twenty|thirty|forty|fifty|sixty|ninety)s?\b/i;
const CLOCK = /\b\d{1,2}(?::\d{2})?\s?[ap]\.?m\b/i;

/** The numbers of the source stand in the target, by what they are worth: 1,000.5 is 1.000,5 and ١٬٠٠٠٫٥. */
export const checkNumbers: Check = {
  codes: ["number-changed", "number-missing", "number-extra"],
  run(input) {
    const { source, target } = input;
    if (!source.has(MARK.digit) && !target.has(MARK.digit)) {
      return NOTHING;
    }
    if (source.numbers.length === 0 && target.numbers.length === 0) {
      return NOTHING;
    }
    // Forms of a plural repeat their numbers, or leave them out.
    if (source.isMessage || target.isMessage) {
      return NOTHING;
    }
    const { missing, extra } = compareNumbers(input);
    const [lost] = missing;
    const [gained] = extra;
    return lost === undefined && gained === undefined
      ? NOTHING
      : [
          makeCheckFinding(
            lost === undefined ? "number-extra" : gained === undefined ? "number-missing" : "number-changed",
            {
              found: gained?.text ?? null,
              wanted: lost?.text ?? null,
              span: gained === undefined ? null : { start: gained.start, end: gained.end },
            },
          ),
        ];
  },
};

function compareNumbers({ source, target, locale, sourceLocale }: CheckInput): {
  readonly missing: readonly FoundNumber[];
  readonly extra: readonly FoundNumber[];
} {
  const left = target.numbers.map((number) => ({ number, values: valuesOf(number, [locale, ...COMMON]) }));
  const missing: FoundNumber[] = [];
  for (const number of source.numbers) {
    const wanted = valuesOf(number, [sourceLocale]);
    const index = left.findIndex(({ values }) => values.some((value) => wanted.includes(value)));
    if (index < 0) {
      missing.push(number);
    } else {
      left.splice(index, 1);
    }
  }
  const isGreat = GREAT_IN_SOURCE.test(source.text) && GREAT.test(target.text);
  const isInWords = IN_WORDS.test(source.text);
  const isClock = CLOCK.test(source.text);
  const matters = (number: FoundNumber): boolean => {
    const value = Number(number.plain.replaceAll(/\D/g, ""));
    return value > MOST_SPELLED && !isGreat && !(isClock && value <= 24);
  };
  const lost = missing.filter(matters);
  // A number said once more than in the source is mostly a matter of style.
  const known = new Set(source.numbers.flatMap((number) => valuesOf(number, [sourceLocale])));
  const gained = left.flatMap(({ number, values }) =>
    matters(number) && !isInWords && !values.some((value) => known.has(value)) ? [number] : [],
  );
  const isSaidElsewhere = (number: FoundNumber): boolean =>
    target.numbers.some((one) =>
      valuesOf(one, [locale, ...COMMON]).some((value) => valuesOf(number, [sourceLocale]).includes(value)),
    );
  return { missing: lost.filter((number) => !isSaidElsewhere(number)), extra: gained };
}

interface Separators {
  readonly decimal: string;
  readonly group: string;
}

/** Translators keep to the one or the other, whatever Unicode says of their language. */
const COMMON: readonly Separators[] = [
  { decimal: ",", group: "." },
  { decimal: ".", group: "," },
];

/** What a number can be worth; as digits alone where its separators mean nothing, as in versions and dates. */
function valuesOf({ plain }: FoundNumber, locales: readonly Separators[]): readonly (number | string)[] {
  const values = [...new Set(locales.map((locale) => valueOf(plain, locale)))].filter(
    (value) => !Number.isNaN(value),
  );
  return values.length > 0 ? values : [plain.replaceAll(/\D/g, "")];
}
