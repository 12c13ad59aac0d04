import { describeLocale, type LocaleCode, type LocaleInfo } from "../../model/index.ts";

/** What checks need to know of a locale. */
export interface LocaleFacts extends LocaleInfo {
  /** Its language alone: `pt` of `pt-BR`. */
  readonly language: string;
  /** What stands before the decimals of a number, and what may stand between its thousands. */
  readonly decimal: string;
  readonly group: string;
}

const KNOWN = new Map<LocaleCode, LocaleFacts>();

/** The facts of a locale, worked out once. */
export function localeFacts(code: LocaleCode): LocaleFacts {
  const known = KNOWN.get(code);
  if (known !== undefined) {
    return known;
  }
  const facts = describe(code);
  KNOWN.set(code, facts);
  return facts;
}

function describe(code: LocaleCode): LocaleFacts {
  const info = describeLocale(code);
  const language = code.split(/[-_]/)[0]?.toLowerCase() ?? code;
  try {
    const parts = new Intl.NumberFormat(code).formatToParts(1_234_567.5);
    const partOf = (type: string, otherwise: string): string =>
      parts.find((part) => part.type === type)?.value ?? otherwise;
    return { ...info, language, decimal: partOf("decimal", "."), group: partOf("group", ",") };
  } catch {
    return { ...info, language, decimal: ".", group: "," };
  }
}
